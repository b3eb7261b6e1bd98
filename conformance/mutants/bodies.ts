import { frames, type Mutant, textOf, type Wire } from "./mutant.ts";

export const bodies: readonly Mutant[] = [
  {
    id: "allows-only-get",
    kills: "TR-15",
    saying: /access-control-allow-methods lacks/,
    answer: (handler) => async (request) => {
      if (request.method !== "OPTIONS") return handler.handle(request);
      const headers = {
        "access-control-allow-origin": "*",
        "access-control-allow-methods": "GET",
        "access-control-allow-headers": "*",
      };
      return { status: 204, headers, body: "" };
    },
  },
  {
    id: "allows-no-headers-of-clients",
    kills: "TR-15",
    saying: /access-control-allow-headers lacks/,
    answer: (handler) => async (request) => {
      if (request.method !== "OPTIONS") return handler.handle(request);
      const headers = {
        "access-control-allow-origin": "*",
        "access-control-allow-methods": "POST",
        "access-control-allow-headers": "content-type",
      };
      return { status: 204, headers, body: "" };
    },
  },
  {
    id: "reads-without-end",
    kills: "TR-18",
    saying: /not refused with 413/,
    answer: (handler) => async (request) =>
      handler.handle({ ...request, body: (await textOf(request)).trimEnd() }),
  },
  {
    id: "reads-the-first-type",
    kills: "RQ-25",
    saying: /two types/,
    answer: (handler) => async (request) => {
      const body = await textOf(request);
      return handler.handle({ ...request, body: body.replace(/("type":"[^"]+"),"type":"[^"]+"/, "$1") });
    },
  },
  {
    id: "reads-the-first-thread-id",
    kills: "RQ-25",
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
    kills: "SER-07",
    saying: /allow_retry is no boolean/,
    answer: frames((event) =>
      event.type === "error" ? { ...event, allow_retry: String(event["allow_retry"]) } : event,
    ),
  },
  {
    id: "sends-annotations-as-an-object",
    kills: "SER-07",
    saying: /annotations is no array/,
    answer: frames(
      (event) => JSON.parse(JSON.stringify(event).replaceAll('"annotations":[]', '"annotations":{}')) as Wire,
    ),
  },
];
