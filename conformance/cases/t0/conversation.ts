import type { Case } from "../../src/case.ts";
import { ended, ids, itemOf, listed, member, textOf } from "../look.ts";

const list = (thread_id: string, order: "asc" | "desc") =>
  ({ type: "items.list", params: { thread_id, order, limit: 100 } }) as const;
const get = (thread_id: string) => ({ type: "threads.get_by_id", params: { thread_id } }) as const;

/** One conversation, read back in every way. */
export const conversation: readonly Case[] = [
  {
    id: "kit/liveness",
    rules: ["TC-01", "RD-01", "TR-14"],
    tier: "T0",
    turns: 1,
    async drive(d) {
      const { view, threadId } = await d.create(
        "create",
        "Hello, this is a conformance check. Please answer with one short sentence.",
        {
          headers: { "chatkit-frame-instance-id": "kit", "x-unknown": "1" },
          timeout: 25_000,
        },
      );
      const read = await d.send("get", get(threadId));
      if (!view.streamed || member(read, "id") !== threadId)
        d.blocked("threads.create and threads.get_by_id do not agree", read);
    },
    judge(seen, rule) {
      const [create, read] = [seen.get("create"), seen.get("get")];
      rule("TR-14").holds(create.streamed, {
        message: "Unknown request headers change the answer",
        in: create,
      });
      rule("RD-01").holds(
        member(read, "id") === create.threadId &&
          ids(listed(read))[0] === ended(create, "user_message")[0]?.["id"],
        {
          message: "threads.get_by_id does not bring the thread with its first item first",
          in: read,
        },
      );
    },
  },
  {
    id: "threads.add_user_message/appends-to-the-thread",
    rules: ["TM-02", "RQ-07", "RQ-08", "RQ-10", "RQ-11", "RQ-12", "RQ-13", "RQ-14", "SER-14", "TR-13"],
    tier: "T0",
    turns: 3,
    after: ["kit/liveness"],
    async drive(d) {
      const { threadId: thread_id } = d.recall("create", "kit/liveness");
      const content = [
        { type: "input_text", text: "Once more, please, in one word." },
        { type: "input_tag", id: "t1", text: "tag", data: { deep: [null, { a: null }] }, zzz: 1 },
      ];
      const input = {
        content,
        attachments: [],
        quoted_text: "",
        inference_options: { model: null, zzz: true },
        zzz: {},
      };
      await d.send(
        "add",
        {
          json: {
            type: "threads.add_user_message",
            params: { thread_id, input, zzz: 1 },
            metadata: { any: [1] },
            zzz: 1,
          },
        },
        {
          headers: { accept: "application/json" },
          timeout: 25_000,
        },
      );
      await d.send(
        "bare",
        {
          json: {
            type: "threads.add_user_message",
            params: { thread_id, input: { content: content.slice(0, 1) } },
          },
        },
        { timeout: 25_000 },
      );
      await d.send(
        "dataless",
        {
          json: {
            type: "threads.add_user_message",
            params: {
              thread_id,
              input: {
                content: [{ type: "input_tag", id: "t2", text: "tag" }],
                attachments: [],
                inference_options: {},
              },
            },
          },
        },
        { timeout: 25_000 },
      );
      await d.send("asc", list(thread_id, "asc"));
      await d.send("desc", list(thread_id, "desc"));
      await d.send("get", get(thread_id));
    },
    judge(seen, rule) {
      const add = seen.get("add");
      for (const id of ["RQ-07", "RQ-08", "RQ-10", "RQ-11"] as const) {
        rule(id).holds(add.streamed, {
          message: "A message with unknown members, metadata, nulls and an empty quote is refused",
          in: add,
        });
      }
      rule("TR-13").holds(add.mediaType === "text/event-stream", {
        message: "Accept: application/json turns the stream into something else",
        in: add,
      });
      for (const id of ["RQ-12", "RQ-13"] as const) {
        rule(id).holds(seen.get("bare").streamed, {
          message: "A message without attachments and inference_options is refused",
          in: seen.get("bare"),
        });
      }
      rule("RQ-14").holds(seen.get("dataless").streamed, {
        message: "A tag without data is refused",
        in: seen.get("dataless"),
      });
      const message = ended(add, "user_message")[0];
      const order = ids(listed(seen.get("asc")));
      const place = order.indexOf(String(message?.["id"]));
      const answer = order.indexOf(String(ended(add, "assistant_message")[0]?.["id"]));
      rule("TM-02").holds(place > 0 && (answer === -1 || answer > place), {
        message: "New items do not follow the existing ones",
        in: seen.get("asc"),
        received: order,
      });
    },
  },
  {
    id: "items.list/is-one-order-read-two-ways",
    rules: ["RD-04", "RD-05", "AM-04"],
    tier: "T0",
    after: ["threads.add_user_message/appends-to-the-thread"],
    judge(seen, rule) {
      const before = seen.of("threads.add_user_message/appends-to-the-thread");
      const [asc, desc, add] = [before.get("asc"), before.get("desc"), before.get("add")];
      rule("RD-05").equals(ids(listed(desc)), ids(listed(asc)).toReversed(), {
        message: "Ascending is not the reverse of descending",
        in: desc,
      });
      rule("RD-04").holds(listed(asc)[0]?.["type"] === "user_message", {
        message: "The oldest item of the thread is not its first message",
        in: asc,
        received: listed(asc)[0],
      });
      for (const item of [...ended(add, "user_message"), ...ended(add, "assistant_message")]) {
        const stored = listed(asc).find(({ id }) => id === item["id"]);
        rule("AM-04").equals(stored, item, { message: "An item is not stored as it was announced", in: asc });
      }
    },
  },
  {
    id: "threads.retry_after_item/starts-again",
    rules: ["RT-01"],
    tier: "T0",
    turns: 1,
    after: ["items.list/is-one-order-read-two-ways", "threads.add_user_message/appends-to-the-thread"],
    async drive(d) {
      const add = d.recall("add", "threads.add_user_message/appends-to-the-thread");
      const item_id = String(ended(add, "user_message")[0]?.["id"]);
      await d.send(
        "retry",
        { type: "threads.retry_after_item", params: { thread_id: add.threadId, item_id } },
        { timeout: 25_000 },
      );
      await d.send("asc", list(add.threadId, "asc"));
    },
    judge(seen, rule) {
      const before = ids(listed(seen.of("threads.add_user_message/appends-to-the-thread").get("asc")));
      const add = seen.of("threads.add_user_message/appends-to-the-thread").get("add");
      const place = before.indexOf(String(ended(add, "user_message")[0]?.["id"]));
      const after = ids(listed(seen.get("asc")));
      const kept = before.slice(0, place + 1);
      rule("RT-01").holds(
        kept.every((id, index) => after[index] === id) &&
          before.slice(place + 1).every((id) => !after.includes(id)),
        {
          message: "A retry does not keep the message and remove exactly what is newer",
          in: seen.get("asc"),
          expected: kept,
          received: after,
        },
      );
    },
  },
  {
    id: "threads.update/renames",
    rules: ["TU-01"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      const { threadId: thread_id } = d.recall("create", "kit/liveness");
      await d.send("update", {
        type: "threads.update",
        params: { thread_id, title: d.unique("Ünïcode title") },
      });
      await d.send("get", get(thread_id));
    },
    judge(seen, rule) {
      const title = JSON.parse(String(seen.get("update").exchange.request.body)).params.title as string;
      for (const label of ["update", "get"]) {
        rule("TU-01").holds(member(seen.get(label), "title") === title, {
          message: "A rename is not answered and stored",
          in: seen.get(label),
          expected: title,
          received: member(seen.get(label), "title"),
        });
      }
    },
  },
  {
    id: "threads.list/shows-the-thread",
    rules: ["TC-07", "RD-13", "RD-14", "RQ-18"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      await d.send(
        "list",
        { type: "threads.list", params: { limit: 9999, order: "desc" } },
        { headers: { accept: "text/event-stream" } },
      );
    },
    judge(seen, rule) {
      const view = seen.get("list");
      rule("RQ-18").holds(view.status === 200, { message: "A limit of 9999 is refused", in: view });
      const mine = listed(view).find(({ id }) => id === seen.of("kit/liveness").get("create").threadId);
      rule("TC-07").holds(mine !== undefined, { message: "A created thread is not listed", in: view });
      const times = listed(view).map(({ created_at }) => Date.parse(String(created_at)));
      rule("RD-13").holds(
        times.every((time, index) => index === 0 || time <= times[index - 1]!),
        {
          message: "Threads are not listed newest first",
          in: view,
        },
      );
      for (const thread of listed(view)) {
        const page = thread["items"] as { data?: unknown[] } | undefined;
        rule("RD-14").holds(page?.data?.length === 0, {
          message: "A listed thread has items",
          in: view,
          received: page,
        });
      }
    },
  },
  {
    id: "items.feedback/is-taken",
    rules: ["TU-09", "TU-11"],
    tier: "T0",
    capability: "feedback",
    after: ["kit/liveness"],
    async drive(d) {
      const create = d.recall("create", "kit/liveness");
      const params = { thread_id: create.threadId, kind: "positive" as const };
      const known = await d.send("known", {
        type: "items.feedback",
        params: { ...params, item_ids: ids(create.eventsOf("thread.item.done").map(itemOf)) },
      });
      if (known.status >= 400 && known.status < 500 && known.text.includes("unsupported"))
        d.unsupported(known);
      await d.send("unknown", {
        type: "items.feedback",
        params: { ...params, kind: "negative", item_ids: ["nope"] },
      });
    },
    judge(seen, rule) {
      rule("TU-09").equals(
        seen.get("known").json,
        {},
        { message: "Feedback is not answered with {}", in: seen.get("known") },
      );
      rule("TU-11").holds(seen.get("unknown").status < 500, {
        message: "Feedback on an unknown item fails",
        in: seen.get("unknown"),
      });
    },
  },
  {
    id: "threads.create/round-trips-text",
    rules: ["RQ-24", "TR-07", "TC-02"],
    tier: "T0",
    turns: 1,
    after: ["kit/liveness"],
    async drive(d) {
      await d.create(
        "create",
        `Please answer with "ok". ${'Línes\nand 日本語 🎉 \u2028 \\ " \t '.repeat(4000)}`,
        { timeout: 40_000 },
      );
    },
    judge(seen, rule) {
      const view = seen.get("create");
      const sent = JSON.parse(String(view.exchange.request.body)).params.input.content[0].text as string;
      for (const id of ["RQ-24", "TC-02", "TR-07"] as const) {
        rule(id).holds(textOf(ended(view, "user_message")[0] ?? {}) === sent, {
          message: "A long text with Unicode does not come back unchanged",
          in: view,
          expected: `${sent.length} characters`,
          received: `${textOf(ended(view, "user_message")[0] ?? {}).length} characters`,
        });
      }
    },
  },
  {
    id: "threads.delete/removes-the-thread",
    rules: ["TU-05", "TU-06"],
    tier: "T0",
    turns: 1,
    after: ["kit/liveness"],
    async drive(d) {
      const { threadId: thread_id } = await d.create("create", "Please answer with one word.", {
        timeout: 25_000,
      });
      await d.send("delete", { type: "threads.delete", params: { thread_id } });
      await d.send("again", { type: "threads.delete", params: { thread_id } });
      await d.send("list", { type: "threads.list", params: { limit: 9999 } });
    },
    judge(seen, rule) {
      const { threadId } = seen.get("create");
      rule("TU-05").equals(
        seen.get("delete").json,
        {},
        { message: "A deletion is not answered with {}", in: seen.get("delete") },
      );
      rule("TU-05").holds(!ids(listed(seen.get("list"))).includes(threadId), {
        message: "A deleted thread is still listed",
        in: seen.get("list"),
      });
      const again = seen.get("again");
      rule("TU-06").holds(again.status === 200 || again.status === 404, {
        message: "A repeated deletion is neither {} nor 404",
        in: again,
        received: again.status,
      });
    },
  },
];
