import { parentPort, workerData } from "node:worker_threads";
import { createThread, post } from "./measure.ts";

/** Clients that stream one turn after the other: in a thread of their own, so that the one that is timed does not wait for them. */

const { port, count } = workerData as { port: number; count: number };
let turns = 0;
let running = true;
parentPort?.on("message", () => (running = false));
await Promise.all(
  Array.from({ length: count }, async (_, client) => {
    while (running) {
      await post(port, createThread(), `user${client}`);
      turns += 1;
    }
  }),
);
parentPort?.postMessage(turns);
parentPort?.close();
