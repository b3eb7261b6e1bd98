import { setTimeout } from "node:timers/promises";
import { eventTypeOf } from "../../src/wire-mutants/change.ts";
import type { ThreadItem, ReplyPart } from "@chatkit-protocol/core";
import { perStream } from "../support/events.ts";
import { answers, eventIn, frames, type Mutant, streamed, type StreamEvent } from "../support/mutant.ts";
import { onlyFor } from "../support/requests.ts";

const inErrors = (change: (event: StreamEvent) => StreamEvent) =>
  frames((event) => (event.type === "error" ? change(event) : event));

/** Threads of which a turn has failed. */
const failed = new Set<string>();
const broken = new Set<string>();

/** Rejections of one operation that say 200. */
const politely = (type: string, status: number) =>
  onlyFor(
    type,
    answers((answer) => (answer.status === status ? { ...answer, status: 200 } : answer)),
  );

/** Faults of turns that fail, and of what is rejected. */
export const errors: readonly Mutant[] = [
  {
    id: "opens-unknown-threads-with-200",
    breaks: "TR-03/refused-with-200",
    answer: politely("threads.get_by_id", 404),
  },
  {
    id: "answers-messages-for-unknown-threads-with-200",
    breaks: "TR-04/refused-with-200",
    answer: politely("threads.add_user_message", 404),
  },
  {
    id: "hangs-up-after-an-error",
    breaks: "ER-01/cut-off-after-error",
    answer: streamed(async function* (body) {
      for await (const text of body) {
        yield text;
        if (eventIn(text)?.type !== "error") continue;
        // What was sent arrives before the connection is reset.
        await setTimeout(20);
        throw new Error("The connection was closed.");
      }
    }),
  },
  {
    id: "calls-every-failure-custom",
    breaks: "ER-02/not-a-stream-error",
    answer: inErrors((event) => ({ ...event, code: "custom" })),
  },
  {
    id: "shows-no-message-of-a-failure",
    breaks: "ER-03/description-not-shown",
    answer: inErrors(({ message: _lost, ...event }) => event),
  },
  {
    id: "calls-described-failures-unexpected",
    breaks: "ER-03/description-not-shown",
    answer: inErrors((event) => ({ ...event, code: "stream.error" })),
  },
  {
    id: "always-lets-retry",
    breaks: "ER-04/allow-retry-changed",
    answer: inErrors((event) => ({ ...event, allow_retry: true })),
  },
  {
    id: "never-lets-retry",
    breaks: "ER-04/allow-retry-changed",
    answer: inErrors((event) => ({ ...event, allow_retry: false })),
  },
  {
    id: "forgets-whether-to-retry",
    breaks: "ER-02/not-a-stream-error",
    answer: inErrors(({ allow_retry: _lost, ...event }) => event),
  },
  {
    id: "forgets-whether-to-retry-what-is-described",
    breaks: "ER-04/allow-retry-missing",
    answer: inErrors(({ allow_retry, ...event }) =>
      event["code"] === "custom" ? event : { ...event, allow_retry },
    ),
  },
  {
    id: "null-for-whether-to-retry",
    breaks: "SER-07/member-of-wrong-type",
    answer: inErrors((event) => ({ ...event, allow_retry: null })),
  },
  {
    id: "sends-an-error-after-every-answer",
    breaks: "ER-01/error-after-every-answer",
    // The last frame of what can be resumed is another one.
    alsoBreaks: ["RS-09"],
    answer: streamed(async function* (body) {
      let hasFailed = false;
      for await (const text of body) {
        hasFailed ||= text.includes('"type":"error"');
        yield text;
      }
      if (!hasFailed) yield 'data: {"type":"error","code":"stream.error","allow_retry":true}\n\n';
    }),
  },
  {
    id: "rolls-back-on-failure",
    breaks: "ER-05/finished-item-lost",
    alsoBreaks: ["AM-04"],
    answer: perStream(() => {
      let thread = "";
      return (event) => {
        const { item } = event as { item?: { thread_id?: string } };
        thread = item?.thread_id ?? thread;
        if (event.type === "error") failed.add(thread);
        return event;
      };
    }),
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        const isKept = (item: ThreadItem): boolean =>
          item.type !== "assistant_message" || item.content[0]?.text !== "before";
        return failed.has(threadId) ? { ...page, data: page.data.filter(isKept) } : page;
      },
    }),
  },
  {
    id: "leaves-open-items-to-themselves",
    breaks: "ER-06/item-not-stored",
    answer: streamed(async function* (body) {
      let held: string[] = [];
      for await (const frame of body) {
        if (eventTypeOf(frame) === "thread.item.removed") held.push(frame);
        else {
          if (eventTypeOf(frame) !== "error") yield* held;
          held = [];
          yield frame;
        }
      }
      yield* held;
    }),
  },
  {
    id: "gives-up-threads-that-failed",
    breaks: "ER-07/message-rejected-after-failure",
    alsoBreaks: ["RT-10"],
    handlers: ({ respond }) => ({
      async *respond(thread, input, context): AsyncGenerator<ReplyPart, void> {
        if (broken.has(thread.id)) throw new Error("broken");
        try {
          yield* respond(thread, input, context);
        } catch (error) {
          if (!context.signal.aborted) broken.add(thread.id);
          throw error;
        }
      },
    }),
  },
  {
    id: "announces-nothing-of-a-failure",
    breaks: "ER-09/turn-not-announced",
    answer: streamed(async function* (body) {
      const held: string[] = [];
      let free = false;
      for await (const frame of body) {
        held.push(frame);
        if (held.length === 4 && eventTypeOf(frame) === "error") held.splice(0, 3);
        free ||= held.length >= 4 || eventTypeOf(frame) === "error";
        if (free) yield* held.splice(0);
      }
      yield* held;
    }),
  },
];
