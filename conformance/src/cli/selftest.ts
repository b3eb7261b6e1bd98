import type { Command } from "commander";
import { cases } from "../cases/index.ts";
import { judges } from "../judges/index.ts";
import { liveness } from "../run/selection.ts";
import { redactor } from "../driver/redaction.ts";
import { run } from "../run/run.ts";
import type { AddCommand } from "./command.ts";
import { breakagesPage } from "./breakages-page.ts";
import { applyConfig, readConfig } from "./config.ts";
import { addDriveFlags, type DriveFlags, isUrl, noUrl } from "./flags.ts";
import { interruptedExit, untilInterrupted } from "./interrupt.ts";
import { launch, modelEnvironment } from "./launch.ts";
import { progressOn } from "./progress.ts";
import { UsageError } from "./usage.ts";

/** `selftest`: which breakages between the kit and a server would be noticed today. */
export const addSelftest: AddCommand = (program, { server, end }) => {
  addDriveFlags(
    program
      .command("selftest [url]")
      .description(
        "judges a server once, breaks its recorded answers in every known way, and reports which breakages the kit notices",
      ),
  )
    .addHelpText(
      "after",
      "\nExit: 0 every detectable breakage is noticed, 1 some are missed, 2 usage, 3 unreachable, 4 kit error.",
    )
    .action(async (given: string | undefined, _flags: unknown, command: Command) => {
      const config = readConfig(undefined);
      applyConfig(command, config);
      const url = given ?? config.url;
      if (url === undefined || !isUrl(url)) throw new UsageError(noUrl(url));
      const start = server.length > 0 ? server : (config.command ?? []);
      end(await selftestOnce(url, command.opts<DriveFlags>(), start));
    });
};

async function selftestOnce(url: string, flags: DriveFlags, start: readonly string[]): Promise<number> {
  const { as: users, header: headers, ...drive } = flags;
  const { text } = redactor(users, headers, url);
  const { signal, end } = untilInterrupted();
  const launched =
    start.length > 0 ? await launch(start, url, { signal, env: modelEnvironment(flags) }) : undefined;
  const progress = progressOn(process.stderr, { ...drive, repeat: 1 });
  try {
    if (launched?.problem !== undefined) {
      process.stderr.write(`${text(launched.problem)}\n`);
      return signal.aborted ? interruptedExit : 3;
    }
    const one = await run({ cases, judges, ...drive, url, users, headers, signal, progress });
    progress.end();
    if (one.interrupted) return interruptedExit;
    if (!one.reachable) {
      process.stderr.write(`${text(url)} cannot be reached: ${text(one.reason ?? "no answer")}\n`);
      return 3;
    }
    const gate = one.transcript.drives[liveness];
    if (gate?.how !== "done") {
      const why = gate?.how === "blocked" ? gate.because : "no thread could be created and read back";
      process.stderr.write(
        `The selftest needs a server that passes the first case: ${text(why)}. Pass a user with --as NAME=TOKEN if the server requires one; \`doctor\` shows what is wrong.\n`,
      );
      return 1;
    }
    // Loaded by this command alone.
    const { selftest } = await import("../wire-mutants/selftest.ts");
    const found = await selftest(one.transcript, cases, judges);
    process.stdout.write(breakagesPage(found, text(url), one.transcript.tier));
    return found.some(({ verdict }) => verdict === "missed") ? 1 : 0;
  } finally {
    progress.end();
    end();
    await launched?.stop();
  }
}
