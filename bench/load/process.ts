import { hold, release } from "./hold.ts";
import { pace } from "./pace.ts";
import { repeat } from "./repeat.ts";
import type { Mark } from "./task.ts";

/** The load generator's process: one task at a time, by name, over the IPC channel. */

const tasks = { repeat, pace, hold, release };
const mark = (mark: Mark): void => void process.send?.({ mark });

process.on("message", ({ name, task }: { name: keyof typeof tasks; task: never }) => {
  tasks[name](task, mark).then(
    (result) => process.send?.({ result }),
    ({ message }: Error) => process.send?.({ error: message }),
  );
});
process.on("disconnect", () => process.exit());
