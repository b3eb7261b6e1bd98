import { setTimeout as pause } from "node:timers/promises";
import { monotonicNow } from "../servers/reply-plan.ts";
import { quantiles } from "../measuring/statistics.ts";
import { type Connection, open, requestBytes } from "./connection.ts";
import type { Mark, PaceResult, PaceTask } from "./task.ts";

const stamp = "@".charCodeAt(0);
const zero = "0".charCodeAt(0);
const nine = "9".charCodeAt(0);

/** Calls back with every stamp in these bytes; skips one that is cut in two. */
export function readStamps(bytes: Buffer, found: (microseconds: number) => void): void {
  for (let at = bytes.indexOf(stamp); at !== -1; at = bytes.indexOf(stamp, at + 1)) {
    let value = 0;
    let end = at + 1;
    for (let byte = bytes[end]; byte !== undefined && byte >= zero && byte <= nine; byte = bytes[++end]) {
      value = value * 10 + byte - zero;
    }
    if (bytes[end] === stamp && end > at + 1) found(value);
    at = end;
  }
}

/** Opens the streams over a while, so that they are not in step, and measures how late their deltas arrive. */
export async function pace(task: PaceTask, mark: (mark: Mark) => void): Promise<PaceResult> {
  const url = new URL(task.url);
  const request = requestBytes(url, task.body);
  const latency: number[] = [];
  const connections: Connection[] = [];
  let frames = 0;
  let failure: Error | undefined;
  let isCounting = false;
  const fail = (error: Error): void => void (failure ??= error);
  const events = {
    body(bytes: Buffer, count: number) {
      if (!isCounting || count === 0) return;
      frames += count;
      const now = monotonicNow();
      readStamps(bytes, (due) => latency.push((now - due) / 1000));
    },
    end: () => fail(new Error("A stream has ended before it was measured.")),
  };
  const each = Math.ceil(task.connections / 50);
  for (let count = 0; count < task.connections; count += each) {
    const some = await Promise.all(
      Array.from({ length: Math.min(each, task.connections - count) }, () => open(url, events, fail)),
    );
    for (const connection of some) connection.send(request);
    connections.push(...some);
    await pause(20);
  }
  await pause(task.warmup);
  isCounting = true;
  const begin = performance.now();
  mark("window begins");
  await pause(task.window);
  const window = performance.now() - begin;
  mark("window ends");
  isCounting = false;
  for (const connection of connections) connection.destroy();
  if (failure) throw failure;
  return { window, frames, latency: quantiles(latency) };
}
