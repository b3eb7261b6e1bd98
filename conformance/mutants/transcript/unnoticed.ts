import type { Outcome } from "./mutate-transcript.ts";
import { type UnnoticedChange, unnoticedChanges } from "./unnoticed-changes.ts";

type Change = Pick<Outcome, "signature" | "kind" | "answer">;

/** The reason why nobody notices a change; undefined if there is none. */
export const reasonOf = (change: Change): UnnoticedChange | undefined =>
  unnoticedChanges.find(
    ({ changes = [], answers }) => changes.includes(change.signature) || covers(answers, change),
  );

function covers(answers: UnnoticedChange["answers"], { kind, answer }: Change): boolean {
  if (!answers || !answer) return false;
  const { request = answer.request, status, members = ["$"], changed = [kind] } = answers;
  return (
    request === answer.request &&
    (status === "4xx" ? answer.status >= 400 && answer.status < 500 : status === answer.status) &&
    members.some((member) => isAtOrBelow(answer.path, member)) &&
    changed.includes(kind)
  );
}

const isAtOrBelow = (path: string, member: string): boolean =>
  path === member || [".", "["].some((next) => path.startsWith(member + next));

/** Listed changes that are not among the unnoticed ones: they are noticed, or are not made any more. */
export function unusedEntries(unnoticed: readonly Change[]): string[] {
  const signatures = new Set(unnoticed.map(({ signature }) => signature));
  return unnoticedChanges
    .filter(({ rare }) => !rare)
    .flatMap(({ why, changes, answers }) =>
      changes
        ? changes.filter((one) => !signatures.has(one))
        : unnoticed.some((one) => covers(answers, one))
          ? []
          : [why],
    );
}
