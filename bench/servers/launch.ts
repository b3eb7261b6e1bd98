import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { HeapReading } from "./readings.ts";
import { pinnedTo } from "../measuring/pinning.ts";
import { processReading, type ProcessReading } from "./process-reading.ts";

/** How a server's process is started; it prints its URL on the first line. */
export interface Command {
  command: string;
  args: readonly string[];
  /** Whether it answers {@link RunningServer.heap}, and ends when the IPC channel does; others end with their input. */
  isNode: boolean;
}

export interface RunningServer {
  name: string;
  url: URL;
  /** CPU time and memory so far, as the system counts them. */
  reading(): ProcessReading;
  /** Memory after a garbage collection; undefined if the process cannot be asked. */
  heap(): Promise<HeapReading | undefined>;
  stop(): Promise<void>;
}

/** Starts a server on the core of servers. Rejects if it ends before it has printed its URL. */
export async function launch(name: string, { command, args, isNode }: Command): Promise<RunningServer> {
  const [program, ...rest] = pinnedTo("server", [command, ...args]);
  const child = spawn(program!, rest, {
    stdio: ["pipe", "pipe", "inherit", ...(isNode ? (["ipc"] as const) : [])],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const ended = once(child, "exit");
  const first = await createInterface({ input: child.stdout! })[Symbol.asyncIterator]().next();
  if (first.done) throw new Error(`${name} ended before it listened`);
  child.stdout!.resume();
  const pid = child.pid!;
  return {
    name,
    url: new URL(first.value),
    reading: () => processReading(pid),
    async heap() {
      if (!isNode) return undefined;
      child.send("heap");
      const [reading] = (await once(child, "message")) as [HeapReading];
      return reading;
    },
    async stop() {
      // Node writes a profile (`BENCH_NODE_FLAGS`) only where it exits by itself.
      if (isNode && child.connected) child.disconnect();
      else child.kill("SIGKILL");
      const late = setTimeout(() => child.kill("SIGKILL"), 5000);
      await ended;
      clearTimeout(late);
    },
  };
}
