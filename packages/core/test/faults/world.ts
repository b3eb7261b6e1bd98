import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { type ChatKitClient, createClient } from "../../src/client/index.ts";
import {
  type Attachment,
  ChatKitServer,
  type ClientToolCallItem,
  memoryStore,
  type ServerOptions,
  type Store,
  type ThreadItem,
  type ThreadMetadata,
} from "../../src/index.ts";
import { pause } from "../server/faulty-stores.ts";
import { application } from "./application.ts";
import { type FaultyStore, faultyStore } from "./faulty-store.ts";

/** A server behind an adapter, on a store that may go wrong, and its users. */
export interface World {
  server: ChatKitServer;
  /** The store as it is, without faults. */
  sound: Store;
  store: FaultyStore;
  reported: unknown[];
  client(userId: string): ChatKitClient;
  /** Turns that are running or waiting. */
  turns(): Promise<number>;
}

export type WorldOptions = Partial<ServerOptions> & {
  authenticate?: (request: Request) => { userId: string } | null;
};

const url = "http://in.process/chatkit";
const userOf = (request: Request) => ({ userId: request.headers.get("authorization") ?? "" });

export function newWorld(sound: Store, { authenticate = userOf, ...options }: WorldOptions = {}): World {
  const reported: unknown[] = [];
  const onError = (error: unknown): unknown => reported.push(error);
  const store = faultyStore(sound, options.limits?.storeCall);
  const server = new ChatKitServer({
    store,
    onError,
    ...application,
    ...options,
  });
  const handle = chatkit(server, { authenticate, onError });
  return {
    server,
    sound,
    store,
    reported,
    client: (authorization) =>
      createClient({
        url,
        headers: { authorization },
        fetch: (to, init) => Promise.race([handle(new Request(to, init)), aborted(init.signal)]),
      }),
    async turns() {
      const { body } = await server.readiness.handle({
        method: "GET",
        contentType: undefined,
        body: undefined,
        identity: null,
        signal: new AbortController().signal,
      });
      return JSON.parse(String(body)).turns as number;
    },
  };
}

/** Waits until no turn is running; a turn that never ends is found afterwards. */
export async function idle(world: World): Promise<void> {
  for (let tries = 0; tries < 2000 && (await world.turns()) > 0; tries++) await pause(1);
}

/** Rejects like a network when its client hangs up. */
const aborted = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));

/** What a user has: a thread after two turns that did everything, and attachments. */
export interface Belongings {
  userId: string;
  thread: ThreadMetadata;
  /** Hidden ones included, oldest first. */
  items: ThreadItem[];
  attachments: Attachment[];
}

/** Everything that the store has in the thread. */
export async function itemsOf(store: Store, userId: string, threadId: string): Promise<ThreadItem[]> {
  const query = { limit: 1000, order: "asc", hidden: true } as const;
  return (await store.forUser(userId).listItems(threadId, query)).data;
}

/** What a user of a healthy server has after two turns. The first attachment is that of the thread's first message. */
export async function played(userId: string): Promise<Belongings> {
  const sound = memoryStore();
  const client = newWorld(sound).client(userId);
  const attachments: Attachment[] = [];
  for (const name of ["used.txt", "free.txt"]) {
    attachments.push(await client.request("attachments.create", { name, size: 1, mime_type: "text/plain" }));
  }
  const text = (text: string) => [{ type: "input_text" as const, text }];
  const [used] = attachments.map(({ id }) => id);
  let thread_id = "";
  const first = { input: { content: text("Hi"), attachments: [used!] } };
  for await (const event of client.stream("threads.create", first)) {
    if (event.type === "thread.created") thread_id = event.thread.id;
  }
  const again = { thread_id, input: { content: text("Again") } };
  for await (const _event of client.stream("threads.add_user_message", again));
  const view = sound.forUser(userId);
  const thread = await view.loadThread(thread_id);
  const stored = await Promise.all(attachments.map(({ id }) => view.loadAttachment(id)));
  if (!thread) throw new Error("the turns have stored no thread");
  return {
    userId,
    thread,
    items: await itemsOf(sound, userId, thread_id),
    attachments: stored.filter((attachment) => attachment !== undefined),
  };
}

/** Puts the belongings of a user into an empty store. */
export async function plant(store: Store, { userId, thread, items, attachments }: Belongings): Promise<void> {
  await store.forUser(userId).createThread(thread, { items, attachments });
}

export const pendingCalls = (items: readonly ThreadItem[]): ClientToolCallItem[] =>
  items.filter((item) => item.type === "client_tool_call").filter(({ status }) => status === "pending");
