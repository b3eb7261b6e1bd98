import type { Case } from "../../case/case.ts";
import { finishedItems, ids, itemOf, listedItems, listedById, textOf } from "../support/reading.ts";
import { added, done, draft, message, replaced } from "../support/script.ts";
import { listItems } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

/** Items that are replaced, before or after they were stored. */
export const itemReplacements: readonly Case[] = [
  {
    id: "items/replaced-in-place",
    rules: ["IT-06"],
    tier: "T2",
    async drive(d) {
      const [a, b] = [message("a", "first"), message("b", "second")];
      const { threadId } = await d.createThread("create", {
        script: [done(a), done(b), replaced(message("a", "first, better"))],
      });
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const [create, items] = [seen.get("create"), seen.get("list")];
      const [first, second] = finishedItems(create, "assistant_message");
      const stored = listedItems(items).slice(1);
      const replacement = create
        .eventsOf("thread.item.replaced")
        .find((event) => itemOf(event)["type"] === "assistant_message");
      if (replacement) {
        rule("IT-06").holds(itemOf(replacement)["id"] === first?.["id"], "replaced-under-another-id", {
          in: create,
          expected: first?.["id"],
          received: itemOf(replacement)["id"],
        });
      }
      rule("IT-06").equals(ids(stored), ids([first ?? {}, second ?? {}]), "replaced-out-of-place", {
        in: items,
      });
      const item = listedById(items, first?.["id"]);
      rule("IT-06").equals(
        { text: textOf(item), created_at: item["created_at"] },
        { text: "first, better", created_at: first?.["created_at"] },
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
        listedItems(items).slice(1).map(textOf),
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
      rule("IT-08").equals(
        listedItems(items).slice(1).map(textOf),
        ["third, again"],
        "ended-twice-not-updated",
        {
          in: items,
        },
      );
    },
  },
];
