import { frames, type Mutant, textOf, texts } from "../support/mutant.ts";

export const bodies: readonly Mutant[] = [
  {
    id: "allows-only-get",
    breaks: "TR-15/method-not-allowed",
    cors: (headers) => new Map([...headers, ["access-control-allow-methods", "GET"]]),
  },
  {
    id: "allows-no-headers-of-clients",
    breaks: "TR-15/header-not-allowed",
    cors: (headers) => new Map([...headers, ["access-control-allow-headers", "content-type"]]),
  },
  {
    id: "reads-without-end",
    breaks: "TR-18/large-body-accepted",
    answer: (handler) => async (request) =>
      handler.handle({ ...request, contentLength: undefined, body: (await textOf(request)).trimEnd() }),
  },
  {
    id: "reads-the-first-type",
    breaks: "RQ-25/duplicate-member-misread",
    answer: (handler) => async (request) => {
      const body = await textOf(request);
      return handler.handle({ ...request, body: body.replace(/("type":"[^"]+"),"type":"[^"]+"/, "$1") });
    },
  },
  {
    id: "reads-the-first-thread-id",
    breaks: "RQ-25/duplicate-member-misread",
    answer: (handler) => async (request) => {
      const body = await textOf(request);
      return handler.handle({
        ...request,
        body: body.replace(/("thread_id":"[^"]+"),"thread_id":"[^"]+"/, "$1"),
      });
    },
  },
  {
    id: "sends-allow_retry-as-text",
    breaks: "SER-07/member-of-wrong-type",
    // Two rules describe that member.
    alsoBreaks: ["ER-02"],
    answer: frames((event) =>
      event.type === "error" ? { ...event, allow_retry: String(event["allow_retry"]) } : event,
    ),
  },
  {
    id: "sends-annotations-as-an-object",
    breaks: "SER-07/member-of-wrong-type",
    answer: texts((text) => text.replaceAll('"annotations":[]', '"annotations":{}')),
  },
];
