import { eventTypeOf } from "../../src/wire-mutants/change.ts";
import type { ItemQuery } from "@chatkit-protocol/core";
import { parseJson } from "@chatkit-protocol/core/json";
import { type Mutant, streamed } from "../support/mutant.ts";
import { documents, inside, repairing, onlyFor, rejection, intercepting } from "../support/requests.ts";

const create = "threads.create";
const add = "threads.add_user_message";

/** Whether the application reads what was said: it alone reads hidden items, and bounds how much it gets at once. */
const isHistory = ({ hidden, size }: ItemQuery): boolean => hidden && size !== undefined;

/** Servers that go wrong about a user's message. */
export const userMessages: readonly Mutant[] = [
  {
    id: "begins-with-its-options",
    breaks: "TM-01/opening-event-wrong",
    answer: onlyFor(
      add,
      streamed(async function* (body) {
        let message: string | undefined;
        for await (const frame of body) {
          if (message === undefined && frame.includes('"type":"user_message"')) message = frame;
          else yield frame;
          if (message !== undefined && eventTypeOf(frame) === "stream_options") yield message;
        }
      }),
    ),
  },
  {
    id: "forgets-the-quotes-of-later-messages",
    breaks: "TM-01/message-changed",
    answer: repairing(add, (params) => ({
      ...params,
      input: { ...inside(params, "input"), quoted_text: "" },
    })),
  },
  {
    id: "refuses-tags",
    breaks: "TM-01/message-rejected",
    alsoBreaks: ["RQ-14"],
    answer: intercepting(async (asked, next) =>
      asked.type === add && JSON.stringify(asked.params).includes('"input_tag"') ? rejection() : next(),
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
    answer: intercepting(async (asked, next) => {
      const answer = await next();
      return asked.type === add && answer.status === 404
        ? next({ type: create, params: { input: asked.params["input"] } })
        : answer;
    }),
  },
  {
    id: "says-whose-a-thread-is",
    breaks: "TM-04/foreign-thread-distinguishable",
    answer: intercepting(async (asked, next, { identity }) => {
      const answer = await next();
      const foreign = identity?.userId === "bob" && !String(asked.params["thread_id"]).endsWith("00000000");
      return asked.type === add && answer.status === 404 && foreign ? { ...answer, status: 403 } : answer;
    }),
  },
  {
    id: "forgets-what-was-said",
    breaks: "TM-05/history-differs",
    alsoBreaks: ["CN-06"],
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        return isHistory(query) ? { data: page.data.slice(0, 1), has_more: false } : page;
      },
    }),
  },
  {
    id: "reads-the-first-page-of-the-history",
    breaks: "TM-05/history-differs",
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        return isHistory(query) ? { data: page.data.slice(0, 20), has_more: false } : page;
      },
    }),
  },
  {
    id: "tells-of-another-thread",
    breaks: "TM-05/history-differs",
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        if (!isHistory(query)) return page;
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
    answer: intercepting(async (asked, next) => {
      if (asked.type !== add) return next();
      const thread = { thread_id: asked.params["thread_id"] };
      const { body } = await next({ type: "threads.get_by_id", params: thread });
      return String(body).includes('"status":{"type":"locked"') ? rejection(500) : next();
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
    id: "shows-the-metadata-of-threads",
    breaks: "SER-10/metadata-shown",
    answer: onlyFor(
      "threads.get_by_id",
      documents((thread) => ({ ...thread, metadata: { plan: "free" } })),
    ),
  },
  {
    id: "forgets-the-chosen-tool",
    breaks: "AM-04/item-stored-differently",
    answer: documents((json) => parseJson(JSON.stringify(json).replace(/"tool_choice":\{[^}]*\},?/g, ""))),
  },
  {
    id: "passes-over-unknown-attachments-later",
    breaks: "TC-08/unknown-attachment-accepted",
    answer: repairing(add, (params) => {
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
    answer: intercepting(async (asked, next) => {
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
