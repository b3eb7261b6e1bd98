import { ChatKitServer, memoryStore, type ServerOptions } from "../../src/index.ts";

const head = { method: "POST", contentType: "application/json", identity: { userId: "alice" } };
export const input = { content: [{ type: "input_text", text: "Hi" }] };

interface Sent {
  status: number;
  body: string | AsyncIterable<string>;
}

/** The whole answer. */
export async function read({ body }: Sent): Promise<string> {
  if (typeof body === "string") return body;
  let text = "";
  for await (const frame of body) text += frame;
  return text;
}

/** A server of Alice's, a function that posts to it, and what it has stored and reported. */
export function hosted(options: Partial<ServerOptions>) {
  const reported: unknown[] = [];
  const store = options.store ?? memoryStore();
  const server = new ChatKitServer({
    turnWait: 200,
    onError: (error) => reported.push(error),
    ...options,
    store,
  });
  const post = (type: string, params: object, signal = new AbortController().signal): Promise<Sent> =>
    server.handle({ ...head, body: JSON.stringify({ type, params }), signal });
  const stored = async (thread_id: string): Promise<{ type: string; content?: unknown }[]> =>
    (await store.forUser("alice").listItems(thread_id, { limit: 99, order: "asc", hidden: true })).data;
  return { post, reported, stored };
}

/** The first frames of a stream up to the one that contains `text`; the rest is left to be read. */
export async function until({ body }: Sent, text: string) {
  if (typeof body === "string") throw new Error(body);
  const frames = body[Symbol.asyncIterator]();
  let seen = "";
  while (!seen.includes(text)) {
    const { value, done } = await frames.next();
    if (done) throw new Error(`The stream ended before ${text}: ${seen}`);
    seen += value;
  }
  return { frames, thread_id: threadOf(seen) };
}

/** The id of the thread that a stream has created. */
export const threadOf = (stream: string): string => /"id":"(thr_[^"]+)"/.exec(stream)?.[1] ?? "";
