import type { Report } from "@chatkit-protocol/core/server";

/** A client that waits for its answer. */
export interface Connection {
  /** Aborted when the client leaves before its answer is complete. */
  signal: AbortSignal;
  /** Names the body that is stopped when the client leaves, or at once if it has left. */
  carry(body: AsyncIterator<string>): void;
  /** The client has gone: aborts the signal, calls the body's `return()` and resolves when that has settled. */
  leave(): Promise<void>;
  /** The answer is whole: the end of its connection aborts nothing. */
  complete(): void;
}

/** What the body's `return()` rejects with goes to `report`. */
export function newConnection(report: Report): Connection {
  const controller = new AbortController();
  let carried: AsyncIterator<string> | undefined;
  let completed = false;
  let left: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    try {
      await carried?.return?.();
    } catch (error) {
      report(error);
    }
  };
  return {
    signal: controller.signal,
    carry(body) {
      carried = body;
      if (left) left = stop();
    },
    leave() {
      if (completed) return Promise.resolve();
      if (!left) {
        controller.abort();
        left = stop();
      }
      return left;
    },
    complete() {
      completed = true;
    },
  };
}
