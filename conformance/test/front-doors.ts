import { setTimeout } from "node:timers/promises";
import { type RunningServer, startReferenceServer } from "../servers/reference/index.ts";
import { type Interceptor, type ForwardedResponse, relay } from "../src/relay/relay.ts";

/** A server without an interpreter whose model takes a while, behind what stands before it. */
export async function slowServer(
  between: Interceptor = (asked, ask) => ask(asked),
  ms = 120,
): Promise<RunningServer> {
  const server = await startReferenceServer({
    replace: {
      handlers: () => ({
        async *respond() {
          for (const word of ["One ", "word ", "after ", "the ", "other."]) {
            await setTimeout(ms);
            yield word;
          }
        },
      }),
    },
  });
  const way = await relay(server.url, between);
  return {
    url: way.url,
    async close() {
      await way.close();
      await server.close();
    },
  };
}

/** Collects a body and hands it on at once. */
export async function* whole(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  yield Buffer.concat(pieces);
}

/** An answer that somebody else than the server has written. */
export const page = (
  status: number,
  type: string,
  text: string,
  headers: ForwardedResponse["headers"] = [],
): ForwardedResponse => ({
  status,
  headers: [["content-type", type], ...headers],
  body: (async function* () {
    yield Buffer.from(text);
  })(),
});
