import {
  cases,
  exitCode,
  judges,
  obstacles,
  parseUser,
  run,
  worstVerdicts,
} from "@chatkit-protocol/conformance";

// #region judge
/** The MUST rules that the server at `url` breaks; empty is what a test wants to see. */
export async function broken(url: string): Promise<string[]> {
  const users = ["alice=alice-token", "bob=bob-token"].map((text) => parseUser(text)!);
  const { reachable, results } = await run({ url, cases, judges, users });
  if (exitCode(reachable, results, "strict") === 3) throw new Error(`${url} cannot be reached`);
  return obstacles(worstVerdicts(results), "strict");
}
// #endregion
