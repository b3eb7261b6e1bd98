import type { Case } from "../../case/case.ts";
import {
  finishedItems,
  ids,
  listedItems,
  member,
  answerSummary,
  scriptReport,
  untitled,
} from "../support/reading.ts";
import { judgeRenamed } from "../t0/threads.ts";
import { getThread } from "../../case/requests.ts";

/** Threads that the application has touched, read and changed by the client. */
export const touched: readonly Case[] = [
  {
    id: "threads.get_by_id/after-a-title-in-the-first-turn",
    rules: ["RD-17"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("create", {
        script: [{ set_thread: { title: "A title at once" } }, { say: "done" }],
      });
      await d.send("get", getThread(threadId));
    },
    judge(seen, rule) {
      const [create, get] = [seen.get("create"), seen.get("get")];
      const opened = rule("RD-17").holds(
        get.accepted && member(get, "id") === create.threadId,
        "thread-does-not-open",
        { in: get, received: answerSummary(get) },
      );
      if (!opened) return;
      const expected = ids([
        ...finishedItems(create, "user_message"),
        ...finishedItems(create, "assistant_message"),
      ]);
      rule("RD-17").equals(ids(listedItems(get)).toSorted(), expected.toSorted(), "items-missing", {
        in: get,
      });
    },
  },
  {
    id: "threads.update/changes-the-title-only",
    rules: ["TU-03"],
    tier: "T2",
    async drive(d) {
      const status = { type: "locked", reason: "A check." };
      const { threadId: thread_id } = await d.createThread("create", {
        script: [
          { set_thread: { title: "Before", status, allowed_image_domains: ["example.com"] } },
          { say: "done" },
        ],
      });
      await d.send("before", getThread(thread_id));
      await d.send("update", { type: "threads.update", params: { thread_id, title: "After" } });
      await d.send("after", getThread(thread_id));
    },
    judge(seen, rule) {
      const [before, after] = [seen.get("before"), seen.get("after")];
      judgeRenamed(seen.get("update"), before, rule);
      rule("TU-03").equals(untitled(after), untitled(before), "rename-changes-more", { in: after });
    },
  },
  {
    id: "items.feedback/reaches-the-application",
    rules: ["TU-12"],
    tier: "T2",
    capability: "feedback",
    async drive(d) {
      const { view, threadId: thread_id } = await d.createThread("create", "Hello");
      const [answer, message] = [
        finishedItems(view, "assistant_message"),
        finishedItems(view, "user_message"),
      ];
      // TC-12 covers a turn without an answer; a message can be rated as well.
      const item_ids = ids(answer.length > 0 ? answer : message);
      await d.send("feedback", {
        type: "items.feedback",
        params: { thread_id, item_ids, kind: "positive" },
      });
      await d.addUserMessage("report", thread_id, { script: [{ report: "feedback" }] });
    },
    judge(seen, rule) {
      const report = seen.get("report");
      rule("TU-12").equals(scriptReport(report), { feedback: 1 }, "feedback-not-passed", { in: report });
    },
  },
];
