import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { pinnedTo } from "../measuring/pinning.ts";
import type { Mark, Tasks } from "./task.ts";

type Message = { mark: Mark } | { result: never } | { error: string };

/** The load generator, in its own process on its own core. */
export interface Load {
  /** Runs a task; `marked` is called when its window begins and ends. */
  run<Name extends keyof Tasks>(
    name: Name,
    task: Parameters<Tasks[Name]>[0],
    marked?: (mark: Mark) => void,
  ): ReturnType<Tasks[Name]>;
  stop(): void;
}

export function startLoad(): Load {
  const file = fileURLToPath(new URL("process.ts", import.meta.url));
  const [program, ...args] = pinnedTo("load", [process.execPath, file]);
  const child = spawn(program!, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  return {
    run: (name, task, marked) => {
      const { promise, resolve, reject } = Promise.withResolvers<never>();
      const settle = (message: Message): void => {
        if ("mark" in message) return marked?.(message.mark);
        child.off("message", settle).off("exit", exited);
        if ("error" in message) reject(new Error(message.error));
        else resolve(message.result);
      };
      const exited = (): void => reject(new Error("The load generator has ended."));
      child.on("message", settle).on("exit", exited);
      child.send({ name, task });
      return promise as never;
    },
    stop: () => child.disconnect(),
  };
}
