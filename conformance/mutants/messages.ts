import type { ThreadItem, ReplyPart } from "@chatkit-protocol/core";
import { objects } from "./benign/benign.ts";
import { itemIn, perStream, updates, yields } from "./events.ts";
import { frames, type Mutant, type Wire } from "./mutant.ts";

type Json = Record<string, unknown>;

const delta = "assistant_message.content_part.text_delta";
const part = (text: string): Json => ({ type: "output_text", text, annotations: [] });
const update = (item_id: unknown, rest: Json): Wire => ({
  type: "thread.item.updated",
  item_id,
  update: { content_index: 0, ...rest },
});
const isUpdate = ({ update: changed }: Wire, type: string): boolean =>
  (changed as Json | undefined)?.["type"] === type;

/** Says the delta of one text twice. */
const updatesTwice = (words: string) =>
  frames((event) =>
    isUpdate(event, delta) && (event["update"] as Json)["delta"] === words ? [event, event] : event,
  );

/** Loses the messages of one text on the way to the store. */
const losing =
  (lost: string) =>
  (item: ThreadItem): boolean =>
    item.type !== "assistant_message" || item.content[0]?.text !== lost;

/** Faults of what the assistant says. */
export const messages: readonly Mutant[] = [
  {
    id: "updates-before-it-adds",
    kills: "AM-01",
    saying: /comes before its item/,
    answer: perStream(() => {
      let held: Wire | undefined;
      return (event) => {
        if (event.type === "thread.item.added" && itemIn(event, "assistant_message")) {
          held = event;
          return undefined;
        }
        if (!held) return event;
        const late = held;
        held = undefined;
        return event.type === "thread.item.updated" ? [event, late] : [late, event];
      };
    }),
  },
  {
    id: "text-after-the-end",
    kills: "AM-01",
    saying: /follows the end/,
    answer: perStream(() => {
      const open = new Set<unknown>();
      return (event) => {
        const item = itemIn(event, "assistant_message");
        if (item && event.type === "thread.item.added") open.add(item["id"]);
        const ends = event.type === "thread.item.done" && open.delete(item?.["id"]);
        return ends ? [event, update(item?.["id"], { type: delta, delta: "" })] : event;
      };
    }),
  },
  {
    id: "says-a-delta-twice",
    kills: "AM-02",
    saying: /deltas of an assistant_message/,
    answer: updatesTwice("two "),
  },
  {
    id: "finishes-another-text",
    kills: "AM-02",
    saying: /updates of an assistant_message/,
    // A part that is finished as streamed, and then another item: what is stored is the item.
    handlers: ({ respond }) => ({
      async *respond(...args) {
        for await (const said of respond(...args)) {
          if (typeof said === "string" || !("part" in said) || said.part !== "message") yield said;
          else {
            const base = {
              id: `msg_${crypto.randomUUID()}`,
              thread_id: args[0].id,
              created_at: new Date().toISOString(),
            };
            const item = { type: "assistant_message", ...base, content: [] };
            const raw = [
              { type: "thread.item.added", item },
              update(base.id, { type: "assistant_message.content_part.added", content: part("") }),
              update(base.id, { type: delta, delta: "One two thrée 🎉\nfive" }),
              { type: "thread.item.done", item: { ...item, content: [part("One two thrée 🎉\nfour")] } },
            ];
            for (const event of raw) yield event as unknown as ReplyPart;
          }
        }
      },
    }),
  },
  {
    id: "leaves-out-a-part",
    kills: "AM-03",
    saying: /beyond the next one/,
    answer: frames((event) => {
      const changed = event["update"] as Json | undefined;
      if (typeof changed?.["content_index"] !== "number") return event;
      return { ...event, update: { ...changed, content_index: changed["content_index"] + 1 } };
    }),
  },
  {
    id: "forgets-a-message",
    kills: "AM-04",
    saying: /not in the history/,
    store: (view) => ({
      async save(threadId, { items = [], ...changes }) {
        const saved = await view.save(threadId, { ...changes, items: items.filter(losing("Another")) });
        return saved && { ...saved, items: [...items] };
      },
    }),
  },
  {
    id: "one-id-per-turn",
    kills: "AM-05",
    saying: /same id|two ids/,
    answer: perStream(() => {
      let first: unknown;
      let time: unknown;
      let isMeant = false;
      const others = new Set<unknown>();
      return (event) => {
        isMeant ||= JSON.stringify(itemIn(event, "user_message") ?? "").includes("Another");
        const item = isMeant ? itemIn(event, "assistant_message") : undefined;
        if (item) {
          first ??= item["id"];
          time ??= item["created_at"];
          if (item["id"] !== first) others.add(item["id"]);
          return { ...event, item: { ...item, id: first, created_at: time } };
        }
        return others.has(event["item_id"]) ? { ...event, item_id: first } : event;
      };
    }),
  },
  {
    id: "one-id-per-thread",
    kills: "AM-06",
    saying: /used for another item/,
    handlers: ({ respond }) => ({
      async *respond(...args) {
        const [thread] = args;
        let place = 0;
        for await (const said of respond(...args)) {
          if (typeof said === "string" || !("part" in said) || said.part !== "message") yield said;
          else {
            let text = "";
            for await (const piece of said.text) text += piece;
            const base = {
              id: `fake_${thread.id}_${place++}`,
              thread_id: thread.id,
              created_at: thread.created_at,
            };
            const item = { type: "assistant_message", ...base, content: [] };
            yield { type: "thread.item.added", item } as unknown as ReplyPart;
            yield {
              type: "thread.item.done",
              item: { ...item, content: [part(text)] },
            } as unknown as ReplyPart;
          }
        }
      },
    }),
  },
  {
    id: "loses-citations",
    kills: "AM-07",
    saying: /not at its place/,
    mayAlso: ["SER-08"],
    handlers: yields(() => (said) => {
      const item = said.type === "thread.item.done" ? itemIn(said, "assistant_message") : undefined;
      if (!item) return said;
      const content = (item["content"] as Json[]).map((one) => ({ ...one, annotations: [] }));
      return { ...said, item: { ...item, content } };
    }),
  },
  {
    id: "sorts-citations",
    kills: "AM-07",
    saying: /places?/,
    answer: objects((object) =>
      Array.isArray(object["annotations"])
        ? {
            ...object,
            annotations: (object["annotations"] as Json[]).toSorted(
              (a, b) => Number(a["index"]) - Number(b["index"]),
            ),
          }
        : object,
    ),
  },
  {
    id: "finishes-parts-without-citations",
    kills: "AM-08",
    saying: /leaves out annotations/,
    answer: updates("assistant_message.content_part.done", (changed) => ({
      ...changed,
      content: { ...(changed["content"] as Json), annotations: [] },
    })),
  },
  {
    id: "cites-without-a-url",
    kills: "AM-09",
    saying: /A source does not have the shape/,
    answer: objects(({ url, ...object }) =>
      url === undefined || object["type"] === "url" ? object : { ...object, url },
    ),
  },
  {
    id: "streams-finished-messages",
    kills: "AM-10",
    saying: /not sent as one event/,
    answer: perStream(() => {
      const open = new Set<unknown>();
      return (event) => {
        const item = itemIn(event, "assistant_message");
        if (!item || open.has(item["id"])) return event;
        open.add(item["id"]);
        return event.type === "thread.item.done" ? [{ ...event, type: "thread.item.added" }, event] : event;
      };
    }),
  },
  {
    id: "sends-empty-deltas",
    kills: "AM-11",
    saying: /empty/,
    answer: frames((event) =>
      isUpdate(event, delta)
        ? [{ ...event, update: { ...(event["update"] as Json), delta: "" } }, event]
        : event,
    ),
  },
];
