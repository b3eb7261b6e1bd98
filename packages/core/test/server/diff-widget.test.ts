import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEvent } from "../../src/client/index.ts";
import {
  ChatKitServer,
  diffWidget,
  memoryStore,
  type Thread,
  type ThreadItemUpdate,
  type ThreadStreamEvent,
  widget,
  type WidgetItem,
  type WidgetRoot,
} from "../../src/index.ts";
import { applyUpdate } from "../../src/protocol/index.ts";
import { trees } from "./widgets.ts";
import { eventsIn } from "./events-in.ts";

const item = (root: WidgetRoot): WidgetItem => ({
  type: "widget",
  id: "w",
  thread_id: "t",
  created_at: "2026-01-01T00:00:00Z",
  widget: root,
});
const applied = (root: WidgetRoot, updates: readonly ThreadItemUpdate[]): unknown => {
  const folded = updates.reduce<ReturnType<typeof applyUpdate>>(applyUpdate, item(root));
  return folded.type === "widget" ? folded.widget : undefined;
};

describe("the updates from one state of a widget to the next", () => {
  test("lead exactly there, whatever the two trees are", () => {
    fc.assert(
      fc.property(trees, trees, (before, after) => {
        expect(applied(before, diffWidget(before, after))).toEqual(after);
      }),
      { numRuns: 3000 },
    );
  });

  /** A tree, and the same after one or two small changes: of text that grows above all. */
  const change = fc.tuple(fc.nat(), fc.constantFrom("grow", "grow", "grow", "cut", "drop", "add"));
  const grown = fc.tuple(trees, fc.array(change, { maxLength: 2 })).map(([before, changes]) => {
    const after = structuredClone(before);
    const texts: Record<string, unknown>[] = [];
    const collect = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      if ("value" in value) texts.push(value);
      Object.values(value).forEach(collect);
    };
    collect(after);
    for (const [at, change] of texts.length > 0 ? changes : []) {
      const node = texts[at % texts.length]!;
      if (change === "grow") node["value"] += "+";
      if (change === "cut") node["value"] = "";
      if (change === "drop") delete node["streaming"];
      if (change === "add") node["streaming"] = true;
    }
    return [before, after] as const;
  });

  test("lead exactly there where they differ a little, are none where nothing differs, and one root at most", () => {
    let deltas = 0;
    fc.assert(
      fc.property(grown, ([before, after]) => {
        const updates = diffWidget(before, after);
        expect(applied(before, updates)).toEqual(after);
        if (JSON.stringify(before) === JSON.stringify(after)) expect(updates).toEqual([]);
        const roots = updates.filter(({ type }) => type === "widget.root.updated");
        if (roots.length > 0) expect(updates).toHaveLength(1);
        for (const update of updates) {
          if (update.type !== "widget.streaming_text.value_delta") continue;
          expect(update.delta).not.toBe("");
          deltas++;
        }
      }),
      { numRuns: 3000 },
    );
    // Otherwise this would prove nothing about deltas.
    expect(deltas).toBeGreaterThan(50);
  });
});

describe("a streamed widget", () => {
  /** The events of a turn that streams these states. */
  async function streamed(states: readonly WidgetRoot[], change = false): Promise<ThreadStreamEvent[]> {
    const server = new ChatKitServer({
      store: memoryStore(),
      validate: false,
      async *respond() {
        // As applications like to do it: one tree that is changed in place.
        const one: Record<string, unknown> = {};
        yield widget(
          (function* () {
            for (const state of states) {
              if (change) for (const key of Object.keys(one)) delete one[key];
              yield change ? Object.assign(one, structuredClone(state)) : state;
            }
          })(),
        );
      },
    });
    const { body } = await server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify({ type: "threads.create", params: { input: { content: [] } } }),
      identity: { userId: "alice" },
      signal: new AbortController().signal,
    });
    if (typeof body === "string") throw new Error(body);
    const events: ThreadStreamEvent[] = [];
    // As they were sent: a reader might set a child straight.
    for await (const frames of body) events.push(...eventsIn(frames));
    return events;
  }

  test("is folded from its start and its updates to exactly what it ends as; `done` is on the last delta only", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(trees, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        async (states, change) => {
          const events = await streamed(states, change);
          const end = events.findIndex(
            (event) => event.type === "thread.item.done" && event.item.type === "widget",
          );
          let thread: Thread | undefined;
          for (const event of events.slice(0, end)) thread = applyEvent(thread, event);
          const last = events[end];
          expect(last).toMatchObject({ item: { widget: states.at(-1) } });
          expect(thread!.items.data.at(-1)).toEqual(
            last?.type === "thread.item.done" ? last.item : undefined,
          );
          const deltas = events.flatMap((event) =>
            event.type === "thread.item.updated" && event.update.type === "widget.streaming_text.value_delta"
              ? [event.update]
              : [],
          );
          for (const [at, { component_id, done }] of deltas.entries()) {
            const more = deltas.slice(at + 1).some((later) => later.component_id === component_id);
            if (done) expect(more).toBe(false);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("grows text with an id by deltas, and anything else by one new root", async () => {
    const card = (...children: object[]) => ({ type: "Card", children }) as WidgetRoot;
    const updates = async (...states: WidgetRoot[]) =>
      (await streamed(states))
        .filter((event) => event.type === "thread.item.updated")
        .map(({ update }) => (update.type === "widget.streaming_text.value_delta" ? update.delta : "root"));
    const named = (value: string, more = {}) => card({ type: "Text", id: "t", value, ...more });
    const nameless = (value: string) => card({ type: "Text", value });
    const nested = (value: string) =>
      card({ type: "Transition", children: { type: "Markdown", id: "m", value } });
    const twice = (value: string) =>
      card({ type: "Text", id: "t", value }, { type: "Text", id: "t", value: "a" });
    expect(await updates(named("a"), named("ab"), named("abc"))).toEqual(["b", "c", ""]);
    expect(await updates(nameless("a"), nameless("ab"))).toEqual(["root"]);
    expect(await updates(nested("a"), nested("ab"))).toEqual(["b", ""]);
    expect(await updates(twice("a"), twice("ab"))).toEqual(["root"]);
    expect(await updates(named("a", { streaming: true }), named("a"))).toEqual(["root"]);
    expect(await updates(named("ab"), named("b"))).toEqual(["root"]);
    expect(await updates(named("a"), named("a"))).toEqual([]);
    // What an action carries is data, whatever it looks like.
    const carrying = (value: string) =>
      card(
        { type: "Text", id: "t", value: "a" },
        { type: "Button", onClickAction: { type: "x", payload: { type: "Text", id: "t", value } } },
      );
    expect(await updates(carrying("a"), carrying("ab"))).toEqual(["root"]);
    // Text that is gone needs no end.
    expect(await updates(named("a"), named("ab"), card())).toEqual(["b", "root"]);
  });
});
