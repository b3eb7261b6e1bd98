import { isHiddenType } from "@chatkit-protocol/core/protocol";
import type { Judge } from "../case/case.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { readingOperations } from "../transcript/operations-and-events.ts";
import { attachmentsIn, itemsIn, type Sighting, threadsIn, where } from "../replay/sightings.ts";

/** What is the application's own stays with it: hidden items, metadata of threads and attachments. */
export const privacy: Judge = {
  id: "privacy",
  rules: ["SER-10", "SER-11", "RD-11", "IT-11", "AC-12"],
  exchange(view, rule) {
    for (const thread of threadsIn(view)) {
      const { metadata } = thread.value;
      // What holds nothing shows nothing; it is of the wrong type.
      const key =
        Array.isArray(metadata) && metadata.length === 0 ? "metadata-not-an-object" : "metadata-shown";
      rule("SER-10").holds(isEmpty(metadata), key, {
        ...where(thread),
        expected: {},
        received: metadata,
      });
    }
    for (const item of itemsIn(view)) {
      const { type } = item.value;
      rule(keeper(item)).holds(!isHiddenType(type), "hidden-item-shown", { ...where(item), received: type });
    }
    for (const attachment of attachmentsIn(view)) {
      const { metadata } = attachment.value;
      rule("SER-11").holds(isEmpty(metadata), "metadata-shown", { ...where(attachment), received: metadata });
    }
  },
};

/** A member that is absent, null or `{}` reveals nothing. */
const isEmpty = (metadata: unknown): boolean =>
  metadata === undefined || metadata === null || (isObject(metadata) && Object.keys(metadata).length === 0);

/** The rule that keeps hidden items out of the place where something was shown. */
function keeper({ view, frame }: Sighting): "AC-12" | "IT-11" | "RD-11" {
  if (frame !== undefined) return "IT-11";
  return readingOperations.has(view.exchange.request.operation) ? "RD-11" : "AC-12";
}
