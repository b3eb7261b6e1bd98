import type { Case } from "../../case/case.ts";
import { ids, listedItems, member, withoutTies } from "../support/reading.ts";
import { judgeLastPage, repeatsWithin, walked } from "../support/pages.ts";
import { listItems, listAllThreads } from "../../case/requests.ts";

const orders = ["asc", "desc"] as const;
const limits = [1, 2, 3];

export const lists: readonly Case[] = [
  {
    id: "items.list/pages-bring-everything-once",
    rules: ["RD-06", "RD-08"],
    tier: "T0",
    after: ["kit/liveness", "threads.add_user_message/appends-to-the-thread"],
    async drive(d) {
      const { threadId: thread_id } = d.recall("create", "kit/liveness");
      for (const order of orders) {
        await d.walk(`all ${order}`, listItems(thread_id, order));
        for (const limit of limits)
          await d.walk(`${order} ${limit}`, { type: "items.list", params: { thread_id, order, limit } });
      }
    },
    judge(seen, rule) {
      for (const order of orders) {
        const all = walked(seen, `all ${order}`);
        const read = limits.flatMap((limit) => seen.series(`${order} ${limit}`));
        // A judge of the whole run reports what is stored twice.
        if (repeatsWithin(seen.series(`all ${order}`))) continue;
        for (const limit of limits) {
          const pages = seen.series(`${order} ${limit}`);
          rule("RD-06").equals(walked(seen, `${order} ${limit}`), all, "items-lost-or-repeated", {
            in: pages.at(-1) ?? seen.get({ name: `all ${order}`, n: 1 }),
          });
          judgeLastPage(pages, all.at(-1), rule, read);
        }
      }
    },
  },
  {
    id: "threads.list/pages-bring-everything-once",
    rules: ["RD-13"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      const all = await d.send("all", listAllThreads);
      // A user with many threads must not make it a walk without end.
      const limit = Math.max(1, Math.ceil(listedItems(all).length / 20));
      for (const order of orders) await d.walk(order, { type: "threads.list", params: { order, limit } });
    },
    judge(seen, rule) {
      const all = seen.get("all");
      for (const order of orders) {
        const last = seen.series(order).at(-1);
        // Where the list or the walk is only a part, there is nothing to compare.
        if (!last || member(last, "has_more") !== false || member(all, "has_more") !== false) continue;
        const whole = listedItems(all);
        const expected = order === "desc" ? whole : whole.toReversed();
        const pages = seen.series(order).flatMap(listedItems);
        rule("RD-13").equals(
          ids(withoutTies(pages)),
          ids(withoutTies(expected)),
          "threads-lost-or-repeated",
          {
            in: last,
            with: { order },
          },
        );
      }
    },
  },
];
