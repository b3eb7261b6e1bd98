import { writeFileSync } from "node:fs";
import { judges } from "../judges/index.ts";
import { findingsPath, lint, lintLine } from "../relay/lint.ts";
import { writeTranscript } from "../transcript-file.ts";
import type { AddCommand } from "./command.ts";
import { integer, isUrl } from "./flags.ts";
import { UsageError } from "./usage.ts";

interface ProxyFlags {
  target: string;
  port: number;
  transcript?: string;
}

/** `proxy`: stands between a client and a server, and says what is wrong with what passes. */
export const addProxy: AddCommand = (program, { end }) => {
  program
    .command("proxy")
    .description(
      "passes real traffic on unchanged and judges it: findings on standard error and at /__chatkit",
    )
    .requiredOption("--target <url>", "the server's endpoint")
    .option("--port <n>", "0: a free one", integer, 0)
    .option("--transcript <file>", "write all that passes, for `rejudge`, when it ends")
    .action(async ({ target, port, transcript }: ProxyFlags) => {
      if (!isUrl(target))
        throw new UsageError(
          `"${target}" is no URL; give the endpoint, for instance http://localhost:8000/chatkit`,
        );
      const proxy = await lint({
        target,
        judges,
        port,
        keepsAll: transcript !== undefined,
        heard: (...told) => process.stderr.write(`${lintLine(...told)}\n`),
      }).catch((error: unknown) => {
        throw new UsageError(`it cannot listen: ${error instanceof Error ? error.message : String(error)}`);
      });
      process.stdout.write(`${proxy.url}\n`);
      process.stderr.write(
        `Point the client there instead of at ${target}; findings at ${new URL(findingsPath, proxy.url).href}; Ctrl+C ends it.\n`,
      );
      await new Promise<void>((resolve) => {
        process.once("SIGINT", resolve);
        process.once("SIGTERM", resolve);
      });
      await proxy.close();
      if (transcript !== undefined) writeFileSync(transcript, writeTranscript(proxy.transcript()));
      const found = proxy.findings();
      const musts = found.filter(({ level }) => level === "MUST").length;
      process.stderr.write(
        `${proxy.judged} exchanges judged, ${found.length} findings, ${musts} of them MUST\n`,
      );
      end(musts > 0 ? 1 : 0);
    });
};
