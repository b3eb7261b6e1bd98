import { assistantMessage, effect, image, type ReplyPart, widget, workflow } from "../../src/index.ts";
import { afterText, type Author, base, message, never } from "./author.ts";

const circle: Record<string, unknown> = {};
circle["self"] = circle;

let reads = 0;
const fickle = {
  get type() {
    return reads++ % 2 ? "notice" : "thread.item.done";
  },
};

const garbage: [what: string, value: unknown][] = [
  ["nothing", undefined],
  ["null", null],
  ["a number", 5],
  ["an array", ["text"]],
  ["an empty object", {}],
  ["a symbol", Symbol("part")],
  ["a function", () => "text"],
  ["a date", new Date(0)],
  ["a stream instead of its parts", (async function* () {})()],
  ["an event of no known type", { type: "thread.item.exploded" }],
  ["an event without its item", { type: "thread.item.done" }],
  ["an item without an id", { type: "thread.item.done", item: { ...message("x"), id: undefined } }],
  ["an item with a wrong time", { type: "thread.item.done", item: { ...message("x"), created_at: "now" } }],
  ["a part of no known kind", { part: "poem" }],
  ["a message without text", { part: "message" }],
  ["a widget without states", { part: "widget", states: null }],
  ["an image without an image", image([null as never])],
  ["an invalid widget", widget({ type: "Nope" } as never)],
  ["a made-up thread", { type: "thread.created", thread: { id: "thr" } }],
  [
    "a part whose type throws",
    Object.defineProperty({}, "type", { enumerable: true, get: () => JSON.parse("") }),
  ],
  ["an event whose type changes", fickle],
  ["a token that is a number", assistantMessage([5 as never])],
  ["an annotation that is a string", assistantMessage("", { annotations: ["source" as never] })],
  ["an invalid workflow", workflow(5 as never)],
  ["a BigInt", effect("saved", { id: 12n })],
  ["a cycle", effect("saved", circle)],
  ["a toJSON() that throws", effect("saved", { when: { toJSON: () => JSON.parse("") } })],
  ["a cycle in an item", { type: "thread.item.done", item: { ...message("x"), extra: circle } }],
];

const harmless = new Set(["an invalid workflow"]);

/** Authors that yield something that is not a reply. */
export const babbling: Author[] = garbage.map(([what, value]) => ({
  does: `yields ${what}`,
  respond: afterText(async function* () {
    yield value;
  }),
  ending: harmless.has(what) ? "stream" : "error",
  stored: ["assistant_message"],
}));

const noStream: [what: string, value: () => unknown][] = [
  ["nothing", () => undefined],
  ["null", () => null],
  ["a string", () => "Hi"],
  ["an array", () => ["Hi"]],
  [
    "a synchronous generator",
    function* () {
      yield "Hi";
    },
  ],
  ["a promise", async () => "Hi"],
  ["a promise of a stream", async () => (async function* () {})()],
  ["a promise that rejects", () => Promise.reject(new Error("no model"))],
  ["a stream without an iterator", () => ({ [Symbol.asyncIterator]: () => undefined })],
  ["a stream whose iterator throws", () => ({ [Symbol.asyncIterator]: () => JSON.parse("") })],
  [
    "a stream whose next() throws",
    () => ({ [Symbol.asyncIterator]: () => ({ next: () => JSON.parse("") }) }),
  ],
  [
    "a stream whose next() gives nothing",
    () => ({ [Symbol.asyncIterator]: () => ({ next: () => undefined }) }),
  ],
  [
    "a stream whose next() gives a number",
    () => ({ [Symbol.asyncIterator]: () => ({ next: async () => 5 }) }),
  ],
  ["a stream of nothing", () => ({ [Symbol.asyncIterator]: () => ({ next: async () => ({}) }) })],
];

/** Authors whose `respond()` is not a generator. */
export const formless: Author[] = noStream.map(([what, respond]) => ({
  does: `returns ${what}`,
  respond,
  ending: "error",
  stored: [],
}));

const added = (id: string): ReplyPart => ({
  type: "thread.item.added",
  item: { ...message(id), content: [] },
});
const done = (id: string, text?: string): ReplyPart => ({
  type: "thread.item.done",
  item: message(id, text),
});

/** Authors that use foreign ids, or their own ids twice. */
export const thieving: Author[] = [
  {
    does: "ends an item with another user's id",
    async *respond({ bob }) {
      yield { type: "thread.item.done", item: { ...message(bob.items[1]!.id), thread_id: bob.thread.id } };
    },
    ending: "stream",
    stored: ["assistant_message"],
  },
  {
    does: "replaces another user's item",
    async *respond({ bob }) {
      yield {
        type: "thread.item.replaced",
        item: { ...message(bob.items[1]!.id), thread_id: bob.thread.id },
      };
    },
    ending: "stream",
    stored: ["assistant_message"],
  },
  {
    does: "changes and removes another user's item",
    async *respond({ bob }) {
      const { id } = bob.items.find(({ type }) => type === "widget")!;
      const changed = { type: "widget.root.updated", widget: { type: "Card", children: [] } } as const;
      yield { type: "thread.item.updated", item_id: id, update: changed };
      yield { type: "thread.item.removed", item_id: id };
    },
    ending: "stream",
    stored: [],
  },
  {
    does: "writes another user's thread id into its own thread",
    async *respond({ thread, bob }) {
      thread.id = bob.thread.id;
      yield `${(await thread.history()).length} items`;
    },
    ending: "stream",
    stored: ["assistant_message"],
  },
  {
    does: "announces and ends an item twice",
    async *respond() {
      yield added("x");
      yield added("x");
      yield done("x", "One");
      yield done("x", "Two");
      yield added("x");
    },
    ending: "stream",
    stored: ["assistant_message"],
  },
  {
    does: "removes an item twice and ends it again",
    async *respond() {
      yield done("x", "One");
      yield { type: "thread.item.removed", item_id: "x" };
      yield { type: "thread.item.removed", item_id: "x" };
      yield done("x", "Two");
    },
    ending: "stream",
    stored: ["assistant_message"],
  },
  {
    does: "uses one id for two kinds of items",
    async *respond() {
      yield done("x");
      yield { type: "thread.item.done", item: { type: "end_of_turn", id: "x", ...base } };
    },
    ending: "stream",
    stored: ["end_of_turn"],
  },
];

const meddles = (does: string, meddle: (thread: object) => void, author: Partial<Author> = {}): Author => ({
  does,
  respond: afterText(async function* ({ thread }) {
    meddle(thread);
    yield " and on";
  }),
  ending: "error",
  stored: ["assistant_message"],
  ...author,
});

const left = { ending: "left", stored: ["assistant_message", "sdk_hidden_context"], leaveAfter: 5 } as const;

/** Authors that change their thread in ways that the types forbid. */
export const meddling: Author[] = [
  meddles("sets the title to a number", (thread) => Object.assign(thread, { title: 42 })),
  meddles("sets the metadata to a cycle", (thread) => Object.assign(thread, { metadata: circle })),
  meddles("puts a BigInt into the metadata", (thread) => Object.assign(thread, { metadata: { id: 12n } })),
  meddles("freezes its thread", Object.freeze, { ending: "stream" }),
  meddles(
    "deletes the members of its thread",
    (thread) => {
      for (const key of Object.keys(thread)) Reflect.deleteProperty(thread, key);
    },
    { ending: "stream" },
  ),
  {
    does: "sets the title to a number, and its client leaves",
    respond: afterText(async function* ({ thread }) {
      Object.assign(thread, { title: 42 });
      yield await never;
    }),
    ...left,
  },
  meddles("makes the title throw", (thread) =>
    Object.defineProperty(thread, "title", { get: () => JSON.parse("") }),
  ),
];
