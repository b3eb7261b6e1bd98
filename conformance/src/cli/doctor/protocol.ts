import { messageInput } from "../../case/requests.ts";
import { interpreterAnswers, isHello } from "../../driver/interpreter-answers.ts";
import { visible } from "../../report/visible.ts";
import { scriptText } from "../../transcript/script-contract.ts";
import type { View } from "../../transcript/view.ts";
import { answer } from "./answer.ts";
import { type Check, fail, type Diagnosis, ok, skip, warn } from "./check.ts";

/** What the interpreter repeats in its answer. */
const nonce = "doctor";

const list = { type: "threads.list", params: { limit: 1 } } as const;

/** Everything that a ChatKit endpoint must do before judging it makes sense. */
export const protocol: readonly Check[] = [
  {
    name: "endpoint",
    async run(at) {
      const view = await at.send("list", list);
      at.seen.list = view;
      return endpoint(view, at.url);
    },
  },
  {
    name: "content type",
    async run({ seen: { list: view } }) {
      if (view?.status !== 200) return skip("threads.list did not answer 200");
      if (view.mediaType === "application/json") return ok("threads.list answers application/json");
      return fail(
        `threads.list answers ${visible(view.mediaType) || "without a content type"}`,
        "send `content-type: application/json`; clients choose their parser by it",
      );
    },
  },
  {
    name: "auth",
    async run(at) {
      const { list: view } = at.seen;
      if (!view || view.status === 0) return skip("the endpoint does not answer");
      const bare = await at.send("without credentials", list, { user: null });
      const [first] = at.users;
      if (!first)
        return bare.status === 401 || bare.status === 403
          ? fail(
              `a request without credentials gets ${bare.status}`,
              "pass an identity: --as alice=TOKEN, or --as alice='Header: value'",
            )
          : warn(
              "the server requires no credentials",
              "fine for a demo; with two --as flags the kit also judges isolation",
            );
      if (view.status === 401 || view.status === 403)
        return fail(
          `${visible(first.name)} gets ${view.status}`,
          "check the token, and which header the server expects",
        );
      if (bare.status === 200)
        return warn(
          "requests without credentials are accepted too",
          "TR-17: answer 401 before you do anything else",
        );
      const more = at.users.length > 1 ? "" : "; with a second --as the kit also judges isolation";
      return ok(`${visible(first.name)} is accepted, requests without credentials are not${more}`);
    },
  },
  {
    name: "cors",
    async run(at) {
      const origin = "https://app.example";
      const headers = {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type",
      };
      const view = await at.send("preflight", { raw: "", method: "OPTIONS", headers }, { user: null });
      const allowed = view.header("access-control-allow-origin");
      if (allowed === "*" || allowed === origin)
        return ok(`a front end on any origin is allowed (${visible(allowed)})`);
      return warn(
        allowed === undefined
          ? `a browser's preflight gets ${view.status} without Access-Control-Allow-Origin`
          : `only ${visible(allowed)} is allowed`,
        "needed only for a front end on another origin: answer OPTIONS with that origin, POST and the requested headers",
      );
    },
  },
  {
    name: "stream",
    async run(at) {
      if (at.seen.list?.status !== 200) return skip("threads.list did not answer 200");
      const input = messageInput(scriptText({ hello: nonce }));
      const create = { type: "threads.create", params: { input } } as const;
      const view = await at.send("create", create, { timeout: 30_000 });
      at.seen.stream = view;
      return stream(view);
    },
  },
  {
    name: "interpreter",
    async run({ seen: { stream: view } }) {
      if (!view?.streamed) return skip("threads.create did not stream");
      return interpreter(view);
    },
  },
  {
    name: "buffering",
    async run(at) {
      const { stream: hello } = at.seen;
      if (!hello?.streamed) return skip("threads.create did not stream");
      if (interpreter(hello).state !== "ok") return buffering(hello);
      const script = { script: [{ say: "one" }, { wait: pause }, { say: "two" }] };
      const create = { type: "threads.create", params: { input: messageInput(script) } } as const;
      return buffering(await at.send("pause", create), pause);
    },
  },
  {
    name: "clock",
    async run({ seen: { list: view } }) {
      const date = Date.parse(view?.header("date") ?? "");
      if (!view || Number.isNaN(date)) return skip("the answers have no Date header");
      const seconds = Math.round((date - Date.now()) / 1000);
      if (Math.abs(seconds) <= 5) return ok("the clocks agree");
      return warn(
        `the server's clock is ${Math.abs(seconds)} s ${seconds > 0 ? "ahead" : "behind"}`,
        "synchronise it (NTP): users see the times of threads and items",
      );
    },
  },
  answer,
];

function endpoint(view: View, url: URL): Diagnosis {
  const { status } = view;
  const { end } = view.exchange;
  if (status === 0) {
    if (end.how === "timeout")
      return fail(
        "the server accepts the connection and never answers",
        "find out what the server waits for",
      );
    return fail(
      `no answer: ${visible(end.detail ?? end.how)}`,
      "check that it is an HTTP server, and whether the URL needs http or https",
    );
  }
  if (status === 404)
    return fail(
      `there is nothing at ${url.pathname}`,
      "pass the path of the ChatKit endpoint, usually /chatkit",
    );
  if (status === 405)
    return fail("POST is not allowed there", "pass the path of the ChatKit endpoint, not of a page");
  if (status >= 300 && status < 400)
    return fail(
      `the server redirects to ${visible(view.header("location") ?? "somewhere else")}`,
      "pass that URL: clients do not repeat a POST after a redirect",
    );
  if (status === 502 || status === 503 || status === 504)
    return fail(`a proxy answers ${status}`, "start the server behind the proxy");
  if (status >= 500) return fail(`threads.list gets ${status}`, "look at the server's log");
  return ok(`POST ${url.pathname} answers ${status}`);
}

function stream(view: View): Diagnosis {
  const { status, mediaType, frames } = view;
  if (status === 0) return fail(`threads.create: ${view.exchange.end.how}`, "look at the server's log");
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
  if (frames.length === 0)
    return fail("the stream contains no event", "send each event as `data: {…}` and a blank line");
  return ok(
    `threads.create streams ${frames.length} events and ${view.streamed ? "ends cleanly" : "breaks off"}`,
  );
}

/** Milliseconds of silence in the middle of a stream; far longer than a network pauses by itself. */
const pause = 800;

/** Whether a proxy buffers the stream; `silence` is the pause that the server was told to make in it. */
function buffering(view: View, silence?: number): Diagnosis {
  const { response, end } = view.exchange;
  const via = ["via", "server", "x-cache", "cf-ray"].flatMap((name) => {
    const value = view.header(name);
    return value === undefined ? [] : [`${name}: ${visible(value)}`];
  });
  const between = via.length === 0 ? "" : ` (${via.join(", ")})`;
  const advice =
    "turn buffering off in the proxy: `X-Accel-Buffering: no` for nginx, `no-transform` for compression";
  if (view.header("content-length") !== undefined)
    return fail(`the stream has a content-length, so it was complete before it was sent${between}`, advice);
  const chunks = response?.chunks ?? [];
  const spread = (chunks.at(-1)?.at ?? 0) - (chunks[0]?.at ?? 0);
  if (silence !== undefined)
    return spread > silence / 2
      ? ok(
          `events arrive while the server works: ${Math.round(spread)} ms between the first and the last${between}`,
        )
      : fail(`a stream with a pause of ${silence} ms arrived all at once${between}`, advice);
  const took = end.at - view.exchange.request.at;
  if (spread > 50) return ok(`events arrive over ${Math.round(spread)} ms${between}`);
  return took > 1000
    ? warn(`all events arrived at once after ${Math.round(took)} ms${between}`, advice)
    : skip("the answer was too fast to measure");
}

/** Whether the server runs scripts, or why it seems not to. */
function interpreter(view: View): Diagnosis {
  const hello = interpreterAnswers(view).find((answer) => isHello(answer, nonce));
  if (hello)
    return ok(`${visible(String(hello["interpreter"]))} on ${visible(String(hello["sdk"]))}: tier T2`);
  const advice =
    "call the script interpreter from respond() and set CHATKIT_CONFORMANCE=1: then every rule can be judged (T2)";
  return interpreterAnswers(view).length > 0
    ? warn("the server repeats the script instead of running it (T0)", advice)
    : warn("the server does not run scripts (T0)", advice);
}
