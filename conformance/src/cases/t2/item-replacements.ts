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
      const { view, threadId } = await d.createThread("create", {
        script: [done(a), done(b), replaced(message("b", "second, better"))],
      });
      await readOrBlock(d, "before", listItems(threadId));
      const [first = {}] = finishedItems(view, "assistant_message");
      const { id, created_at } = first;
      await d.addUserMessage("replace", threadId, {
        script: [replaced({ ...message("a", "first, better"), id: String(id), created_at })],
      });
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const [create, items] = [seen.get("create"), seen.get("list")];
      const [first = {}, second = {}] = finishedItems(create, "assistant_message");
      for (const [view, item] of [
        [create, second],
        [seen.get("replace"), first],
      ] as const) {
        const replacement = view
          .eventsOf("thread.item.replaced")
          .find((event) => itemOf(event)["type"] === "assistant_message");
        if (!replacement) continue;
        rule("IT-06").holds(itemOf(replacement)["id"] === item["id"], "replaced-under-another-id", {
          in: view,
          expected: item["id"],
          received: itemOf(replacement)["id"],
        });
      }
      const before = ids(listedItems(seen.get("before")));
      // What the turn has added comes behind, or elsewhere where another rule judges the order.
      const after = ids(listedItems(items)).filter((id) => before.includes(id));
      rule("IT-06").equals(after, before, "replaced-out-of-place", { in: items });
      for (const [{ id, created_at }, text] of [
        [second, "second, better"],
        [first, "first, better"],
      ] as const) {
        const item = listedById(items, id);
        rule("IT-06").equals(
          { text: textOf(item), created_at: item["created_at"] },
          { text, created_at },
          "replacement-not-stored",
          { in: items },
        );
      }
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
