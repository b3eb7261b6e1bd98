import type { Case } from "../../src/case.ts";
import type { RuleId } from "../../src/generated/rules.ts";
import { ended, listed } from "../look.ts";

const card = (...children: object[]) => ({ type: "Card", children });
const action = { type: "go", payload: { x: null, y: [null, 1] } };

/** Streams of states by the rule that they try. */
const streamed: readonly (readonly [label: string, rule: RuleId, states: object[]])[] = [
  [
    "ids",
    "WG-04",
    [card({ type: "Text", id: "t", value: "On" }), card({ type: "Text", id: "t", value: "One" })],
  ],
  ["no ids", "WG-06", [card({ type: "Text", value: "On" }), card({ type: "Text", value: "One" })]],
  [
    "props",
    "WG-07",
    [
      card({ type: "Text", id: "t", value: "On" }),
      card({ type: "Text", id: "t", value: "One", size: "lg" }),
      card({ type: "Text", id: "t", value: "One" }),
    ],
  ],
  ["structure", "WG-04", [card(), card({ type: "Text", value: "a" }, { type: "Divider" })]],
];

export const widgets: readonly Case[] = [
  {
    id: "items/static-widget",
    rules: ["WG-03", "WG-10", "SER-09"],
    tier: "T2",
    async drive(d) {
      const widget = card({ type: "Button", label: "Go", onClickAction: action });
      const { threadId } = await d.create("create", { script: [{ widget: [widget], copy_text: "Go!" }] });
      await d.send("list", { type: "items.list", params: { thread_id: threadId } });
    },
    judge(seen, rule) {
      const create = seen.get("create");
      const item = ended(create, "widget")[0] ?? {};
      rule("WG-03").holds(item["type"] === "widget" && create.eventsOf("thread.item.added").length === 0, {
        message: "A static widget is not sent as one finished item",
        in: create,
      });
      rule("WG-10").holds(item["copy_text"] === "Go!", {
        message: "copy_text is not transported",
        in: create,
        received: item["copy_text"],
      });
      for (const found of [item, listed(seen.get("list"))[0] ?? {}]) {
        const [button] = ((found["widget"] as { children?: unknown[] } | undefined)?.children ?? []) as {
          onClickAction?: { payload?: unknown };
        }[];
        rule("SER-09").equals(button?.onClickAction?.payload, action.payload, {
          message: "The payload of a widget's action does not travel unchanged",
          in: create,
        });
      }
    },
  },
  ...streamed.map(([label, id, states]): Case => ({
    id: `items/streamed-widget-${label.replace(" ", "-")}`,
    rules: [id],
    tier: "T2",
    async drive(d) {
      await d.create("create", { script: [{ widget: states }] });
    },
    judge(seen, rule) {
      const view = seen.get("create");
      const final = ended(view, "widget")[0]?.["widget"];
      rule(id).equals(final, states.at(-1), {
        message: "A streamed widget does not end in its last state",
        in: view,
      });
      const updates = view.eventsOf("thread.item.updated").length;
      rule(id).holds(updates > 0, { message: "A widget changes without an update", in: view });
    },
  })),
];
