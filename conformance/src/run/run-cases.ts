import type { Case } from "../case/case.ts";
import { detections } from "../driver/detect.ts";
import type { Session } from "../driver/session.ts";
import type { DriveEnd } from "../transcript/transcript.ts";
import type { Interruption } from "./interruption.ts";
import { perform, unlessStopped } from "./perform.ts";
import type { RunOptions } from "./run-options.ts";
import { liveness } from "./selection.ts";
import { notRun, skipReason, tierOrder } from "./skip-reason.ts";

export interface CasesToRun {
  session: Session;
  cases: readonly Case[];
  options: Pick<RunOptions, "tier" | "maxTurns" | "bail" | "progress">;
  interruption: Interruption;
  /** How each case ended; filled in as they do. */
  drives: Record<string, DriveEnd>;
  /** Whether what was recorded so far shows a failure of the case. */
  fails(one: Case): boolean;
}

const interrupted = notRun("the run was interrupted");

/** Whether the server has sent any status line. */
export const isReachable = ({ exchanges }: Session): boolean =>
  exchanges.some(({ response }) => response !== undefined);

/** Runs the liveness gate, finds out the tier, and runs the other cases in their order. */
export async function runCases(run: CasesToRun): Promise<void> {
  const { session, cases, options, drives, fails } = run;
  const { maxTurns = 23, progress } = options;
  const expected = 1 + cases.reduce((sum, { turns = 0 }) => sum + turns, 0);
  progress?.start?.({ cases: cases.length, turns: Math.min(expected, maxTurns) });

  const gate = cases.find(({ id }) => id === liveness);
  if (gate) drives[gate.id] = await attempt(run, gate);
  if (!isReachable(session)) return;
  if (drives[liveness]?.how === "done") await detectTier(run);
  // The gate has had one answer generated, and each detection another one.
  let turns = session.exchanges.filter(({ request }) => request.operation === "threads.create").length;
  let bailedAt = options.bail && gate && fails(gate) ? gate.id : undefined;
  for (const [done, one] of cases.entries()) {
    if (one.id === liveness) continue;
    progress?.step?.({ done, cases: cases.length, case: one.id, requests: session.exchanges.length });
    const skipped =
      endedEarly(run, bailedAt) ?? skipReason(one, session, drives, turns + (one.turns ?? 0) > maxTurns);
    drives[one.id] = skipped ?? (await attempt(run, one));
    if (skipped) continue;
    turns += one.turns ?? 0;
    if (options.bail && fails(one)) bailedAt = one.id;
  }
}

const attempt = ({ session, interruption }: CasesToRun, one: Case): Promise<DriveEnd> =>
  interruption.race(perform(session, one), interrupted);

function endedEarly({ interruption }: CasesToRun, bailedAt: string | undefined): DriveEnd | undefined {
  if (interruption.happened) return interrupted;
  return bailedAt === undefined ? undefined : notRun(`the run ended at the failure of ${bailedAt} (--bail)`);
}

/** Finds out which tiers the server offers, up to the one that is wanted. */
async function detectTier({ session, options, interruption }: CasesToRun): Promise<void> {
  for (const { tier, detect } of detections) {
    if (tierOrder[options.tier ?? "T2"] < tierOrder[tier]) continue;
    const found = await interruption.race(
      unlessStopped(() => detect(session)),
      undefined,
    );
    Object.assign(session.facts, found);
  }
}
