import type { Store } from "@chatkit-protocol/core";
import { startReferenceServer } from "../../../../conformance/servers/reference/index.ts";
import { cases, exitCode, judges, parseUser, run, worstVerdicts } from "../../../../conformance/src/index.ts";

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);

/** How the kit judges the reference server: each rule's verdict, what it found, and how far it got. */
export interface Judgement {
  verdicts: Record<string, string>;
  findings: string[];
  tier: string;
  exit: number;
}

/** Judges the reference server by every case, with its data in `store`; without one, in memory. */
export async function judge(store?: Store): Promise<Judgement> {
  const server = await startReferenceServer(store ? { replace: { store: () => store } } : {});
  try {
    return await judgeAt(server.url);
  } finally {
    await server.close();
  }
}

/** Judges the server at `url` by every case. */
export async function judgeAt(url: string): Promise<Judgement> {
  const { results, transcript, reachable } = await run({ url, cases, judges, users, seed: 1 });
  return {
    verdicts: Object.fromEntries(worstVerdicts(results)),
    findings: results.flatMap(({ rule, case: id, findings }) =>
      findings.map(({ message }) => `${rule} in ${id}: ${message}`),
    ),
    tier: transcript.tier,
    exit: exitCode(reachable, results, "strict"),
  };
}
