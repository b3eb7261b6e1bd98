import type { Drive, Say, Seen, WireRequest } from "../src/case.ts";
import type { View } from "../src/view.ts";
import { ids, listed, member } from "./look.ts";

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
