import type { ForwardedResponse } from "../relay/relay.ts";
import type { WireMutant } from "./wire-mutant.ts";
import { bytes, head, isJson, isStream, withHeader } from "./change.ts";

const header =
  (name: string, value?: string) =>
  (reply: ForwardedResponse): Partial<ForwardedResponse> => ({ headers: withHeader(reply, name, value) });

/** Status lines and headers that say something else than the body. */
export const heads: readonly WireMutant[] = [
  {
    id: "wire/stream-as-plain-text",
    breaks: "TR-04/wrong-media-type",
    between: head(isStream, header("content-type", "text/plain; charset=utf-8")),
  },
  {
    id: "wire/stream-as-lines-of-json",
    breaks: "TR-04/wrong-media-type",
    between: head(isStream, header("content-type", "application/x-ndjson")),
  },
  {
    id: "wire/stream-without-media-type",
    breaks: "TR-04/wrong-media-type",
    between: head(isStream, header("content-type")),
  },
  {
    id: "wire/stream-in-another-charset",
    breaks: "TR-07/another-charset",
    between: head(isStream, header("content-type", "text/event-stream; charset=iso-8859-1")),
  },
  {
    id: "wire/json-as-html",
    breaks: "TR-03/not-one-json-document",
    between: head(isJson, header("content-type", "text/html")),
  },
  {
    id: "wire/json-without-media-type",
    breaks: "TR-03/not-one-json-document",
    between: head(isJson, header("content-type")),
  },
  {
    id: "wire/no-cache-control",
    breaks: "TR-12/stream-cacheable",
    between: head(isStream, header("cache-control")),
  },
  {
    id: "wire/public-cache-control",
    breaks: "TR-12/stream-cacheable",
    between: head(isStream, header("cache-control", "public, max-age=60")),
  },
  {
    id: "wire/stream-created",
    breaks: "TR-04/status-not-200",
    between: head(isStream, () => ({ status: 201 })),
  },
  {
    id: "wire/json-created",
    breaks: "TR-03/status-not-200",
    between: head(isJson, () => ({ status: 201 })),
  },
  {
    id: "wire/json-accepted",
    breaks: "TR-03/status-not-200",
    between: head(isJson, () => ({ status: 202 })),
  },
  {
    id: "wire/refusals-with-200",
    breaks: "TR-03/refused-with-200",
    alsoBreaks: ["TR-04"],
    between: head(
      ({ status }) => status >= 400 && status < 500,
      () => ({ status: 200 }),
    ),
  },
  {
    id: "wire/refusals-with-500",
    breaks: "RQ-01/incomplete-json-accepted",
    alsoBreaks: ["RQ-*", "RD-*", "TU-*", "TM-03", "RT-*", "CT-*", "SI-*", "AC-*", "AT-*", "TR-*", "TC-08"],
    between: head(
      ({ status }) => status >= 400 && status < 500,
      () => ({ status: 500 }),
    ),
  },
  {
    id: "wire/refusals-in-html",
    breaks: "TR-20/error-body-missing",
    between: async (asked, ask) => {
      const reply = await ask(asked);
      if (reply.status < 400) return reply;
      const body = (async function* () {
        yield bytes("<html><body>Something went wrong</body></html>");
      })();
      return { status: reply.status, headers: [["content-type", "text/html"]], body };
    },
  },
  {
    id: "wire/not-found-for-all-refusals",
    breaks: "TR-17/anonymous-request-accepted",
    alsoBreaks: ["TR-02"],
    between: head(
      ({ status }) => status === 401 || status === 405,
      () => ({ status: 404 }),
    ),
  },
  {
    id: "wire/redirects",
    breaks: "TR-01/redirected",
    between: async (asked, ask) => {
      if (asked.path.endsWith("/moved"))
        return ask({ ...asked, path: asked.path.slice(0, -"/moved".length) });
      return {
        status: 307,
        headers: [
          ["location", `${asked.path}/moved`],
          ["content-length", "0"],
        ],
        body: (async function* () {})(),
      };
    },
  },
  {
    id: "wire/streams-by-accept",
    breaks: "TR-13/accept-changes-answer",
    between: async (asked, ask) => {
      const reply = await ask(asked);
      const wants = asked.headers.find(([name]) => name === "accept")?.[1] ?? "";
      return wants.includes("application/json") && isStream(reply)
        ? { ...reply, headers: withHeader(reply, "content-type", "application/json") }
        : reply;
    },
  },
  {
    id: "wire/refuses-strange-headers",
    breaks: "TR-14/unknown-header-changes-answer",
    between: async (asked, ask) => {
      if (!asked.headers.some(([name]) => name === "x-unknown")) return ask(asked);
      return ask({ ...asked, body: bytes("{") });
    },
  },
  {
    id: "wire/answers-other-methods",
    breaks: "TR-02/other-method-accepted",
    between: async (asked, ask) => {
      const reply = await ask(asked);
      return asked.method === "GET" ? { ...reply, status: 200 } : reply;
    },
  },
  {
    id: "wire/lets-strangers-in",
    breaks: "TR-17/anonymous-request-accepted",
    between: (asked, ask) =>
      ask({
        ...asked,
        headers: asked.headers.some(([name]) => name === "authorization")
          ? asked.headers
          : [...asked.headers, ["authorization", "Bearer alice"]],
      }),
  },
];
