import type { ThreadItem } from "../../src/index.ts";
import { afterwards } from "./afterwards.ts";
import { type Exchange, exchange, paramsOf } from "./exchange.ts";
import { unsettled } from "./leaving.ts";
import type { Users } from "./store-matrix.ts";
import { withVictim } from "./victim-process.ts";
import { itemsOf, newWorld } from "./world.ts";

export interface Killing {
  exchange: Exchange;
  /** The contents of the file, opened again. */
  items: ThreadItem[];
  problems: string[];
  usableAfter: number;
}

/** Posts a message to a separate process, kills it after this many events, and opens its file again. */
export const kill = (killAfter: number, users: Users): Promise<Killing> =>
  withVictim(
    users,
    {},
    ({ client, known, kill }) =>
      exchange(client, "threads.add_user_message", paramsOf(users.alice)["threads.add_user_message"], {
        known,
        leaveAfter: killAfter,
        beforeLeaving: kill,
      }),
    async (store, after) => {
      const items = await itemsOf(store, "alice", users.alice.thread.id);
      const world = newWorld(store);
      const { problems, usableAfter } = await afterwards(world, { ...users, after, agreement: "order" });
      return { exchange: after, items, problems: [...problems, ...unsettled(after, items)], usableAfter };
    },
  );
