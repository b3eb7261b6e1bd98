import type { ForwardedRequest } from "../../src/relay/relay.ts";
import { isStream, pause, stream, withHeader } from "../../src/wire-mutants/change.ts";
import { answers, type Mutant, streamed } from "../support/mutant.ts";
import { rejection, intercepting } from "../support/requests.ts";

/** A new thread without a script, as any user begins one: a script shows the same sooner. */
const isOrdinary = ({ body }: ForwardedRequest): boolean => {
  const text = new TextDecoder().decode(body);
  return text.includes('"threads.create"') && !text.includes('"text":"ck:1 ');
};

/** All of the body, a second late. */
async function* lateAndWhole(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const whole: Uint8Array[] = [];
  for await (const chunk of body) whole.push(chunk);
  await pause(1200);
  yield Buffer.concat(whole);
}

/** Servers that speak HTTP in a way of their own; what only the wire shows is in `wire/`. */
export const transport: readonly Mutant[] = [
  {
    id: "lists-items-at-another-url",
    breaks: "TR-01/post-not-accepted",
    // Whoever reads a thread by it sees that something is missing; and beside a server that answers 404 with an empty list, no list
    // has anything.
    alsoBreaks: ["TC-06", "RD-06"],
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
    id: "says-nothing-for-a-second",
    breaks: "TR-30/nothing-before-everything",
    between: async (asked, ask) => (isOrdinary(asked) ? stream(lateAndWhole)(asked, ask) : ask(asked)),
  },
  {
    id: "returns-a-whole-stream-with-its-length",
    breaks: "TR-10/complete-before-sent",
    between: async (asked, ask) => {
      const reply = await ask(asked);
      if (!isOrdinary(asked) || !isStream(reply)) return reply;
      const whole: Uint8Array[] = [];
      for await (const chunk of lateAndWhole(reply.body)) whole.push(chunk);
      const length = whole.reduce((sum, { byteLength }) => sum + byteLength, 0);
      const body = (async function* () {
        yield* whole;
      })();
      return { ...reply, headers: withHeader(reply, "content-length", String(length)), body };
    },
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
