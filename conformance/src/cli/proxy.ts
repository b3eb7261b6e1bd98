import { closeSync, openSync, writeFileSync } from "node:fs";
import { judges } from "../judges/index.ts";
import { findingsPath, lint, lintLine, placeOf } from "../relay/judge-traffic.ts";
import { counted } from "../report/counting.ts";
import { visible } from "../report/visible.ts";
import { writeTranscript } from "../transcript/transcript-file.ts";
import type { AddCommand } from "./command.ts";
import { integer, isUrl, noUrl } from "./flags.ts";
import { UsageError } from "./usage.ts";

interface ProxyFlags {
  target?: string;
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
    .option("--target <url>", "the server's endpoint")
    .option("--port <n>", "0: a free one", integer, 0)
    .option("--transcript <file>", "write all that passes, for `rejudge`, when it ends")
    .addHelpText("after", "\nExit, after Ctrl+C: 0 no MUST was broken, 1 some were; 2 usage.")
    .action(async ({ target, port, transcript }: ProxyFlags) => {
      if (target === undefined || !isUrl(target)) throw new UsageError(noUrl(target));
      if (new URL(target).username !== "" || new URL(target).password !== "")
        throw new UsageError(
          "leave user name and password out of --target: the credentials of the client are passed on",
        );
      if (transcript !== undefined) checkWritable(transcript);
      const proxy = await lint({
        target,
        judges,
        port,
        keepsAll: transcript !== undefined,
        heard: (...told) => process.stderr.write(`${lintLine(...told)}\n`),
        passed: ({ method, path }) =>
          process.stderr.write(
            `– ${method} ${visible(path.split("?", 1)[0]!)}: passed on, not judged; the endpoint is POST ${new URL(target).pathname}\n`,
          ),
      }).catch((error: unknown) => {
        throw new UsageError(`it cannot listen: ${error instanceof Error ? error.message : String(error)}`);
      });
      process.stdout.write(`${proxy.url}\n`);
      process.stderr.write(
        `Point the client there instead of at ${placeOf(target)}; findings at ${new URL(findingsPath, proxy.url).href}; Ctrl+C ends it.\n`,
      );
      await new Promise<void>((resolve) => {
        process.once("SIGINT", resolve);
        process.once("SIGTERM", resolve);
      });
      await proxy.close();
      const found = proxy.findings();
      if (transcript !== undefined) writeFileSync(transcript, writeTranscript(proxy.transcript()));
      if (proxy.dropped > 0)
        process.stderr.write(
          `The transcript lacks ${counted(proxy.dropped, "exchange")}: more has passed than is kept.\n`,
        );
      const musts = found.filter(({ level }) => level === "MUST").length;
      process.stderr.write(
        `${counted(proxy.judged, "exchange")} judged, ${counted(found.length, "finding")}, ${musts} of them MUST\n`,
      );
      end(musts > 0 ? 1 : 0);
    });
};

/** At the end of a day of traffic it would be too late to learn that its record has no place. */
function checkWritable(file: string): void {
  try {
    closeSync(openSync(file, "a"));
  } catch (error) {
    throw new UsageError(
      `--transcript ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
