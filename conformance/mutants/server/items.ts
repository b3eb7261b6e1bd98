import { notStoring } from "../support/store-faults.ts";
import type { JsonObject } from "../support/json-object.ts";
import { isHiddenType, isKnownIcon } from "@chatkit-protocol/core/protocol";
import { parseJson } from "@chatkit-protocol/core/json";
import type { ThreadItem } from "@chatkit-protocol/core";
import { objects } from "../support/benign-variant.ts";
import { itemIn, perStream, updates, yields } from "../support/events.ts";
import { frames, type Mutant, type StreamEvent } from "../support/mutant.ts";
import { documents } from "../support/requests.ts";

/** Something else in the thread of an item. */
const beside = ({ id, thread_id, created_at }: ThreadItem, members: object): ThreadItem =>
  ({ id: `${id}x`, thread_id, created_at, ...members }) as ThreadItem;

/** The items of a stream, changed where they are of one type and in one kind of event. */
const inItems = (event: string, type: string, change: (item: JsonObject) => JsonObject) =>
  frames((said) => {
    const item = said.type === event ? itemIn(said, type) : undefined;
    return item ? { ...said, item: change(item) } : said;
  });

/** Faults of items and of what is shown beside them. */
export const items: readonly Mutant[] = [
  {
    id: "progress-without-text",
    breaks: "IT-01/malformed",
    answer: frames(({ text, ...event }) => (event.type === "progress_update" ? event : { ...event, text })),
  },
  {
    id: "stores-progress",
    breaks: "IT-01/ephemeral-stored",
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        const [first] = page.data;
        return first && JSON.stringify(first).includes("Working")
          ? { ...page, data: [...page.data, beside(first, { type: "progress_update", text: "Working" })] }
          : page;
      },
    }),
  },
  {
    id: "keeps-effects-to-itself",
    breaks: "IT-02/not-sent",
    alsoBreaks: ["SER-08"],
    answer: frames((event) => (event.type === "client_effect" ? undefined : event)),
  },
  {
    id: "effects-with-a-list",
    breaks: "IT-02/malformed",
    alsoBreaks: ["SER-08"],
    answer: frames((event) => (event.type === "client_effect" ? { ...event, data: [event["data"]] } : event)),
  },
  {
    id: "stores-effects",
    breaks: "IT-02/ephemeral-stored",
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        const [first] = page.data;
        return first && JSON.stringify(first).includes("Working")
          ? { ...page, data: [...page.data, beside(first, { type: "client_effect", name: "flash" })] }
          : page;
      },
    }),
  },
  {
    id: "notices-of-level-error",
    breaks: "IT-03/malformed",
    answer: frames((event) => (event.type === "notice" ? { ...event, level: "error" } : event)),
  },
  {
    id: "knows-its-icons",
    breaks: "IT-04/unknown-icon-not-sent",
    handlers: yields(() => (said) => {
      if (said.type === "progress_update" && !isKnownIcon(String(said["icon"] ?? "bolt")))
        throw new Error("icon");
      return said;
    }),
  },
  {
    id: "shows-the-image-at-once",
    breaks: "IT-09/image-announced-with-image",
    answer: inItems("thread.item.added", "generated_image", (item) => ({
      ...item,
      image: { id: "early", url: "data:image/gif;base64," },
    })),
  },
  {
    id: "progress-in-percent",
    breaks: "IT-09/malformed",
    answer: updates("generated_image.updated", (update) =>
      update["progress"] === undefined ? update : { ...update, progress: Number(update["progress"]) * 100 },
    ),
  },
  {
    id: "ends-without-its-image",
    breaks: "IT-09/image-ends-without-image",
    handlers: yields(() => (said) => {
      const item = said.type === "thread.item.done" ? itemIn(said, "generated_image") : undefined;
      return item ? { ...said, item: { ...item, image: undefined } } : said;
    }),
  },
  {
    id: "hides-the-hidden-items-of-the-application-only",
    breaks: "IT-11/hidden-item-shown",
    alsoBreaks: ["RD-11"],
    // On its way through the server it is an item that clients may see.
    handlers: yields(
      () => (said) =>
        itemIn(said, "sdk_hidden_context") && said.type === "thread.item.done"
          ? { ...said, item: { ...(said["item"] as JsonObject), type: "end_of_turn" } }
          : said,
    ),
    answer: objects((object) =>
      object["type"] === "end_of_turn" && object["content"] !== undefined
        ? { ...object, type: "sdk_hidden_context" }
        : object,
    ),
  },
  {
    id: "stores-no-tasks",
    breaks: "IT-10/item-not-stored",
    ...notStoring(({ type }) => type === "task"),
  },
  {
    id: "swallows-ends-of-turn",
    breaks: "IT-10/not-sent",
    answer: frames((event) => (itemIn(event, "end_of_turn") ? undefined : event)),
  },
  {
    id: "shows-hidden-items",
    breaks: "IT-11/hidden-item-shown",
    answer: perStream(() => {
      let message: JsonObject | undefined;
      return (event) => {
        message ??= itemIn(event, "user_message");
        if (event.type !== "stream_options" || !message) return event;
        const { id, thread_id, created_at } = message;
        const base = { id: `${String(id)}h`, thread_id, created_at };
        const hidden = { type: "hidden_context_item", ...base, content: "x" };
        return [event, { type: "thread.item.replaced", item: hidden }];
      };
    }),
  },
  {
    id: "names-hidden-items",
    breaks: "IT-11/hidden-id-shown",
    answer: perStream(() => {
      let told = false;
      return (event) => {
        if (told || event.type !== "thread.item.done" || !itemIn(event, "assistant_message")) return event;
        told = true;
        return [event, { type: "thread.item.removed", item_id: "hidden_1" }];
      };
    }),
  },
  {
    id: "drops-what-turns-hidden",
    breaks: "IT-15/shown-item-not-removed",
    handlers: yields(() => {
      const shown = new Set<unknown>();
      return (said) => {
        const item = said["item"] as JsonObject | undefined;
        if (isHiddenType(item?.["type"])) return shown.has(item?.["id"]) ? undefined : said;
        shown.add(item?.["id"]);
        return said;
      };
    }),
  },
  {
    id: "says-it-of-another-thread",
    breaks: "IT-12/item-of-another-thread",
    answer: inItems("thread.item.done", "assistant_message", (item) => ({ ...item, thread_id: "thr_other" })),
  },
  {
    id: "calls-are-not-the-last",
    breaks: "CT-02/item-after-tool-call",
    answer: perStream(() => {
      let message: StreamEvent | undefined;
      return (event) => {
        if (itemIn(event, "user_message")) message = event;
        const call = event.type === "thread.item.done" && itemIn(event, "client_tool_call");
        return call && message ? [event, message] : event;
      };
    }),
    alsoBreaks: ["CT-13", "AM-05"],
  },
  {
    id: "threads-without-status",
    breaks: "SER-01/member-missing",
    alsoBreaks: ["TC-01", "TH-02"],
    answer: objects(({ status, ...object }) =>
      "items" in object || status === undefined ? object : { ...object, status },
    ),
  },
  {
    id: "items-without-a-time",
    breaks: "SER-02/member-missing",
    answer: objects(({ created_at, ...object }) =>
      object["type"] === "assistant_message" || created_at === undefined ? object : { ...object, created_at },
    ),
  },
  {
    id: "stores-the-first-part-only",
    breaks: "AM-04/parts-not-stored",
    answer: documents((json) => {
      const { data } = (json["items"] ?? json) as { data?: Record<string, unknown>[] };
      for (const item of Array.isArray(data) ? data : [])
        if (item["type"] === "assistant_message")
          item["content"] = (item["content"] as unknown[]).slice(0, 1);
      return json;
    }),
  },
  {
    id: "writes-every-update-to-the-first-part",
    breaks: "AM-02/updates-differ-from-final-item",
    alsoBreaks: ["AM-07"],
    answer: frames((event) => {
      const { update } = event as { update?: object };
      return update && "content_index" in update
        ? { ...event, update: { ...update, content_index: 0 } }
        : event;
    }),
  },
  {
    id: "loses-the-hundredth-delta",
    breaks: "AM-02/deltas-differ-from-final-text",
    answer: (handler) => {
      const counts = new Map<unknown, number>();
      return frames((event) => {
        const { update } = event as { update?: { type: string } };
        if (!update?.type.endsWith("text_delta")) return event;
        const count = (counts.get(event["item_id"]) ?? 0) + 1;
        counts.set(event["item_id"], count);
        return count === 100 ? undefined : event;
      })(handler);
    },
  },
  {
    id: "closes-workflows-when-it-stores-them",
    breaks: "AM-04/item-stored-differently",
    answer: documents((json) =>
      parseJson(JSON.stringify(json).replaceAll('"expanded":true', '"expanded":false')),
    ),
  },
];
