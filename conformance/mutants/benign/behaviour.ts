import { newId, type ThreadItem, wholeItem, type ReplyPart } from "@chatkit-protocol/core";
import { bare, frames, type StreamEvent } from "../support/mutant.ts";
import type { ForwardedResponse } from "../../src/relay/relay.ts";
import { bytes, textOf } from "../../src/wire-mutants/change.ts";
import type { BenignVariant } from "../support/benign-variant.ts";

const streaming: ReadonlySet<unknown> = new Set([
  "threads.create",
  "threads.add_user_message",
  "threads.add_client_tool_output",
  "threads.add_structured_input",
  "threads.retry_after_item",
  "threads.custom_action",
]);

function operationOf(body: Uint8Array): { type?: unknown } {
  try {
    return (JSON.parse(new TextDecoder().decode(body)) ?? {}) as { type?: unknown };
  } catch {
    // Not JSON: no operation.
    return {};
  }
}

/** What is said, as finished items instead of piece by piece. */
async function* atOnce(yields: AsyncIterable<ReplyPart>): AsyncIterable<ReplyPart> {
  for await (const one of yields) {
    if (typeof one === "string" || !("part" in one) || one.part !== "message") yield one;
    else {
      let text = "";
      for await (const piece of one.text) text += piece;
      const content = [{ type: "output_text" as const, text, annotations: [...one.annotations] }];
      yield wholeItem({ type: "assistant_message", content });
    }
  }
}
const deltaOf = (event: StreamEvent): string | undefined => {
  const { update } = event as { update?: { type?: string; delta?: string } };
  return update?.type === "assistant_message.content_part.text_delta" ? update.delta : undefined;
};

/** Other ways to do the same: what the rules leave to a server. */
export const behaviour: readonly BenignVariant[] = [
  {
    id: "benign/whole-messages",
    because: "a message may be sent as one finished item",
    handlers: ({ respond, action }) => ({
      respond: (...turn) => atOnce(respond(...turn)),
      action: (...turn) => atOnce(action(...turn)),
    }),
  },
  {
    id: "benign/letter-by-letter",
    because: "deltas may be of any size",
    answer: frames((event) => {
      const delta = deltaOf(event);
      if (delta === undefined || delta.length > 1000) return event;
      const { update } = event as StreamEvent & { update: object };
      return [...delta].map((letter) => ({ ...event, update: { ...update, delta: letter } }));
    }),
  },
  {
    id: "benign/unknown-events",
    because: "clients ignore events that they do not know",
    warns: ["ER-08"],
    answer: frames((event) =>
      event.type === "thread.item.done" ? event : [event, { type: "x.trace", item: null, thread: 1 }],
    ),
  },
  {
    id: "benign/unknown-events-with-text",
    because: "a turn may have nothing to show besides what clients ignore",
    answer: frames((event) =>
      event.type === "stream_options"
        ? [event, { type: "x.usage", item: null, text: "12 tokens" }, { type: "x.end", content: "stop" }]
        : event,
    ),
  },
  {
    id: "benign/own-progress",
    because: "a server may say that it is thinking",
    answer: frames((event) =>
      event.type === "stream_options"
        ? [event, { type: "progress_update", text: "Thinking…", icon: "sparkle" }]
        : event,
    ),
  },
  {
    id: "benign/own-effects-and-notices",
    because: "a server may have effects and notices of its own",
    answer: frames((event) =>
      event.type === "stream_options"
        ? [
            event,
            { type: "client_effect", name: "counted", data: { tokens: 3 } },
            { type: "notice", level: "info", message: "You have 3 messages left." },
          ]
        : event,
    ),
  },
  {
    id: "benign/titles-of-its-own",
    because: "many servers give a new thread a title after its first answer",
    handlers: ({ respond }) => ({
      async *respond(thread, input, context) {
        yield* respond(thread, input, context);
        thread.title ??= "A conversation";
      },
    }),
  },
  {
    id: "benign/thread-updated-twice",
    because: "thread.updated may be repeated, though it need not",
    answer: frames((event) => (event.type === "thread.updated" ? [event, event] : event)),
  },
  {
    id: "benign/short-pages",
    because: "a server may give less than was asked for, has_more says so",
    store: (view) => ({
      listItems: (threadId, query) =>
        view.listItems(threadId, { ...query, limit: Math.min(query.limit, 10) }),
      listThreads: (query) => view.listThreads({ ...query, limit: Math.min(query.limit, 10) }),
    }),
  },
  {
    id: "benign/another-default-page",
    because: "the size of a page that is not asked for is the server's",
    store: (view) => ({
      listItems: (threadId, query) =>
        view.listItems(threadId, { ...query, limit: query.limit === 20 ? 7 : query.limit }),
      listThreads: (query) => view.listThreads({ ...query, limit: query.limit === 20 ? 7 : query.limit }),
    }),
  },
  {
    id: "benign/conflicts-at-once",
    because: "a second turn of a thread may be refused instead of waiting",
    settings: { turnWait: 0 },
  },
  {
    id: "benign/nothing-optional",
    because: "actions, attachments, dictation and feedback may be left out, as long as they are refused",
    hides: ["AC-*", "AT-*", "TU-09", "TU-11", "TU-12", "CN-08", "WG-13", "SER-11"],
    ...bare,
  },
  {
    id: "benign/deletes-loudly",
    because: "a repeated or unknown deletion may be answered with 404",
    between: async (asked, ask) => {
      const text = new TextDecoder().decode(asked.body);
      if (!text.includes('"type":"threads.delete"')) return ask(asked);
      const found = await ask({ ...asked, body: bytes(text.replace("threads.delete", "threads.get_by_id")) });
      if (found.status !== 200) return found;
      for await (const _chunk of found.body);
      return ask(asked);
    },
  },
  {
    id: "benign/refuses-within-the-stream",
    because: "a turn that cannot begin may be refused by one error event",
    between: async (asked, ask) => {
      const reply = await ask(asked);
      const { type } = operationOf(asked.body);
      // The extension "resuming streams" answers with a status.
      const hasKey = asked.headers.some(([name]) => name.toLowerCase() === "idempotency-key");
      if (reply.status < 400 || !streaming.has(type) || reply.status === 401 || hasKey) return reply;
      const text = await textOf(reply.body);
      const again = (body: string, head: Partial<ForwardedResponse>): ForwardedResponse => ({
        ...reply,
        ...head,
        body: (async function* () {
          yield bytes(body);
        })(),
      });
      // What is malformed is refused before there is a turn.
      if (text.includes('"invalid_request"')) return again(text, {});
      return again('data: {"type":"error","code":"stream.error","allow_retry":false}\n\n', {
        status: 200,
        headers: [
          ["content-type", "text/event-stream"],
          ["cache-control", "no-cache"],
        ],
      });
    },
  },
  {
    id: "benign/heartbeats",
    because: "comments keep an idle stream open",
    settings: { heartbeat: 1 },
  },
  {
    id: "benign/unchecked-events",
    because: "what is checked in development is believed in production",
    settings: { validate: false },
  },
  {
    id: "benign/notes-for-the-model",
    because: "a server may keep hidden items of its own in a thread",
    store: (view) => ({
      save: (threadId, changes) =>
        view.save(threadId, {
          ...changes,
          items: (changes.items ?? []).flatMap((item): ThreadItem[] =>
            item.type === "assistant_message"
              ? [
                  item,
                  {
                    type: "sdk_hidden_context" as const,
                    id: newId("sdk_hidden_context"),
                    thread_id: threadId,
                    created_at: item.created_at,
                    content: "An answer has been given.",
                  },
                ]
              : [item],
          ),
        }),
    }),
  },
];
