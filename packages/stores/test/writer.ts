import { sqliteStore } from "../src/sqlite/index.ts";

/** Stores items until it is killed; an id on standard output has been acknowledged. */
const [, , path = ""] = process.argv;
const view = sqliteStore(path).forUser("alice");
const created_at = new Date().toISOString();
await view.createThread({ id: "thr_1", created_at, status: { type: "active" }, metadata: {} });
for (let n = 0; ; n++) {
  await view.save("thr_1", { items: [{ type: "end_of_turn", id: `i${n}`, thread_id: "thr_1", created_at }] });
  process.stdout.write(`i${n}\n`);
}
