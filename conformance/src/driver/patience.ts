/** How long the kit waits for one answer, in milliseconds. */
export interface Patience {
  /** For the next sign of life. */
  readonly silence: number;
  /** For all of an answer that still comes. */
  readonly whole: number;
  /** Why the kit waits no longer than `silence`, where that is for a reason of its own. */
  readonly curtailed?: string;
}

/** How a wait ends: the server fell silent, or the kit goes on for a reason of its own. */
export type Ended = (how: "timeout" | "stopped", detail?: string) => void;

export interface Watch {
  /** Takes note of a status line, or of bytes that have arrived; heartbeats do not count. */
  heard(bytes?: Uint8Array): void;
  /** Waits for nothing until something is heard: the kit itself reads nothing. */
  rest(): void;
  end(): void;
}

/** Calls `ended` once, unless it is ended before. */
export function watch({ silence, whole, curtailed }: Patience, ended: Ended): Watch {
  const fallSilent = (): void => (curtailed === undefined ? ended("timeout") : ended("stopped", curtailed));
  const first = setTimeout(() => {
    ended(
      "stopped",
      `stopped after ${Math.round(whole / 1000)} s, while the answer was still coming; --slow waits longer`,
    );
  }, whole);
  let next = setTimeout(fallSilent, silence);
  return {
    heard(bytes) {
      if (bytes && isHeartbeat(bytes)) return;
      clearTimeout(next);
      next = setTimeout(fallSilent, silence);
    },
    rest() {
      clearTimeout(next);
    },
    end() {
      clearTimeout(first);
      clearTimeout(next);
    },
  };
}

/** White space and comments of a stream, which say that the connection lives, not that the answer comes. */
const isHeartbeat = (bytes: Uint8Array): boolean =>
  bytes.byteLength < 256 && /^(?:\s*(?::[^\n]*)?\n)*\s*$/.test(Buffer.from(bytes).toString("latin1"));
