import { type Mutant } from "../support/mutant.ts";
import { documents, onlyFor, rejecting, rejection, intercepting } from "../support/requests.ts";

/** Servers that handle feedback wrongly. */
export const feedback: readonly Mutant[] = [
  {
    id: "answers-feedback-with-ok",
    breaks: "TU-09/feedback-not-acknowledged",
    answer: onlyFor(
      "items.feedback",
      documents(() => "ok"),
    ),
  },
  {
    id: "refuses-feedback-on-unknown-items",
    breaks: "TU-11/unknown-item-rejected",
    answer: intercepting(async (asked, next) =>
      String(asked.params["item_ids"]).endsWith("00000000") ? rejection(404) : next(),
    ),
  },
  {
    id: "wants-an-item-for-feedback",
    breaks: "TU-09/feedback-on-nothing-rejected",
    answer: rejecting(
      ({ type, params: { item_ids } }) =>
        type === "items.feedback" && Array.isArray(item_ids) && item_ids.length === 0,
    ),
  },
  {
    id: "keeps-feedback-to-itself",
    breaks: "TU-12/feedback-not-passed",
    handlers: () => ({ async feedback() {} }),
  },
];
