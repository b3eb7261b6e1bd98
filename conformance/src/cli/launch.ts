import { type ChildProcess, spawn } from "node:child_process";

/** A server that the kit has started. */
export interface Launched {
  /** Why it did not come up; absent where something answers. */
  problem?: string;
  stop(): Promise<void>;
}

export interface LaunchOptions {
  /** Ends the wait. */
  signal?: AbortSignal;
  /** Added to the environment of the command. */
  env?: Readonly<Record<string, string>>;
  /** The folder in which the command runs. */
  cwd?: string;
}

/** Milliseconds in which the server must answer. */
const startTimeout = 25_000;

/** Starts the command and waits until something answers at `url`. */
export async function launch(
  [file = "", ...args]: readonly string[],
  url: string,
  { signal, env = {}, cwd }: LaunchOptions = {},
): Promise<Launched> {
  const child = spawn(file, args, {
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  const unlink = endWithThisProcess(child);
  let last = "";
  let gone: string | undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (bytes: Buffer) => {
      last = (last + bytes.toString()).slice(-2000);
    });
  }
  const ended = new Promise<void>((resolve) => {
    const end = (why: string) => {
      gone = why;
      unlink();
      resolve();
    };
    child.once("error", (error) => end(error.message));
    child.once("exit", (code, signal) => end(`it ended with ${signal ?? code}`));
  });
  const deadline = Date.now() + startTimeout;
  let up = false;
  while (gone === undefined && !up && Date.now() < deadline && !signal?.aborted) {
    up = await answers(url);
    if (!up) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const why = gone ?? (up ? undefined : `nothing answers after ${Math.round(startTimeout / 1000)} s`);
  return {
    ...(why === undefined
      ? {}
      : { problem: `the server did not start: ${why}${last === "" ? "" : `\n${last.trimEnd()}`}` }),
    async stop() {
      if (child.pid === undefined) return;
      const { pid } = child;
      // Also where the command itself has ended: what it has left in the background belongs to it.
      signalGroup(pid, "SIGTERM");
      if (gone !== undefined) return;
      const timer = setTimeout(() => signalGroup(pid, "SIGKILL"), 3000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Ends the command if a signal ends this process: its group would outlive it. */
function endWithThisProcess({ pid }: ChildProcess): () => void {
  const forward = (signal: NodeJS.Signals): void => {
    // Another listener ends the run in its own time, and needs the server until then.
    if (process.listenerCount(signal) > 1) return;
    if (pid !== undefined) signalGroup(pid, "SIGTERM");
    unlink();
    process.kill(process.pid, signal);
  };
  const unlink = (): void => {
    for (const signal of ending) process.off(signal, forward);
  };
  for (const signal of ending) process.on(signal, forward);
  return unlink;
}

const ending = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The whole group: a command such as `npm run …` has children of its own. */
function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch {
    // It has ended in the meantime, which is what the signal is for.
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    await (await fetch(url, { signal: AbortSignal.timeout(1000) })).body?.cancel();
    return true;
  } catch {
    // Nothing listens yet: tried again until the deadline.
    return false;
  }
}

/** What makes the usual SDKs talk to the model that the kit plays. */
export const modelEnvironment = ({ modelPort }: { modelPort?: number }): Record<string, string> =>
  modelPort === undefined
    ? {}
    : { OPENAI_BASE_URL: `http://127.0.0.1:${modelPort}/v1`, OPENAI_API_KEY: "played-by-the-kit" };
