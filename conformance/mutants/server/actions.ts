import { eventTypeOf } from "../../src/wire-mutants/change.ts";
import type { JsonObject } from "../support/json-object.ts";
import { RequestError } from "@chatkit-protocol/core";
import type { Answer, ReplyPart } from "@chatkit-protocol/core";
import { answering, during } from "../support/events.ts";
import { inside, repairing } from "../support/requests.ts";
import { type Mutant } from "../support/mutant.ts";

const action = "threads.custom_action";
const sync = "threads.sync_custom_action";

const refused: Answer = {
  status: 400,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ error: { code: "invalid_request", message: "item_id is required" } }),
};
const withoutNulls = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, part: unknown) => part ?? undefined) ?? "null");

/** Whether the next write is a sync action's. */
let answeringSync = false;

/** Faults of actions. */
export const actions: readonly Mutant[] = [
  {
    id: "actions-without-options",
    breaks: "AC-01/opening-event-wrong",
    answer: during(action, async (_params, ask) => {
      const answer = await ask();
      const { body } = answer;
      return typeof body === "string" ? answer : { ...answer, body: without(body, "stream_options") };
    }),
  },
  {
    id: "wants-a-sender",
    breaks: "AC-02/action-without-sender-rejected",
    alsoBreaks: ["AC-03", "TH-04"],
    answer: during(action, async (params, ask) => (params["item_id"] === undefined ? refused : ask())),
  },
  {
    id: "takes-an-empty-sender-for-one",
    breaks: "AC-02/action-without-sender-rejected",
    answer: during(action, async (params, ask) => (params["item_id"] === "" ? refused : ask())),
  },
  {
    id: "strips-nulls-from-payloads",
    breaks: "AC-03/payload-changed",
    answer: repairing(action, (params) => ({
      ...params,
      action: withoutNulls(params["action"]),
    })),
  },
  {
    id: "acts-on-anything",
    breaks: "AC-04/non-widget-sender-accepted",
    alsoBreaks: ["AC-05", "IS-03"],
    answer: repairing(action, ({ item_id: _any, ...params }) => params),
  },
  {
    id: "lets-hopeless-actions-be-retried",
    breaks: "AC-04/retry-allowed",
    answer: during(action, async (_params, ask) => {
      const answer = await ask();
      if (typeof answer.body !== "string" || !answer.body.includes("Must name an item of type widget"))
        return answer;
      const error = { type: "error", code: "stream.error", allow_retry: true };
      return {
        status: 200,
        headers: { "content-type": "text/event-stream", "cache-control": "no-cache" },
        body: one(`data: ${JSON.stringify(error)}\n\n`),
      };
    }),
  },
  {
    id: "acts-for-unknown-senders",
    breaks: "AC-05/unknown-item-accepted",
    answer: repairing(action, ({ item_id, ...params }) =>
      String(item_id).endsWith("00000000") ? params : { ...params, item_id },
    ),
  },
  {
    id: "stores-actions-as-messages",
    breaks: "AC-07/user-message-stored",
    handlers: ({ action: sound }) => ({
      async *action(thread, ...rest) {
        const base = {
          id: `msg_${crypto.randomUUID()}`,
          thread_id: thread.id,
          created_at: new Date().toISOString(),
        };
        const message = {
          type: "user_message",
          ...base,
          content: [],
          attachments: [],
          inference_options: {},
        };
        yield { type: "thread.item.done", item: message } as unknown as ReplyPart;
        yield* sound(thread, ...rest);
      },
    }),
  },
  {
    id: "answers-sync-actions-with-a-list",
    breaks: "AC-08/answer-not-an-object",
    answer: during(sync, async (_params, ask) => {
      const answer = await ask();
      return answer.status === 200 ? answering(answer, (body) => [body]) : answer;
    }),
  },
  {
    id: "answers-sync-actions-with-nothing",
    breaks: "AC-08/updated-item-differs",
    answer: during(sync, async (_params, ask) => {
      const answer = await ask();
      return answer.status === 200 ? answering(answer, () => ({})) : answer;
    }),
  },
  {
    id: "stores-no-answers-of-sync-actions",
    breaks: "AC-09/updated-item-not-stored",
    handlers: ({ syncAction }) => ({
      async syncAction(...args) {
        const item = await syncAction(...args);
        answeringSync = item !== undefined;
        return item;
      },
    }),
    store: (view) => ({
      async save(threadId, changes) {
        if (!answeringSync) return view.save(threadId, changes);
        answeringSync = false;
        const saved = await view.save(threadId, { ...changes, items: [] });
        return saved && { ...saved, items: [...(changes.items ?? [])] };
      },
    }),
  },
  {
    id: "sync-actions-of-anything",
    breaks: "AC-11/non-widget-sender-accepted",
    alsoBreaks: ["IS-03"],
    answer: repairing(sync, ({ item_id: _any, ...params }) => params),
  },
  {
    id: "answers-with-hidden-items",
    breaks: "AC-12/hidden-item-shown",
    answer: during(sync, async (params, ask) => {
      const answer = await ask();
      const returned = returnedBy(params);
      return returned?.["type"] === "hidden_context_item"
        ? answering(answer, () => ({
            updated_item: {
              ...returned,
              id: "hidden_1",
              thread_id: params["thread_id"],
              created_at: new Date().toISOString(),
            },
          }))
        : answer;
    }),
  },
  {
    id: "fails-on-hidden-items",
    breaks: "AC-12/fails-on-hidden-item",
    handlers: ({ syncAction }) => ({
      async syncAction(...args) {
        const item = await syncAction(...args);
        if (item?.type === ("hidden_context_item" as string))
          throw new RequestError("internal_error", JSON.stringify(item));
        return item;
      },
    }),
  },
  {
    id: "wraps-payloads",
    breaks: "AC-03/payload-changed",
    answer: repairing("threads.custom_action", (params) => {
      const action = inside(params, "action");
      const { payload } = action;
      return payload !== undefined && (typeof payload !== "object" || Array.isArray(payload))
        ? { ...params, action: { ...action, payload: { value: payload } } }
        : params;
    }),
  },
];

function returnedBy(params: JsonObject): JsonObject | undefined {
  const { payload } = params["action"] as { payload?: { do?: JsonObject[] } };
  return payload?.do?.find((step) => "return" in step)?.["return"] as JsonObject | undefined;
}

async function* without(body: AsyncIterable<string>, type: string) {
  for await (const frame of body) if (eventTypeOf(frame) !== type) yield frame;
}

async function* one(frame: string) {
  yield frame;
}
