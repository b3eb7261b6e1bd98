import {
  ChatKitServer,
  memoryStore,
  type ReplyPart,
  type RequestContext,
  textOf,
  type ThreadItem,
  type ThreadStreamEvent,
  toResponse,
  type TurnThread,
} from "@chatkit-protocol/core";
import { createClient } from "@chatkit-protocol/core/client";

type Respond = (thread: TurnThread, request: RequestContext, said: string) => AsyncIterable<ReplyPart>;

/** A user who talks to an agent in this process. */
export interface World {
  readonly client: ReturnType<typeof createClient>;
  /** What the server has reported. */
  readonly reported: unknown[];
  /** The thread of the user, once there is one. */
  readonly threadId: string;
  /** Sends a message and reads the answer: to its end, or until `leaveAfter` events have come. */
  say(text?: string, options?: { leaveAfter?: number }): Promise<ThreadStreamEvent[]>;
  /** Returns the output of the client's tool. */
  output(result: unknown): Promise<ThreadStreamEvent[]>;
  /** All items that are stored, hidden ones included, oldest first. */
  stored(): Promise<ThreadItem[]>;
}

export function world(respond: Respond): World {
  const store = memoryStore();
  const reported: unknown[] = [];
  const server = new ChatKitServer({
    store,
    respond: (thread, input, request) => respond(thread, request, textOf(input)),
    onError: (error) => void reported.push(error),
  });
  const client = createClient({
    url: "https://in.process",
    fetch: async (_url, { body, signal }) =>
      toResponse(
        await server.handle({
          method: "POST",
          contentType: "application/json",
          body: String(body),
          identity: { userId: "alice" },
          signal: signal ?? new AbortController().signal,
        }),
      ),
  });
  let threadId = "";
  async function read(
    stream: AsyncIterable<ThreadStreamEvent>,
    leaveAfter = Infinity,
  ): Promise<ThreadStreamEvent[]> {
    const events: ThreadStreamEvent[] = [];
    for await (const event of stream) {
      if (event.type === "thread.created") threadId = event.thread.id;
      events.push(event);
      if (events.length >= leaveAfter) break;
    }
    return events;
  }
  return {
    client,
    reported,
    get threadId() {
      return threadId;
    },
    say(text = "Hi", { leaveAfter } = {}) {
      const input = { content: [{ type: "input_text" as const, text }] };
      return read(
        threadId === ""
          ? client.stream("threads.create", { input })
          : client.stream("threads.add_user_message", { thread_id: threadId, input }),
        leaveAfter,
      );
    },
    output: (result) =>
      read(client.stream("threads.add_client_tool_output", { thread_id: threadId, result })),
    async stored() {
      const query = { limit: 1000, order: "asc", hidden: true } as const;
      return (await store.forUser("alice").listItems(threadId, query)).data;
    },
  };
}

/** What a reload shows of items, in one line each. */
export const linesOf = (items: readonly ThreadItem[]): string[] => items.map(lineOf);

function lineOf(item: ThreadItem): string {
  switch (item.type) {
    case "user_message":
      return `user: ${item.content.map(({ text }) => text).join("")}`;
    case "assistant_message":
      return `assistant: ${item.content.map(({ text, annotations }) => [text, ...annotations.map(citationOf)].join(" ")).join("|")}`;
    case "workflow":
      return `${item.workflow.type}: ${item.workflow.tasks
        .map(
          (task) =>
            `${task.type} ${task.type === "thought" ? task.content : task.title} (${task.status_indicator})`,
        )
        .join(", ")}`;
    case "client_tool_call":
      return `call ${item.call_id}: ${item.name}(${JSON.stringify(item.arguments)}) ${item.status} ${JSON.stringify(item.output) ?? ""}`.trim();
    case "generated_image":
      return `image: ${item.image?.url}`;
    case "structured_input":
      return `asks: ${item.inputs.map(({ question }) => question).join(", ")}`;
    default:
      return item.type;
  }
}

const citationOf = ({ index, source }: { index?: number | undefined; source: { title: string } }): string =>
  `[${source.title}${index === undefined ? "" : ` @${index}`}]`;

/** The events of a stream, in one line each, without ids and times. */
export const outlineOf = (events: readonly ThreadStreamEvent[]): string[] =>
  events.map((event) => {
    switch (event.type) {
      case "thread.item.updated":
        return `  ${event.update.type}${"delta" in event.update ? ` ${JSON.stringify(event.update.delta)}` : ""}`;
      case "thread.item.added":
      case "thread.item.done":
      case "thread.item.replaced":
        return `${event.type.slice("thread.item.".length)} ${lineOf(event.item)}`;
      case "progress_update":
        return `progress ${event.text}`;
      case "notice":
        return `notice ${event.message}`;
      case "error":
        return `error ${event.code}`;
      default:
        return event.type;
    }
  });

/** The outline without what every first turn begins with. */
export const answerOf = (events: readonly ThreadStreamEvent[]): string[] =>
  outlineOf(events.slice(events.findIndex(({ type }) => type === "stream_options") + 1));
