/** A connection that listens: a `Client` of `pg`, which is not connected yet. */
export interface PostgresListener {
  connect(): Promise<unknown>;
  query(text: string): Promise<unknown>;
  on(event: "notification" | "error" | "end", listener: (about: never) => void): unknown;
  end(): Promise<void>;
}

/** Milliseconds after which a lost connection is made again. */
const pause = 1000;

/** Listens to the channel until it is ended, over one connection at a time. Calls `wake` at notifications, and after each connection. */
export function listen(connect: () => PostgresListener, channel: string, wake: () => void): () => void {
  let isOver = false;
  let current: PostgresListener | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function begin(): Promise<void> {
    const listener = connect();
    current = listener;
    const lost = (): void => {
      if (current !== listener) return;
      current = undefined;
      // Polling goes on, so that nothing is missed meanwhile.
      if (!isOver) timer = setTimeout(() => void begin(), pause);
      timer?.unref?.();
      void listener.end().catch(() => {});
    };
    listener.on("error", lost);
    listener.on("end", lost);
    listener.on("notification", wake);
    try {
      await listener.connect();
      await listener.query(`LISTEN ${channel}`);
      wake();
    } catch {
      // The next attempt follows, and polling goes on.
      lost();
    }
  }

  void begin();
  return () => {
    isOver = true;
    clearTimeout(timer);
    const listener = current;
    current = undefined;
    // It may have ended by itself.
    void listener?.end().catch(() => {});
  };
}
