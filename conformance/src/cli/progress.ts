import type { Progress } from "../run/run-options.ts";

interface Asked {
  maxTurns: number;
  keep: boolean;
  repeat: number;
}

/** Says before the first request what will be asked for, and on a terminal how far the run is. */
export function progressOn(
  stream: NodeJS.WriteStream,
  { maxTurns, keep, repeat }: Asked,
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
      const threads = keep ? "its threads are kept" : "its threads are deleted at the end";
      const times = repeat > 1 ? `, ${repeat} times over` : "";
      stream.write(
        `${cases} cases; a server that plays no scripts is asked for at most ${turns} answers (--max-turns ${maxTurns})${times}, and gives more only where it answers what it ought to refuse; ${threads}.\n`,
      );
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
