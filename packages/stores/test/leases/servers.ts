import {
  ChatKitServer,
  endOfMessage,
  type Lease,
  type Leases,
  type ReplyPart,
  type ServerOptions,
  type Store,
} from "@chatkit-protocol/core";
import { type Answer, ask, input, threadOf } from "../ask.ts";

/** A server as a process of its own has it: it shares nothing with others but the data of its store. */
export interface Served {
  server: ChatKitServer;
  store: Store;
  /** What its operator hears. */
  reported: unknown[];
}

export function serve(store: Store, options: Omit<ServerOptions, "store">): Served {
  const reported: unknown[] = [];
  const server = new ChatKitServer({ onError: (error) => reported.push(error), ...options, store });
  return { server, store, reported };
}

/** The store with other leases; `change` is given its own. */
export const withLeases = (store: Store, change: (own: Leases) => Partial<Leases>): Store => ({
  ...store,
  leases: { ...store.leases!, ...change(store.leases!) },
});

/** The store, and the leases of the turns that have used it. */
export function noting(store: Store): { store: Store; leases: Lease[] } {
  const leases: Lease[] = [];
  const forUser: Store["forUser"] = (userId, lease) => {
    if (lease) leases.push(lease);
    return store.forUser(userId, lease);
  };
  return { store: { ...store, forUser }, leases };
}

/** The store whose turns wait before they call the method, for what `until` returns for the number of the call. */
export function delaying(
  store: Store,
  method: "save" | "loadThread",
  until: (count: number) => Promise<void> | undefined,
): Store {
  let count = 0;
  const forUser: Store["forUser"] = (userId, lease) => {
    const view = store.forUser(userId, lease);
    if (!lease) return view;
    const delay = async (): Promise<void> => {
      await until(++count);
    };
    return {
      ...view,
      ...(method === "save" && { save: (...args) => delay().then(() => view.save(...args)) }),
      ...(method === "loadThread" && { loadThread: (id) => delay().then(() => view.loadThread(id)) }),
    };
  };
  return { ...store, forUser };
}

/** A promise, and what resolves it. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

export function* messageOf(text: string): Generator<ReplyPart> {
  yield text;
  yield endOfMessage();
}

export const say = (
  { server }: Served,
  thread_id: string,
  text = "hello",
  heard?: Parameters<typeof ask>[3],
): Promise<Answer> => ask(server, "threads.add_user_message", { thread_id, input: input(text) }, heard);

export const create = async ({ server }: Served): Promise<string> =>
  threadOf((await ask(server, "threads.create", { input: input("first") })).events);

interface Message {
  id: string;
  content: { text: string }[];
}

/** All stored messages, in their order. */
async function messagesOf({ server }: Served, thread_id: string): Promise<Message[]> {
  const messages: Message[] = [];
  for (let after: string | undefined; ;) {
    const { body } = await ask(server, "items.list", { thread_id, order: "asc", limit: 100, after });
    const page = body as { data: Message[]; has_more: boolean; after?: string };
    messages.push(...page.data);
    if (!page.has_more) return messages;
    ({ after } = page);
  }
}

export const textsOf = async (served: Served, thread_id: string): Promise<string[]> =>
  (await messagesOf(served, thread_id)).map(({ content }) => content[0]?.text ?? "");

export const idsOf = async (served: Served, thread_id: string): Promise<string[]> =>
  (await messagesOf(served, thread_id)).map(({ id }) => id);

export const errorsOf = ({ events }: Answer): unknown[] => events.filter(({ type }) => type === "error");

/** A turn that has shown "a", and shows "b" when it is opened. */
export interface RunningTurn {
  thread_id: string;
  answer: Promise<Answer>;
  open: () => void;
}

/** Says "long" on a new thread, to servers with {@link longRespond}; resolves once "a" is stored. */
export async function running(served: Served, long: ReturnType<typeof longRespond>): Promise<RunningTurn> {
  const thread_id = await create(served);
  const seen = gate();
  const answer = say(served, thread_id, "long", ({ type, item }) => {
    if (type === "thread.item.done" && JSON.stringify(item).includes('"a"')) seen.open();
  });
  await Promise.race([seen.opened, answer]);
  return { thread_id, answer, open: long.open };
}

/** A handler that answers "a", and later "b", to "long"; "ok" to anything else. */
export function longRespond(): { respond: NonNullable<ServerOptions["respond"]>; open: () => void } {
  const { opened, open } = gate();
  return {
    open,
    async *respond(_thread, message) {
      if (JSON.stringify(message).includes('"long"')) {
        yield* messageOf("a");
        await opened;
        yield* messageOf("b");
      } else yield* messageOf("ok");
    },
  };
}
