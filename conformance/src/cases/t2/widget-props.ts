import type { Case } from "../../case/case.ts";
import { listItems } from "../../case/requests.ts";
import { finishedItems, firstMissing, listedItems } from "../support/reading.ts";
import { readOrBlock } from "../support/read-or-block.ts";

/** A widget as a template builds it where its optional props are switched off. */
const widget = {
  type: "ListView",
  status: null,
  children: [
    {
      type: "ListViewItem",
      key: "a",
      onClickAction: null,
      children: [{ type: "Text", value: "Words", color: null, size: null }],
    },
  ],
};

/** The same without what has no value. */
const given = {
  type: "ListView",
  children: [{ type: "ListViewItem", key: "a", children: [{ type: "Text", value: "Words" }] }],
};

/** Judges look at every widget; this one makes the server send props that have no value. */
export const widgetPropsCases: readonly Case[] = [
  {
    id: "items/widget-props-without-value",
    rules: ["WG-31"],
    tier: "T2",
    async drive(d) {
      const { view, threadId } = await d.createThread("create", { script: [{ widget: [widget] }] });
      if (finishedItems(view, "widget").length === 0)
        d.notReached("send a widget some of whose props are null");
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const list = seen.get("list");
      for (const [view, [found]] of [
        [seen.get("create"), finishedItems(seen.get("create"), "widget")],
        [list, listedItems(list).filter(({ type }) => type === "widget")],
      ] as const) {
        const path = firstMissing(found?.["widget"], given, "$.widget");
        rule("WG-31").holds(path === undefined, "value-lost", {
          in: view,
          ...(path === undefined ? {} : { path }),
          expected: given,
          received: found?.["widget"],
        });
      }
    },
  },
];
