import { frames, type Mutant, textOf, texts } from "./mutant.ts";

export const bodies: readonly Mutant[] = [
  {
    id: "allows-only-get",
    breaks: "TR-15",
    saying: /access-control-allow-methods lacks/,
    cors: (headers) => new Map([...headers, ["access-control-allow-methods", "GET"]]),
  },
  {
    id: "allows-no-headers-of-clients",
    breaks: "TR-15",
    saying: /access-control-allow-headers lacks/,
    cors: (headers) => new Map([...headers, ["access-control-allow-headers", "content-type"]]),
  },
  {
    id: "reads-without-end",
    breaks: "TR-18",
    saying: /not refused with 413/,
    answer: (handler) => async (request) =>
      handler.handle({ ...request, body: (await textOf(request)).trimEnd() }),
  },
  {
    id: "reads-the-first-type",
    breaks: "RQ-25",
    saying: /two types/,
    answer: (handler) => async (request) => {
      const body = await textOf(request);
      return handler.handle({ ...request, body: body.replace(/("type":"[^"]+"),"type":"[^"]+"/, "$1") });
    },
  },
  {
    id: "reads-the-first-thread-id",
    breaks: "RQ-25",
    saying: /two thread ids/,
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
    breaks: "SER-07",
    saying: /allow_retry is no boolean/,
    // Two rules describe that member.
    alsoBreaks: ["ER-02"],
    answer: frames((event) =>
      event.type === "error" ? { ...event, allow_retry: String(event["allow_retry"]) } : event,
    ),
  },
  {
    id: "sends-annotations-as-an-object",
    breaks: "SER-07",
    saying: /annotations is no array/,
    answer: texts((text) => text.replaceAll('"annotations":[]', '"annotations":{}')),
  },
];
