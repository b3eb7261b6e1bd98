import type { Interceptor, ForwardedResponse } from "../relay/relay.ts";
import { isObject, parse } from "../transcript/exchange-view.ts";

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

/** Changes every event of a stream as a frame with its blank line: `data: {…}`. Comments go through. */
export const frames = (change: (frame: string, index: number) => string | Uint8Array): Interceptor =>
  stream(async function* (body) {
    let index = 0;
    for await (const block of blocksOf(body)) {
      const changed = isFrame(block) ? change(block, index++) : block;
      yield typeof changed === "string" ? bytes(changed) : changed;
    }
  });

/** The events of a stream as frames, without the comments between them. */
export async function* framesOf(body: Body): AsyncIterable<string> {
  for await (const block of blocksOf(body)) if (isFrame(block)) yield block;
}

/** The blocks of a stream with their blank lines; its last bytes as they are, where no blank line follows. */
export async function* blocksOf(body: Body): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = "";
  let isAfterCr = false;
  for await (const chunk of body) {
    const text = decoder.decode(chunk, { stream: true });
    if (text === "") continue;
    // A line may end in LF, CR or CRLF; a CRLF may be cut in two.
    rest += (isAfterCr && text.startsWith("\n") ? text.slice(1) : text).replaceAll(/\r\n?/g, "\n");
    isAfterCr = text.endsWith("\r");
    const parts = rest.split("\n\n");
    rest = parts.pop() ?? "";
    for (const part of parts) {
      const block = reprinted(part);
      if (block !== "") yield block;
    }
  }
  if (rest !== "") yield rest;
}

/** The type of the event in a frame, wherever it stands among its members; undefined where it is not an event. */
export function eventTypeOf(frame: string): string | undefined {
  const { json: event } = parse(/^data: ([^\n]*)/.exec(frame)?.[1] ?? "");
  return isObject(event) && typeof event["type"] === "string" ? event["type"] : undefined;
}

const isFrame = (block: string): boolean => block.startsWith("data: ");

/** A block as our own server prints it, so that no mutant depends on how another server does. */
function reprinted(block: string): string {
  const lines = block.split("\n").filter((line) => line !== "");
  const values = lines.flatMap((line) => /^data: ?(.*)$/s.exec(line)?.slice(1) ?? []);
  const others = lines.filter((line) => !line.startsWith("data:"));
  if (values.length === 0) return others.length === 0 ? "" : `${others.join("\n")}\n\n`;
  const fields = others.filter((line) => !line.startsWith(":"));
  const data = compact(values.join("\n")).replaceAll("\n", "\ndata: ");
  return [`data: ${data}`, ...fields, "", ""].join("\n");
}

/** JSON without white space and needless escapes, its members in their order; other text as it is. */
function compact(text: string): string {
  const { json: value, problem } = parse(text);
  return problem === undefined ? JSON.stringify(value) : text;
}

/** Changes the JSON of every frame, as text. */
export const data = (change: (json: string, index: number) => string): Interceptor =>
  frames((frame, index) =>
    frame.replace(/^data: ([^\n]*)/, (_line, text: string) => `data: ${change(text, index)}`),
  );

/** Changes the body of every JSON answer. */
export const json =
  (change: (text: string) => string | Uint8Array): Interceptor =>
  async (asked, ask) => {
    const reply = await ask(asked);
    if (!isJson(reply)) return reply;
    return withBody(
      reply,
      (async function* () {
        const changed = change(compact(await textOf(reply.body)));
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
