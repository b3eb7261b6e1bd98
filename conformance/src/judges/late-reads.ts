import type { Judge } from "../case/case.ts";
import { itemsIn } from "../replay/sightings.ts";
import { lateReads } from "../transcript/late-reads.ts";
import type { View } from "../transcript/view.ts";

/** Reads that show a thread as it was before what its streams have shown, and as it is a moment later. */
export const lateReading: Judge = {
  id: "kit/late-reads",
  rules: ["IT-14"],
  run(views, rule) {
    for (const late of views) {
      if (late.exchange.case !== lateReads) continue;
      const later = views.find((view) => view.exchange.n > late.exchange.n && isSameRead(view, late));
      if (!later) continue;
      rule("IT-14").equals(itemsOf(late), itemsOf(later), "item-listed-late", { in: late });
    }
  },
};

const isSameRead = ({ exchange: a }: View, { exchange: b }: View): boolean =>
  a.case !== lateReads && a.user === b.user && a.request.body === b.request.body;

const itemsOf = (view: View): unknown[] => itemsIn(view).map(({ value }) => value);
