import { outcomeOf, parseUser, reporters, run } from "@chatkit-protocol/conformance";

/** Judges a server, prints a report for coding agents and returns the exit code of the kit. */
export async function judge(url: string, ...identities: string[]): Promise<number> {
  const users = identities.map(parseUser).filter((user) => user !== undefined);
  const outcome = outcomeOf(await run({ url, users }), { profile: "compat" });
  console.log(reporters.agent.render(outcome, {}));
  return outcome.exit;
}
