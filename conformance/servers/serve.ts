import { parseUser } from "../src/driver/identity.ts";
import { inspectorPage } from "../src/relay/inspector-page.ts";
import { startReferenceServer } from "./reference/index.ts";

export interface ServeFlags {
  port: number;
  database?: string;
  /** The origins of the pages that may use it; none: all. */
  origin: readonly string[];
}

/** Keeps the reference server up until a signal; its URL is the first line on standard output. */
export async function serve({ port, database, origin }: ServeFlags): Promise<number> {
  const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);
  const page = await inspectorPage({ endpoint: "/chatkit", target: "/chatkit", users });
  const server = await startReferenceServer({
    port,
    page,
    ...(database === undefined ? {} : { database }),
    ...(origin.length === 0 ? {} : { origins: origin }),
    onError: (error) => console.error(error),
  });
  console.log(server.url);
  console.log(`Open ${new URL("/", server.url).href} for a chat, with the wire beside it.`);
  const pages =
    origin.length === 0
      ? "The page of any site can use it while it runs (--origin narrows that)"
      : `Pages of ${origin.join(" and ")} can use it`;
  console.log(`
A mock for front ends. ${pages}; keep nothing private in it.
Users by their bearer tokens: alice, bob. Try:

  curl -N ${server.url} -H 'authorization: Bearer alice' -H 'content-type: application/json' \\
    -d '{"type":"threads.create","params":{"input":{"content":[{"type":"input_text","text":"Hello"}]}}}'

  curl ${server.url} -H 'authorization: Bearer alice' -H 'content-type: application/json' \\
    -d '{"type":"threads.list","params":{}}'
`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, resolve);
  });
  await server.close();
  return 0;
}
