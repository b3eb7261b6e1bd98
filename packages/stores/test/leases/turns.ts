import { deepEqual, equal } from "node:assert/strict";
import { endOfMessage, type ReplyPart, type Store, textOf } from "@chatkit-protocol/core";
import { type Answer, ask, input, threadOf } from "../postgres/ask.ts";
import { gate, serversOn } from "./two-servers.ts";

/** What servers on one database promise each other, as a check. */
export interface LeaseTest {
  title: string;
  /** `open` opens a further store on the same, new database. */
  run(open: () => Promise<Store>): Promise<void>;
}

const idsOf = async (server: Parameters<typeof ask>[0], thread_id: string): Promise<string[]> => {
  const { body } = await ask(server, "items.list", { thread_id, order: "asc", limit: 100 });
  return (body as { data: { id: string }[] }).data.map(({ id }) => id);
};

function* messageOf(text: unknown): Generator<ReplyPart> {
  yield `${String(text)}`;
  yield endOfMessage();
}

/** The ids of the items that the stream has said are stored. */
const announced = ({ events }: Answer): string[] =>
  events
    .filter(({ type }) => type === "thread.item.done")
    .map(({ item }) => (item as { id: string }).id);

export const leaseTests: readonly LeaseTest[] = [
  {
    title: "a retry on another server removes nothing that a running turn has announced",
    async run(open) {
      const { opened, open: finish } = gate();
      const [one, two] = serversOn([await open(), await open()], {
        turnWait: 50,
        async *respond(_thread, message) {
          for (const n of [1, 2, 3]) yield* messageOf(n);
          if (message !== null && textOf(message) === "long") await opened;
          for (const n of [4, 5, 6, 7]) yield* messageOf(n);
        },
      });
      const created = await ask(one!.server, "threads.create", { input: input("hello") });
      const thread_id = threadOf(created.events);
      const seen = gate();
      const running = ask(one!.server, "threads.add_user_message", { thread_id, input: input("long") }, (event) => {
        if (event.type === "thread.item.done" && JSON.stringify(event).includes('"3"')) seen.open();
      });
      await seen.opened;
      const before = await idsOf(two!.server, thread_id);
      const retried = await ask(two!.server, "threads.retry_after_item", { thread_id, item_id: before[0]! });
      finish();
      const all = [...announced(created), ...announced(await running)];
      deepEqual(await idsOf(one!.server, thread_id), all);
      equal(retried.status, 409);
    },
  },
];
