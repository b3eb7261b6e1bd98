import type { ChatKitServer, Identity, IncomingRequest, ThreadStreamEvent } from "@chatkit-protocol/core";

/** What came back of a request: its status, and its events or its document. */
export interface Reply {
  status: number;
  events: ThreadStreamEvent[];
  document: unknown;
}

export const message = (text: string, model?: string) => ({
  content: [{ type: "input_text", text }],
  ...(model === undefined ? {} : { inference_options: { model } }),
});

/** Posts one request to a server, through the same door as every adapter. */
export async function ask(server: ChatKitServer, type: string, params: object): Promise<Reply>;
export async function ask<Session>(
  server: ChatKitServer<Session>,
  type: string,
  params: object,
  identity: Identity<Session>,
): Promise<Reply>;
export async function ask(
  server: ChatKitServer,
  type: string,
  params: object,
  identity: Identity = { userId: "alice" },
): Promise<Reply> {
  const request: IncomingRequest = {
    method: "POST",
    contentType: "application/json",
    body: JSON.stringify({ type, params }),
    identity,
    signal: new AbortController().signal,
  };
  const { status, body } = await server.handle(request);
  if (typeof body === "string") return { status, events: [], document: JSON.parse(body) };
  let text = "";
  for await (const frame of body) text += frame;
  return { status, events: eventsOf(text), document: undefined };
}

/** The events of a stream that has been read to its end. */
export const eventsOf = (text: string): ThreadStreamEvent[] =>
  text
    .split("\n\n")
    .filter((frame) => frame.startsWith("data: "))
    .map((frame) => JSON.parse(frame.slice("data: ".length)));

/** What the assistant said in a turn. */
export const said = (events: readonly ThreadStreamEvent[]): string[] =>
  events.flatMap((event) =>
    event.type === "thread.item.done" && event.item.type === "assistant_message"
      ? [event.item.content.map(({ text }) => text).join("")]
      : [],
  );

/** The id of the thread that a stream has created. */
export function threadOf(events: readonly ThreadStreamEvent[]): string {
  const created = events.find((event) => event.type === "thread.created");
  if (!created) throw new Error("The stream has created no thread.");
  return created.thread.id;
}

/** Posts the first message of a thread. */
export const begin = (server: ChatKitServer, text: string): Promise<Reply> =>
  ask(server, "threads.create", { input: message(text) });
