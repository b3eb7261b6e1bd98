import type { ThreadItem } from "@chatkit-protocol/core";
import type { JsonObject } from "../support/json-object.ts";
import { eventIn, frames, type Mutant, type StreamEvent, textOf } from "../support/mutant.ts";
import { repairing, onlyFor, rejecting, rewritingEvents, streaming } from "../support/requests.ts";

const output = "threads.add_client_tool_output";
const begun = { type: "stream_options", stream_options: { allow_cancel: true } };
const isCall = (event: StreamEvent): boolean =>
  (event["item"] as { type?: unknown } | undefined)?.type === "client_tool_call";

async function* withAnswerAfterCall(body: AsyncIterable<string>): AsyncGenerator<string, void> {
  const content = [{ type: "output_text", text: "It is sunny.", annotations: [] }];
  for await (const frame of body) {
    yield frame;
    const event = eventIn(frame);
    if (!event || !isCall(event) || event.type !== "thread.item.done") continue;
    const { id, thread_id, created_at } = event["item"] as JsonObject;
    const item = { type: "assistant_message", id: `${String(id)}x`, thread_id, created_at, content };
    yield `data: ${JSON.stringify({ type: "thread.item.done", item })}\n\n`;
  }
}

/** The value without the nulls in it. */
function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((part) => part !== null).map(stripped);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) === null) return value;
  const kept = Object.entries(value).filter(([, part]) => part !== null);
  return Object.fromEntries(kept.map(([key, part]) => [key, stripped(part)]));
}

export const clientTools: readonly Mutant[] = [
  {
    id: "moves-calls-to-the-end-when-they-are-answered",
    breaks: "TM-02/newer-item-before-older",
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        const isAnswered = (item: ThreadItem): boolean =>
          item.type === "client_tool_call" && item.status === "completed";
        const [answered, others] = [
          page.data.filter(isAnswered),
          page.data.filter((one) => !isAnswered(one)),
        ];
        const isAscending = query.order === "asc";
        return { ...page, data: isAscending ? [...others, ...answered] : [...answered, ...others] };
      },
    }),
  },
  {
    id: "calls-without-an-id",
    breaks: "CT-01/call-malformed",
    answer: frames((event) => {
      if (!isCall(event)) return event;
      const { call_id: _lost, ...item } = event["item"] as Record<string, unknown>;
      return { ...event, item };
    }),
  },
  {
    id: "goes-on-with-its-application-after-a-call",
    breaks: "CT-13/turn-goes-on",
    answer: (handler) => async (request) => {
      const body = await textOf(request);
      const answer = await handler.handle({ ...request, body });
      // What the application says after the call, which the server itself drops.
      if (typeof answer.body === "string" || !body.includes("It is sunny.")) return answer;
      return { ...answer, body: withAnswerAfterCall(answer.body) };
    },
  },
  {
    id: "goes-on-after-a-call",
    breaks: "CT-02/item-after-tool-call",
    alsoBreaks: ["CT-13", "AM-04"],
    answer: frames((event) => {
      if (!isCall(event) || event.type !== "thread.item.done") return event;
      const { id, ...item } = event["item"] as Record<string, unknown>;
      const content = [{ type: "output_text", text: "Wait, please.", annotations: [] }];
      return [
        event,
        { ...event, item: { ...item, id: `${String(id)}x`, type: "assistant_message", content } },
      ];
    }),
  },
  {
    id: "goes-on-without-options",
    breaks: "CT-03/opening-event-wrong",
    answer: onlyFor(
      output,
      frames((event) => (event.type === "stream_options" ? undefined : event)),
    ),
  },
  {
    id: "strips-nulls-of-arguments",
    breaks: "SER-08/tool-arguments-changed",
    answer: frames((event) => (isCall(event) ? (stripped(event) as StreamEvent) : event)),
  },
  {
    id: "rounds-long-numbers",
    breaks: "SER-15/long-number-rounded",
    answer: rewritingEvents((text, event) =>
      isCall(event) ? text.replaceAll(/\d{17,}(?=[,}\]])/g, (digits) => String(Number(digits))) : text,
    ),
  },
  {
    id: "takes-null-for-nothing",
    breaks: "CT-05/null-result-rejected",
    answer: rejecting(({ type, params }) => type === output && params["result"] === null),
  },
  {
    id: "waits-on-with-null",
    breaks: "CT-05/null-result-ignored",
    store: (view) => ({
      updateItem: (threadId, itemId, change, removed) =>
        view.updateItem(
          threadId,
          itemId,
          (item) => {
            const next = change(item);
            return next?.type === "client_tool_call" && next.output === undefined
              ? { ...next, status: "pending" }
              : next;
          },
          removed,
        ),
    }),
  },
  {
    id: "continues-what-has-not-begun",
    breaks: "CT-07/output-without-call-accepted",
    alsoBreaks: ["CT-08"],
    answer: streaming(output, [409], begun),
  },
  {
    id: "completes-again",
    breaks: "CT-08/second-output-accepted",
    store: (view) => ({
      async pendingToolCalls(threadId) {
        const { data } = await view.listItems(threadId, { hidden: true, order: "desc", limit: 1000 });
        return data.filter((item) => item.type === "client_tool_call");
      },
      updateItem: (threadId, itemId, change, removed) =>
        view.updateItem(
          threadId,
          itemId,
          (item) => change(item.type === "client_tool_call" ? { ...item, status: "pending" } : item),
          removed,
        ),
    }),
  },
  {
    id: "looks-at-the-newest-item-only",
    breaks: "CT-09/output-rejected-after-hidden-item",
    store: (view) => ({
      async pendingToolCalls(threadId) {
        const { data } = await view.listItems(threadId, { hidden: true, order: "desc", limit: 1 });
        return data[0]?.type === "client_tool_call" ? view.pendingToolCalls(threadId) : [];
      },
    }),
  },
  {
    id: "lets-older-calls-wait",
    breaks: "CT-10/older-call-pending",
    store: (view) => ({
      pendingToolCalls: async (threadId) => (await view.pendingToolCalls(threadId)).slice(0, 1),
    }),
  },
  {
    id: "asks-the-question-again",
    breaks: "CT-11/continuation-with-message",
    alsoBreaks: ["CT-08"],
    handlers: ({ respond }) => ({
      async *respond(thread, input, context) {
        const last = (await thread.history()).findLast((item) => item.type === "user_message");
        yield* respond(thread, input ?? last ?? null, context);
      },
    }),
  },
  {
    id: "stores-outputs-as-messages",
    breaks: "CT-11/message-stored",
    store: (view) => ({
      async updateItem(threadId, itemId, change, removed) {
        const item = await view.updateItem(threadId, itemId, change, removed);
        if (item?.type !== "client_tool_call") return item;
        const content = [{ type: "input_text" as const, text: JSON.stringify(item.output) }];
        const message = { content, attachments: [], inference_options: {}, id: `${itemId}x` };
        const created_at = new Date().toISOString();
        await view.save(threadId, {
          items: [{ ...message, type: "user_message", thread_id: threadId, created_at }],
        });
        return item;
      },
    }),
  },
  {
    id: "continues-in-unknown-threads",
    breaks: "CT-12/unknown-thread-accepted",
    answer: streaming(output, [404], begun),
  },
  {
    id: "takes-zero-for-no-output",
    breaks: "CT-04/falsy-output-not-stored",
    answer: repairing("threads.add_client_tool_output", (params) =>
      "result" in params && !params["result"] ? { ...params, result: null } : params,
    ),
  },
  {
    id: "takes-zero-for-a-missing-output",
    breaks: "CT-04/falsy-output-rejected",
    answer: rejecting(
      ({ type, params }) => type === output && params["result"] !== null && !params["result"],
    ),
  },
  {
    id: "forgets-its-calls",
    breaks: "CT-04/output-rejected",
    store: () => ({ pendingToolCalls: async () => [] }),
  },
  {
    id: "completes-the-oldest-call",
    breaks: "CT-04/output-not-on-newest-call",
    store: (view) => ({
      pendingToolCalls: async (threadId) => (await view.pendingToolCalls(threadId)).toReversed(),
    }),
  },
];
