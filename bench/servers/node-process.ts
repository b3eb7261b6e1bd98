import { fileURLToPath } from "node:url";
import type { Command } from "./launch.ts";

/** Runs a file of this folder in the Node that runs the bench. */
export const nodeProcess = (file: string, ...args: readonly string[]): Command => ({
  command: process.execPath,
  args: [
    ...(process.env["BENCH_NODE_FLAGS"]?.split(" ") ?? []),
    "--expose-gc",
    "--conditions=@chatkit-protocol/source",
    fileURLToPath(new URL(file, import.meta.url)),
    ...args,
  ],
  isNode: true,
});
