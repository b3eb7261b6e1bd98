import { startReferenceServer } from "../servers/reference/index.ts";
import { type Interceptor, relay, type ForwardedResponse } from "../src/relay/relay.ts";

export interface FaultyServer {
  url: string;
  close(): Promise<void>;
}

/** The reference server with something between it and its clients. */
export async function between(trouble: Interceptor): Promise<FaultyServer> {
  const server = await startReferenceServer();
  const way = await relay(server.url, trouble);
  return {
    url: way.url,
    async close() {
      await way.close();
      await server.close();
    },
  };
}

/** Changes the text of every answer, piece by piece. */
export const rewriting =
  (change: (text: string, reply: ForwardedResponse) => string): Interceptor =>
  async (asked, ask) => {
    const reply = await ask(asked);
    const headers = reply.headers.filter(([name]) => name !== "content-length");
    return { ...reply, headers, body: changed(reply, change) };
  };

async function* changed(
  reply: ForwardedResponse,
  change: (text: string, reply: ForwardedResponse) => string,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder();
  for await (const bytes of reply.body)
    yield new TextEncoder().encode(change(decoder.decode(bytes, { stream: true }), reply));
}
