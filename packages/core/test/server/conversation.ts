import { createClient } from "../../src/client/index.ts";
import {
  ChatKitServer,
  type Application,
  memoryStore,
  type ServerOptions,
  type Store,
  type ThreadItem,
  type ThreadStreamEvent,
  toResponse,
} from "../../src/index.ts";

/** A server, and a user who talks to it in this process. */
export interface Conversation {
  server: ChatKitServer;
  store: Store;
  client: ReturnType<typeof createClient>;
  /** What the server has reported. */
  reported: unknown[];
  threadId: string;
  /** Says something in the one thread (a new one the first time) and gives all events. */
  say(text?: string): Promise<ThreadStreamEvent[]>;
  /** All items that are stored, hidden ones included, oldest first. */
  stored(): Promise<ThreadItem[]>;
}

export function conversation(
  options: Partial<ServerOptions> & Partial<Application>,
  userId = "alice",
): Conversation {
  const { store = memoryStore(), ...rest } = options;
  const reported: unknown[] = [];
  const server = new ChatKitServer({ store, onError: (error) => reported.push(error), ...rest });
  const client = createClient({
    url: "https://in.process",
    fetch: async (_url, { body, signal }) =>
      toResponse(
        await server.handle({
          method: "POST",
          contentType: "application/json",
          body: String(body),
          identity: { userId },
          signal: signal ?? new AbortController().signal,
        }),
      ),
  });
  const self: Conversation = {
    server,
    store,
    client,
    reported,
    threadId: "",
    async say(text = "Hi") {
      const input = { content: [{ type: "input_text" as const, text }] };
      const stream =
        self.threadId === ""
          ? client.stream("threads.create", { input })
          : client.stream("threads.add_user_message", { thread_id: self.threadId, input });
      const events: ThreadStreamEvent[] = [];
      for await (const event of stream) {
        if (event.type === "thread.created") self.threadId = event.thread.id;
        events.push(event);
      }
      return events;
    },
    async stored() {
      const view = store.forUser(userId);
      const query = { limit: 1000, order: "asc", hidden: true } as const;
      return (await view.listItems(self.threadId, query)).data;
    },
  };
  return self;
}

/** Handlers that play one script per turn. */
export function turns(
  ...scripts: ((...args: Parameters<Application["respond"]>) => ReturnType<Application["respond"]>)[]
) {
  const left = [...scripts];
  return {
    async *respond(...args: Parameters<Application["respond"]>) {
      const script = left.shift();
      if (script) yield* script(...args);
    },
  };
}
