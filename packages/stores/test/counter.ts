import { sqliteStore } from "../src/sqlite/index.ts";

/** Counts the item `n` of Alice's thread up, one by one, in a process of its own. */
const [, , path = "", times = ""] = process.argv;
const store = sqliteStore(path);
const alice = store.forUser("alice");
for (let n = 0; n < Number(times); n++) {
  await alice.updateItem("thr_1", "n", (item) =>
    item.type === "hidden_context_item" ? { ...item, content: Number(item.content) + 1 } : undefined,
  );
}
store.close();
