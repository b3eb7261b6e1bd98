import type { Case } from "../../case/case.ts";
import { endedItems, listedItems } from "../support/reading.ts";
import { done, draft } from "../support/script.ts";
import { listItems } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

/** Items that a stream brings whole, in one event. */
export const wholeItems: readonly Case[] = [
  {
    id: "items/tasks-and-ends-of-turn",
    rules: ["IT-10"],
    tier: "T2",
    async drive(d) {
      const task = { type: "custom", title: "A step", status_indicator: "complete" };
      const { threadId } = await d.createThread("create", {
        script: [done(draft("t", "task", { task })), { say: "done" }, done(draft("e", "end_of_turn"))],
      });
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const expected = ["user_message", "task", "assistant_message", "end_of_turn"];
      const [create, items] = [seen.get("create"), seen.get("list")];
      rule("IT-10").equals(
        endedItems(create).map(({ type }) => type),
        expected,
        "not-sent",
        { in: create },
      );
      rule("IT-10").equals(
        listedItems(items)
          .map(({ type }) => String(type))
          .toSorted(),
        expected.toSorted(),
        "not-listed",
        { in: items },
      );
    },
  },
];
