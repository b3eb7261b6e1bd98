import { inputOf } from "../../driver/script-contract.ts";
import { visible } from "../../report/visible.ts";
import type { View } from "../../transcript/view.ts";
import { isObject } from "../../transcript/exchange-view.ts";
import { type Check, fail, type Finding, ok, skip, warn } from "./check.ts";

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
      if (view?.status !== 200) return skip("threads.list has not been answered with 200");
      if (view.mediaType === "application/json") return ok("threads.list answers application/json");
      return fail(
        `threads.list answers ${visible(view.mediaType) || "without a content type"}`,
        "send `content-type: application/json`; clients parse the body by it",
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
              `without credentials it answers ${bare.status}`,
              "give an identity: --as alice=TOKEN, or --as alice='Header: value'",
            )
          : warn(
              "nobody is asked for credentials",
              "fine for a demo; with two --as the kit also judges isolation",
            );
      if (view.status === 401 || view.status === 403)
        return fail(
          `${visible(first.name)} is refused with ${view.status}`,
          "check the token, and whether the server wants another header",
        );
      if (bare.status === 200)
        return warn("it answers without credentials too", "TR-17: refuse with 401 before anything is done");
      const more = at.users.length > 1 ? "" : "; a second --as lets isolation be judged";
      return ok(`${visible(first.name)} is let in, nobody else${more}`);
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
          ? `the preflight of a browser is answered ${view.status} without Access-Control-Allow-Origin`
          : `only ${visible(allowed)} is allowed`,
        "needed only where the front end lives on another origin: answer OPTIONS with its origin, POST and the headers that were asked for",
      );
    },
  },
  {
    name: "stream",
    async run(at) {
      if (at.seen.list?.status !== 200) return skip("threads.list has not been answered with 200");
      const input = inputOf(`ck:1 ${JSON.stringify({ ck: 1, hello: "doctor" })}`);
      const create = { type: "threads.create", params: { input } } as const;
      const view = await at.send("create", create, { timeout: 30_000 });
      at.seen.stream = view;
      return stream(view);
    },
  },
  {
    name: "interpreter",
    async run({ seen: { stream: view } }) {
      if (!view?.streamed) return skip("threads.create has not streamed");
      return interpreter(view);
    },
  },
  {
    name: "buffering",
    async run(at) {
      const { stream: hello } = at.seen;
      if (!hello?.streamed) return skip("threads.create has not streamed");
      if (interpreter(hello).state !== "ok") return buffering(hello);
      const script = { script: [{ say: "one" }, { wait: pause }, { say: "two" }] };
      const create = { type: "threads.create", params: { input: inputOf(script) } } as const;
      return buffering(await at.send("pause", create), pause);
    },
  },
  {
    name: "clock",
    async run({ seen: { list: view } }) {
      const date = Date.parse(view?.header("date") ?? "");
      if (!view || Number.isNaN(date)) return skip("the answers carry no Date");
      const seconds = Math.round((date - Date.now()) / 1000);
      if (Math.abs(seconds) <= 5) return ok("the clocks agree");
      return warn(
        `the server's clock is ${Math.abs(seconds)} s ${seconds > 0 ? "ahead" : "behind"}`,
        "synchronise it (NTP): times of threads and items are shown to users",
      );
    },
  },
];

function endpoint(view: View, url: URL): Finding {
  const { status } = view;
  const { end } = view.exchange;
  if (status === 0) {
    if (end.how === "timeout")
      return fail("it accepts the connection and never answers", "look at what the server waits for");
    return fail(
      `no answer: ${visible(end.detail ?? end.how)}`,
      "is it an HTTP server, and is http or https right?",
    );
  }
  if (status === 404)
    return fail(
      `there is nothing at ${url.pathname}`,
      "give the path of the ChatKit endpoint; /chatkit is customary",
    );
  if (status === 405) return fail("it refuses POST", "give the path of the ChatKit endpoint, not of a page");
  if (status >= 300 && status < 400)
    return fail(
      `it redirects to ${visible(view.header("location") ?? "somewhere else")}`,
      "give that URL: a POST does not survive a redirect",
    );
  if (status === 502 || status === 503 || status === 504)
    return fail(`a proxy answers ${status}`, "start the server behind the proxy");
  if (status >= 500) return fail(`it answers ${status} to threads.list`, "look into the server's log");
  return ok(`POST ${url.pathname} is answered with ${status}`);
}

function stream(view: View): Finding {
  const { status, mediaType, frames } = view;
  if (status === 0) return fail(`threads.create: ${view.exchange.end.how}`, "look into the server's log");
  if (status !== 200)
    return fail(
      `threads.create is answered with ${status}: ${visible(view.text.slice(0, 120))}`,
      "look into the server's log",
    );
  if (mediaType !== "text/event-stream")
    return fail(
      `threads.create answers ${visible(mediaType) || "without a content type"}`,
      "send `content-type: text/event-stream`",
    );
  if (frames.length === 0)
    return fail("the stream holds no event", "each event is `data: {…}` and a blank line");
  return ok(
    `threads.create streams ${frames.length} events and ${view.streamed ? "ends cleanly" : "is cut"}`,
  );
}

/** Milliseconds of silence in the middle of a stream; far more than a network makes of its own. */
const pause = 800;

/** Whether something on the way holds a stream back; `silence` is the pause that the server has made in it. */
function buffering(view: View, silence?: number): Finding {
  const { response, end } = view.exchange;
  const via = ["via", "server", "x-cache", "cf-ray"].flatMap((name) => {
    const value = view.header(name);
    return value === undefined ? [] : [`${name}: ${visible(value)}`];
  });
  const between = via.length === 0 ? "" : ` (${via.join(", ")})`;
  const advice =
    "switch buffering off on the way: `X-Accel-Buffering: no` for nginx, `no-transform` for compression";
  if (view.header("content-length") !== undefined)
    return fail(`the stream has a content-length: it was complete before it was sent${between}`, advice);
  const chunks = response?.chunks ?? [];
  const spread = (chunks.at(-1)?.at ?? 0) - (chunks[0]?.at ?? 0);
  if (silence !== undefined)
    return spread > silence / 2
      ? ok(
          `events arrive while the server still works: ${Math.round(spread)} ms between first and last${between}`,
        )
      : fail(`a stream with a pause of ${silence} ms arrived all at once${between}`, advice);
  const took = end.at - view.exchange.request.at;
  if (spread > 50) return ok(`events arrive over ${Math.round(spread)} ms${between}`);
  return took > 1000
    ? warn(`all events came at once after ${Math.round(took)} ms${between}`, advice)
    : skip("the answer was too quick to tell");
}

/** Whether scripts are played, or why it looks as if they were not. */
function interpreter(view: View): Finding {
  const said = view.eventsOf("thread.item.done").flatMap(({ item }) => {
    const content = isObject(item) && item["type"] === "assistant_message" ? item["content"] : undefined;
    return (Array.isArray(content) ? content : []).map((part: unknown) =>
      isObject(part) ? part["text"] : undefined,
    );
  });
  const text = said.find((one) => typeof one === "string" && one.startsWith("ck:1 "));
  const advice =
    "call the script interpreter from respond() and set CHATKIT_CONFORMANCE=1: then every rule can be judged (T2)";
  if (typeof text !== "string") return warn("the server plays no scripts (T0)", advice);
  try {
    const hello: unknown = JSON.parse(text.slice("ck:1 ".length));
    if (isObject(hello) && hello["hello"] === "doctor" && typeof hello["interpreter"] === "string")
      return ok(`${visible(hello["interpreter"])} on ${visible(String(hello["sdk"]))}: tier T2`);
    // An echo repeats the question, which has no interpreter in it.
    return warn("the server repeats the script instead of playing it (T0)", advice);
  } catch {
    // Not the interpreter's JSON, which is what the check is about.
    return warn("the answer to a script is no JSON (T0)", advice);
  }
}
