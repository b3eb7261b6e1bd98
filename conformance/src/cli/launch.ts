import { spawn } from "node:child_process";

/** A server that the kit has started. */
export interface Launched {
  stop(): Promise<void>;
}

/** Starts the command and waits until something answers at `url`, at most 30 s; its output goes to standard error. */
export async function launch([file = "", ...args]: readonly string[], url: string): Promise<Launched> {
  const child = spawn(file, args, {
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
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
      resolve();
    };
    child.once("error", (error) => end(error.message));
    child.once("exit", (code, signal) => end(`it ended with ${signal ?? code}`));
  });
  const deadline = Date.now() + 30_000;
  while (gone === undefined && Date.now() < deadline && !(await answers(url))) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (gone !== undefined) process.stderr.write(`The server did not start: ${gone}\n${last}\n`);
  return {
    async stop() {
      if (gone !== undefined || child.pid === undefined) return;
      // The whole group: a command such as `npm run …` has children of its own.
      process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 3000);
      await ended;
      clearTimeout(timer);
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    await (await fetch(url, { signal: AbortSignal.timeout(1000) })).body?.cancel();
    return true;
  } catch {
    // Nobody listens yet: asked again until the deadline.
    return false;
  }
}
