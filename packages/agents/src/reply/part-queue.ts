import type { ItemPart, ReplyPart } from "@chatkit-protocol/core";

/** What tools show, on its way into the reply. */
export interface PartQueue {
  /** False once nobody reads any more. */
  push(part: ReplyPart): boolean;
  readonly hasParts: boolean;
  /** Everything pushed since the last call. */
  take(): ReplyPart[];
  /** Settles as soon as something is pushed or `wake()` is called. Call it again once it has settled. */
  changed(): Promise<void>;
  wake(): void;
  /** What the turn ends with, to wait for the client or the user. */
  readonly pausedBy: ItemPart | undefined;
  /** False if the turn pauses already. */
  pause(part: ItemPart): boolean;
  /** Nobody reads any more: whoever still works for this turn is told to stop. */
  close(): void;
}

export function partQueue(over: AbortController): PartQueue {
  let parts: ReplyPart[] = [];
  let pausedBy: ItemPart | undefined;
  let isNew = false;
  let notify: (() => void) | undefined;
  const wake = (): void => {
    isNew = true;
    notify?.();
  };
  return {
    get hasParts() {
      return parts.length > 0;
    },
    get pausedBy() {
      return pausedBy;
    },
    push(part) {
      if (over.signal.aborted) return false;
      parts.push(part);
      wake();
      return true;
    },
    take() {
      const taken = parts;
      parts = [];
      return taken;
    },
    async changed() {
      if (!isNew) await new Promise<void>((resolve) => (notify = resolve));
      notify = undefined;
      isNew = false;
    },
    wake,
    pause(part) {
      if (pausedBy) return false;
      pausedBy = part;
      return true;
    },
    close() {
      over.abort(new Error("The turn has ended."));
    },
  };
}
