import type { User } from "../driver/identity.ts";
import { inspectorPage, pagePath } from "../relay/inspector-page.ts";
import { relay } from "../relay/relay.ts";
import type { AddCommand } from "./command.ts";
import { integer, isUrl, noUrl, users } from "./flags.ts";
import { UsageError } from "./usage.ts";

interface InspectFlags {
  port: number;
  as: User[];
}

/** `inspect`: a chat with any server, and the wire beside it, in the browser. */
export const addInspect: AddCommand = (program, { end }) => {
  program
    .command("inspect")
    .argument("<url>", "the URL of the server's endpoint")
    .description(
      "shows a page that chats with the server, with the wire beside it; forwards to the server, so that no CORS is needed",
    )
    .option("--port <n>", "port; 0 picks a free one", integer, 0)
    .option("--as <identity>", "an identity, NAME=TOKEN or NAME='Header: value'; repeatable", users, [])
    .addHelpText("after", "\nExit after Ctrl+C: 0, 2 usage.")
    .action(async (url: string, { port, as }: InspectFlags) => {
      if (!isUrl(url)) throw new UsageError(noUrl(url));
      const { pathname, search } = new URL(url);
      const { origin } = new URL(url);
      /** To the server, the page is one of its own. */
      const asOwnPage = ([name, value]: readonly [string, string]): readonly [string, string] =>
        name === "origin" ? [name, origin] : [name, value];
      const page = await inspectorPage({ endpoint: pathname + search, target: url, users: as }, pagePath);
      const inspector = await relay(
        url,
        async (asked, ask) =>
          page(asked.method, asked.path) ?? ask({ ...asked, headers: asked.headers.map(asOwnPage) }),
        { port },
      ).catch((error: unknown) => {
        throw new UsageError(
          `the page cannot be served: ${error instanceof Error ? error.message : String(error)}`,
        );
      });
      process.stdout.write(`${new URL(pagePath, inspector.url).href}\n`);
      process.stderr.write("Open it in a browser. Ctrl+C stops it.\n");
      await new Promise<void>((resolve) => {
        process.once("SIGINT", resolve);
        process.once("SIGTERM", resolve);
      });
      await inspector.close();
      end(0);
    });
};
