import type { VisibleItem } from "@chatkit-protocol/core/protocol";

/** What every item component gets. */
export interface ItemProps<Item extends VisibleItem = VisibleItem> {
  readonly item: Item;
  /** Whether more of the item follows. */
  readonly isOpen: boolean;
  /** Whether a turn of the thread is running. */
  readonly isBusy: boolean;
  /** Whether it is the last item. */
  readonly isLast: boolean;
}
