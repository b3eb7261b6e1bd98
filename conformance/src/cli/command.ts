import type { Command } from "commander";

/** Adds a sub-command to the program; what its action resolves with goes to `end`, as the exit code. */
export type AddCommand = (program: Command, context: CommandContext) => void;

export interface CommandContext {
  end(exit: number): void;
  /** What stands after `--`: the command that starts the server. */
  server: readonly string[];
}
