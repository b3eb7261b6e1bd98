import { cases } from "../../cases/index.ts";
import { judges } from "../judges/index.ts";
import { run } from "../run.ts";
import type { AddCommand } from "./command.ts";
import { addTargetFlags, integer, isUrl, type TargetFlags } from "./flags.ts";
import { launch } from "./launch.ts";
import { UsageError } from "./usage.ts";

interface SelftestFlags extends TargetFlags {
  maxTurns: number;
}

/** `selftest`: which breakages between the kit and a server would be caught today. */
export const addSelftest: AddCommand = (program, { server, end }) => {
  addTargetFlags(
    program
      .command("selftest <url>")
      .description(
        "judges a server once, breaks what it said in every known way, and says which breaks are noticed",
      )
      .option("--max-turns <n>", "answers to ask for of a server without scripts", integer, 15),
  ).action(async (url: string, { as: users, header: headers, maxTurns }: SelftestFlags) => {
    if (!isUrl(url))
      throw new UsageError(
        `"${url}" is no URL; give the endpoint, for instance http://localhost:8000/chatkit`,
      );
    const started = server.length > 0 ? await launch(server, url) : undefined;
    try {
      const one = await run({ url, users, headers, maxTurns });
      if (!one.reachable) {
        process.stderr.write(`${url} cannot be reached: ${one.reason ?? "no answer"}\n`);
        return end(3);
      }
      // The breakages are those that prove the kit itself; they are loaded by this command alone.
      // eslint-disable-next-line no-restricted-imports
      const { selftest } = await import("../../src/wire-mutants/selftest.ts");
      const found = await selftest(one.transcript, cases, judges);
      process.stdout.write(told(found, one.transcript.tier));
      end(found.some(({ verdict }) => verdict === "missed") ? 1 : 0);
    } finally {
      await started?.stop();
    }
  });
};

interface Told {
  mutant: string;
  kills: string;
  verdict: "caught" | "already" | "server" | "missed";
  message?: string;
}

const marks: Readonly<Record<Told["verdict"], string>> = {
  caught: "✓ caught",
  already: "~ cannot tell: the server does so already",
  server: "- cannot tell from a record: it changes what is asked",
  missed: "✗ missed: nothing in this run shows it",
};

function told(found: readonly Told[], tier: string): string {
  const lines = found.map(({ mutant, kills, verdict, message }) => {
    const name = mutant.slice(mutant.indexOf("/") + 1);
    return `${name.padEnd(40)} ${kills.padEnd(6)} ${marks[verdict]}${message === undefined ? "" : ` · ${message}`}`;
  });
  const count = (verdict: Told["verdict"]): number => found.filter((one) => one.verdict === verdict).length;
  return [
    ...lines,
    "",
    `${found.length} breakages at ${tier}: ${count("caught")} caught, ${count("missed")} missed, ${count("already") + count("server")} not to be told`,
    "",
  ].join("\n");
}
