import { visible } from "../../report/visible.ts";
import type { View } from "../../transcript/view.ts";
import { answer } from "./answer.ts";
import { type Check, fail, type Diagnosis, ok, skip, warn } from "./check.ts";
import { bodyParser } from "./body-parser.ts";
import { flow } from "./flow.ts";
import { listRequest } from "./requests.ts";
import { statusProblem } from "./statuses.ts";

/** Everything that a ChatKit endpoint must do before judging it makes sense. */
export const protocol: readonly Check[] = [
  {
    name: "endpoint",
    async run(at) {
      const view = await at.send("list", listRequest);
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
      const bare = await at.send("without credentials", listRequest, { user: null });
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
      if (allowed !== undefined && !view.accepted)
        return warn(
          `a browser's preflight gets ${view.status}`,
          "needed only for a front end on another origin: browsers accept only a 2xx, and follow no redirect of it",
        );
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
  bodyParser,
  ...flow,
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
  return statusProblem(view, "threads.list") ?? ok(`POST ${url.pathname} answers ${status}`);
}
