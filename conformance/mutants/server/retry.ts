import { eventTypeOf } from "../../src/wire-mutants/change.ts";
import type { ThreadItem, UserStore } from "@chatkit-protocol/core";
import { itemIn } from "../support/events.ts";
import type { JsonObject } from "../support/json-object.ts";
import { frames, type Mutant, type StreamEvent } from "../support/mutant.ts";
import { onlyFor, rejection, intercepting, repairing, streaming } from "../support/requests.ts";

const operation = "threads.retry_after_item";
const begun = { type: "stream_options", stream_options: { allow_cancel: true } };

/** Threads in which something is tried again at this moment, … */
const beingTriedAgain = new Set<unknown>();
/** … and those in which something has been. */
const triedAgain = new Set<unknown>();

/** The items after one, hidden ones included, oldest first; undefined where there is no such item. */
async function newerThan(
  view: UserStore,
  threadId: string,
  itemId: string,
): Promise<ThreadItem[] | undefined> {
  const { data } = await view.listItems(threadId, { hidden: true, order: "asc", limit: 10_000 });
  const place = data.findIndex(({ id }) => id === itemId);
  return place === -1 ? undefined : data.slice(place + 1);
}

/** A store that removes only some of the newer items. */
const removing =
  (choose: (newer: readonly ThreadItem[], itemId: string) => readonly ThreadItem[]) =>
  (view: UserStore): Partial<UserStore> => ({
    async deleteItemsAfter(threadId, itemId) {
      const newer = await newerThan(view, threadId, itemId);
      if (!newer) return undefined;
      const removed = choose(newer, itemId).map(({ id }) => id);
      await view.save(threadId, { removed });
      return removed.length;
    },
  });

/** Whether the request that is being answered is a retry: a handler cannot tell. */
let retrying = false;
/** The messages that have been retried; ids are never used again. */
const retried = new Set<string>();

/** The stored ids of messages by the ids that their streams give them. */
const storedIds = new Map<string, string>();

function underAnotherId(event: StreamEvent): StreamEvent {
  const item = event.type === "thread.item.done" ? itemIn(event, "user_message") : undefined;
  // Only the first message of a run, which a case tries again.
  if (!item || !JSON.stringify(item["content"]).includes("conformance check")) return event;
  const id = `${String(item["id"])}_streamed`;
  storedIds.set(id, String(item["id"]));
  return { ...event, item: { ...item, id } };
}

const atStoredId = (params: JsonObject): JsonObject => ({
  ...params,
  item_id: storedIds.get(String(params["item_id"])) ?? params["item_id"],
});

export const retries: readonly Mutant[] = [
  {
    id: "retries-look-for-ids-of-the-stream",
    breaks: "RT-01/nothing-removed-behind-changed-id",
    // The history has no message with the id that its stream gave it.
    alsoBreaks: ["AM-04"],
    answer: (handler) => {
      const handle = repairing(operation, atStoredId)(handler);
      return onlyFor("threads.create", frames(underAnotherId))({ handle });
    },
    store: () => ({ deleteItemsAfter: async () => 0 }),
  },
  {
    id: "retries-take-the-message-too",
    breaks: "RT-01/message-not-kept",
    alsoBreaks: ["RT-*"],
    store: (view) => ({
      async deleteItemsAfter(threadId, itemId) {
        const count = await view.deleteItemsAfter(threadId, itemId);
        if (count !== undefined) await view.save(threadId, { removed: [itemId] });
        return count;
      },
    }),
  },
  {
    id: "announces-the-message-in-a-retry",
    breaks: "RT-02/message-announced-again",
    alsoBreaks: ["AM-04"],
    answer: onlyFor(
      operation,
      frames((event, index) =>
        index === 1 && event["item"]
          ? [
              {
                type: "thread.item.done",
                item: {
                  ...event["item"],
                  id: `msg_${crypto.randomUUID()}`,
                  type: "user_message",
                  content: [],
                  attachments: [],
                  inference_options: {},
                },
              },
              event,
            ]
          : event,
      ),
    ),
  },
  {
    id: "retries-say-nothing",
    breaks: "RT-02/new-answer-missing",
    alsoBreaks: ["RT-*"],
    answer: onlyFor(
      operation,
      frames((event) => (event.type === "stream_options" ? event : undefined)),
    ),
  },
  {
    id: "retries-with-other-options",
    breaks: "RT-03/original-message-not-passed",
    answer: intercepting((asked, next) => {
      retrying = asked.type === operation;
      return next();
    }),
    handlers: ({ respond }) => ({
      respond: (thread, input, context) =>
        respond(thread, input && retrying ? { ...input, inference_options: {} } : input, context),
    }),
  },
  {
    id: "retries-remove-one-item",
    breaks: "RT-01/newer-items-kept",
    store: removing((newer) => newer.slice(0, 1)),
  },
  {
    id: "removes-one-page",
    breaks: "RT-04/newer-items-kept",
    store: removing((newer) => newer.slice(-20)),
  },
  {
    id: "removes-visible-items-only",
    breaks: "RT-05/hidden-items-kept",
    store: removing((newer) => newer.filter(({ type }) => !/hidden/.test(type))),
  },
  {
    id: "retries-of-nothing-are-empty",
    breaks: "RT-06/unknown-item-accepted",
    answer: streaming(operation, [404]),
  },
  {
    id: "refused-retries-remove-everything",
    breaks: "RT-06/rejected-request-changes-thread",
    // The same id is looked up for other operations.
    alsoBreaks: ["RQ-16"],
    store: (view) => ({
      async loadItem(threadId, itemId) {
        const item = await view.loadItem(threadId, itemId);
        if (item || !itemId.endsWith("00000000")) return item;
        const { data } = await view.listItems(threadId, { hidden: true, order: "desc", limit: 1 });
        if (data[0]) await view.save(threadId, { removed: [data[0].id] });
        return undefined;
      },
    }),
  },
  {
    id: "loses-the-title-in-retries",
    breaks: "TU-01/title-lost-in-turn",
    answer: intercepting(async ({ type, params }, next) => {
      if (type === operation) triedAgain.add(params["thread_id"]);
      return next();
    }),
    store: (view) => ({
      save: (threadId, { thread, ...changes }) =>
        view.save(
          threadId,
          triedAgain.has(threadId)
            ? { ...changes, thread: { ...thread, title: undefined } }
            : { ...changes, ...(thread && { thread }) },
        ),
    }),
  },
  {
    id: "removes-before-it-refuses-an-answer",
    breaks: "RT-07/rejected-request-changes-thread",
    answer: intercepting(async ({ type, params }, next) => {
      if (type !== operation) return next();
      beingTriedAgain.add(params["thread_id"]);
      return next().finally(() => beingTriedAgain.delete(params["thread_id"]));
    }),
    store: (view) => ({
      async loadItem(threadId, itemId) {
        const item = await view.loadItem(threadId, itemId);
        if (item?.type === "assistant_message" && beingTriedAgain.has(threadId))
          await view.deleteItemsAfter(threadId, itemId);
        return item;
      },
    }),
  },
  {
    id: "retries-of-anything-are-empty",
    breaks: "RT-07/answer-retry-accepted",
    answer: streaming(operation, [400], begun),
  },
  {
    id: "keeps-later-questions",
    breaks: "RT-08/later-messages-kept",
    alsoBreaks: ["RT-04"],
    store: removing((newer) => {
      const next = newer.findIndex(({ type }) => type === "user_message");
      return next === -1 ? newer : newer.slice(0, next);
    }),
  },
  {
    id: "adds-with-every-further-retry",
    breaks: "RT-09/items-differ-after-retries",
    store: (view) => ({
      async deleteItemsAfter(threadId, itemId) {
        if (retried.has(itemId)) return 0;
        retried.add(itemId);
        return view.deleteItemsAfter(threadId, itemId);
      },
    }),
  },
  {
    id: "locks-after-a-failed-retry",
    breaks: "RT-10/thread-unusable-after-failure",
    answer: (handler) => {
      const locked = new Set<unknown>();
      return intercepting(async (asked, next) => {
        const thread = asked.params["thread_id"];
        if (locked.has(thread)) return rejection(409);
        const answer = await next();
        const { body } = answer;
        if (asked.type !== operation || typeof body === "string") return answer;
        return {
          ...answer,
          body: (async function* () {
            for await (const frame of body) {
              if (eventTypeOf(frame) === "error") locked.add(thread);
              yield frame;
            }
          })(),
        };
      })(handler);
    },
  },
  {
    id: "keeps-widgets-in-a-retry",
    breaks: "RT-04/newer-items-kept",
    store: (view) => ({
      async deleteItemsAfter(threadId, itemId) {
        const query = { limit: 10_000, order: "asc", hidden: true } as const;
        const { data } = await view.listItems(threadId, query);
        const place = data.findIndex(({ id }) => id === itemId);
        if (place === -1) return undefined;
        const removed = data.slice(place + 1).flatMap(({ id, type }) => (type === "widget" ? [] : [id]));
        await view.save(threadId, { removed });
        return removed.length;
      },
    }),
  },
];
