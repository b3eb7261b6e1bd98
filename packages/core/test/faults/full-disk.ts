import { DatabaseSync } from "node:sqlite";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { loadThread } from "../../src/client/index.ts";
import { afterwards } from "./afterwards.ts";
import { type Ending, type Exchange, exchange, paramsOf } from "./exchange.ts";
import { unsettled } from "./leaving.ts";
import { type Act, type Users } from "./store-matrix.ts";
import { withVictim } from "./victim-process.ts";
import { itemsOf, newWorld, plant } from "./world.ts";

export interface FullDisk {
  endings: Ending[];
  problems: string[];
  usableAfter: number;
}

/** What a client gets from a server whose disk is full. */
const documented: readonly Ending[] = ["answer", "stream", "503", "error"];

/** Plays the act on a database that may grow by this many pages, then lets it grow again. */
export async function playOnFullDisk({ operation }: Act, pages: number, users: Users): Promise<FullDisk> {
  const db = new DatabaseSync(":memory:");
  // Small pages: the disk is full at one write or another.
  db.exec("PRAGMA page_size = 512");
  const store = sqliteStore(db);
  await plant(store, users.alice);
  await plant(store, users.bob);
  const world = newWorld(store);
  const client = world.client("alice");
  const known = await loadThread(client, users.alice.thread.id);
  const { page_count } = db.prepare("PRAGMA page_count").get() as { page_count: number };
  db.exec(`PRAGMA max_page_count = ${page_count + pages}`);
  const after = await exchange(client, operation, paramsOf(users.alice)[operation], {
    known: operation === "threads.create" ? undefined : known,
  });
  db.exec("PRAGMA max_page_count = 1000000");
  const { problems, usableAfter } = await afterwards(world, { ...users, after, agreement: "same" });
  if (!documented.includes(after.ending)) problems.push(`ended in ${after.ending}`);
  if (/503|error/.test(after.ending) && !world.reported.some((error) => String(error).includes("full"))) {
    problems.push("nothing was reported");
  }
  store.close();
  return { endings: [after.ending], problems, usableAfter };
}

/**
 * Posts messages to a process whose files may not grow beyond a size, until one of them cannot be stored. Then reads, and opens the
 * file again with enough room.
 */
export const fillDisk = (users: Users): Promise<FullDisk> =>
  withVictim(
    users,
    { fileSize: 1024 * 1024 },
    async ({ client, known }) => {
      const { thread } = users.alice;
      const content = [{ type: "input_text" as const, text: "x".repeat(30_000) }];
      const params = { thread_id: thread.id, input: { content } };
      const exchanges: Exchange[] = [];
      let last: Exchange = { ending: "stream", events: [], shown: known };
      while (last.ending === "stream" && exchanges.length < 200) {
        last = await exchange(client, "threads.add_user_message", params, { known: last.shown });
        exchanges.push(last);
      }
      const read = await exchange(client, "threads.get_by_id", { thread_id: thread.id });
      return { exchanges, last, read };
    },
    async (store, { exchanges, last, read }) => {
      const problems: string[] = [];
      if (last.ending !== "503" && last.ending !== "error") problems.push(`ended in ${last.ending}`);
      if (read.ending !== "answer") problems.push(`reading ended in ${read.ending}`);
      const items = await itemsOf(store, "alice", users.alice.thread.id);
      for (const each of exchanges) problems.push(...unsettled(each, items));
      const world = newWorld(store);
      const after = { ...last, events: exchanges.flatMap(({ events }) => events) };
      const rest = await afterwards(world, { ...users, after, agreement: "same" });
      problems.push(...rest.problems);
      return { endings: exchanges.map(({ ending }) => ending), problems, usableAfter: rest.usableAfter };
    },
  );
