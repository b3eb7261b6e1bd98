import type { Case, Drive, WireRequest } from "../../src/case.ts";
import { ids, listed, walked } from "../look.ts";

const thread = (d: Drive) => d.recall("create", "kit/liveness").threadId;
const conversation = "threads.add_user_message/appends-to-the-thread" as const;

export const lists: readonly Case[] = [
  {
    id: "items.list/pages-bring-everything-once",
    rules: ["RD-06"],
    tier: "T0",
    after: ["kit/liveness", conversation],
    async drive(d) {
      const thread_id = thread(d);
      for (const order of ["asc", "desc"] as const) {
        await d.send(`all ${order}`, { type: "items.list", params: { thread_id, order, limit: 100 } });
        for (const limit of [1, 2, 3]) {
          const request: WireRequest = { type: "items.list", params: { thread_id, order, limit } };
          await d.walk(`${order} ${limit}`, request);
        }
      }
    },
    judge(seen, rule) {
      for (const order of ["asc", "desc"]) {
        for (const limit of [1, 2, 3]) {
          rule("RD-06").equals(
            ids(walked(seen, `${order} ${limit}`)),
            ids(listed(seen.get(`all ${order}`))),
            {
              message: "A walk through the pages does not bring every item exactly once, in order",
              in: seen.get(`all ${order}`),
            },
          );
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
      for (const order of ["asc", "desc"] as const)
        await d.walk(order, { type: "threads.list", params: { order, limit: 3 } });
    },
    judge(seen, rule) {
      const [asc, desc] = [ids(walked(seen, "asc")), ids(walked(seen, "desc"))];
      const last = seen.all.at(-1);
      if (last)
        rule("RD-13").equals(desc, asc.toReversed(), {
          message: "Threads ascending are not the reverse of descending",
          in: last,
        });
    },
  },
];
