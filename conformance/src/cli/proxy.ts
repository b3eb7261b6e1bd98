import { closeSync, openSync, writeFileSync } from "node:fs";
import { judges } from "../judges/index.ts";
import { readableCodings } from "../driver/content-coding.ts";
import { inspectorPage, pagePath } from "../relay/inspector-page.ts";
import { findingsPath, judgeTraffic, trafficLine, placeOf } from "../relay/judge-traffic.ts";
import { counted } from "../report/counting.ts";
import { unknownText } from "../report/verdict.ts";
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

/** `proxy`: stands between a client and a server, and reports what is wrong with the traffic. */
export const addProxy: AddCommand = (program, { end }) => {
  program
    .command("proxy")
    .description(
      "forwards real traffic unchanged and judges it; findings go to standard error and /__chatkit",
    )
    .option("--target <url>", "the URL of the server's endpoint")
    .option("--port <n>", "port; 0 picks a free one", integer, 0)
    .option("--transcript <file>", "write the traffic to this file at the end, for `rejudge`")
    .addHelpText("after", "\nExit after Ctrl+C: 0 no MUST rule was broken, 1 at least one was, 2 usage.")
    .action(async ({ target, port, transcript }: ProxyFlags) => {
      if (target === undefined || !isUrl(target)) throw new UsageError(noUrl(target));
      if (new URL(target).username !== "" || new URL(target).password !== "")
        throw new UsageError(
          "--target must not contain a user name or password: the client's own credentials are forwarded",
        );
      if (transcript !== undefined) checkWritable(transcript);
      const { pathname, search } = new URL(target);
      const facts = { endpoint: pathname + search, target: placeOf(target), users: [] };
      const proxy = await judgeTraffic({
        target,
        page: await inspectorPage(facts, pagePath),
        judges,
        port,
        keepsAll: transcript !== undefined,
        onExchange: (...told) => process.stderr.write(`${trafficLine(...told)}\n`),
        onForwarded: ({ method, path }) =>
          process.stderr.write(
            `– ${method} ${visible(path.split("?", 1)[0]!)}: forwarded, not judged; the endpoint is POST ${new URL(target).pathname}\n`,
          ),
      }).catch((error: unknown) => {
        throw new UsageError(
          `the proxy cannot listen: ${error instanceof Error ? error.message : String(error)}`,
        );
      });
      process.stdout.write(`${proxy.url}\n`);
      if (!readableCodings.includes("zstd"))
        process.stderr.write(
          `This Node (${process.version}) cannot read zstd: the proxy does not ask the server for it.\n`,
        );
      process.stderr.write(
        `Point the client at this URL instead of ${placeOf(target)}. Findings: ${new URL(findingsPath, proxy.url).href}, a chat: ${new URL(pagePath, proxy.url).href}. Ctrl+C stops the proxy.\n`,
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
          `The transcript lacks ${counted(proxy.dropped, "exchange")}: the traffic exceeded the limit.\n`,
        );
      const ignored = unknownText({ unknown: proxy.unknown() });
      if (ignored !== undefined) process.stderr.write(`${ignored}\n`);
      const musts = found.filter(({ level }) => level === "MUST").length;
      process.stderr.write(
        `${counted(proxy.judged, "exchange")} judged, ${counted(found.length, "finding")}, ${musts} of them MUST\n`,
      );
      end(musts > 0 ? 1 : 0);
    });
};

/** Throws before the first request, not after a day of traffic. */
function checkWritable(file: string): void {
  try {
    closeSync(openSync(file, "a"));
  } catch (error) {
    throw new UsageError(
      `--transcript ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
