import type { Case } from "../case/case.ts";
import { type Session, unlockModel } from "../driver/driver.ts";
import { liveness } from "./selection.ts";
import type { DriveEnd, Tier } from "../transcript/transcript.ts";

/** How far a tier reaches. */
export const order: Readonly<Record<Tier, number>> = { T0: 0, T1: 1, T2: 2 };

/** A case that was left out, and what would let it run. */
export const notRun = (unlock: string): DriveEnd => ({ how: "not-reached", unlock });

/** Why a case cannot run; undefined where nothing is in its way. */
export function obstacle(
  one: Case,
  session: Session,
  drives: Record<string, DriveEnd>,
  overBudget: boolean,
): DriveEnd | undefined {
  const { facts, users } = session;
  if (drives[liveness]?.how !== "done")
    return { how: "blocked", by: liveness, because: "the server has not shown that it lives" };
  if (one.tier === "T1" && !facts.capabilities.includes("model")) return notRun(unlockModel);
  if (order[one.tier] > order[facts.tier]) {
    return notRun(`needs ${one.tier}: the server does not run the kit's scripts`);
  }
  if (one.twoUsers && users.length < 2) return notRun("give two identities with --as NAME=TOKEN twice");
  if (one.capability && facts.tier === "T2" && !facts.capabilities.includes(one.capability)) {
    return notRun(`the server's interpreter does not offer ${one.capability}`);
  }
  const broken = one.after?.find((id) => drives[id]?.how !== "done");
  if (broken !== undefined) {
    const end = drives[broken];
    // What builds on something unsupported is unsupported too, not the server's fault.
    if (end?.how === "unsupported" || end?.how === "not-reached") return end;
    return { how: "blocked", by: broken, because: "a case that this one builds on did not finish" };
  }
  if (overBudget && facts.tier === "T0") return notRun("raise --max-turns");
  return session.patience.lost();
}
