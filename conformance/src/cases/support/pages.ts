import type { Drive, WireRequest } from "../../case/drive.ts";
import type { RuleObserver } from "../../case/observer.ts";
import type { CaseRecord } from "../../case/case.ts";
import type { View } from "../../transcript/view.ts";
import { ids, listedItems, member, answerSummary, sentBody } from "./reading.ts";
import { needsAnswer } from "./read-or-block.ts";
import { memberAt } from "../../transcript/exchange-view.ts";

/** Reads a list to its end; blocks the case if the first page is not answered. */
export async function walkOrBlock(d: Drive, name: string, request: WireRequest): Promise<void> {
  await d.walk(name, request);
  needsAnswer(d, d.recall({ name, n: 1 }));
}

/** The ids on the pages of a walk, in order. */
export const walked = (seen: CaseRecord, name: string): string[] =>
  seen.series(name).flatMap((view) => ids(listedItems(view)));

/** Whether two lists have the same elements, in whatever order. */
export const haveSameElements = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** Whether a page brings less than was asked for, although more follows. */
const isShort = (page: View): boolean => {
  const limit = memberAt(sentBody(page), "params", "limit");
  return typeof limit === "number" && member(page, "has_more") === true && listedItems(page).length < limit;
};

/** Whether a page lists an element more than once: it does so however it is read. */
export const repeatsWithin = (pages: readonly View[]): boolean =>
  pages.map((page) => ids(listedItems(page))).some((found) => new Set(found).size !== found.length);

/**
 * The page that brings the last element must say that it is the last (RD-08). Behind the last element that clients see
 * there may be hidden ones, which make other pages of the same list short as well (RD-12): `read` has all that were read.
 */
export function judgeLastPage(
  pages: readonly View[],
  last: string | undefined,
  rule: RuleObserver,
  read: readonly View[] = pages,
): void {
  if (last === undefined) return;
  const isTheLast = (page: View): boolean => ids(listedItems(page)).at(-1) === last;
  if (read.some((page) => page.accepted && !isTheLast(page) && isShort(page))) return;
  for (const page of pages.filter(isTheLast)) {
    // An empty cursor is none (SER-06).
    const isLast = member(page, "has_more") === false && (member(page, "after") ?? "") === "";
    rule("RD-08").holds(isLast, "more-after-last-page", {
      in: page,
      expected: { has_more: false },
      received: { has_more: member(page, "has_more"), after: member(page, "after") },
    });
  }
}

/** After the cursor of a deleted element a list may continue or reject the cursor; it must not start again (RD-09). */
export function judgeRestart(before: View, after: View, gone: string, rule: RuleObserver): void {
  const place = ids(listedItems(before)).indexOf(gone);
  const earlier = new Set(ids(listedItems(before)).slice(0, Math.max(0, place)));
  // Where nothing precedes it, a list that starts again looks like one that continues.
  if (earlier.size === 0) return;
  const restarts = ids(listedItems(after)).some((id) => earlier.has(id));
  rule("RD-09").holds(!restarts, "deleted-cursor-restarts", {
    in: after,
    expected: "a 4xx, or the items after it",
    received: answerSummary(after),
  });
}
