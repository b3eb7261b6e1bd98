import type { Progress } from "../run/run-options.ts";

interface ProgressFlags {
  maxTurns: number;
  keep: boolean;
  repeat: number;
}

/** Prints before the first request what the run will cost, and on a terminal how far it is. */
export function progressOn(
  stream: NodeJS.WriteStream,
  { maxTurns, keep, repeat }: ProgressFlags,
): Required<Progress> & { end(): void } {
  const live = stream.isTTY && !process.env["CI"];
  let drawn = false;
  let last = 0;
  const clear = (): void => {
    if (drawn) stream.write("\r\u001b[K");
    drawn = false;
  };
  return {
    start({ cases, turns }) {
      const times = repeat > 1 ? ` in each of ${repeat} rounds` : "";
      const lines = [
        `${cases} cases. Without the script interpreter at most ${turns} answers are generated${times} (--max-turns ${maxTurns}),`,
        `more only if the server answers requests it should reject. Threads are ${keep ? "kept" : "deleted at the end"}.`,
      ];
      stream.write(`${lines.join("\n")}\n`);
    },
    step({ done, cases, case: id, requests }) {
      const now = performance.now();
      if (!live || now - last < 80) return;
      last = now;
      drawn = true;
      const text = `[${done + 1}/${cases}] ${requests} requests · ${id}`;
      stream.write(`\r\u001b[K${text.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    end: clear,
  };
}
