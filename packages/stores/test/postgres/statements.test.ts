import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ChatKitServer, clientToolCall, textOf, type UserStore } from "@chatkit-protocol/core";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { afterAll, expect, test } from "vitest";
import { ask, input, threadOf } from "../ask.ts";
import { counting } from "./counting.ts";
import { pglite } from "./pglite.ts";

const database = await pglite();
afterAll(() => database.close());

test("every statement of a user's view has the user in it, and is sent no other user's id", async () => {
  const counted = counting(database);
  const store = await postgresStore(counted, { schema: "isolated" });
  const view = store.forUser("alice");
  const thread = { id: "t", created_at: "2026-01-01", status: { type: "active" as const }, metadata: {} };
  const item = { type: "end_of_turn" as const, id: "i", thread_id: "t", created_at: "2026-01-01" };
  const file = { type: "file" as const, id: "f", name: "n", mime_type: "text/plain" };
  const page = { limit: 2, order: "asc" as const, hidden: true };
  const everyMethod: { [Method in keyof UserStore]-?: () => Promise<unknown> } = {
    createThread: () => view.createThread(thread, { items: [item], attachments: [file] }),
    loadThread: () => view.loadThread("t"),
    listThreads: () => view.listThreads({ ...page, after: "t" }),
    save: () =>
      view.save("t", { removed: ["i"], items: [item], attachments: [file], thread: { title: "T" } }),
    loadItem: () => view.loadItem("t", "i"),
    listItems: () => view.listItems("t", { ...page, after: "i" }),
    updateItem: () => view.updateItem("t", "i", (stored) => stored),
    deleteItemsAfter: () => view.deleteItemsAfter("t", "i"),
    pendingToolCalls: () => view.pendingToolCalls("t"),
    saveAttachment: () => view.saveAttachment(file),
    loadAttachment: () => view.loadAttachment("f"),
    listAttachments: () => view.listAttachments({ limit: 2, after: "f" }),
    deleteAttachment: () => view.deleteAttachment("f"),
    deleteThread: () => view.deleteThread("t"),
  };
  for (const [method, call] of Object.entries(everyMethod)) {
    counted.sent.length = 0;
    await call();
    const sent = counted.sent.filter(({ text }) => text !== "BEGIN" && text !== "COMMIT");
    expect(sent.length, method).toBeGreaterThan(0);
    for (const { text, values } of sent) {
      expect(text, method).toMatch(/user_id = \$1\b|\(user_id, /);
      expect(values[0], method).toBe("alice");
    }
  }
});

/** What a request costs: round trips, and the rows that are inserted, updated and deleted. */
interface Cost {
  "round trips": number;
  inserted: number;
  updated: number;
  deleted: number;
}

/** The table in the guide, by its first column. */
function documented(): Map<string, Cost> {
  const guide = readFileSync(join(import.meta.dirname, "../../../../docs/guides/stores.md"), "utf8");
  const rows = guide
    .split("\n")
    .filter((line) => /^\| .* \| +\d+ \| +\d+ \| +\d+ \| +\d+ \|$/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return new Map(
    rows.map(([, what = "", trips, inserted, updated, deleted]) => [
      what,
      {
        "round trips": Number(trips),
        inserted: Number(inserted),
        updated: Number(updated),
        deleted: Number(deleted),
      },
    ]),
  );
}

test("requests cost the round trips and rows that the guide says", async () => {
  const counted = counting(database);
  const store = await postgresStore(counted, { schema: "counted" });
  await database.exec(`
    CREATE TABLE written (operation text);
    CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN INSERT INTO public.written VALUES (TG_OP); RETURN NULL; END $$;
    CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON counted.threads FOR EACH ROW EXECUTE FUNCTION note();
    CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON counted.items FOR EACH ROW EXECUTE FUNCTION note();`);
  const server = new ChatKitServer({
    store,
    async *respond(_thread, message) {
      if (message !== null && textOf(message) === "use the tool") yield clientToolCall("look");
      else yield "an answer";
    },
  });
  const costs = new Map<string, Cost>();
  const measure = async <T>(what: string, request: () => Promise<T>): Promise<T> => {
    counted.sent.length = 0;
    await database.exec("DELETE FROM written");
    const answer = await request();
    const trips = counted.sent.length;
    const { rows } = await database.query<{ operation: string; n: number }>(
      "SELECT operation, count(*)::integer AS n FROM written GROUP BY 1",
    );
    const count = (operation: string) => rows.find((row) => row.operation === operation)?.n ?? 0;
    costs.set(what, {
      "round trips": trips,
      inserted: count("INSERT"),
      updated: count("UPDATE"),
      deleted: count("DELETE"),
    });
    return answer;
  };
  const first = await measure("`threads.create`, one answer", () =>
    ask(server, "threads.create", { input: input("hello") }),
  );
  const thread_id = threadOf(first.events);
  const second = await measure("`threads.add_user_message`, one answer", () =>
    ask(server, "threads.add_user_message", { thread_id, input: input("and now?") }),
  );
  await measure("the same, with a client tool call instead of the answer", () =>
    ask(server, "threads.add_user_message", { thread_id, input: input("use the tool") }),
  );
  await measure("`threads.add_client_tool_output`, one answer", () =>
    ask(server, "threads.add_client_tool_output", { thread_id, result: 1 }),
  );
  const { item: message } = second.events.find(({ type }) => type === "thread.item.done") as unknown as {
    item: { id: string };
  };
  await measure("`threads.retry_after_item`, four items removed, one answer", () =>
    ask(server, "threads.retry_after_item", { thread_id, item_id: message.id }),
  );
  await measure("`threads.get_by_id`", () => ask(server, "threads.get_by_id", { thread_id }));
  await measure("`items.list`, any page", () => ask(server, "items.list", { thread_id }));
  await measure("`threads.list`, any page", () => ask(server, "threads.list", {}));
  await measure("`threads.update`", () => ask(server, "threads.update", { thread_id, title: "T" }));
  await measure("`threads.delete`, of four items", () => ask(server, "threads.delete", { thread_id }));
  expect(Object.fromEntries(costs)).toEqual(Object.fromEntries(documented()));
});
