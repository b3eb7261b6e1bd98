import type { ThreadItem } from "@chatkit-protocol/core";
import type { Mutant } from "./mutant.ts";

/** A store that never writes some items, and reports that it has. */
export const notStoring = (which: (item: ThreadItem) => boolean): Pick<Mutant, "store"> => ({
  store: (view) => ({
    async save(threadId, { items = [], ...changes }) {
      const saved = await view.save(threadId, { ...changes, items: items.filter((item) => !which(item)) });
      return saved && { ...saved, items: [...items] };
    },
  }),
});
