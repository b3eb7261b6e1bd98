/** A client waiting for its answer. */
export interface Connection {
  /** Aborted when the client leaves before the connection is complete. */
  signal: AbortSignal;
  leave: () => void;
  /** The handler has nothing more to do: whoever leaves now (a closing connection, always) aborts nothing. */
  complete: () => void;
}

export function newConnection(): Connection {
  const controller = new AbortController();
  let completed = false;
  return {
    signal: controller.signal,
    leave() {
      if (!completed) controller.abort();
    },
    complete() {
      completed = true;
    },
  };
}
