import { type Mutant, textOf } from "../support/mutant.ts";
import { type RequestBody, inside, rejecting, intercepting } from "../support/requests.ts";

const known: ReadonlySet<string> = new Set(["type", "params", "metadata"]);
const isMessage = ({ type }: RequestBody): boolean =>
  type === "threads.create" || type === "threads.add_user_message";
const inputOf = ({ params }: RequestBody) => inside(params, "input");
const contentOf = (asked: RequestBody): Record<string, unknown>[] => {
  const { content } = inputOf(asked);
  return Array.isArray(content) ? content : [];
};
const oneThread = { data: [], has_more: false };
const emptyList = {
  status: 200,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(oneThread),
};

/** Servers that take what they must refuse, or refuse what they must take. */
export const validation: readonly Mutant[] = [
  {
    id: "reads-json-that-breaks-off",
    breaks: "RQ-01/incomplete-json-accepted",
    answer: (handler) => async (request) => {
      const body = await textOf(request);
      return body === "{" && request.identity ? emptyList : handler.handle({ ...request, body });
    },
  },
  {
    id: "reads-the-first-document",
    breaks: "RQ-01/trailing-data-accepted",
    answer: (handler) => async (request) => {
      const body = await textOf(request);
      return handler.handle({ ...request, body: body.replace(/} x$/, "}") });
    },
  },
  {
    id: "fails-on-an-empty-body",
    breaks: "RQ-02/empty-body-accepted",
    answer: (handler) => async (request) => {
      const body = await textOf(request);
      const answer = await handler.handle({ ...request, body });
      return request.method === "POST" && body === "" && request.identity
        ? { ...answer, status: 500 }
        : answer;
    },
  },
  {
    id: "reads-a-batch",
    breaks: "RQ-02/non-object-body-accepted",
    answer: (handler) => async (request) => {
      const body = await textOf(request);
      return body === "[]" ? emptyList : handler.handle({ ...request, body });
    },
  },
  {
    id: "fails-on-a-number-for-the-type",
    breaks: "RQ-03/non-string-type-accepted",
    answer: (handler) => async (request) => {
      const body = await textOf(request);
      const answer = await handler.handle({ ...request, body });
      return body.includes('"type":5,"params"') ? { ...answer, status: 500 } : answer;
    },
  },
  {
    id: "does-without-params",
    breaks: "RQ-04/missing-params-accepted",
    answer: (handler) => async (request) => {
      const body = await textOf(request);
      return handler.handle({ ...request, body: body.replace(/^(\{"type":"[^"]*")\}$/, '$1,"params":{}}') });
    },
  },
  {
    id: "does-with-null-for-params",
    breaks: "RQ-04/non-object-params-accepted",
    answer: (handler) => async (request) => {
      const body = await textOf(request);
      return handler.handle({ ...request, body: body.replace('"params":null', '"params":{}') });
    },
  },
  {
    id: "renames-to-nothing",
    breaks: "RQ-05/missing-parameter-accepted",
    answer: intercepting((asked, next) =>
      asked.type === "threads.update" && !("title" in asked.params)
        ? next({ ...asked, params: { ...asked.params, title: "" } })
        : next(),
    ),
  },
  {
    id: "makes-text-of-numbers",
    breaks: "RQ-06/wrong-type-accepted",
    answer: intercepting((asked, next) =>
      typeof asked.params["title"] === "number"
        ? next({ ...asked, params: { ...asked.params, title: String(asked.params["title"]) } })
        : next(),
    ),
  },
  {
    id: "refuses-unknown-members",
    breaks: "RQ-07/unknown-member-rejected",
    answer: rejecting((asked) => Object.keys(asked).some((name) => !known.has(name))),
  },
  {
    id: "refuses-unknown-members-of-messages",
    breaks: "RQ-07/unknown-member-rejected",
    answer: rejecting((asked) => contentOf(asked).some((part) => "zzz" in part)),
  },
  {
    id: "wants-its-own-metadata",
    breaks: "RQ-08/metadata-rejected",
    answer: rejecting((asked) => Object.keys(inside({ ...asked }, "metadata")).length > 0),
  },
  {
    id: "reads-its-page-from-metadata",
    breaks: "RQ-08/metadata-changes-answer",
    answer: intercepting((asked, next) =>
      asked.type === "threads.list" && Object.keys(inside({ ...asked }, "metadata")).length > 0
        ? next({ type: "threads.list", params: { order: "asc", limit: 1 } })
        : next(),
    ),
  },
  {
    id: "refuses-null-metadata",
    breaks: "RQ-09/null-metadata-rejected",
    answer: rejecting((asked) => "metadata" in asked && asked["metadata"] === null),
  },
  {
    id: "refuses-a-null-cursor",
    breaks: "RQ-10/null-rejected",
    answer: rejecting(({ params }) => params["after"] === null),
  },
  {
    id: "refuses-a-null-quote",
    breaks: "RQ-10/null-rejected",
    answer: rejecting((asked) => inputOf(asked)["quoted_text"] === null),
  },
  {
    id: "refuses-an-empty-quote",
    breaks: "RQ-11/empty-quote-rejected",
    answer: rejecting((asked) => inputOf(asked)["quoted_text"] === ""),
  },
  {
    id: "wants-attachments",
    breaks: "RQ-12/missing-attachments-rejected",
    answer: rejecting((asked) => isMessage(asked) && !("attachments" in inputOf(asked))),
  },
  {
    id: "refuses-null-attachments",
    breaks: "RQ-12/null-attachments-rejected",
    answer: rejecting((asked) => inputOf(asked)["attachments"] === null),
  },
  {
    id: "wants-inference-options",
    breaks: "RQ-13/missing-options-rejected",
    answer: rejecting((asked) => isMessage(asked) && !("inference_options" in inputOf(asked))),
  },
  {
    id: "refuses-null-inference-options",
    breaks: "RQ-13/null-options-rejected",
    answer: rejecting((asked) => inputOf(asked)["inference_options"] === null),
  },
  {
    id: "wants-the-data-of-tags",
    breaks: "RQ-14/missing-data-rejected",
    answer: rejecting((asked) => contentOf(asked).some(({ type, data }) => type === "input_tag" && !data)),
  },
  {
    id: "drops-parts-that-it-does-not-know",
    breaks: "RQ-15/unknown-content-part-accepted",
    answer: intercepting((asked, next) =>
      contentOf(asked).some(({ type }) => type === "input_image")
        ? next({ ...asked, params: { ...asked.params, input: { ...inputOf(asked), content: [] } } })
        : next(),
    ),
  },
  {
    id: "stores-before-it-looks",
    breaks: "RQ-16/rejected-create-leaves-thread",
    answer: intercepting(async (asked, next) => {
      const answer = await next();
      if (contentOf(asked).some(({ type }) => type === "input_image")) {
        const { body } = await next({ type: "threads.create", params: { input: { content: [] } } });
        if (typeof body !== "string") for await (const _frame of body);
      }
      return answer;
    }),
  },
  {
    id: "sorts-by-any-word",
    breaks: "RQ-17/unknown-order-accepted",
    answer: intercepting((asked, next) =>
      asked.type === "items.list" && asked.params["order"] === "up"
        ? next({ ...asked, params: { ...asked.params, order: "asc" } })
        : next(),
    ),
  },
  {
    id: "refuses-large-limits",
    breaks: "RQ-18/large-limit-rejected",
    answer: rejecting(({ type, params }) => type === "threads.list" && Number(params["limit"]) > 1000),
  },
  {
    id: "counts-negative-limits-from-the-end",
    breaks: "RQ-19/negative-limit-misread",
    answer: intercepting(async (asked, next) => {
      if (asked.type !== "items.list" || Number(asked.params["limit"] ?? 0) >= 0) return next();
      const answer = await next({ ...asked, params: { ...asked.params, limit: 100 } });
      const page = JSON.parse(String(answer.body)) as { data: unknown[] };
      return { ...answer, body: JSON.stringify({ ...page, data: page.data.slice(0, -1) }) };
    }),
  },
  {
    id: "gives-nothing-for-0",
    breaks: "RQ-20/zero-limit-misread",
    answer: intercepting(async (asked, next) =>
      asked.type === "threads.list" && asked.params["limit"] === 0 ? emptyList : next(),
    ),
  },
  {
    id: "gives-everything-for-null",
    breaks: "RQ-20/null-limit-misread",
    answer: intercepting((asked, next) =>
      asked.type === "items.list" && asked.params["limit"] === null
        ? next({ ...asked, params: { ...asked.params, limit: 9999 } })
        : next(),
    ),
  },
  {
    id: "takes-any-type-of-action",
    breaks: "RQ-21/non-string-action-type-accepted",
    answer: intercepting((asked, next) =>
      typeof inside(asked.params, "action")["type"] === "number"
        ? next({ ...asked, params: { ...asked.params, action: { type: "5" } } })
        : next(),
    ),
  },
  {
    id: "wants-content",
    breaks: "RQ-22/empty-content-rejected",
    answer: rejecting((asked) => isMessage(asked) && contentOf(asked).length === 0),
  },
  {
    id: "fails-on-an-empty-text",
    breaks: "RQ-23/empty-text-fails",
    answer: rejecting((asked) => contentOf(asked).some(({ text }) => text === ""), 500),
  },
  {
    id: "cuts-long-texts",
    breaks: "RQ-24/long-text-not-echoed",
    answer: intercepting((asked, next) => {
      const content = contentOf(asked);
      if (!content.some(({ text }) => String(text).length > 65_536)) return next();
      const cut = content.map((part) => ({ ...part, text: String(part["text"]).slice(0, 65_536) }));
      return next({ ...asked, params: { ...asked.params, input: { ...inputOf(asked), content: cut } } });
    }),
  },
  {
    id: "refuses-long-texts",
    breaks: "RQ-24/long-text-rejected",
    answer: rejecting((asked) => contentOf(asked).some(({ text }) => String(text).length > 65_536), 413),
  },
  {
    id: "stores-texts-cut",
    breaks: "RQ-24/long-text-not-stored",
    alsoBreaks: ["AM-04"],
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        for (const item of page.data) {
          if (item.type !== "user_message") continue;
          for (const part of item.content) part.text = part.text.slice(0, 65_536);
        }
        return page;
      },
    }),
  },
  {
    id: "takes-null-for-a-cursor-of-items",
    breaks: "RQ-10/null-rejected",
    answer: rejecting(({ type, params }) => type === "items.list" && params["after"] === null),
  },
  {
    id: "fails-at-a-limit-that-is-a-word",
    breaks: "RQ-06/wrong-type-accepted",
    answer: rejecting(({ params }) => typeof params["limit"] === "string", 500),
  },
  {
    id: "trips-over-objects-for-ids",
    breaks: "RQ-06/wrong-type-accepted",
    answer: rejecting(({ params }) => typeof params["thread_id"] === "object", 500),
  },
];
