import type { AddCommand } from "./command.ts";
import { integer } from "./flags.ts";

/** `serve`: the reference server, as a mock for front ends. */
export const addServe: AddCommand = (program, { end }) => {
  program
    .command("serve")
    .description(
      "runs the reference server with the script interpreter, every capability, and the users alice and bob",
    )
    .option("--port <n>", "port; 0 picks a free one", integer, 0)
    .option("--database <file>", "a SQLite file; default: everything stays in memory")
    .action(async (flags: { port: number; database?: string }) => {
      // The one place where the kit meets a server of ours, loaded by this command alone.
      // eslint-disable-next-line no-restricted-imports
      const { serve } = await import("../../servers/serve.ts");
      end(await serve(flags));
    });
};
