import { outcomeOf, run } from "@chatkit-protocol/conformance";

/** The MUST rules that the server at `url` breaks. A test expects none. */
export async function brokenRules(url: string): Promise<readonly string[]> {
  const users = ["alice=alice-token", "bob=bob-token"];
  const outcome = outcomeOf(await run({ url, users }), { profile: "strict" });
  if (outcome.exit === 3) throw new Error(`${url} is unreachable`);
  return outcome.failingMusts.strict;
}
