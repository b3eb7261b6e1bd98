import type { Judge } from "../case/case.ts";
import { itemsIn, threadsIn } from "../replay/sightings.ts";
import { readThread } from "../replay/thread-states.ts";
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
      rule("IT-14").equals(shownIn(late), shownIn(later), "item-listed-late", { in: late });
    }
  },
};

const isSameRead = ({ exchange: a }: View, { exchange: b }: View): boolean =>
  a.case !== lateReads && a.user === b.user && a.request.body === b.request.body;

/** What a read shows: its items, and of a thread the members that change. */
const shownIn = (view: View): unknown[] => [
  ...threadsIn(view).map(({ value }) => {
    const { title, status, allowed_image_domains } = readThread(value);
    return { title, status, allowed_image_domains };
  }),
  // A time that is another one in every read is SER-04's.
  ...itemsIn(view).map(({ value }) => ({ ...value, created_at: undefined })),
];
