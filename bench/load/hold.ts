import { type Connection, open, requestBytes } from "./connection.ts";
import type { HoldTask } from "./task.ts";

let held: Connection[] = [];

/** Opens streams and leaves them open. */
export async function hold(task: HoldTask): Promise<{ open: number }> {
  const url = new URL(task.url);
  const request = requestBytes(url, task.body);
  const begin = async (): Promise<void> => {
    const started = Promise.withResolvers<void>();
    const events = {
      body: (_: Buffer, frames: number) => void (frames > 0 && started.resolve()),
      end: () => started.reject(new Error("A stream ended that should have stayed open.")),
    };
    const connection = await open(url, events, started.reject);
    if (!task.reads) connection.pause();
    connection.send(request);
    held.push(connection);
    if (task.reads) await started.promise;
  };
  while (held.length < task.connections) {
    const count = Math.min(100, task.connections - held.length);
    await Promise.all(Array.from({ length: count }, begin));
  }
  return { open: held.length };
}

/** Closes all of them. */
export async function release(): Promise<void> {
  for (const connection of held) connection.destroy();
  held = [];
}
