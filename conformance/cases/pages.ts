import type { Drive, Say, Seen, WireRequest } from "../src/case.ts";
import type { View } from "../src/view.ts";
import { ids, listed, member, outcome } from "./look.ts";

/** The pages of a walk, in order. */
export const pagesOf = (seen: Seen, label: string): View[] =>
  seen.all.filter(({ exchange }) => exchange.label.startsWith(`${label}#`));

/** Walks a list to its end; without its first page nothing of the case can be told. */
export async function walk(d: Drive, label: string, request: WireRequest): Promise<void> {
  await d.walk(label, request);
  const first = d.recall(`${label}#1`);
  if (!first.accepted) d.blocked(`${first.exchange.request.operation ?? "a list"} is not answered`, first);
}

/** The ids of a walk in the order of its pages. */
export const walked = (seen: Seen, label: string): string[] =>
  pagesOf(seen, label).flatMap((view) => ids(listed(view)));

/** The page that brings the last element must say that it is the last (RD-08). */
export function judgeLastPage(pages: readonly View[], last: string | undefined, rule: Say): void {
  for (const page of pages) {
    if (last === undefined || ids(listed(page)).at(-1) !== last) continue;
    rule("RD-08").holds(member(page, "has_more") === false && (member(page, "after") ?? null) === null, {
      message: "The last page says that there are more, or has a cursor",
      in: page,
      expected: { has_more: false },
      received: { has_more: member(page, "has_more"), after: member(page, "after") },
      given: ["RD-06"],
    });
  }
}

/** Behind the cursor of an element that is gone a list may go on or refuse, and must not start again (RD-09). */
export function judgeRestart(before: View, after: View, gone: string, rule: Say): void {
  const place = ids(listed(before)).indexOf(gone);
  const earlier = new Set(ids(listed(before)).slice(0, Math.max(0, place)));
  // Where nothing stands before it, an answer from the beginning cannot be told from one that goes on.
  if (earlier.size === 0) return;
  rule("RD-09").holds(!ids(listed(after)).some((id) => earlier.has(id)), {
    message: "After the cursor of an element that is gone the list starts again at its beginning",
    in: after,
    expected: "a 4xx, or what comes behind it",
    received: outcome(after),
  });
}
