// Judges a server and prints what stands in its way: `node examples/run.ts http://localhost:8000/chatkit`.
import { outcomeOf, parseUser, reporters, run } from "@chatkit-protocol/conformance";

export async function judge(url: string, ...identities: string[]): Promise<number> {
  const users = identities.map(parseUser).filter((user) => user !== undefined);
  const outcome = outcomeOf(await run({ url, users }), { profile: "compat" });
  console.log(reporters.agent.render(outcome, {}));
  return outcome.exit;
}
