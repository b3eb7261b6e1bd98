import type { Judge } from "../case/case.ts";
import { isWhole, saysInstead, showsAnswer } from "../replay/shown.ts";
import { unknownTypesIn, unknownTypeText } from "./unknown-types.ts";

/** The operations that answer a user's message; a stream of which the operation is not known may be part of such an answer. */
const answering: ReadonlySet<unknown> = new Set([
  undefined,
  "threads.create",
  "threads.add_user_message",
  "threads.retry_after_item",
]);

/** An answer that consists of what clients do not know is visible to nobody. An answer that is empty may be meant to be. */
export const visibleAnswers: Judge = {
  id: "visible-answers",
  rules: ["TC-12"],
  exchange(view, rule) {
    if (!answering.has(view.exchange.request.operation) || !isWhole(view)) return;
    const unknown = unknownTypesIn(view);
    const [first] = unknown;
    if (showsAnswer(view)) rule("TC-12").holds(true, "answer-of-unknown-types", { in: view });
    else if (first && saysInstead(view) === undefined)
      rule("TC-12").holds(false, "answer-of-unknown-types", {
        in: view,
        ...(first.frame === undefined ? {} : { frame: first.frame }),
        path: first.path,
        expected: "an item of a known type that clients show",
        received: [...new Set(unknown.map(unknownTypeText))],
      });
  },
};
