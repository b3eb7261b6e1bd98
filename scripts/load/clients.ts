import { createThread, post } from "./measure.ts";

/** Clients that stream one turn after the other, in a process of their own: the one that is timed does not wait for them. */

const [port, count] = process.argv.slice(2).map(Number);
let turns = 0;
let running = true;
process.once("message", () => (running = false));
await Promise.all(
  Array.from({ length: count! }, async (_, client) => {
    while (running) {
      await post(port!, createThread(), `user${client}`);
      turns += 1;
    }
  }),
);
process.send?.(turns, () => process.disconnect());
