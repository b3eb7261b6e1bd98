import { setTimeout as pause } from "node:timers/promises";
import { quantiles } from "../measuring/statistics.ts";
import { type Connection, open, requestBytes } from "./connection.ts";
import type { Mark, RepeatResult, RepeatTask } from "./task.ts";

/** Sends the same request again and again on every connection, as soon as the last answer is complete. */
export async function repeat(task: RepeatTask, mark: (mark: Mark) => void): Promise<RepeatResult> {
  const url = new URL(task.url);
  const counts = { frames: 0, answers: 0, bytes: 0 };
  const answer: number[] = [];
  const first: number[] = [];
  let failure: Error | undefined;
  let isCounting = false;
  let running = true;
  const fail = (error: Error): void => void (failure ??= error);

  const client = async (body: string, isCounted: boolean): Promise<Connection> => {
    const request = requestBytes(url, body);
    let sent = 0;
    let isFirst = true;
    const next = (): void => {
      isFirst = true;
      sent = performance.now();
      connection.send(request);
    };
    const connection = await open(
      url,
      {
        body(bytes, frames) {
          if (!isCounting || !isCounted) return;
          counts.frames += frames;
          counts.bytes += bytes.length;
          if (!isFirst) return;
          isFirst = false;
          first.push(performance.now() - sent);
        },
        end(status) {
          if (status !== 200) fail(new Error(`The server answered ${status} to ${body.slice(0, 100)}`));
          if (isCounting && isCounted) {
            counts.answers += 1;
            answer.push(performance.now() - sent);
          }
          if (running) next();
        },
      },
      fail,
    );
    next();
    return connection;
  };
  const clients = (body: string, count: number, isCounted: boolean) =>
    Promise.all(Array.from({ length: count }, () => client(body, isCounted)));

  const connections = [
    ...(task.beside ? await clients(task.beside.body, task.beside.connections, false) : []),
    ...(await clients(task.body, task.connections, true)),
  ];
  await pause(task.warmup);
  isCounting = true;
  const begin = performance.now();
  const cpuBefore = process.cpuUsage();
  mark("window begins");
  // For a slow server the window lasts until the first answer.
  do await pause(task.window);
  while (first.length === 0 && !failure && performance.now() - begin < 20 * task.window);
  const window = performance.now() - begin;
  const cpu = process.cpuUsage(cpuBefore);
  mark("window ends");
  isCounting = false;
  running = false;
  for (const connection of connections) connection.destroy();
  if (failure) throw failure;
  return {
    window,
    ...counts,
    cpu: cpu.user + cpu.system,
    answer: quantiles(answer),
    first: quantiles(first),
  };
}
