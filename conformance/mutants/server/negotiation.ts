import type { Mutant } from "../support/mutant.ts";
import { bytes, head, isJson, isStream, withHeader } from "../../src/wire-mutants/change.ts";
import type { ForwardedRequest, ForwardedResponse, Interceptor } from "../../src/relay/relay.ts";

const headerOf = ({ headers }: ForwardedRequest, name: string): string =>
  headers.find(([known]) => known === name)?.[1] ?? "";
const bodyOf = ({ body }: ForwardedRequest): string => new TextDecoder().decode(body);

const refused = (status: number): ForwardedResponse => ({
  status,
  headers: [["content-type", "application/json"]],
  body: (async function* () {
    yield bytes(JSON.stringify({ error: { code: "refused", message: "No." } }));
  })(),
});

/** Rejects the requests that `when` picks. */
const rejecting =
  (when: (asked: ForwardedRequest) => boolean, status: number): Interceptor =>
  async (asked, ask) =>
    when(asked) ? refused(status) : ask(asked);

/** Changes the media type of the answers to requests that `when` picks. */
const retyping =
  (
    when: (asked: ForwardedRequest) => boolean,
    which: (reply: ForwardedResponse) => boolean,
    type: string,
  ): Interceptor =>
  async (asked, ask) =>
    when(asked)
      ? head(which, (reply) => ({ headers: withHeader(reply, "content-type", type) }))(asked, ask)
      : ask(asked);

const isAbout = (asked: ForwardedRequest, ...operations: readonly string[]): boolean =>
  operations.some((name) => bodyOf(asked).includes(`"type":"${name}"`));

/** Servers that look at headers which are not theirs to look at. */
export const negotiation: readonly Mutant[] = [
  {
    id: "has-nothing-for-browsers",
    breaks: "TR-13/accept-changes-answer",
    between: rejecting((asked) => headerOf(asked, "accept").startsWith("text/html"), 406),
  },
  {
    id: "streams-on-demand-only",
    breaks: "TR-13/accept-required",
    between: rejecting(
      (asked) => isAbout(asked, "threads.create") && headerOf(asked, "accept") !== "text/event-stream",
      406,
    ),
  },
  {
    id: "lists-threads-as-a-stream",
    breaks: "TR-13/accept-changes-answer",
    between: retyping(
      (asked) => isAbout(asked, "threads.list") && headerOf(asked, "accept") === "text/event-stream",
      isJson,
      "text/event-stream",
    ),
  },
  {
    id: "creates-as-json-on-demand",
    breaks: "TR-13/accept-changes-answer",
    between: retyping(
      (asked) => isAbout(asked, "threads.create") && headerOf(asked, "accept") === "application/json",
      isStream,
      "application/json",
    ),
  },
  {
    id: "retries-for-event-sources-only",
    breaks: "TR-13/accept-changes-answer",
    between: rejecting(
      (asked) =>
        isAbout(asked, "threads.retry_after_item") && headerOf(asked, "accept") === "application/json",
      406,
    ),
  },
  {
    id: "lists-for-known-headers-only",
    breaks: "TR-14/unknown-header-changes-answer",
    between: rejecting((asked) => isAbout(asked, "items.list") && headerOf(asked, "x-unknown") !== "", 400),
  },
  {
    id: "trips-over-traces",
    breaks: "TR-14/unknown-header-changes-answer",
    between: rejecting((asked) => headerOf(asked, "traceparent") !== "", 400),
  },
  {
    id: "streams-for-known-frames-only",
    breaks: "TR-14/unknown-header-changes-answer",
    between: rejecting(
      (asked) => isAbout(asked, "threads.create") && headerOf(asked, "chatkit-frame-instance-id") !== "",
      403,
    ),
  },
  {
    id: "allows-headers-by-a-star",
    breaks: "TR-15/header-not-allowed",
    cors: (headers) => new Map([...headers, ["access-control-allow-headers", "*"]]),
  },
  {
    id: "authenticates-preflights",
    breaks: "TR-15/preflight-rejected",
    between: rejecting(({ method }) => method === "OPTIONS", 401),
  },
  {
    id: "has-no-route-for-preflights",
    breaks: "TR-15/preflight-rejected",
    between: rejecting(({ method }) => method === "OPTIONS", 405),
  },
];
