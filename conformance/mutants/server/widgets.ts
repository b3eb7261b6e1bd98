import type { JsonObject } from "../support/json-object.ts";
import { parseJson } from "@chatkit-protocol/core/json";
import type { ThreadItem } from "@chatkit-protocol/core";
import { objects } from "../support/benign-variant.ts";
import { itemIn, perStream, updates } from "../support/events.ts";
import type { Mutant } from "../support/mutant.ts";
import { documents } from "../support/requests.ts";

const delta = "widget.streaming_text.value_delta";
const root = "widget.root.updated";

/** Never shows a component: another stands in its place. */
const instead = (type: string, other: JsonObject) =>
  objects((object) => (object["type"] === type ? { ...object, ...other } : object));

/** Leaves out what is null, and the rows as well: a reviver of JSON. */
const withoutNullRows = (_name: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((row) => !(row as JsonObject)["key"]);
  return value ?? undefined;
};

/** Drops new roots. */
const withoutRoots = (which: (json: string) => boolean) =>
  updates(root, (update) => (which(JSON.stringify(update)) ? undefined : update));

/** The first state of every widget, for a store that never gets beyond it. */
const stale = (seen: number) => {
  const first = new Map<string, ThreadItem>();
  return (view: Parameters<NonNullable<Mutant["store"]>>[0]): ReturnType<NonNullable<Mutant["store"]>> => ({
    async save(threadId, changes) {
      for (const item of changes.items ?? []) {
        if (item.type === "widget" && !first.has(item.id)) first.set(item.id, item);
      }
      return view.save(threadId, changes);
    },
    async listItems(threadId, query) {
      const page = await view.listItems(threadId, query);
      if (query.limit !== seen) return page;
      return { ...page, data: page.data.map((item) => first.get(item.id) ?? item) };
    },
  });
};

/** Faults of widgets. */
export const widgets: readonly Mutant[] = [
  {
    id: "another-root",
    breaks: "WG-01/unknown-root",
    answer: instead("Basic", { type: "Panel" }),
  },
  {
    id: "components-without-a-type",
    breaks: "WG-01/component-without-type",
    answer: objects(({ type, ...object }) => (type === "Spacer" ? object : { type, ...object })),
  },
  {
    id: "rows-that-are-none",
    breaks: "WG-02/child-not-list-view-item",
    answer: instead("ListViewItem", { type: "Row" }),
  },
  {
    id: "rows-without-children",
    breaks: "WG-30/required-prop-missing",
    answer: objects(({ children, ...object }) =>
      object["type"] === "ListViewItem" || children === undefined ? object : { ...object, children },
    ),
  },
  {
    id: "texts-under-another-name",
    breaks: "WG-30/required-prop-missing",
    answer: objects((object) => {
      if (object["type"] !== "Text" && object["type"] !== "Markdown") return object;
      const { value, ...others } = object;
      return { ...others, text: value };
    }),
  },
  {
    id: "text-in-a-size-of-its-own",
    breaks: "WG-30/value-not-allowed",
    answer: instead("Text", { size: "huge" }),
  },
  {
    id: "null-for-props-that-are-off",
    breaks: "WG-31/null-prop",
    answer: instead("Text", { color: null }),
  },
  {
    id: "drops-rows-whose-action-is-off",
    breaks: "WG-31/value-lost",
    handlers: ({ respond }) => ({
      async *respond(...args) {
        for await (const part of respond(...args)) {
          const json = JSON.stringify(part);
          if (!json.includes('"onClickAction":null')) yield part;
          else yield JSON.parse(json, withoutNullRows) as typeof part;
        }
      },
    }),
  },
  {
    id: "null-for-actions-that-are-off",
    breaks: "WG-31/null-prop",
    answer: instead("Card", { confirm: null }),
  },
  {
    id: "streams-static-widgets",
    breaks: "WG-03/not-one-finished-item",
    answer: perStream(() => {
      const open = new Set<unknown>();
      return (event) => {
        const item = itemIn(event, "widget");
        if (item && event.type === "thread.item.added") open.add(item["id"]);
        if (!item || event.type !== "thread.item.done" || open.has(item["id"])) return event;
        return [{ ...event, type: "thread.item.added" }, event];
      };
    }),
  },
  {
    id: "stores-another-widget",
    breaks: "WG-03/item-stored-differently",
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        const other = (item: ThreadItem): ThreadItem =>
          item.type === "widget" && item.copy_text !== undefined
            ? { ...item, widget: { type: "Card", children: [] } }
            : item;
        return { ...page, data: page.data.map(other) };
      },
    }),
    alsoBreaks: ["SER-09"],
  },
  {
    id: "loses-a-widget-delta",
    breaks: "WG-04/updates-differ-from-final-widget",
    answer: updates(delta, (update) => (update["delta"] === ", two" ? undefined : update)),
  },
  {
    id: "addresses-no-component",
    breaks: "WG-05/component-not-found",
    answer: updates(delta, (update) => ({ ...update, component_id: `${String(update["component_id"])}_` })),
  },
  {
    id: "streams-only-texts-with-ids",
    breaks: "WG-06/updates-differ-from-final-widget",
    answer: withoutRoots((json) => json.includes('"One"') && !json.includes('"id"')),
  },
  {
    id: "streams-no-props",
    breaks: "WG-07/updates-differ-from-final-widget",
    answer: withoutRoots((json) => json.includes('"weight":"bold"')),
  },
  {
    id: "done-with-every-delta",
    breaks: "WG-08/delta-after-done",
    answer: updates(delta, (update) => ({ ...update, done: true })),
  },
  {
    id: "compares-the-old-props-only",
    breaks: "WG-07/updates-differ-from-final-widget",
    answer: withoutRoots((json) => json.includes('"size":"lg"')),
  },
  {
    id: "never-says-done",
    breaks: "WG-08/done-missing",
    answer: updates(delta, (update) => ({ ...update, done: false })),
  },
  {
    id: "streams-no-structure",
    breaks: "WG-09/updates-differ-from-final-widget",
    answer: withoutRoots((json) => json.includes('"Divider"')),
  },
  {
    id: "loses-copy-text",
    breaks: "WG-10/copy-text-missing",
    answer: objects(({ copy_text: _lost, ...object }) => object),
  },
  {
    id: "drops-what-it-does-not-know",
    breaks: "WG-11/unknown-component-changed",
    answer: objects(({ kitGlow: _lost, ...object }) => object),
  },
  {
    id: "replaces-components-that-it-does-not-know",
    breaks: "WG-11/unknown-component-changed",
    answer: instead("Kit.Hologram", { type: "Box" }),
  },
  {
    id: "actions-of-the-browser",
    breaks: "WG-12/unknown-action-setting",
    answer: objects((object) =>
      object["handler"] === "client" ? { ...object, handler: "browser" } : object,
    ),
  },
  {
    id: "actions-without-a-type",
    breaks: "WG-12/action-without-type",
    answer: objects((object) => {
      const { type: _lost, ...action } = (object["onSubmitAction"] ?? {}) as JsonObject;
      return "onSubmitAction" in object ? { ...object, onSubmitAction: action } : object;
    }),
  },
  {
    id: "opens-threads-with-old-widgets",
    breaks: "WG-13/old-widget-shown",
    store: stale(20),
  },
  {
    id: "lists-old-widgets",
    breaks: "AC-06/replaced-widget-not-stored",
    alsoBreaks: ["WG-13", "AC-09"],
    store: stale(100),
  },
  {
    id: "has-no-charts",
    breaks: "WG-14/table-or-chart-changed",
    answer: instead("Chart", { type: "Box", data: undefined, series: undefined }),
  },
  {
    id: "has-no-tables",
    breaks: "WG-14/table-or-chart-changed",
    answer: instead("Table", { type: "Col" }),
  },
  {
    id: "strips-nulls-from-widgets",
    breaks: "SER-09/payload-changed",
    answer: objects((object) =>
      object["type"] === "go" && object["payload"]
        ? {
            ...object,
            payload: JSON.parse(
              JSON.stringify(object["payload"], (_key, value: unknown) => value ?? undefined),
            ) as unknown,
          }
        : object,
    ),
  },
  {
    id: "keeps-new-components-to-itself",
    breaks: "WG-07/updates-differ-from-final-widget",
    answer: updates("widget.component.updated", () => undefined),
  },
  {
    id: "stores-components-without-their-keys",
    breaks: "WG-03/item-stored-differently",
    answer: documents((json) => parseJson(JSON.stringify(json).replaceAll(/"key":"go",?/g, ""))),
  },
];
