import type { JsonObject } from "../support/json-object.ts";
import type { ThreadItem, ReplyPart } from "@chatkit-protocol/core";
import { objects } from "../support/benign-variant.ts";
import { itemIn, perStream, updates, yields } from "../support/events.ts";
import { frames, type Mutant, type StreamEvent } from "../support/mutant.ts";

const delta = "assistant_message.content_part.text_delta";
/** What stands for an empty delta. */
const nothing = "\u2400";
const part = (text: string): JsonObject => ({ type: "output_text", text, annotations: [] });
const update = (item_id: unknown, rest: JsonObject): StreamEvent => ({
  type: "thread.item.updated",
  item_id,
  update: { content_index: 0, ...rest },
});
const isUpdate = ({ update: changed }: StreamEvent, type: string): boolean =>
  (changed as JsonObject | undefined)?.["type"] === type;

/** Says the delta of one text twice. */
const updatesTwice = (words: string) =>
  frames((event) =>
    isUpdate(event, delta) && (event["update"] as JsonObject)["delta"] === words ? [event, event] : event,
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
    breaks: "AM-01/update-before-item",
    answer: perStream(() => {
      let held: StreamEvent | undefined;
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
    breaks: "AM-01/update-after-end",
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
    breaks: "AM-02/deltas-differ-from-final-text",
    answer: updatesTwice("two "),
  },
  {
    id: "finishes-another-text",
    breaks: "AM-02/updates-differ-from-final-item",
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
    breaks: "AM-03/part-index-beyond-next",
    answer: frames((event) => {
      const changed = event["update"] as JsonObject | undefined;
      if (typeof changed?.["content_index"] !== "number") return event;
      return { ...event, update: { ...changed, content_index: changed["content_index"] + 1 } };
    }),
  },
  {
    id: "forgets-a-message",
    breaks: "AM-04/item-not-stored",
    store: (view) => ({
      async save(threadId, { items = [], ...changes }) {
        const saved = await view.save(threadId, { ...changes, items: items.filter(losing("Another")) });
        return saved && { ...saved, items: [...items] };
      },
    }),
  },
  {
    id: "stores-no-message-but-the-first",
    breaks: "AM-04/message-not-stored",
    store: (view) => ({
      async save(threadId, { items = [], ...changes }) {
        const kept = items.filter(({ type }) => type !== "user_message");
        const saved = await view.save(threadId, { ...changes, items: kept });
        return saved && { ...saved, items: [...items] };
      },
    }),
  },
  {
    id: "one-id-per-turn",
    breaks: "AM-05/two-items-with-one-id",
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
    breaks: "AM-06/id-used-again",
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
    breaks: "AM-07/annotation-misplaced",
    alsoBreaks: ["SER-08"],
    handlers: yields(() => (said) => {
      const item = said.type === "thread.item.done" ? itemIn(said, "assistant_message") : undefined;
      if (!item) return said;
      const content = (item["content"] as JsonObject[]).map((one) => ({ ...one, annotations: [] }));
      return { ...said, item: { ...item, content } };
    }),
  },
  {
    id: "sorts-citations",
    breaks: "AM-07/annotation-positions-changed",
    answer: objects((object) =>
      Array.isArray(object["annotations"])
        ? {
            ...object,
            annotations: (object["annotations"] as JsonObject[]).toSorted(
              (a, b) => Number(a["index"]) - Number(b["index"]),
            ),
          }
        : object,
    ),
  },
  {
    id: "finishes-parts-without-citations",
    breaks: "AM-08/announced-annotation-left-out",
    answer: updates("assistant_message.content_part.done", (changed) => ({
      ...changed,
      content: { ...(changed["content"] as JsonObject), annotations: [] },
    })),
  },
  {
    id: "cites-without-a-url",
    breaks: "AM-09/malformed",
    answer: objects(({ url, ...object }) =>
      url === undefined || object["type"] === "url" ? object : { ...object, url },
    ),
  },
  {
    id: "streams-finished-messages",
    breaks: "AM-10/sent-in-pieces",
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
    breaks: "AM-11/delta-empty",
    answer: frames((event) =>
      isUpdate(event, delta)
        ? [{ ...event, update: { ...(event["update"] as JsonObject), delta: "" } }, event]
        : event,
    ),
  },
  {
    id: "passes-empty-deltas-on",
    breaks: "AM-11/delta-empty",
    // What is empty has another text where the server looks at it.
    handlers: yields(
      () => (said) =>
        isUpdate(said, delta) && (said["update"] as JsonObject)["delta"] === ""
          ? { ...said, update: { ...(said["update"] as JsonObject), delta: nothing } }
          : said,
    ),
    answer: updates(delta, (changed) => (changed["delta"] === nothing ? { ...changed, delta: "" } : changed)),
  },
  {
    id: "cuts-text-inside-a-character",
    breaks: "AM-12/character-cut",
    answer: frames((event) => {
      const text = isUpdate(event, delta) ? String((event["update"] as JsonObject)["delta"]) : "";
      const pair = text.search(/\p{Surrogate}|[\u{10000}-\u{10ffff}]/u);
      if (pair === -1) return event;
      return [text.slice(0, pair + 1), text.slice(pair + 1)].map((half) => ({
        ...event,
        update: { ...(event["update"] as JsonObject), delta: half },
      }));
    }),
  },
];
