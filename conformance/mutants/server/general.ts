import type { ThreadItem } from "@chatkit-protocol/core";
import { answering } from "../support/events.ts";
import { answers, frames, type Mutant, streamed, texts } from "../support/mutant.ts";
import { intercepting, repairing } from "../support/requests.ts";

export const general: readonly Mutant[] = [
  {
    id: "takes-any-feedback",
    breaks: "TU-10/unknown-kind-accepted",
    answer: repairing("items.feedback", (params) => ({ ...params, kind: "positive" })),
  },
  {
    id: "takes-nameless-actions",
    breaks: "RQ-21/missing-action-type-accepted",
    answer: repairing("threads.sync_custom_action", (params) => ({
      ...params,
      action: { type: "x", ...(params["action"] as object) },
    })),
  },
  {
    id: "takes-no-output-for-one",
    breaks: "CT-06/missing-result-accepted",
    // The output that was made up has completed the call.
    alsoBreaks: ["CT-04", "CT-11"],
    answer: repairing("threads.add_client_tool_output", (params) => ({ result: null, ...params })),
  },
  {
    id: "sends-done",
    breaks: "TR-09/done-sentinel",
    answer: streamed(async function* (body) {
      yield* body;
      yield "data: [DONE]\n\n";
    }),
  },
  {
    id: "names-its-events",
    breaks: "TR-06/extra-fields",
    answer: streamed(async function* (body) {
      for await (const frame of body) yield `event: message\n${frame}`;
    }),
  },
  {
    id: "wrong-media-type",
    breaks: "TR-04/wrong-media-type",
    answer: answers((answer) =>
      typeof answer.body === "string"
        ? answer
        : { ...answer, headers: { ...answer.headers, "content-type": "text/plain" } },
    ),
  },
  {
    id: "caches-streams",
    breaks: "TR-12/stream-cacheable",
    answer: answers((answer) => ({
      ...answer,
      headers: { ...answer.headers, "cache-control": "max-age=60" },
    })),
  },
  {
    id: "no-stream-options",
    breaks: "TC-03/opening-event-wrong",
    alsoBreaks: ["TM-01", "RT-02", "CN-08", "AC-01", "CT-03", "SI-02"],
    answer: frames((event) => (event.type === "stream_options" ? undefined : event)),
  },
  {
    id: "announces-twice",
    breaks: "TC-09/created-not-exactly-once",
    answer: frames((event) => (event.type === "thread.created" ? [event, event] : event)),
  },
  {
    id: "loses-a-delta",
    breaks: "AM-02/deltas-differ-from-final-text",
    answer: frames((event) => (JSON.stringify(event).includes('"delta":"two ') ? undefined : event)),
  },
  {
    id: "never-finishes-items",
    breaks: "IT-13/item-left-open",
    answer: frames((event) =>
      event.type === "thread.item.done" && JSON.stringify(event).includes('"assistant_message"')
        ? undefined
        : event,
    ),
  },
  {
    id: "naive-times",
    breaks: "SER-03/created-at-not-rfc-3339",
    answer: texts((text) => text.replaceAll(/("created_at":"[^"]*)Z"/g, '$1"')),
  },
  {
    id: "text-after-error",
    breaks: "ER-08/event-after-error",
    answer: frames((event) =>
      event.type === "error" ? [event, { type: "progress_update", text: "x" }] : event,
    ),
  },
  {
    id: "two-errors",
    breaks: "ER-01/not-one-error-and-a-clean-end",
    answer: frames((event) => (event.type === "error" ? [event, event] : event)),
  },
  {
    id: "refuses-in-plain-text",
    breaks: "TR-20/error-body-missing",
    answer: answers((answer) =>
      answer.status < 400
        ? answer
        : { ...answer, headers: { "content-type": "text/plain" }, body: "Bad Request" },
    ),
  },
  {
    id: "500-for-an-unknown-operation",
    breaks: "RQ-03/unknown-operation-accepted",
    answer: answers((answer) =>
      typeof answer.body === "string" && answer.body.includes('"unknown_operation"')
        ? { ...answer, status: 500 }
        : answer,
    ),
  },
  {
    id: "page-one-too-short",
    breaks: "RD-06/items-lost-or-repeated",
    alsoBreaks: ["RD-02"],
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        // Of some sizes only: a server that also loses items of one time breaks another rule.
        const isSound = query.after === undefined || (query.limit !== 3 && query.limit !== 7);
        return isSound ? page : { ...page, data: page.data.slice(1) };
      },
    }),
  },
  {
    id: "restarts-at-page-one",
    breaks: "RD-09/unknown-cursor-accepted",
    store: (view) => ({
      listThreads: (query) =>
        view.listThreads(query).catch(() => view.listThreads({ ...query, after: undefined })),
    }),
  },
  {
    id: "lists-hidden-items",
    breaks: "RD-11/hidden-item-shown",
    answer: answers((answer) => ({
      ...answer,
      body:
        typeof answer.body === "string"
          ? answer.body.replaceAll('"type":"assistant_message"', '"type":"hidden_context_item"')
          : answer.body,
    })),
  },
  {
    id: "ascending-by-default",
    breaks: "RD-05/ascending-not-reverse",
    alsoBreaks: ["RD-04", "RD-06"],
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        return query.limit === 100 && query.order === "desc"
          ? { ...page, data: page.data.toReversed() }
          : page;
      },
    }),
  },
  {
    id: "forgets-the-rename",
    breaks: "TU-01/title-not-stored",
    answer: intercepting(async (asked, next) => {
      const { thread_id, title } = asked.params;
      if (asked.type !== "threads.update" || typeof title !== "string") return next();
      const answer = await next({ type: "threads.get_by_id", params: { thread_id } });
      return answer.status === 200 ? answering(answer, (thread) => ({ ...thread, title })) : next();
    }),
  },
  {
    id: "deletes-nothing",
    breaks: "TU-05/deleted-thread-listed",
    store: () => ({ deleteThread: async () => [] }),
  },
  {
    id: "retry-keeps-everything",
    breaks: "RT-01/newer-items-kept",
    store: () => ({ deleteItemsAfter: async () => 0 }),
  },
  {
    id: "stores-another-text",
    breaks: "AM-04/item-stored-differently",
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        const other = (item: ThreadItem): ThreadItem =>
          item.type === "assistant_message" ? { ...item, content: [] } : item;
        return { ...page, data: page.data.map(other) };
      },
    }),
  },
  {
    id: "completes-no-call",
    breaks: "CT-04/output-not-stored",
    // What has not been completed can be completed again, and an older call stays.
    alsoBreaks: ["CT-08", "IT-05"],
    store: (view) => ({
      async updateItem(threadId, itemId, change, removed) {
        const item = await view.loadItem(threadId, itemId);
        return item?.type === "client_tool_call"
          ? change(item)
          : view.updateItem(threadId, itemId, change, removed);
      },
    }),
  },
];
