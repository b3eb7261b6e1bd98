import type { Case } from "../../case/case.ts";
import {
  finishedItems,
  ids,
  itemOf,
  listedAnswers,
  listedById,
  listedItems,
  textOf,
} from "../support/reading.ts";
import { added, done, draft, message, replaced } from "../support/script.ts";
import type { Frame } from "../../transcript/view.ts";
import { gate } from "./gate.ts";
import { patience } from "./partial.ts";
import { announcedThread, isEventOf } from "../support/streams.ts";
import { createThread, listItems } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

const isAnswer = isEventOf("thread.item.done", "assistant_message");

/** Items that are replaced, before or after they were stored. */
export const itemReplacements: readonly Case[] = [
  {
    id: "items/replaced-in-place",
    rules: ["IT-06"],
    tier: "T2",
    async drive(d) {
      const [a, b] = [message("a", "first"), message("b", "second")];
      const hold = gate(d);
      const script = [done(a), done(b), hold.step, replaced(message("a", "first, better"))];
      const stream = await d.open("create", createThread({ script }));
      const threadId = await announcedThread(stream, patience);
      let said = 0;
      const isSecond = (frame: Frame): boolean => isAnswer(frame) && ++said === 2;
      if (threadId !== "" && (await stream.until(isSecond, patience)))
        await d.send("before", listItems(threadId));
      await hold.open("go on");
      await stream.done;
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const [create, items] = [seen.get("create"), seen.get("list")];
      const [first = {}] = finishedItems(create, "assistant_message");
      const replacement = create
        .eventsOf("thread.item.replaced")
        .find((event) => itemOf(event)["type"] === "assistant_message");
      if (replacement) {
        rule("IT-06").holds(itemOf(replacement)["id"] === first["id"], "replaced-under-another-id", {
          in: create,
          expected: first["id"],
          received: itemOf(replacement)["id"],
        });
      }
      // Compared with the server's own order before: other rules judge whether that was right.
      const before = seen.has("before") ? ids(listedItems(seen.get("before"))) : [];
      if (before.length === 3)
        rule("IT-06").equals(ids(listedItems(items)), before, "replaced-out-of-place", { in: items });
      const item = listedById(items, first["id"]);
      rule("IT-06").equals(
        { text: textOf(item), created_at: item["created_at"] },
        { text: "first, better", created_at: first["created_at"] },
        "replacement-not-stored",
        { in: items },
      );
    },
  },
  {
    id: "items/replaced-before-they-were-stored",
    rules: ["IT-07"],
    tier: "T2",
    async drive(d) {
      const open = draft("a", "assistant_message", { content: [] });
      const { threadId } = await d.createThread("create", {
        script: [added(open), replaced(message("a", "at last")), replaced(message("b", "from nowhere"))],
      });
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const [create, items] = [seen.get("create"), seen.get("list")];
      const shown = create
        .eventsOf("thread.item.replaced")
        .map(itemOf)
        .filter(({ type }) => type === "assistant_message");
      rule("IT-07").holds(shown.length === 2, "replacement-not-sent", {
        in: create,
        received: create.events.map(({ type }) => type),
      });
      rule("IT-07").equals(
        listedAnswers(items).map(textOf).toSorted(),
        ["at last", "from nowhere"],
        "replacement-not-stored",
        { in: items },
      );
    },
  },
  {
    id: "items/ended-twice",
    rules: ["IT-08"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("create", {
        script: [done(message("c", "third")), done(message("c", "third, again"))],
      });
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const items = seen.get("list");
      rule("IT-08").equals(listedAnswers(items).map(textOf), ["third, again"], "ended-twice-not-updated", {
        in: items,
      });
    },
  },
];
