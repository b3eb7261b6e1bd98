import { expect, test } from "vitest";
import { readerSchema, issuesOf, WidgetComponent, WidgetRoot } from "../../src/protocol/index.ts";

const card = (...children: unknown[]) => ({ type: "Card", children });
const go = { type: "go", payload: { x: null, y: [null, 1] } };
const text = { type: "Text", value: "a" };

/** One of each component, with the props that Python and JS disagree about. */
const drawable: readonly object[] = [
  { type: "ListViewItem", children: [text], onClickAction: go, gap: "8px", align: "stretch" },
  { type: "Box", direction: "col", children: [text], padding: { x: 2, y: "1rem" }, border: { top: 1 } },
  { type: "Row", border: 1, gap: 1.5, wrap: "wrap-reverse", radius: "100%" },
  { type: "Col", border: { size: 1, color: { dark: "#fff", light: "#000" }, style: "dashed" } },
  { type: "Form", onSubmitAction: go, children: [{ type: "Button", submit: true, label: "Send" }] },
  { type: "Spacer", minSize: "auto" },
  { type: "Divider", color: "subtle", size: 1, spacing: 2, flush: true },
  { type: "Transition", children: text },
  { type: "Transition" },
  { ...text, id: "t", streaming: true, editable: { name: "todo.title", required: true }, minLines: 2 },
  { ...text, editable: false, color: "green-500", width: 10.5, truncate: true },
  { type: "Title", value: "t", size: "5xl", weight: "semibold", textAlign: "center" },
  { type: "Caption", value: "c", size: "lg", maxLines: 1 },
  { type: "Markdown", value: "**m**", streaming: false },
  { type: "Badge", label: "b", color: "discovery", variant: "outline", size: "lg", pill: true },
  { type: "Icon", name: "lucide:anchor", size: "3xl" },
  { type: "Icon", name: "upload" },
  { type: "Image", src: "https://x.test/i.png", background: "surface", flex: 1, position: "top left" },
  { type: "Button", label: "Go", onClickAction: { ...go, handler: "client", streaming: false } },
  { type: "Input", name: "n", inputType: "tel", variant: "soft", gutterSize: "2xs" },
  { type: "Textarea", name: "n", rows: 3, autoResize: true },
  {
    type: "Select",
    name: "n",
    options: [{ value: "v", label: "l", disabled: true, description: "d" }],
    searchable: true,
  },
  { type: "DatePicker", name: "n", defaultValue: "2026-01-31", min: "2026-01-01T00:00:00", side: "top" },
  { type: "Checkbox", name: "n", defaultChecked: true, onChangeAction: go },
  { type: "RadioGroup", name: "n", options: [{ label: "l", value: "v" }], direction: "row" },
  { type: "RadioGroup", name: "n" },
  { type: "Label", value: "v", fieldName: "n" },
  {
    type: "Chart",
    data: [{ month: "May", sold: 3.5 }],
    series: [
      { type: "bar", dataKey: "sold", label: "Sold", stack: "s" },
      { type: "area", dataKey: "sold", curveType: "monotoneX" },
      { type: "line", dataKey: "sold", color: { dark: "red", light: "blue" } },
    ],
    xAxis: { dataKey: "month", labels: { May: "5" } },
  },
  {
    type: "Table",
    children: [
      {
        type: "Table.Row",
        header: true,
        children: [{ type: "Table.Cell", children: [text], colSpan: 2, colSize: "sm", padding: { top: 1 } }],
      },
    ],
  },
  { type: "Sparkline", data: [1, null], children: text },
];

test.each(drawable.map((node): [string, object] => [JSON.stringify(node).slice(0, 80), node]))(
  "%s is a component on both faces, with all its props",
  (_label, node) => {
    expect(WidgetComponent.parse(node)).toEqual(node);
    expect(readerSchema(WidgetComponent).parse(node)).toMatchObject(node);
  },
);

const roots: readonly object[] = [
  {
    ...card(text),
    asForm: true,
    size: "full",
    border: { bottom: { size: 2 } },
    status: { text: "s", favicon: "f", frame: true },
    confirm: { label: "ok", action: go },
    cancel: { label: "no", action: { type: "no" } },
    theme: "dark",
    collapsed: false,
  },
  {
    type: "ListView",
    limit: "auto",
    status: { text: "s", icon: "bolt" },
    children: [{ type: "ListViewItem", children: [] }],
  },
  { type: "Basic", children: card(text), gap: 2, anything: null },
  { type: "Basic" },
];

test.each(roots)("%j is a root on both faces, with all its props", (root) => {
  expect(WidgetRoot.parse(root)).toEqual(root);
  expect(readerSchema(WidgetRoot).parse(root)).toMatchObject(root);
});

/** What no client can draw, where and why; readers take it all the same. */
const undrawable: readonly [object, string, string][] = [
  [card({ type: "Text" }), "$.children[0].value", "expected string, received undefined"],
  [card({ type: "Text", value: 5 }), "$.children[0].value", "expected string, received number"],
  [card({ ...text, size: "4xl" }), "$.children[0].size", 'expected one of "xs"|"sm"|"md"|"lg"|"xl"'],
  [card({ ...text, color: null }), "$.children[0].color", "expected string or object, received null"],
  [card({ type: "Box", padding: { x: true } }), "$.children[0].padding.x", "expected number or string"],
  [card({ type: "Button", onClickAction: { payload: 1 } }), "$.children[0].onClickAction.type", "string"],
  [
    card({ type: "Button", onClickAction: { type: "go", handler: "browser" } }),
    "$.children[0].onClickAction.handler",
    'expected one of "client"|"server"',
  ],
  [card({ type: "DatePicker", name: "d", max: "soon" }), "$.children[0].max", "ISO 8601"],
  [card({ type: "Sparkline", children: [{ type: "Title" }] }), "$.children[0].children[0].value", "string"],
  [card({ type: "Transition", children: [text] }), "$.children[0].children", "expected object"],
  [{ type: "Card" }, "$.children", "expected array, received undefined"],
  [{ type: "Card", children: text }, "$.children", "expected array, received object"],
  [{ type: "ListView", children: [text] }, "$.children[0].type", '"ListViewItem"'],
  [{ type: "Basic", children: card({ type: "Text" }) }, "$.children.children[0].value", "string"],
  [{ type: "Dialog", children: [] }, "$.type", "'Card' | 'ListView' | 'Basic'"],
];

test.each(undrawable)("%j is an error at %s for a server and none for a reader", (root, path, message) => {
  const { error } = WidgetRoot.safeParse(root);
  expect(error && issuesOf(error)[0]).toEqual({ path, message: expect.stringContaining(message) as string });
  expect(readerSchema(WidgetRoot).safeParse(root).error).toBeUndefined();
});

test.each([card("text"), card({}), card({ type: 5 }), card(null), { children: [] }, "Card"])(
  "%j is not a tree of nodes, so a reader rejects it as well",
  (root) => {
    expect(readerSchema(WidgetRoot).safeParse(root).success).toBe(false);
  },
);

test("a reader gets defaults and absent members where a node fits, and what was sent where it does not", () => {
  const sent = { ...card({ type: "Button", label: null, onClickAction: go }), size: "huge", theme: null };
  expect(readerSchema(WidgetRoot).parse(sent)).toEqual({
    type: "Card",
    size: "huge",
    children: [
      {
        type: "Button",
        onClickAction: { ...go, handler: "server", loadingBehavior: "auto", streaming: true },
      },
    ],
  });
  expect(readerSchema(WidgetRoot).parse({ type: "Card", children: text })).toEqual(card(text));
});

test("a deep tree with a fault on every level is read in linear time", () => {
  let node: object = text;
  for (let depth = 0; depth < 60; depth++) node = { type: "Box", gap: true, children: [node] };
  const begin = performance.now();
  expect(readerSchema(WidgetRoot).safeParse(card(node)).success).toBe(true);
  // Two tries per level would take thousands of years.
  expect(performance.now() - begin).toBeLessThan(5000);
});

test("the types of components distinguish props and name the misspelt one", () => {
  const node: WidgetComponent = { type: "Text", value: "a", size: "lg" };
  // @ts-expect-error no such prop
  const misspelt: WidgetComponent = { type: "Text", value: "a", colour: "red" };
  // @ts-expect-error no such size
  const oversized: WidgetComponent = { type: "Text", value: "a", size: "4xl" };
  const lengths = [node, misspelt, oversized].map((each) => (each.type === "Text" ? each.value.length : 0));
  expect(lengths).toEqual([1, 1, 1]);
});
