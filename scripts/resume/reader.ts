import { applyEvent, createClient, loadThread, resumableFetch } from "@chatkit-protocol/core/client";
import type { Thread, ThreadStreamEvent } from "@chatkit-protocol/core";
import { orderOf } from "./server.ts";

/** A user of the processes. */
export interface User {
  name: string;
  /** Where this user's requests go. */
  url: string;
}

const headersOf = ({ name }: User): Record<string, string> => ({
  "content-type": "application/json",
  authorization: `Bearer ${name}`,
});

const bodyOf = (type: string, params: object): string => JSON.stringify({ type, params, metadata: {} });

/** What a client has received, and whether it was told that this is all. */
export interface Received {
  text: string;
  isComplete: boolean;
}

export interface Sent {
  /** The key of the request, which is the id of its stream. */
  key: Promise<string>;
  /** All that the client receives, however often its connection is cut. */
  received: Promise<Received>;
}

/** Sends a message in a new thread, through `resumableFetch`; `hear` gets all the text so far. */
export function sendMessage(
  user: User,
  [tokens, pause]: readonly [tokens: number, pause: number],
  hear?: (text: string) => void,
): Sent {
  const key = Promise.withResolvers<string>();
  const fetch = resumableFetch(
    (url, init) => {
      const own = new Headers(init?.headers).get("idempotency-key");
      if (own !== null) key.resolve(own);
      return globalThis.fetch(url, init);
    },
    { pause: 20, attempts: 12 },
  );
  const input = {
    content: [{ type: "input_text", text: orderOf(tokens, pause) }],
    attachments: [],
    inference_options: {},
  };
  const body = bodyOf("threads.create", { input });
  const received = readText(fetch(user.url, { method: "POST", headers: headersOf(user), body }), hear);
  return { key: key.promise, received };
}

/** Follows the stream of a thread or of a key, as another tab does. */
export const follow = (
  user: User,
  params: { thread_id: string } | { stream_id: string },
  hear?: (text: string) => void,
): Promise<Received> =>
  readText(
    resumableFetch(undefined, { pause: 20, attempts: 12 })(user.url, {
      method: "POST",
      headers: headersOf(user),
      body: bodyOf("streams.resume", params),
    }),
    hear,
  );

async function readText(answer: Promise<Response>, hear?: (text: string) => void): Promise<Received> {
  let text = "";
  try {
    const response = await answer;
    if (!response.ok || !response.body) return { text: await response.text(), isComplete: false };
    const decoder = new TextDecoder();
    for await (const chunk of response.body) {
      text += decoder.decode(chunk, { stream: true });
      hear?.(text);
    }
    return { text, isComplete: !eventsOf(text).some(({ type }) => type === "error") };
  } catch {
    // The stream could not be resumed, and the client knows it: it would read the thread.
    return { text, isComplete: false };
  }
}

/** The operation as it is, without a client that resumes. */
export const ask = (
  user: User,
  type: string,
  params: object,
  headers: Record<string, string> = {},
): Promise<Response> =>
  globalThis.fetch(user.url, {
    method: "POST",
    headers: { ...headersOf(user), "chatkit-resume": "1", ...headers },
    body: bodyOf(type, params),
  });

/** The events of whole frames. */
export const eventsOf = (text: string): ThreadStreamEvent[] =>
  text
    .split("\n\n")
    .slice(0, -1)
    .map((frame) => JSON.parse(frame.replace(/^data: /, "")) as ThreadStreamEvent);

/** What a client shows after the events. */
export function fold(text: string): Thread | undefined {
  let thread: Thread | undefined;
  for (const event of eventsOf(text)) thread = applyEvent(thread, event);
  return thread;
}

/** What is stored of the thread. */
export const stored = (user: User, threadId: string): Promise<Thread> =>
  loadThread(createClient({ url: user.url, headers: headersOf(user) }), threadId);

export const threadIdOf = (text: string): string => {
  const created = eventsOf(text).find(({ type }) => type === "thread.created");
  if (created?.type !== "thread.created") throw new Error("The stream has created no thread.");
  return created.thread.id;
};
