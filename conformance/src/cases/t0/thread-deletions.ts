import { longText, second } from "./threads.ts";
import type { Case } from "../../case/case.ts";
import type { Drive } from "../../case/drive.ts";
import { ids, isAcknowledged, listedItems, member, answerSummary } from "../support/reading.ts";
import { judgeRestart } from "../support/pages.ts";
import { getThread, listItems, listThreads } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

/** The id of the second thread; for drives. */
function secondId(d: Drive): string {
  const { threadId } = d.recall("create", longText);
  return threadId === "" ? d.recall("instead", longText).threadId : threadId;
}

const oldestFirst = { type: "threads.list", params: { limit: 9999, order: "asc" } } as const;

/** What deletes threads; cases that need several threads come before. */
export const threadDeletions: readonly Case[] = [
  {
    id: "threads.delete/of-another-user",
    rules: ["TU-07"],
    tier: "T0",
    twoUsers: true,
    after: [longText],
    async drive(d) {
      const thread_id = secondId(d);
      await d.send("delete", { type: "threads.delete", params: { thread_id } }, { user: d.users[1] ?? null });
      await d.send("mine", getThread(thread_id));
    },
    judge(seen, rule) {
      const mine = seen.get("mine");
      rule("TU-07").holds(mine.accepted, "foreign-thread-deleted", {
        in: mine,
        received: answerSummary(mine),
      });
    },
  },
  {
    id: "threads.delete/removes-the-thread",
    rules: ["TU-05", "TU-06", "RD-09"],
    tier: "T0",
    after: [longText],
    async drive(d) {
      const thread_id = secondId(d);
      await d.send("before", oldestFirst);
      await d.send("delete", { type: "threads.delete", params: { thread_id } });
      await d.send("get", getThread(thread_id));
      await d.send("items", listItems(thread_id));
      await readOrBlock(d, "list", listThreads);
      await d.send("again", { type: "threads.delete", params: { thread_id } });
      await d.send("after it", { type: "threads.list", params: { after: thread_id, order: "asc" } });
    },
    judge(seen, rule) {
      const { threadId } = second(seen);
      rule("TU-05").holds(isAcknowledged(seen.get("delete")), "deletion-not-acknowledged", {
        in: seen.get("delete"),
        expected: {},
        received: seen.get("delete").json ?? answerSummary(seen.get("delete")),
      });
      const [list, get, items] = [seen.get("list"), seen.get("get"), seen.get("items")];
      rule("TU-05").holds(!ids(listedItems(list)).includes(threadId), "deleted-thread-listed", { in: list });
      rule("TU-05").holds(member(get, "id") !== threadId, "deleted-thread-readable", {
        in: get,
        received: answerSummary(get),
      });
      rule("TU-05").holds(listedItems(items).length === 0, "deleted-items-readable", { in: items });
      judgeRestart(seen.get("before"), seen.get("after it"), threadId, rule);
      const again = seen.get("again");
      rule("TU-06").holds(isAcknowledged(again) || again.status === 404, "missing-thread-deletion-fails", {
        in: again,
        with: { which: "a deleted" },
        received: answerSummary(again),
      });
    },
  },
];
