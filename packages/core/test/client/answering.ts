import { type ChatKitClient, type ClientOptions, createClient } from "../../src/client/index.ts";
import type { JsonOperation, ThreadStreamEvent } from "../../src/protocol/index.ts";

/** A message of a server: an event, or the JSON answer of an operation. */
export type Message = { event: unknown } | { operation: JsonOperation; answer: unknown };

const eventStream = { "content-type": "text/event-stream" };

/** A client whose server gives these answers one after the other: JSON texts, or frames. */
export function answeredWith(bodies: Iterable<string>, options: Partial<ClientOptions> = {}): ChatKitClient {
  const left = bodies[Symbol.iterator]();
  return createClient({
    url: "https://nowhere.test",
    fetch: async () => {
      const body: string = left.next().value ?? "";
      return new Response(body, body.startsWith("data:") ? { headers: eventStream } : {});
    },
    ...options,
  });
}

export const frame = (event: unknown): string => `data: ${JSON.stringify(event)}\n\n`;

/** All events of the one stream that the client's server answers with. */
export async function eventsOf(client: ChatKitClient): Promise<ThreadStreamEvent[]> {
  const events: ThreadStreamEvent[] = [];
  for await (const event of client.stream("threads.create", { input: { content: [] } })) events.push(event);
  return events;
}

/** The message as a client with these options gets it; rejects as the client does. */
export async function received(message: Message, options: Partial<ClientOptions> = {}): Promise<unknown> {
  if ("event" in message) return (await eventsOf(answeredWith([frame(message.event)], options)))[0];
  const client = answeredWith([JSON.stringify(message.answer)], options);
  return client.request(message.operation, {});
}
