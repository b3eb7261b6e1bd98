import { visible } from "../../report/visible.ts";
import { atOnce, cameLateAndTogether, cameTogether, spreadOf, waitOf } from "../../transcript/arrival.ts";
import type { View } from "../../transcript/view.ts";
import { type Check, fail, type Diagnosis, ok, skip, type Target, warn } from "./check.ts";
import { interpreter } from "./interpreter.ts";
import { hello, pause, paused } from "./requests.ts";
import { heartbeats, statusProblem } from "./statuses.ts";

/** Milliseconds after which somebody on the way may have closed a stream that was silent. */
const silent = 20_000;

const withoutBuffer =
  "turn buffering off in the proxy: `X-Accel-Buffering: no` for nginx, `no-transform` for compression";
const withoutCompression =
  "do not compress text/event-stream: take it out of gzip_types or of the middleware's filter and send `no-transform`; or flush the compressor after each event";

/** Whether the answer streams, arrives while it is written, and stays open. */
export const flow: readonly Check[] = [
  {
    name: "stream",
    async run(at) {
      if (at.seen.list?.status !== 200) return skip("threads.list did not answer 200");
      const view = await at.send("create", hello, { timeout: 30_000 });
      at.seen.stream = view;
      return stream(view);
    },
  },
  {
    name: "interpreter",
    run: async ({ seen: { stream: view } }) => (view?.streamed ? interpreter(view) : notStreamed(view)),
  },
  {
    name: "buffering",
    async run(at) {
      const { stream: view } = at.seen;
      if (!view?.streamed) return notStreamed(view);
      if (interpreter(view).state !== "ok") return unscripted(view, usual(at));
      return scripted(await at.send("pause", paused), withoutBuffer);
    },
  },
  {
    name: "browser",
    async run(at) {
      const { stream: plain } = at.seen;
      if (!plain?.streamed) return notStreamed(plain);
      if (interpreter(plain).state === "ok") {
        const view = await at.send("browser", paused, { browser: true });
        return rejected(view) ?? scripted(view, withoutCompression);
      }
      if (spreadOf(plain) < 300)
        return skip("the answer was too fast, or came at once without a browser too");
      const view = await at.send("browser", hello, { browser: true, timeout: 30_000 });
      return rejected(view) ?? compared(view, plain);
    },
  },
  {
    name: "heartbeat",
    run: async ({ seen: { stream: view } }) => (view?.streamed ? heartbeat(view) : notStreamed(view)),
  },
];

/** Why what needs a whole stream was not looked at. */
export const notStreamed = (view: View | undefined): Diagnosis =>
  skip(
    view?.mediaType === "text/event-stream" && view.exchange.end.how !== "complete"
      ? "the stream of threads.create did not end well"
      : "threads.create did not stream",
  );

/** Milliseconds that a read takes. */
const usual = ({ seen: { list } }: Target): number =>
  list ? list.exchange.end.at - list.exchange.request.at : 0;

function stream(view: View): Diagnosis {
  const { status, mediaType, frames, exchange } = view;
  const { how, detail, at } = exchange.end;
  if (status === 0) return fail(`threads.create: ${how}`, "look at the server's log");
  const problem = statusProblem(view, "threads.create");
  if (problem) return problem;
  if (status !== 200)
    return fail(
      `threads.create answers ${status}: ${visible(view.text.slice(0, 120))}`,
      "look at the server's log",
    );
  if (mediaType !== "text/event-stream")
    return fail(
      `threads.create answers ${visible(mediaType) || "without a content type"}`,
      "send `content-type: text/event-stream`",
    );
  const took = Math.round(at - exchange.request.at);
  if (how === "timeout")
    return fail(
      `threads.create streams ${frames.length} events and does not end in ${took} ms`,
      "end the body of the response when the handler ends",
    );
  if (how !== "complete")
    return fail(
      `threads.create streams ${frames.length} events and is cut after ${took} ms${detail === undefined ? "" : `: ${visible(detail)}`}`,
      silence(view) > silent
        ? `something on the way closes silent connections: ${heartbeats}`
        : "look at the server's log: it crashes or closes the response while it streams; or a proxy limits the time of a request",
    );
  if (frames.length === 0)
    return fail("the stream contains no event", "send each event as `data: {…}` and a blank line");
  return ok(`threads.create streams ${frames.length} events and ends cleanly`);
}

/** Milliseconds for which nothing had come when the stream ended. */
const silence = ({ frames, exchange }: View): number =>
  exchange.end.at - (frames.at(-1)?.at ?? exchange.request.at);

/** A browser that the server does not serve; undefined for one that it does. */
function rejected(view: View): Diagnosis | undefined {
  const { status, exchange, frames } = view;
  if (status !== 200)
    return warn(
      `a request with the Origin of the endpoint gets ${status || "no answer"}`,
      "needed only if pages are served from there: allow that origin",
    );
  if (view.streamed) return undefined;
  return fail(
    `a browser's stream has ${frames.length} events and is ${exchange.end.how}: ${visible(exchange.end.detail ?? "")}`,
    withoutCompression,
  );
}

/** The names that those on the way have left in the answer, and how it was compressed. */
function wayOf(view: View): string {
  const via = ["content-encoding", "via", "server", "x-cache", "cf-ray"].flatMap((name) => {
    const value = view.header(name);
    return value === undefined ? [] : [`${name}: ${visible(value)}`];
  });
  return via.length === 0 ? "" : ` (${via.join(", ")})`;
}

const withLength = (view: View, advice: string): Diagnosis | undefined =>
  view.header("content-length") === undefined
    ? undefined
    : fail(`the stream has a content-length, so it was complete before it was sent${wayOf(view)}`, advice);

/** Of a stream in which the server was told to pause. */
function scripted(view: View, advice: string): Diagnosis {
  const spread = spreadOf(view);
  return (
    withLength(view, advice) ??
    (spread > pause / 2
      ? ok(
          `events arrive while the server works: ${Math.round(spread)} ms between the first and the last${wayOf(view)}`,
        )
      : fail(`a stream with a pause of ${pause} ms arrived all at once${wayOf(view)}`, advice))
  );
}

/** Of a stream that took as long as its model did. */
function unscripted(view: View, read: number): Diagnosis {
  const problem = withLength(view, withoutBuffer);
  if (problem) return problem;
  if (!cameLateAndTogether(view, read, 300))
    return cameTogether(view)
      ? skip("the answer was too fast to measure")
      : ok(`events arrive over ${Math.round(spreadOf(view))} ms${wayOf(view)}`);
  const text = `thread.created came with everything else: ${atOnce(view)}, a read takes ${Math.round(read)} ms${wayOf(view)}`;
  return waitOf(view) > 1000 ? fail(text, withoutBuffer) : warn(text, withoutBuffer);
}

/** Of a browser's stream, beside one that has flowed. */
function compared(view: View, plain: View): Diagnosis {
  const isHeld = cameTogether(view) && waitOf(view) > spreadOf(plain) / 2 && waitOf(view) > 4 * waitOf(plain);
  if (withLength(view, withoutCompression) ?? isHeld)
    return fail(
      `a browser gets ${atOnce(view)}, others get them over ${Math.round(spreadOf(plain))} ms${wayOf(view)}`,
      withoutCompression,
    );
  return cameTogether(view)
    ? skip("the answer was too fast to measure")
    : ok(`events arrive over ${Math.round(spreadOf(view))} ms${wayOf(view)}`);
}

/** How long those on the way wait for the next byte, by a header that gives them away. */
const patience: readonly (readonly [header: string, value: RegExp, who: string])[] = [
  ["server", /cloudflare/i, "Cloudflare closes a stream after 120 s of silence"],
  ["server", /nginx|openresty/i, "nginx closes a stream after 60 s of silence (proxy_read_timeout)"],
  ["server", /awselb/i, "an AWS load balancer closes a stream after 60 s of silence"],
  ["via", /cloudfront/i, "CloudFront closes a stream after 30 s of silence"],
  ["via", /vegur|heroku/i, "Heroku closes a stream after 55 s of silence"],
];

function heartbeat(view: View): Diagnosis {
  if (/^:/m.test(view.text)) return ok("the server sends comments while its stream is silent");
  const [, , who = "proxies close a stream after 30 to 120 s of silence"] =
    patience.find(([header, value]) => value.test(view.header(header) ?? "")) ?? [];
  return {
    ...skip("the answer was not silent for long enough to show one"),
    advice: `${who}: ${heartbeats}`,
  };
}
