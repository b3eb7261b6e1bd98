import { InvalidArgumentError } from "commander";
import type { AddCommand } from "./command.ts";
import { integer } from "./flags.ts";

/** An origin as browsers send it. */
function origins(text: string, before: string[]): string[] {
  if (!URL.canParse(text) || new URL(text).origin !== text)
    throw new InvalidArgumentError("It must be an origin, such as http://localhost:3000.");
  return [...before, text];
}

/** `serve`: the reference server, as a mock for front ends. */
export const addServe: AddCommand = (program, { end }) => {
  program
    .command("serve")
    .description(
      "runs the reference server with the script interpreter, every capability, and the users alice and bob",
    )
    .option("--port <n>", "port; 0 picks a free one", integer, 0)
    .option("--database <file>", "a SQLite file; default: everything stays in memory")
    .option(
      "--origin <origin>",
      "only pages of this origin may use it; repeatable; default: any",
      origins,
      [],
    )
    .action(async (flags: { port: number; database?: string; origin: string[] }) => {
      // The one place where the kit meets a server of ours, loaded by this command alone.
      // eslint-disable-next-line no-restricted-imports
      const { serve } = await import("../../servers/serve.ts");
      end(await serve(flags));
    });
};
