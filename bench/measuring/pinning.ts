import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

const isPossible = availableParallelism() >= 2 && spawnSync("taskset", ["--version"]).status === 0;

/** The server has the first core, the load generator the second; the bench itself waits. */
const cores = { server: "0", load: "1" } as const;

/** The command, pinned to its core; unchanged if the system cannot pin. */
export const pinnedTo = (core: keyof typeof cores, command: readonly string[]): readonly string[] =>
  isPossible ? ["taskset", "--cpu-list", cores[core], ...command] : command;

/** How the processes share the machine, for the report. */
export const placement = isPossible ? "server and load pinned to a core each" : "not pinned";
