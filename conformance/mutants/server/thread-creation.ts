import { frames, type Mutant, type StreamEvent } from "../support/mutant.ts";
import { inside, repairing, onlyFor, rewritingEvents, intercepting } from "../support/requests.ts";

const itemOf = (event: StreamEvent) => (event["item"] ?? {}) as Record<string, unknown>;
const isMessage = (event: StreamEvent): boolean => itemOf(event)["type"] === "user_message";
const create = "threads.create";
const add = "threads.add_user_message";

/** Changes the texts of every new thread's message on their way in. */
const changingTexts = (change: (text: string) => string) =>
  repairing(create, (params) => {
    const input = inside(params, "input");
    if (!Array.isArray(input["content"])) return params;
    const content = (input["content"] as Record<string, unknown>[]).map((part) =>
      typeof part["text"] === "string" ? { ...part, text: change(part["text"]) } : part,
    );
    return { ...params, input: { ...input, content } };
  });

/** Servers that create threads wrongly. */
export const threadCreation: readonly Mutant[] = [
  {
    id: "gives-new-threads-a-title",
    breaks: "TC-01/new-thread-not-empty",
    answer: frames((event) =>
      event.type === "thread.created"
        ? { ...event, thread: { ...(event["thread"] as object), title: "New" } }
        : event,
    ),
  },
  {
    id: "shows-tags-without-their-group",
    breaks: "TC-02/message-changed",
    alsoBreaks: ["SER-14", "AM-04"],
    answer: rewritingEvents((text, event) =>
      isMessage(event) ? text.replace(/"group":"[^"]*",?/, "") : text,
    ),
  },
  {
    id: "forgets-the-chosen-model",
    breaks: "TC-02/message-changed",
    alsoBreaks: ["TC-10"],
    answer: repairing(create, (params) => {
      const { model: _model, ...options } = inside(params, "input", "inference_options");
      return { ...params, input: { ...inside(params, "input"), inference_options: options } };
    }),
  },
  {
    id: "trims-texts",
    breaks: "TC-02/message-changed",
    alsoBreaks: ["AM-04"],
    answer: rewritingEvents((text, event) => (isMessage(event) ? text.replaceAll('."', '"') : text)),
  },
  {
    id: "announces-the-answer-before-the-message",
    breaks: "TC-02/opening-event-wrong",
    answer: onlyFor(
      create,
      frames((event) =>
        isMessage(event)
          ? [{ type: "stream_options", stream_options: { allow_cancel: true } }, event]
          : event,
      ),
    ),
  },
  {
    id: "puts-messages-into-another-thread",
    breaks: "TC-04/message-of-another-thread",
    answer: onlyFor(
      create,
      frames((event) =>
        isMessage(event) ? { ...event, item: { ...itemOf(event), thread_id: "thr_elsewhere" } } : event,
      ),
    ),
  },
  {
    id: "lists-titled-threads-only",
    breaks: "TC-07/created-thread-unlisted",
    store: (view) => ({
      async listThreads(query) {
        const page = await view.listThreads(query);
        return { ...page, data: page.data.filter(({ title }) => title !== undefined) };
      },
    }),
  },
  {
    id: "passes-over-unknown-attachments",
    breaks: "TC-08/unknown-attachment-accepted",
    answer: repairing(create, (params) => {
      const input = inside(params, "input");
      const attachments = Array.isArray(input["attachments"]) ? input["attachments"] : [];
      return {
        ...params,
        input: { ...input, attachments: attachments.filter((id) => !String(id).endsWith("00000000")) },
      };
    }),
  },
  {
    id: "leaves-orphans",
    breaks: "TC-08/thread-left-behind",
    answer: intercepting(async (asked, next) => {
      const answer = await next();
      if (asked.type === create && answer.status === 404) {
        const { body } = await next({ type: create, params: { input: { content: [] } } });
        if (typeof body !== "string") for await (const _frame of body);
      }
      return answer;
    }),
  },
  {
    id: "keeps-inference-options",
    breaks: "TC-10/inference-options-not-passed",
    alsoBreaks: ["RT-03"],
    handlers: ({ respond }) => ({
      respond: (thread, input, context) =>
        respond(thread, input && { ...input, inference_options: {} }, context),
    }),
  },
  {
    id: "takes-the-same-question-for-a-retry",
    breaks: "TC-11/same-thread-for-two-requests",
    alsoBreaks: ["IS-06"],
    answer: (handler) => {
      const known = new Map<string, object>();
      return intercepting(async (asked, next, { identity, header }) => {
        // A request with a key of its own needs no guess, and its frames have numbers.
        if (asked.type !== create || header?.("idempotency-key") !== undefined) return next();
        const key = JSON.stringify([identity?.userId, asked.params["input"]]);
        const thread = known.get(key) as { id: string } | undefined;
        if (thread) {
          const answer = await next({ type: add, params: { ...asked.params, thread_id: thread.id } });
          return typeof answer.body === "string" ? answer : { ...answer, body: after(thread, answer.body) };
        }
        const answer = await next();
        return typeof answer.body === "string" ? answer : { ...answer, body: remember(key, answer.body) };
      })(handler);

      async function* remember(key: string, body: AsyncIterable<string>): AsyncGenerator<string> {
        for await (const frame of body) {
          const created = /"type":"thread.created","thread":(\{.*\})\}/.exec(frame)?.[1];
          if (created !== undefined) known.set(key, JSON.parse(created) as object);
          yield frame;
        }
      }
      async function* after(thread: object, body: AsyncIterable<string>): AsyncGenerator<string> {
        yield `data: ${JSON.stringify({ type: "thread.created", thread })}\n\n`;
        yield* body;
      }
    },
  },
  {
    id: "stores-texts-with-lf",
    breaks: "RQ-24/long-text-not-echoed",
    answer: changingTexts((text) => text.replaceAll("\r\n", "\n")),
  },
  {
    id: "drops-control-characters",
    breaks: "RQ-24/long-text-not-echoed",
    // eslint-disable-next-line no-control-regex
    answer: changingTexts((text) => text.replaceAll(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, "")),
  },
  {
    id: "composes-letters",
    breaks: "RQ-24/long-text-not-echoed",
    answer: changingTexts((text) => text.normalize("NFC")),
  },
  {
    id: "curls-quotes",
    breaks: "RQ-24/long-text-not-echoed",
    answer: changingTexts((text) => text.replaceAll("'", "’")),
  },
  {
    id: "straightens-quotes",
    breaks: "RQ-24/long-text-not-echoed",
    answer: changingTexts((text) => text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"')),
  },
  {
    id: "takes-several-blank-lines-for-one",
    breaks: "RQ-24/long-text-not-echoed",
    answer: changingTexts((text) => text.replaceAll(/\n{3,}/g, "\n\n")),
  },
  {
    id: "takes-several-spaces-for-one",
    breaks: "RQ-24/long-text-not-echoed",
    answer: changingTexts((text) => text.replaceAll(/ {2,}/g, " ")),
  },
  {
    id: "takes-spaces-that-do-not-break-for-others",
    breaks: "RQ-24/long-text-not-echoed",
    answer: changingTexts((text) => text.replaceAll("\u00a0", " ")),
  },
  {
    id: "drops-the-choice-of-a-variant",
    breaks: "RQ-24/long-text-not-echoed",
    answer: changingTexts((text) => text.replaceAll("\ufe0f", "")),
  },
];
