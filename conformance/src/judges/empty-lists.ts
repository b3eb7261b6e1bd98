import type { Judge } from "../case/case.ts";
import { isMalformed, paramsOf, threadOf } from "../replay/request.ts";
import { itemsIn } from "../replay/sightings.ts";
import type { View } from "../transcript/view.ts";

/** So many lists must be empty before a server seems to have no others. */
const enough = 3;

/** A server whose every list of items is empty, although its threads have some: one fault, and no list shows another. */
export const emptyLists: Judge = {
  id: "kit/empty-lists",
  rules: ["RD-06"],
  run(views, rule) {
    const lists = views.filter((view) => isRead(view, "items.list"));
    if (lists.some((view) => itemsIn(view).length > 0)) return;
    const opened = views.filter((view) => isRead(view, "threads.get_by_id") && itemsIn(view).length > 0);
    const filled = new Set(opened.map(threadOf));
    const wrong = lists.filter(
      (view) => !isMalformed(view) && isFirstPage(view) && filled.has(threadOf(view)),
    );
    if (wrong.length < enough) return;
    const expected = "the items that threads.get_by_id shows";
    for (const view of lists) rule("RD-06").holds(false, "every-list-empty", { in: view, expected });
  },
};

const isRead = ({ accepted, exchange }: View, operation: string): boolean =>
  accepted && exchange.request.operation === operation;

const isFirstPage = (view: View): boolean => (paramsOf(view)["after"] ?? null) === null;
