import { fork } from "node:child_process";
import { once } from "node:events";
import type { Progress } from "./run-target.ts";

export interface HuntOptions {
  seed: number;
  executions: number;
  /** Seconds after which no more executions begin. Default: none. */
  seconds?: number;
  /** Milliseconds of silence after which an execution counts as endless. Default 300 000. */
  patience?: number;
  /** Mebibytes of heap; more ends the process. Default 1024. */
  heap?: number;
}

/** What became of one target. */
export interface Hunted extends Progress {
  name: string;
}

/** Runs a target in its own process. Never rejects: if the process ends or hangs, that is one of the faults. */
export async function hunt(
  name: string,
  { seed, executions, seconds = Infinity, patience = 300_000, heap = 1024 }: HuntOptions,
): Promise<Hunted> {
  const child = fork(
    new URL("./run-target.ts", import.meta.url),
    [name, seed, executions, seconds].map(String),
    {
      execArgv: ["--conditions=@chatkit-protocol/source", "--expose-gc", `--max-old-space-size=${heap}`],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    },
  );
  let last: Progress = { seed, executions: 0, faults: [], duration: 0, peak: 0 };
  let complaint = "";
  let hangs = false;
  const stop = (): void => {
    hangs = true;
    child.kill("SIGKILL");
  };
  // Before its first input a process has to start, which takes time on a busy machine.
  let timer = setTimeout(stop, Math.max(patience, 60_000));
  child.on("message", (progress: Progress) => {
    last = progress;
    clearTimeout(timer);
    timer = setTimeout(stop, patience);
  });
  child.stderr?.on("data", (text: Buffer) => (complaint = (complaint + text.toString()).slice(-3000)));
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  clearTimeout(timer);
  if (last.rest !== undefined && code === 0) return { name, ...last };
  const fault = hangs
    ? `an input of seed ${last.seed} keeps the process busy for more than ${patience / 1000} s`
    : `the process ends with ${code ?? signal} in an input of seed ${last.seed}: ${complaint}`;
  return { name, ...last, faults: [...last.faults, fault] };
}
