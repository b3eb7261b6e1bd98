import { isObject, memberAt } from "../../transcript/exchange-view.ts";
import type { Case } from "../../case/case.ts";
import { endedItems, ids, listedItems, member, withoutTies } from "../support/reading.ts";
import { haveSameElements, judgeLastPage, walkOrBlock, walked } from "../support/pages.ts";
import { done, hidden } from "../support/script.ts";
import { getThread, listItems } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

const orders = ["asc", "desc"] as const;
/** Beyond what servers take for a large page. */
const most = 110;
const long = "items.list/long-threads-in-pages" as const;

export const paging: readonly Case[] = [
  {
    id: long,
    rules: ["RD-01", "RD-02", "RD-04", "RD-05", "RD-06", "RD-08"],
    tier: "T2",
    async drive(d) {
      const { threadId: thread_id } = await d.createThread("create", {
        script: [{ repeat: 45, do: [{ say: "Item ${n}" }] }],
      });
      for (const order of orders) {
        await walkOrBlock(d, order, listItems(thread_id, order));
        // The second one divides the thread without a rest.
        for (const limit of [7, 23])
          await walkOrBlock(d, `${order} ${limit}`, {
            type: "items.list",
            params: { thread_id, order, limit },
          });
      }
      await walkOrBlock(d, "default", { type: "items.list", params: { thread_id, limit: 100 } });
      const after = memberAt(member(await readOrBlock(d, "get", getThread(thread_id)), "items"), "after");
      if (typeof after === "string")
        await walkOrBlock(d, "rest", {
          type: "items.list",
          params: { thread_id, order: "asc", limit: 7, after },
        });
    },
    judge(seen, rule) {
      const [asc, desc, get] = [
        seen.get({ name: "asc", n: 1 }),
        seen.get({ name: "desc", n: 1 }),
        seen.get("get"),
      ];
      const [all, first] = [walked(seen, "asc"), ids(listedItems(get))];
      const unordered = seen.get({ name: "default", n: 1 });
      for (const [read, found] of [
        [asc, all],
        [desc, walked(seen, "desc")],
        [unordered, walked(seen, "default")],
      ] as const) {
        rule("RD-06").holds(found.length === 46, missingOrRepeated(found, 46), {
          in: read,
          expected: 46,
          received: found.length,
        });
      }
      // Two reads of different items have no order that could be compared.
      if (haveSameElements(walked(seen, "desc"), all))
        rule("RD-05").equals(walked(seen, "desc"), all.toReversed(), "ascending-not-reverse", { in: desc });
      if (haveSameElements(walked(seen, "default"), walked(seen, "desc")))
        rule("RD-04").equals(walked(seen, "default"), walked(seen, "desc"), "default-not-newest-first", {
          in: unordered,
        });
      const finding = first.length === 0 ? "opens-without-items" : "first-page-size";
      rule("RD-01").holds(first.length > 0 && first.length <= 20, finding, {
        in: get,
        expected: "1 to 20",
        received: first.length,
      });
      rule("RD-01").equals(first, all.slice(0, first.length), "oldest-items-not-first", { in: get });
      rule("RD-02").equals(walked(seen, "rest"), all.slice(first.length), "pages-not-continuous", {
        in: get,
      });
      for (const order of orders) {
        const whole = walked(seen, order);
        for (const limit of [7, 23]) {
          rule("RD-06").equals(walked(seen, `${order} ${limit}`), whole, "items-lost-or-repeated", {
            in: seen.get({ name: `${order} ${limit}`, n: 1 }),
          });
          judgeLastPage(seen.series(`${order} ${limit}`), whole.at(-1), rule);
        }
      }
    },
  },
  {
    id: "items.list/more-than-a-hundred-items",
    rules: ["RD-06"],
    tier: "T2",
    async drive(d) {
      const { threadId: thread_id } = await d.createThread(
        "create",
        { script: [{ repeat: most, do: [{ say: "Item ${n}" }] }] },
        { timeout: 30_000 },
      );
      await walkOrBlock(d, "all", { type: "items.list", params: { thread_id, order: "asc", limit: 25 } });
      for (const order of orders)
        for (const limit of [50, 100, 9999])
          await walkOrBlock(d, `${order} ${limit}`, {
            type: "items.list",
            params: { thread_id, order, limit },
          });
    },
    judge(seen, rule) {
      const all = walked(seen, "all");
      const first = seen.get({ name: "all", n: 1 });
      rule("RD-06").holds(all.length === most + 1, missingOrRepeated(all, most + 1), {
        in: first,
        expected: most + 1,
        received: all.length,
      });
      if (all.length !== most + 1) return;
      for (const order of orders) {
        for (const limit of [50, 100, 9999]) {
          const found = walked(seen, `${order} ${limit}`);
          const at = seen.get({ name: `${order} ${limit}`, n: 1 });
          const [there, once] = [new Set(found), new Set(found).size === found.length];
          // RD-05 and TM-02 judge the order.
          const missing = all.filter((id) => !there.has(id));
          rule("RD-06").holds(
            missing.length === 0 && once,
            limit === 9999 ? "items-missing" : "items-lost-or-repeated",
            { in: at, expected: all.length, received: found.length },
          );
        }
      }
    },
  },
  {
    id: "threads.get_by_id/a-thread-of-exactly-one-page",
    rules: ["RD-08"],
    tier: "T2",
    after: [long],
    async drive(d) {
      const size = ids(listedItems(d.recall("get", long))).length;
      const { threadId } = await d.createThread("create", {
        script: [{ repeat: size - 1, do: [{ say: "Item ${n}" }] }],
      });
      await readOrBlock(d, "get", getThread(threadId));
      await d.send("list", { type: "items.list", params: { thread_id: threadId, limit: size } });
    },
    judge(seen, rule) {
      const size = ids(listedItems(seen.of(long).get("get"))).length;
      for (const view of [seen.get("get"), seen.get("list")]) {
        // A server whose pages are smaller rightly has more.
        if (listedItems(view).length !== size) continue;
        const page = view === seen.get("get") ? memberAt(view.json, "items") : view.json;
        rule("RD-08").holds(
          memberAt(page, "has_more") === false && (memberAt(page, "after") ?? null) === null,
          "more-after-only-page",
          {
            in: view,
            expected: { has_more: false },
            received: { has_more: memberAt(page, "has_more"), after: memberAt(page, "after") },
          },
        );
      }
    },
  },
  {
    id: "threads.list/a-walk-in-small-pages",
    rules: ["RD-13"],
    tier: "T2",
    async drive(d) {
      for (let n = 1; n <= 7; n++) await d.createThread(`create ${n}`, `Hello, ${n}`);
      const oldest = d.recall("create 1").threadId;
      for (const limit of [2, 3]) {
        let after: string | undefined;
        for (let n = 1; n <= 30; n++) {
          const params = { limit, order: "desc" as const, ...(after === undefined ? {} : { after }) };
          const page = await d.send({ name: String(limit), n }, { type: "threads.list", params });
          // Threads created during a walk are not part of it.
          if (limit === 3 && n === 1) await d.createThread("create meanwhile", "Hello, meanwhile");
          const next = member(page, "after");
          if (ids(listedItems(page)).includes(oldest) || typeof next !== "string") break;
          after = next;
        }
      }
    },
    judge(seen, rule) {
      const made = [7, 6, 5, 4, 3, 2, 1].map(
        (n) => seen.get(`create ${n}`).eventsOf("thread.created")[0]?.["thread"],
      );
      const threads = made.filter(isObject);
      for (const limit of [2, 3]) {
        const pages = seen.series(String(limit));
        const last = pages.at(-1);
        if (!last) continue;
        // Where others create threads faster than the walk proceeds, it does not reach its end.
        const oldest = seen.get("create 1").eventsOf("thread.created")[0]?.["thread"];
        const reached = listedItems(last).at(-1)?.["created_at"];
        if (
          pages.length === 30 &&
          Date.parse(String(reached)) > Date.parse(String(memberAt(oldest, "created_at")))
        )
          continue;
        const found = pages.flatMap(listedItems).filter(({ id }) => threads.some((one) => one["id"] === id));
        rule("RD-13").equals(
          ids(withoutTies(found)),
          ids(withoutTies(threads)),
          limit === 2 ? "threads-lost-in-small-pages" : "new-thread-disturbs-paging",
          { in: last },
        );
      }
    },
  },
  {
    id: "items.list/default-page-size",
    rules: ["RQ-20"],
    tier: "T2",
    async drive(d) {
      const { threadId: thread_id } = await d.createThread("create", {
        script: [{ repeat: 60, do: [{ say: "Item ${n}" }] }],
      });
      await readOrBlock(d, "absent", { type: "items.list", params: { thread_id } });
      for (const limit of [null, 0])
        await d.send(String(limit), { json: { type: "items.list", params: { thread_id, limit } } });
    },
    judge(seen, rule) {
      const usual = ids(listedItems(seen.get("absent")));
      rule("RQ-20").holds(usual.length > 0, "list-empty-without-limit", { in: seen.get("absent") });
      for (const [label, rejected, misread] of [
        ["null", "null-limit-rejected", "null-limit-misread"],
        ["0", "zero-limit-rejected", "zero-limit-misread"],
      ] as const) {
        const view = seen.get(label);
        const isAccepted = rule("RQ-20").holds(view.accepted, rejected, {
          in: view,
          expected: 200,
          received: view.status,
        });
        if (isAccepted) rule("RQ-20").equals(ids(listedItems(view)), usual, misread, { in: view });
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
      const { threadId: thread_id } = await d.createThread("create", {
        script: [{ repeat: 12, do: [done(message)] }],
      });
      for (const order of orders) {
        await walkOrBlock(d, order, listItems(thread_id, order));
        await walkOrBlock(d, `walk ${order}`, { type: "items.list", params: { thread_id, order, limit: 5 } });
      }
      await walkOrBlock(d, "again", listItems(thread_id));
    },
    judge(seen, rule) {
      const [asc, desc] = [seen.get({ name: "asc", n: 1 }), seen.get({ name: "desc", n: 1 })];
      const all = walked(seen, "asc");
      const announced = ids(endedItems(seen.get("create")));
      rule("RD-07").equals(all.toSorted(), announced.toSorted(), "tied-items-lost-or-repeated", { in: asc });
      rule("RD-07").equals(walked(seen, "again"), all, "tied-order-unstable", {
        in: seen.get({ name: "again", n: 1 }),
      });
      rule("RD-07").equals(walked(seen, "desc"), all.toReversed(), "tied-order-not-reversed", { in: desc });
      for (const order of orders) {
        rule("RD-07").equals(
          walked(seen, `walk ${order}`),
          order === "asc" ? all : all.toReversed(),
          "tied-items-lost-in-pages",
          { in: seen.get({ name: `walk ${order}`, n: 1 }) },
        );
      }
    },
  },
  {
    id: "items.list/pages-are-filled-with-visible-items",
    rules: ["RD-12", "RD-08"],
    tier: "T2",
    async drive(d) {
      const { threadId: thread_id } = await d.createThread("create", {
        script: [{ repeat: 9, do: [hidden("a#"), hidden("b#"), { say: "Item ${n}" }] }, hidden("last")],
      });
      for (const order of orders)
        await walkOrBlock(d, order, { type: "items.list", params: { thread_id, order, limit: 2 } });
    },
    judge(seen, rule) {
      for (const order of orders) {
        const [before, last] = seen.series(order).slice(-2);
        if (before && last)
          rule("RD-08").holds(listedItems(last).length > 0, "more-before-hidden-items", { in: before });
        for (const page of seen.series(order)) {
          if (member(page, "has_more") !== true) continue;
          rule("RD-12").holds(listedItems(page).length === 2, "page-not-filled", {
            in: page,
            expected: 2,
            received: listedItems(page).length,
          });
        }
      }
    },
  },
];

/** Which finding it is that a walk has not brought `count` items. */
const missingOrRepeated = (found: readonly string[], count: number) =>
  new Set(found).size < Math.min(count, found.length) ? "items-lost-or-repeated" : "items-missing";
