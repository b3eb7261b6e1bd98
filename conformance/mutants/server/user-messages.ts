import { parseJson } from "@chatkit-protocol/core/json";
import { frames, type Mutant, streamed, type Wire } from "../support/mutant.ts";
import { documents, inside, mending, only, refusal, rewritten, seeing, stream } from "../support/requests.ts";

const itemOf = (event: Wire) => (event["item"] ?? {}) as Record<string, unknown>;
const isMessage = (event: Wire): boolean => itemOf(event)["type"] === "user_message";
const create = "threads.create";
const add = "threads.add_user_message";

/** Changes the texts of every new thread's message on their way in. */
const mendingTexts = (change: (text: string) => string) =>
  mending(create, (params) => {
    const input = inside(params, "input");
    if (!Array.isArray(input["content"])) return params;
    const mended = (input["content"] as Record<string, unknown>[]).map((part) =>
      typeof part["text"] === "string" ? { ...part, text: change(part["text"]) } : part,
    );
    return { ...params, input: { ...input, content: mended } };
  });

/** Servers that go wrong about a user's message. */
export const userMessages: readonly Mutant[] = [
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
    answer: rewritten((text, event) => (isMessage(event) ? text.replace(/"group":"[^"]*",?/, "") : text)),
  },
  {
    id: "trims-texts",
    breaks: "TC-02/message-changed",
    alsoBreaks: ["AM-04"],
    answer: rewritten((text, event) => (isMessage(event) ? text.replaceAll('."', '"') : text)),
  },
  {
    id: "announces-the-answer-before-the-message",
    breaks: "TC-02/opening-event-wrong",
    answer: only(
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
    answer: only(
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
    answer: mending(create, (params) => {
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
    answer: seeing(async (asked, next) => {
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
    alsoBreaks: ["IS-06", "SER-12", "AC-07"],
    answer: (handler) => {
      const known = new Map<string, object>();
      return seeing(async (asked, next, { identity }) => {
        if (asked.type !== create) return next();
        const key = JSON.stringify([identity?.userId, asked.params["input"]]);
        const thread = known.get(key) as { id: string } | undefined;
        if (thread) {
          const { body } = await next({ type: add, params: { ...asked.params, thread_id: thread.id } });
          return { ...stream(), body: typeof body === "string" ? body : after(thread, body) };
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
    id: "begins-with-its-options",
    breaks: "TM-01/opening-event-wrong",
    answer: only(
      add,
      streamed(async function* (body) {
        let message: string | undefined;
        for await (const frame of body) {
          if (message === undefined && frame.includes('"type":"user_message"')) message = frame;
          else yield frame;
          if (message !== undefined && frame.includes('"type":"stream_options"')) yield message;
        }
      }),
    ),
  },
  {
    id: "refuses-tags",
    breaks: "TM-01/message-rejected",
    alsoBreaks: ["RQ-14"],
    answer: seeing(async (asked, next) =>
      asked.type === add && JSON.stringify(asked.params).includes('"input_tag"') ? refusal() : next(),
    ),
  },
  {
    id: "lists-questions-before-answers",
    breaks: "TM-02/newer-item-before-older",
    alsoBreaks: ["RD-10", "RT-01"],
    store: (view) => ({
      async listItems(threadId, query) {
        const { data } = await view.listItems(threadId, {
          hidden: query.hidden,
          order: "asc",
          limit: 10_000,
        });
        const isQuestion = ({ type }: { type: string }) => type === "user_message";
        const sorted = [...data.filter(isQuestion), ...data.filter((item) => !isQuestion(item))];
        if (query.order === "desc") sorted.reverse();
        // What is not there is refused by the real list.
        if (query.after !== undefined) await view.listItems(threadId, query);
        const rest = sorted.slice(sorted.findIndex(({ id }) => id === query.after) + 1);
        const page = rest.slice(0, query.limit);
        const has_more = rest.length > page.length;
        return { data: page, has_more, ...(has_more ? { after: page.at(-1)?.id } : {}) };
      },
    }),
  },
  {
    id: "makes-threads-as-needed",
    breaks: "TM-03/unknown-thread-accepted",
    // Every such thread is announced, and has an id of its own.
    alsoBreaks: ["TM-01", "TC-09", "TM-04", "IT-12"],
    answer: seeing(async (asked, next) => {
      const answer = await next();
      return asked.type === add && answer.status === 404
        ? next({ type: create, params: { input: asked.params["input"] } })
        : answer;
    }),
  },
  {
    id: "says-whose-a-thread-is",
    breaks: "TM-04/foreign-thread-distinguishable",
    answer: seeing(async (asked, next, { identity }) => {
      const answer = await next();
      const foreign = identity?.userId === "bob" && !String(asked.params["thread_id"]).endsWith("00000000");
      return asked.type === add && answer.status === 404 && foreign ? { ...answer, status: 403 } : answer;
    }),
  },
  {
    id: "forgets-what-was-said",
    breaks: "TM-05/history-differs",
    alsoBreaks: ["CN-06"],
    // The application alone reads hidden items.
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        return query.hidden ? { data: page.data.slice(0, 1), has_more: false } : page;
      },
    }),
  },
  {
    id: "tells-of-another-thread",
    breaks: "TM-05/history-differs",
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        if (!query.hidden) return page;
        const { data: threads } = await view.listThreads({ limit: 2, order: "desc" });
        const other = threads.find(({ id }) => id !== threadId);
        if (!other) return page;
        const { data } = await view.listItems(other.id, { limit: 1, order: "asc", hidden: false });
        return { ...page, data: [...data, ...page.data] };
      },
    }),
  },
  {
    id: "fails-on-locked-threads",
    breaks: "TM-06/inactive-thread-mishandled",
    answer: seeing(async (asked, next) => {
      if (asked.type !== add) return next();
      const thread = { thread_id: asked.params["thread_id"] };
      const { body } = await next({ type: "threads.get_by_id", params: thread });
      return String(body).includes('"status":{"type":"locked"') ? refusal(500) : next();
    }),
  },
  {
    id: "waits-for-the-tool",
    breaks: "TM-07/pending-call-blocks-message",
    store: (view) => ({
      async save(threadId, changes) {
        const [item] = changes.items ?? [];
        if (item?.type === "user_message" && (await view.pendingToolCalls(threadId)).length > 0)
          throw new Error("A tool is running");
        return view.save(threadId, changes);
      },
    }),
  },
  {
    id: "takes-a-message-for-the-answer",
    breaks: "TM-08/pending-input-closed",
    alsoBreaks: ["AM-04"],
    store: (view) => ({
      async save(threadId, changes) {
        const [item] = changes.items ?? [];
        if (item?.type !== "user_message") return view.save(threadId, changes);
        const { data } = await view.listItems(threadId, { hidden: true, order: "asc", limit: 1000 });
        const forms = data.flatMap((one) =>
          one.type === "structured_input" && one.status === "pending"
            ? [{ ...one, status: "skipped" as const }]
            : [],
        );
        return view.save(threadId, { ...changes, items: [item, ...forms] });
      },
    }),
  },
  {
    id: "wants-the-form-first",
    breaks: "TM-08/pending-input-blocks-message",
    store: (view) => ({
      async save(threadId, changes) {
        const [item] = changes.items ?? [];
        const { data } = await view.listItems(threadId, { hidden: true, order: "asc", limit: 1000 });
        const waits = data.some((one) => one.type === "structured_input" && one.status === "pending");
        if (item?.type === "user_message" && waits) throw new Error("A form is open");
        return view.save(threadId, changes);
      },
    }),
  },
  {
    id: "answers-feedback-with-ok",
    breaks: "TU-09/feedback-not-acknowledged",
    answer: only(
      "items.feedback",
      documents(() => "ok"),
    ),
  },
  {
    id: "refuses-feedback-on-unknown-items",
    breaks: "TU-11/unknown-item-rejected",
    answer: seeing(async (asked, next) =>
      JSON.stringify(asked.params["item_ids"]) === '["nope"]' ? refusal(404) : next(),
    ),
  },
  {
    id: "keeps-feedback-to-itself",
    breaks: "TU-12/feedback-not-passed",
    handlers: () => ({ async feedback() {} }),
  },
  {
    id: "shows-the-metadata-of-threads",
    breaks: "SER-10/metadata-shown",
    answer: only(
      "threads.get_by_id",
      documents((thread) => ({ ...thread, metadata: { plan: "free" } })),
    ),
  },
  {
    id: "stores-texts-with-lf",
    breaks: "RQ-24/long-text-not-echoed",
    answer: mendingTexts((text) => text.replaceAll("\r\n", "\n")),
  },
  {
    id: "composes-letters",
    breaks: "RQ-24/long-text-not-echoed",
    answer: mendingTexts((text) => text.normalize("NFC")),
  },
  {
    id: "forgets-the-chosen-tool",
    breaks: "AM-04/item-stored-differently",
    answer: documents((json) => parseJson(JSON.stringify(json).replace(/"tool_choice":\{[^}]*\},?/g, ""))),
  },
  {
    id: "passes-over-unknown-attachments-later",
    breaks: "TC-08/unknown-attachment-accepted",
    answer: mending(add, (params) => {
      const input = inside(params, "input");
      const attachments = Array.isArray(input["attachments"]) ? input["attachments"] : [];
      return {
        ...params,
        input: { ...input, attachments: attachments.filter((id) => !String(id).endsWith("00000000")) },
      };
    }),
  },
  {
    id: "keeps-messages-that-it-refuses",
    breaks: "RQ-16/rejected-message-stored",
    answer: seeing(async (asked, next) => {
      const answer = await next();
      const input = inside(asked.params, "input");
      if (
        asked.type === add &&
        answer.status === 404 &&
        Array.isArray(input["attachments"]) &&
        input["attachments"].length > 0
      ) {
        const { body } = await next({
          type: add,
          params: { ...asked.params, input: { ...input, attachments: [] } },
        });
        if (typeof body !== "string") for await (const _frame of body);
      }
      return answer;
    }),
  },
];
