import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Alone } from "./alone.ts";
import type { Composition } from "./draw.ts";
import type { Found } from "./found.ts";
import type { Blame, Trial } from "./try-composition.ts";

/** What a worker can be asked for. */
export interface Jobs {
  alone(id: string): Alone;
  try(composition: Composition): Trial;
  shrink(composition: Composition, blame: Blame): Found;
}

export interface Job<Name extends keyof Jobs = keyof Jobs> {
  name: Name;
  about: Parameters<Jobs[Name]>;
}

const program = new URL("worker.ts", import.meta.url);

/** Who does the jobs. */
interface Workers {
  start?: () => ChildProcess;
  /** How many processes at a time. */
  processes?: number;
}

/** Mutants remember what they have seen: after so many jobs a process makes room for another one. */
const most = 100;

/** Some of a hunt is waiting. */
const usualProcesses = Math.min(2 * availableParallelism(), 4);

/**
 * Does all the jobs of one kind, one at a time in each process: some mutants remember things beside the server, so two
 * servers with the same mutant would meet in one process. A process that dies is replaced, and its job tried once more;
 * a job that kills two has no result.
 */
export async function inTurn<Name extends keyof Jobs>(
  name: Name,
  all: readonly Parameters<Jobs[Name]>[],
  progress: (done: number, result: ReturnType<Jobs[Name]> | undefined) => void = () => {},
  { start = () => fork(fileURLToPath(program)), processes = usualProcesses }: Workers = {},
): Promise<(ReturnType<Jobs[Name]> | undefined)[]> {
  const results: (ReturnType<Jobs[Name]> | undefined)[] = [];
  const rest = all.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    let worker = start();
    const tried = async (job: Job<Name>): Promise<ReturnType<Jobs[Name]> | undefined> => {
      for (let attempt = 1; attempt <= 2; attempt++) {
        try {
          return (await ask(worker, job)) as ReturnType<Jobs[Name]>;
        } catch (error) {
          console.error(error);
          worker.kill();
          worker = start();
        }
      }
      return undefined;
    };
    let jobs = 0;
    try {
      for (const [index, about] of rest) {
        if (jobs++ % most === most - 1) {
          worker.kill();
          worker = start();
        }
        const result = await tried({ name, about });
        results[index] = result;
        progress((done += 1), result);
      }
    } finally {
      worker.kill();
    }
  };
  await Promise.all(Array.from({ length: Math.min(processes, all.length) }, work));
  return results;
}

async function ask<Name extends keyof Jobs>(worker: ChildProcess, job: Job<Name>): Promise<unknown> {
  if (!worker.connected) throw new Error(`A process died before ${JSON.stringify(job)}`);
  const over = new AbortController();
  const { signal } = over;
  const died = once(worker, "exit", { signal }).then(([code, killedBy]) => {
    throw new Error(`A process died (${String(code ?? killedBy)}) at ${JSON.stringify(job)}`);
  });
  const answer = once(worker, "message", { signal });
  worker.send(job);
  try {
    const [result] = (await Promise.race([answer, died])) as [unknown];
    return result;
  } finally {
    // What is still waited for is of no interest.
    for (const waiting of [answer, died]) waiting.catch(() => {});
    over.abort();
  }
}
