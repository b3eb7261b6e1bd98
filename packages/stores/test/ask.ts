import type { ChatKitServer } from "@chatkit-protocol/core";

export interface Answer {
  status: number;
  /** The document, or the events. */
  body: unknown;
  events: { type: string; [member: string]: unknown }[];
}

/** Posts one request of Alice's and reads the answer to its end; `heard` is called with each event. */
export async function ask(
  server: ChatKitServer,
  type: string,
  params: object,
  heard: (event: Answer["events"][number]) => unknown = () => {},
): Promise<Answer> {
  const { status, body } = await server.handle({
    method: "POST",
    contentType: "application/json",
    body: JSON.stringify({ type, params }),
    identity: { userId: "alice" },
    signal: new AbortController().signal,
  });
  const events: Answer["events"] = [];
  if (typeof body === "string") return { status, body: JSON.parse(body), events };
  for await (const frames of body) {
    for (const frame of frames.split("\n\n")) {
      if (!frame.startsWith("data: ")) continue;
      events.push(JSON.parse(frame.slice("data: ".length)));
      await heard(events.at(-1)!);
    }
  }
  return { status, body: events, events };
}

export const input = (text: string) => ({ content: [{ type: "input_text", text }], inference_options: {} });

/** The id of the thread that a stream has created. */
export function threadOf(events: Answer["events"]): string {
  const created = events.find(({ type }) => type === "thread.created") as
    { thread?: { id: string } } | undefined;
  if (!created?.thread) throw new Error("The stream has created no thread.");
  return created.thread.id;
}
