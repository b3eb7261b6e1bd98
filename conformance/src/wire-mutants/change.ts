import type { Interceptor, ForwardedResponse } from "../relay/relay.ts";

type Body = AsyncIterable<Uint8Array>;

const encoder = new TextEncoder();
export const bytes = (text: string): Uint8Array => encoder.encode(text);

const typeOf = ({ headers }: ForwardedResponse): string =>
  headers.find(([name]) => name === "content-type")?.[1].toLowerCase() ?? "";
export const isStream = (reply: ForwardedResponse): boolean =>
  reply.status === 200 && typeOf(reply).startsWith("text/event-stream");
export const isJson = (reply: ForwardedResponse): boolean =>
  reply.status === 200 && typeOf(reply).startsWith("application/json");

/** With a body that has changed, the length that was announced is no longer true. */
const withBody = (reply: ForwardedResponse, body: Body): ForwardedResponse => ({
  ...reply,
  headers: reply.headers.filter(([name]) => name !== "content-length"),
  body,
});

/** Changes the body of every event stream. */
export const stream =
  (change: (body: Body) => Body): Interceptor =>
  async (asked, ask) => {
    const reply = await ask(asked);
    return isStream(reply) ? withBody(reply, change(reply.body)) : reply;
  };

/** Changes every frame of a stream, its blank line included. */
export const frames = (change: (frame: string, index: number) => string | Uint8Array): Interceptor =>
  stream(async function* (body) {
    let index = 0;
    for await (const frame of framesOf(body)) {
      const changed = change(frame, index++);
      yield typeof changed === "string" ? bytes(changed) : changed;
    }
  });

/** The frames of a stream, each with its blank line. */
export async function* framesOf(body: Body): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of body) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
    rest = parts.pop() ?? "";
    for (const part of parts) yield `${part}\n\n`;
  }
  if (rest !== "") yield rest;
}

/** Changes the JSON of every frame, as text. */
export const data = (change: (json: string, index: number) => string): Interceptor =>
  frames((frame, index) => `data: ${change(frame.slice("data: ".length, -2), index)}\n\n`);

/** Changes the body of every JSON answer. */
export const json =
  (change: (text: string) => string | Uint8Array): Interceptor =>
  async (asked, ask) => {
    const reply = await ask(asked);
    if (!isJson(reply)) return reply;
    return withBody(
      reply,
      (async function* () {
        const changed = change(await textOf(reply.body));
        yield typeof changed === "string" ? bytes(changed) : changed;
      })(),
    );
  };

export async function textOf(body: Body): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of body) text += decoder.decode(chunk, { stream: true });
  return text;
}

/** Changes status or headers of the answers that `which` picks. */
export const head =
  (
    which: (reply: ForwardedResponse) => boolean,
    change: (reply: ForwardedResponse) => Partial<ForwardedResponse>,
  ): Interceptor =>
  async (asked, ask) => {
    const reply = await ask(asked);
    return which(reply) ? { ...reply, ...change(reply) } : reply;
  };

/** The headers with one set to a value, or without it. */
export const withHeader = (
  { headers }: ForwardedResponse,
  name: string,
  value?: string,
): ForwardedResponse["headers"] => [
  ...headers.filter(([known]) => known !== name),
  ...(value === undefined ? [] : [[name, value] as const]),
];

/** Sends what there is, then breaks the connection off. */
export async function* brokenOff(body: Body): Body {
  yield* body;
  // What has been written is to arrive before the break.
  await new Promise((resolve) => setTimeout(resolve, 5));
  throw new Error("broken off");
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
