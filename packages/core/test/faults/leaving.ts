import { isDeepStrictEqual } from "node:util";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { createClient, loadThread } from "../../src/client/index.ts";
import { readerSchema, type Store, ThreadItem, type VisibleItem } from "../../src/index.ts";
import { afterwards } from "./afterwards.ts";
import { type Exchange, exchange, paramsOf } from "./exchange.ts";
import { listen } from "./listen.ts";
import { pacedReply } from "./paced.ts";
import { notPrefix } from "./prefix.ts";
import type { Users } from "./store-matrix.ts";
import { idle, itemsOf, newWorld, plant } from "./world.ts";

/** A message over a socket, whose client leaves after this many events. */
export interface Leaving {
  exchange: Exchange;
  /** What the turn has stored. */
  items: ThreadItem[];
  problems: string[];
  usableAfter: number;
}

/** Posts a message through the Node adapter and leaves; `whole` is what a turn stores whose client stays. */
export async function leave(
  leaveAfter: number,
  store: Store,
  { alice, bob }: Users,
  whole?: readonly ThreadItem[],
): Promise<Leaving> {
  await plant(store, alice);
  await plant(store, bob);
  const world = newWorld(store, { respond: pacedReply });
  const known = await loadThread(world.client("alice"), alice.thread.id);
  const { url, close } = await listen(
    chatkit(world.server, { authenticate: ({ headers }) => ({ userId: headers.authorization ?? "" }) }),
  );
  try {
    const client = createClient({ url, headers: { authorization: "alice" } });
    const params = paramsOf(alice)["threads.add_user_message"];
    const after = await exchange(client, "threads.add_user_message", params, { known, leaveAfter });
    await idle(world);
    const all = await itemsOf(store, "alice", alice.thread.id);
    const items = all.slice(alice.items.length + 1);
    const agreement = after.ending === "left" ? "order" : "same";
    const { problems, usableAfter } = await afterwards(world, { alice, bob, after, agreement });
    const difference = whole && notPrefix(items, whole);
    if (difference !== undefined) problems.push(difference);
    problems.push(...unsettled(after, all));
    if (world.reported.length > 0) problems.push(`reported: ${String(world.reported[0])}`);
    return { exchange: after, items, problems, usableAfter };
  } finally {
    close();
  }
}

const reader = readerSchema(ThreadItem);

/** Items whose end was shown, and which are not stored as they were shown. */
export function unsettled({ events }: Exchange, stored: readonly ThreadItem[]): string[] {
  const last = new Map<string, VisibleItem>();
  for (const event of events) {
    if (event.type === "thread.item.done" || event.type === "thread.item.replaced") {
      last.set(event.item.id, event.item);
    }
    if (event.type === "thread.item.removed") last.delete(event.item_id);
  }
  return [...last.values()].flatMap((item) => {
    const same = stored.find(({ id }) => id === item.id);
    if (!same) return [`a ${item.type} was done, but is not stored`];
    // A message of the user also has private data of the application.
    const isSame = item.type === "user_message" || isDeepStrictEqual(reader.parse(same), item);
    return isSame ? [] : [`a ${item.type} was done, but is stored differently`];
  });
}
