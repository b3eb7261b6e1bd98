import type { Case } from "../../case/case.ts";
import type { FindingName } from "../../findings/index.ts";
import type { RuleId } from "../../generated/rules.ts";
import { finishedItems, firstMissing, hasMore, listedById } from "../support/reading.ts";
import { done, draft } from "../support/script.ts";
import { listItems } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

const go = (rest: object = {}) => ({ type: "go", payload: { id: 1 }, ...rest });
const text = { type: "Text", value: "Words" };

/** Roots, and every place of an action with every value that routes it. */
const catalogue: readonly object[] = [
  {
    type: "Card",
    children: [
      { type: "Button", label: "Go", onClickAction: go({ handler: "client" }) },
      {
        type: "Form",
        onSubmitAction: go({ handler: "server", loadingBehavior: "container" }),
        children: [{ type: "Input", name: "title" }],
      },
      {
        type: "Select",
        name: "size",
        options: [{ value: "s", label: "Small" }],
        onChangeAction: go({ loadingBehavior: "none" }),
      },
      { type: "Row", gap: 0, children: [{ type: "Text", value: "", streaming: false }] },
      { type: "Button", label: "", submit: false, disabled: false },
      { type: "DatePicker", name: "day", onChangeAction: go({ loadingBehavior: "self" }) },
      { type: "Checkbox", name: "sure", onChangeAction: go({ loadingBehavior: "auto" }) },
      {
        type: "RadioGroup",
        name: "which",
        options: [{ value: "a", label: "A" }],
        onChangeAction: go({ streaming: false }),
      },
    ],
    confirm: { label: "Yes", action: go({ streaming: true }) },
    cancel: { label: "No", action: go() },
  },
  {
    type: "ListView",
    children: [
      { type: "ListViewItem", children: [text], onClickAction: go() },
      { type: "ListViewItem", children: [{ type: "Row", children: [text, { type: "Spacer" }] }] },
    ],
  },
  { type: "Basic", children: [text, { type: "Transition", children: text }] },
];

/** What comes later than a server: a component, a prop, and the two that only one catalogue has. */
const unknown: readonly object[] = [
  {
    type: "Card",
    children: [
      { type: "Kit.Hologram", depth: 3, children: [text] },
      { ...text, kitGlow: { radius: [1, 2] } },
    ],
    kitFrame: "golden",
  },
];
const tables: readonly object[] = [
  {
    type: "Card",
    children: [
      {
        type: "Table",
        children: [
          { type: "Table.Row", header: true, children: [{ type: "Table.Cell", children: [text] }] },
          {
            type: "Table.Row",
            children: [{ type: "Table.Cell", colSpan: 2, align: "end", children: [text] }],
          },
        ],
      },
      {
        type: "Chart",
        data: [
          { day: "Mon", done: 3 },
          { day: "Tue", done: 5 },
        ],
        series: [{ type: "bar", dataKey: "done", label: "Done" }],
        xAxis: "day",
      },
    ],
  },
];

interface Set {
  name: string;
  /** The rules that it tries; the judges look at roots, rows and actions wherever they are sent. */
  rules: readonly RuleId[];
  /** What is found where something that the application gave does not arrive or is not listed. */
  loss: FindingName;
  widgets: readonly object[];
}

const sets: readonly Set[] = [
  {
    name: "catalogue",
    rules: ["WG-01", "WG-02", "WG-03", "WG-12"],
    loss: "WG-03/widget-changed",
    widgets: catalogue,
  },
  {
    name: "unknown",
    rules: ["WG-11"],
    loss: "WG-11/unknown-component-changed",
    widgets: unknown,
  },
  {
    name: "tables-and-charts",
    rules: ["WG-14"],
    loss: "WG-14/table-or-chart-changed",
    widgets: tables,
  },
];

/** The components that widgets are made of: each widget by the SDK's helper and as an event of the application's. */
export const widgetComponents: readonly Case[] = sets.map(({ name, rules, loss, widgets }) => ({
  id: `items/widget-components-${name}`,
  rules,
  tier: "T2",
  async drive(d) {
    const { threadId } = await d.createThread("create", {
      script: widgets.flatMap((widget, index) => [
        { widget: [widget] },
        done(draft(`w${index}`, "widget", { widget })),
      ]),
    });
    await readOrBlock(d, "list", listItems(threadId));
  },
  judge(seen, rule) {
    const [create, items] = [seen.get("create"), seen.get("list")];
    const arrived = finishedItems(create, "widget");
    if (rules.includes("WG-03")) {
      const isWhole = rule("WG-03").holds(arrived.length === 2 * widgets.length, "not-one-finished-item", {
        in: create,
        expected: 2 * widgets.length,
        received: arrived.length,
      });
      if (!isWhole) return;
    }
    for (const [index, widget] of widgets.flatMap((widget) => [widget, widget]).entries()) {
      const item = arrived[index] ?? {};
      for (const [view, found] of [
        [create, item],
        [items, listedById(items, item["id"])],
      ] as const) {
        // What is not on this page may be on the next one.
        if (view === items && found["id"] === undefined && hasMore(items)) continue;
        const path = firstMissing(found["widget"], widget, "$.widget");
        rule.of(loss).holds(path === undefined, {
          in: view,
          ...(path === undefined ? {} : { path }),
          expected: widget,
          received: found["widget"],
        });
      }
    }
  },
}));
