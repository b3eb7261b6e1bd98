import { chatkit } from "@chatkit-protocol/adapters/node";
import { createClient, loadThread } from "../../src/client/index.ts";
import type { Store, ThreadItem } from "../../src/index.ts";
import { pause } from "../server/faulty-stores.ts";
import { afterwards } from "./afterwards.ts";
import { type Exchange, exchange, paramsOf } from "./exchange.ts";
import { listen } from "./listen.ts";
import { pacedReply } from "./paced.ts";
import { notPrefix } from "./prefix.ts";
import type { Users } from "./store-matrix.ts";
import { itemsOf, newWorld, plant } from "./world.ts";

/** A message over a socket, whose client leaves after so many events. */
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
    while ((await world.turns()) > 0) await pause(1);
    const items = (await itemsOf(store, "alice", alice.thread.id)).slice(alice.items.length + 1);
    const agreement = after.ending === "left" ? "order" : "same";
    const { problems, usableAfter } = await afterwards(world, { alice, bob, after, agreement });
    const difference = whole && notPrefix(items, whole);
    if (difference !== undefined) problems.push(difference);
    problems.push(...unsettled(after, items));
    if (world.reported.length > 0) problems.push(`reported: ${String(world.reported[0])}`);
    return { exchange: after, items, problems, usableAfter };
  } finally {
    close();
  }
}

/** Items whose end was shown, or whose text was, and which are not stored so. */
export function unsettled({ events }: Exchange, items: readonly ThreadItem[]): string[] {
  const problems: string[] = [];
  for (const event of events) {
    if (event.type === "thread.item.done" && event.item.type !== "user_message") {
      const { id, type } = event.item;
      if (!items.some((item) => item.id === id)) problems.push(`a ${type} was done and is not stored`);
    }
  }
  return problems;
}
