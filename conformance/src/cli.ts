import { Command, CommanderError } from "commander";
import type { AddCommand } from "./cli/command.ts";
import { addDiff } from "./cli/diff.ts";
import { addDoctor } from "./cli/doctor.ts";
import { addExplain } from "./cli/explain.ts";
import { addInit } from "./cli/init.ts";
import { addInspect } from "./cli/inspect.ts";
import { addJudge } from "./cli/judge.ts";
import { addList } from "./cli/list.ts";
import { addMatrix } from "./cli/matrix.ts";
import { addProxy } from "./cli/proxy.ts";
import { addRejudge } from "./cli/rejudge.ts";
import { addReplay } from "./cli/replay.ts";
import { addSelftest } from "./cli/selftest.ts";
import { addServe } from "./cli/serve.ts";
import { UsageError } from "./cli/usage.ts";

const commands: readonly AddCommand[] = [
  addJudge,
  addDoctor,
  addList,
  addExplain,
  addReplay,
  addRejudge,
  addDiff,
  addMatrix,
  addInit,
  addProxy,
  addInspect,
  addSelftest,
  addServe,
];

/** Runs the command line and resolves with its exit code; nothing is printed on standard output for exit 2. */
export async function main(argv: readonly string[]): Promise<number> {
  let exit = 0;
  const separator = argv.indexOf("--");
  const own = separator === -1 ? argv : argv.slice(0, separator);
  const server = separator === -1 ? [] : argv.slice(separator + 1);
  const program = new Command("chatkit-conformance")
    .description("Tests any ChatKit server over HTTP and reports exactly what is wrong.")
    // A sub-command has flags of the same names as the program; each reads its own.
    .enablePositionalOptions()
    .addHelpText(
      "after",
      "\nAfter `--`: a command that starts the server; it is stopped at the end.\n" +
        "Exit: 0 conformant, 1 not, 2 usage, 3 unreachable, 4 kit error, 5 baseline out of date.",
    );
  const context = { server, end: (code: number) => (exit = code) };
  for (const add of commands) add(program, context);
  for (const each of [program, ...program.commands])
    each.exitOverride().configureOutput({ writeErr: (text) => process.stderr.write(text) });
  try {
    await program.parseAsync([...own], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      process.stderr.write(`error: ${error.message}\n`);
      return 2;
    }
    process.stderr.write(
      `chatkit-conformance failed: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 4;
  }
  return exit;
}
