import { answers, type Mutant, streamed } from "../support/mutant.ts";
import { rejection, intercepting } from "../support/requests.ts";

/** Servers that speak HTTP in a way of their own; what only the wire shows is in `wire/`. */
export const transport: readonly Mutant[] = [
  {
    id: "lists-items-at-another-url",
    breaks: "TR-01/post-not-accepted",
    // Whoever reads a thread by it sees that something is missing.
    alsoBreaks: ["TC-06"],
    answer: intercepting(async (asked, next) => (asked.type === "items.list" ? rejection(404) : next())),
  },
  {
    id: "knows-no-renames",
    breaks: "TR-01/post-not-accepted",
    alsoBreaks: ["TU-*"],
    answer: intercepting(async (asked, next) =>
      asked.type === "threads.update" ? next({ type: "threads.rename", params: {} }) : next(),
    ),
  },
  {
    id: "answers-get",
    breaks: "TR-02/other-method-accepted",
    answer: (handler) => async (request) =>
      request.method === "GET" && request.identity ? rejection(404) : handler.handle(request),
  },
  {
    id: "answers-json-as-text",
    breaks: "TR-03/not-one-json-document",
    answer: answers((answer) =>
      typeof answer.body === "string" && answer.status === 200
        ? { ...answer, headers: { ...answer.headers, "content-type": "text/json" } }
        : answer,
    ),
  },
  {
    id: "breaks-lines-in-frames",
    breaks: "TR-07/line-break-in-data",
    alsoBreaks: ["TR-09", "AM-*", "RQ-24", "SER-08"],
    answer: streamed(async function* (body) {
      for await (const frame of body) yield frame.replaceAll("\\n", "\n");
    }),
  },
  {
    id: "lists-for-strangers",
    breaks: "TR-17/anonymous-request-accepted",
    answer: (handler) => async (request) =>
      request.identity
        ? handler.handle(request)
        : handler.handle({ ...request, identity: { userId: "guest" } }),
  },
];
