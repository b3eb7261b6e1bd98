import type { Case } from "../case/case.ts";
import { modelUnlock, type Session } from "../driver/session.ts";
import type { DriveEnd, Tier } from "../transcript/transcript.ts";
import { liveness } from "./selection.ts";

/** How far a tier reaches. */
export const tierOrder: Readonly<Record<Tier, number>> = { T0: 0, T1: 1, T2: 2 };

/** A case that was left out, and what would let it run. */
export const notRun = (unlock: string): DriveEnd => ({ how: "not-reached", unlock });

/** Why a case cannot run; undefined where it can. */
export function skipReason(
  one: Case,
  { facts, users, budget }: Session,
  drives: Readonly<Record<string, DriveEnd>>,
  overBudget: boolean,
): DriveEnd | undefined {
  if (drives[liveness]?.how !== "done")
    return { how: "blocked", by: liveness, because: "the server did not pass the first case" };
  if (one.tier === "T1" && !facts.capabilities.includes("model")) return notRun(modelUnlock);
  if (tierOrder[one.tier] > tierOrder[facts.tier])
    return notRun(`needs ${one.tier}: the server does not run the kit's scripts`);
  if (one.twoUsers && users.length < 2) return notRun("pass two identities: --as NAME=TOKEN twice");
  if (one.capability && facts.tier === "T2" && !facts.capabilities.includes(one.capability))
    return notRun(`the server's interpreter does not offer ${one.capability}`);
  const unfinished = one.after?.find((id) => drives[id]?.how !== "done");
  if (unfinished !== undefined) return unfinishedReason(unfinished, drives[unfinished]);
  if (overBudget && facts.tier === "T0") return notRun("raise --max-turns");
  return budget.exhausted();
}

/** What builds on something unsupported is unsupported too: that is not the server's fault. */
const unfinishedReason = (id: string, end: DriveEnd | undefined): DriveEnd =>
  end?.how === "unsupported" || end?.how === "not-reached"
    ? end
    : { how: "blocked", by: id, because: "a case that this one builds on did not finish" };
