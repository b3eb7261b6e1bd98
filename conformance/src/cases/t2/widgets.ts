import type { Case } from "../../case/case.ts";
import type { RuleId } from "../../generated/rules.ts";
import { isObject } from "../../transcript/exchange-view.ts";
import { finishedItems, itemOf, listedById } from "../support/reading.ts";
import { added, done, draft, updated } from "../support/script.ts";
import { listItems } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

const card = (...children: object[]) => ({ type: "Card", children });
const text = (value: string, rest: object = {}) => ({ type: "Text", id: "t", value, ...rest });
const action = { type: "go", payload: { x: null, y: [null, 1] } };

/** The rules that are blamed where a streamed widget does not end in its last state. */
type LastStateRule = "WG-04" | "WG-06" | "WG-07" | "WG-09";

/** Streams of states by the rules that they try; a judge compares the updates with the widget at its end. */
const streamed: readonly (readonly [
  label: string,
  rules: readonly [LastStateRule, ...RuleId[]],
  states: object[],
])[] = [
  [
    "ids",
    ["WG-04", "WG-08"],
    [card(text("On")), card(text("One")), card(text("One, two")), card(text("One, two, three"))],
  ],
  ["no-ids", ["WG-06"], [card({ type: "Text", value: "On" }), card({ type: "Text", value: "One" })]],
  [
    "props",
    ["WG-07"],
    [card(text("On")), card(text("One", { size: "lg" })), card(text("One", { weight: "bold" }))],
  ],
  // States of their own: a later state would bring the props that an earlier one lost.
  ["new-props", ["WG-07"], [card(text("On")), card(text("On", { size: "lg" }))]],
  ["lost-props", ["WG-07"], [card(text("On", { size: "lg" })), card(text("On"))]],
  [
    "structure",
    ["WG-09"],
    [card(), card({ type: "Text", value: "a" }, { type: "Divider" }), card({ type: "Divider" })],
  ],
];

/** Widgets, whole and streamed. */
export const widgets: readonly Case[] = [
  {
    id: "items/static-widget",
    rules: ["WG-03", "WG-10", "SER-09"],
    tier: "T2",
    async drive(d) {
      const widget = card({ type: "Button", key: "go", label: "Go", onClickAction: action });
      const { threadId } = await d.createThread("create", {
        script: [{ widget: [widget], copy_text: "Go!" }],
      });
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const [create, items] = [seen.get("create"), seen.get("list")];
      const [item = {}] = finishedItems(create, "widget");
      rule("WG-03").holds(
        item["type"] === "widget" &&
          create.eventsOf("thread.item.added").every((event) => itemOf(event)["type"] !== "widget"),
        "not-one-finished-item",
        { in: create, received: create.events.map(({ type }) => type) },
      );
      for (const [view, found] of [
        [create, item],
        [items, listedById(items, item["id"])],
      ] as const) {
        rule("WG-10").holds(found["copy_text"] === "Go!", "copy-text-missing", {
          in: view,
          expected: "Go!",
          received: found["copy_text"],
        });
        rule("SER-09").equals(payloadIn(found), action.payload, "payload-changed", { in: view });
      }
    },
  },
  ...streamed.map(([label, rules, states]): Case => ({
    id: `items/streamed-widget-${label}`,
    rules,
    tier: "T2",
    async drive(d) {
      await d.createThread("create", { script: [{ widget: states }] });
    },
    judge(seen, rule) {
      const view = seen.get("create");
      rule(rules[0]).equals(
        finishedItems(view, "widget")[0]?.["widget"],
        states.at(-1),
        "last-state-not-reached",
        {
          in: view,
        },
      );
    },
  })),
  {
    id: "items/widget-updates-of-every-kind",
    rules: ["WG-05", "WG-09"],
    tier: "T2",
    async drive(d) {
      const open = draft("w", "widget", { widget: card(text("")) });
      const delta = (component_id: string, words: string, isLast: boolean) =>
        updated(open, {
          type: "widget.streaming_text.value_delta",
          component_id,
          delta: words,
          done: isLast,
        });
      const markdown = (value: string) => ({ type: "Markdown", id: "m", value });
      await d.createThread("create", {
        script: [
          added(open),
          delta("t", "One", false),
          delta("t", ", two", true),
          updated(open, {
            type: "widget.root.updated",
            widget: card(text("One, two"), { type: "Col", children: [markdown("*a*")] }),
          }),
          delta("m", " b", true),
          updated(open, {
            type: "widget.component.updated",
            component_id: "t",
            component: text("Three", { weight: "bold" }),
          }),
          done(
            draft("w", "widget", {
              widget: card(text("Three", { weight: "bold" }), { type: "Col", children: [markdown("*a* b")] }),
            }),
          ),
        ],
      });
    },
    judge(seen, rule) {
      const view = seen.get("create");
      const kinds = view
        .eventsOf("thread.item.updated")
        .map(({ update }) => (isObject(update) ? update["type"] : undefined));
      const isAdded = view.eventsOf("thread.item.added").some((event) => itemOf(event)["type"] === "widget");
      rule("WG-09").holds(
        kinds.includes("widget.root.updated") || kinds.includes("widget.component.updated"),
        isAdded ? "structure-update-missing" : "widget-not-streamed",
        { in: view, received: kinds },
      );
    },
  },
];

/** The payload of the first child's action. */
function payloadIn({ widget }: Readonly<Record<string, unknown>>): unknown {
  const [button] =
    isObject(widget) && Array.isArray(widget["children"]) ? (widget["children"] as unknown[]) : [];
  const config = isObject(button) ? button["onClickAction"] : undefined;
  return isObject(config) ? config["payload"] : undefined;
}
