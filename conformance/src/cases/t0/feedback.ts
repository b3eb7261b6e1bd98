import type { Case } from "../../case/case.ts";
import { strangeId } from "../support/strange-id.ts";
import { listItems } from "../../case/requests.ts";
import { answerSummary, clientError, ids, isAcknowledged, itemOf, listedItems } from "../support/reading.ts";

export const feedback: readonly Case[] = [
  {
    id: "items.feedback/is-taken",
    rules: ["TU-09", "TU-11"],
    tier: "T0",
    capability: "feedback",
    after: ["kit/liveness"],
    async drive(d) {
      const create = d.recall("create", "kit/liveness");
      // What somebody has removed meanwhile, such as another user who may, takes no feedback.
      const list = await d.send("list", listItems(create.threadId));
      const there = new Set(ids(listedItems(list)));
      const shown = ids(create.eventsOf("thread.item.done").map(itemOf));
      const item_ids = there.size > 0 ? shown.filter((id) => there.has(id)) : shown;
      for (const [label, kind, items] of [
        ["positive", "positive", item_ids],
        ["negative", "negative", item_ids],
        ["unknown", "negative", [strangeId(d, item_ids[0] ?? "")]],
        ["none", "positive", []],
      ] as const) {
        const view = await d.send(label, {
          type: "items.feedback",
          params: { thread_id: create.threadId, item_ids: [...items], kind },
        });
        if (clientError(view) && view.text.includes("unsupported")) d.unsupported(view);
      }
    },
    judge(seen, rule) {
      for (const kind of ["positive", "negative"]) {
        rule("TU-09").holds(isAcknowledged(seen.get(kind)), "feedback-not-acknowledged", {
          in: seen.get(kind),
          with: { kind },
          expected: {},
          received: seen.get(kind).json ?? (seen.get(kind).text || answerSummary(seen.get(kind))),
        });
      }
      // TU-09 covers a server that takes no feedback at all.
      if (isAcknowledged(seen.get("positive")))
        rule("TU-09").holds(isAcknowledged(seen.get("none")), "feedback-on-nothing-rejected", {
          in: seen.get("none"),
          expected: {},
          received: seen.get("none").json ?? answerSummary(seen.get("none")),
        });
      rule("TU-11").holds(seen.get("unknown").accepted, "unknown-item-rejected", {
        in: seen.get("unknown"),
        expected: 200,
        received: seen.get("unknown").status,
      });
    },
  },
];
