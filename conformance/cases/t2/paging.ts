import type { Case } from "../../src/case.ts";
import { at, ids, listed, member } from "../look.ts";
import { judgeLastPage, pagesOf, walk, walked } from "../pages.ts";
import { getThread, listItems, read } from "../requests.ts";
import { done, hidden } from "../steps.ts";

const orders = ["asc", "desc"] as const;

export const paging: readonly Case[] = [
  {
    id: "items.list/long-threads-in-pages",
    rules: ["RD-01", "RD-02", "RD-04", "RD-05", "RD-06", "RD-08"],
    tier: "T2",
    async drive(d) {
      const { threadId: thread_id } = await d.create("create", {
        script: [{ repeat: 45, do: [{ say: "Item ${n}" }] }],
      });
      for (const order of orders) {
        await walk(d, order, listItems(thread_id, order));
        // The second one divides the thread without a rest.
        for (const limit of [7, 23])
          await walk(d, `${order} ${limit}`, { type: "items.list", params: { thread_id, order, limit } });
      }
      await walk(d, "default", { type: "items.list", params: { thread_id, limit: 100 } });
      const after = at(member(await read(d, "get", getThread(thread_id)), "items"), "after");
      if (typeof after === "string")
        await walk(d, "rest", { type: "items.list", params: { thread_id, order: "asc", limit: 7, after } });
    },
    judge(seen, rule) {
      const [asc, desc, get] = [seen.get("asc#1"), seen.get("desc#1"), seen.get("get")];
      const [all, first] = [walked(seen, "asc"), ids(listed(get))];
      rule("RD-06").holds(all.length === 46, {
        message: "Not every item of the thread is listed",
        in: asc,
        expected: 46,
        received: all.length,
      });
      rule("RD-05").equals(walked(seen, "desc"), all.toReversed(), {
        message: "Ascending is not the reverse of descending",
        in: desc,
      });
      rule("RD-04").equals(walked(seen, "default"), walked(seen, "desc"), {
        message: "Items are not listed newest first where no order is given",
        in: seen.get("default#1"),
      });
      rule("RD-01").holds(first.length > 0 && first.length <= 20, {
        message: "threads.get_by_id does not bring 1 to 20 items of a thread that has many",
        in: get,
        expected: "1 to 20",
        received: first.length,
      });
      rule("RD-01").equals(first, all.slice(0, first.length), {
        message: "threads.get_by_id does not bring the oldest items, oldest first",
        in: get,
      });
      rule("RD-02").equals(walked(seen, "rest"), all.slice(first.length), {
        message: "The pages after threads.get_by_id leave a gap or overlap",
        in: get,
      });
      for (const order of orders) {
        const whole = order === "asc" ? all : all.toReversed();
        for (const limit of [7, 23]) {
          rule("RD-06").equals(walked(seen, `${order} ${limit}`), whole, {
            message: "A walk through the pages does not bring every item exactly once, in order",
            in: seen.get(`${order} ${limit}#1`),
          });
          judgeLastPage(pagesOf(seen, `${order} ${limit}`), whole.at(-1), rule);
        }
      }
    },
  },
  {
    id: "items.list/default-page-size",
    rules: ["RQ-20"],
    tier: "T2",
    async drive(d) {
      const { threadId: thread_id } = await d.create("create", {
        script: [{ repeat: 60, do: [{ say: "Item ${n}" }] }],
      });
      await read(d, "absent", { type: "items.list", params: { thread_id } });
      for (const limit of [null, 0])
        await d.send(String(limit), { json: { type: "items.list", params: { thread_id, limit } } });
    },
    judge(seen, rule) {
      const usual = ids(listed(seen.get("absent")));
      rule("RQ-20").holds(usual.length > 0, {
        message: "A list without limit is empty though the thread has items",
        in: seen.get("absent"),
      });
      for (const label of ["null", "0"]) {
        rule("RQ-20").equals(ids(listed(seen.get(label))), usual, {
          message: `A limit that is ${label} is not read as the default page size`,
          in: seen.get(label),
        });
      }
    },
  },
  {
    id: "items.list/one-time-for-many-items",
    rules: ["RD-07"],
    tier: "T2",
    async drive(d) {
      const message = {
        type: "assistant_message",
        id: "${id:m#}",
        content: [{ type: "output_text", text: "Item ${n}", annotations: [] }],
      };
      const { threadId: thread_id } = await d.create("create", {
        script: [{ repeat: 12, do: [done(message)] }],
      });
      for (const order of orders) {
        await walk(d, order, listItems(thread_id, order));
        await walk(d, `walk ${order}`, { type: "items.list", params: { thread_id, order, limit: 5 } });
      }
      await walk(d, "again", listItems(thread_id));
    },
    judge(seen, rule) {
      const [asc, desc] = [seen.get("asc#1"), seen.get("desc#1")];
      const all = walked(seen, "asc");
      const announced = ids(
        seen
          .get("create")
          .eventsOf("thread.item.done")
          .map(({ item }) => ({ id: at(item, "id") })),
      );
      rule("RD-07").equals(all.toSorted(), announced.toSorted(), {
        message: "Items with the same created_at are not all listed exactly once",
        in: asc,
      });
      rule("RD-07").equals(walked(seen, "again"), all, {
        message: "Items with the same created_at change their order from one read to the next",
        in: seen.get("again#1"),
      });
      rule("RD-07").equals(walked(seen, "desc"), all.toReversed(), {
        message: "Items with the same created_at have another order read backwards",
        in: desc,
        givenInRun: ["RD-05"],
      });
      for (const order of orders) {
        rule("RD-07").equals(walked(seen, `walk ${order}`), order === "asc" ? all : all.toReversed(), {
          message: "A walk through items with the same created_at loses or repeats some",
          in: seen.get(`walk ${order}#1`),
          givenInRun: ["RD-05"],
        });
      }
    },
  },
  {
    id: "items.list/pages-are-filled-with-visible-items",
    rules: ["RD-12"],
    tier: "T2",
    async drive(d) {
      const { threadId: thread_id } = await d.create("create", {
        script: [{ repeat: 9, do: [hidden("a#"), hidden("b#"), { say: "Item ${n}" }] }],
      });
      for (const order of orders)
        await walk(d, order, { type: "items.list", params: { thread_id, order, limit: 2 } });
    },
    judge(seen, rule) {
      for (const order of orders) {
        for (const page of pagesOf(seen, order)) {
          if (member(page, "has_more") !== true) continue;
          rule("RD-12").holds(listed(page).length === 2, {
            message: "A page is not filled though more items follow",
            in: page,
            expected: 2,
            received: listed(page).length,
            givenInRun: ["RD-06"],
          });
        }
      }
    },
  },
];
