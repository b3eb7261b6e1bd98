import { visible } from "../../report/visible.ts";
import { textAt } from "../../transcript/exchange-view.ts";
import type { View } from "../../transcript/view.ts";
import { type Check, fail, type Diagnosis, ok, skip, warn } from "./check.ts";
import { listRequest } from "./requests.ts";

/** Something in front of the endpoint that reads bodies, by the words in which it rejects one. */
interface BodyParser {
  name: string;
  is(view: View): boolean;
  /** How it accepts longer bodies. */
  limit: string;
}

const kiB = 1024;
const isHtml = ({ mediaType }: View): boolean => mediaType === "text/html";
const isPlain = ({ mediaType }: View): boolean => mediaType === "text/plain";

const bodyParsers: readonly BodyParser[] = [
  {
    name: "nginx",
    is: (view) => isHtml(view) && /<center>(nginx|openresty)/i.test(view.text),
    limit: "set `client_max_body_size 10m;` in nginx",
  },
  {
    name: "express.json()",
    // In production the page has only the words of the status.
    is: (view) =>
      isHtml(view) &&
      /<pre>(SyntaxError|PayloadTooLargeError|Bad Request<|Payload Too Large<)/.test(view.text),
    limit: 'mount the endpoint before express.json(), or use express.json({ limit: "10mb" })',
  },
  {
    name: "Fastify",
    is: (view) => textAt(view.json, "code").startsWith("FST_ERR_CTP_"),
    limit: "set `bodyLimit: 10 * 1024 * 1024` for Fastify or for the route",
  },
  {
    name: "Next.js",
    is: ({ text }) => /^Body exceeded .* limit|^Invalid JSON$/.test(text),
    limit: "export `config = { api: { bodyParser: false } }` from the route",
  },
  {
    name: "koa-bodyparser",
    is: (view) =>
      isPlain(view) && /^(request entity too large|Payload Too Large|Bad Request)$|JSON/i.test(view.text),
    limit: 'mount the endpoint before koa-bodyparser, or use bodyParser({ jsonLimit: "10mb" })',
  },
];

const parserOf = (view: View): BodyParser | undefined => bodyParsers.find((one) => one.is(view));

/** The default limit of express.json() is 100 kB, that of most others 1 MB. */
const smallest = 150 * kiB;
const sizes = [smallest, 1536 * kiB];

/** Whether the endpoint itself says in the protocol's words that the body is too large. */
const isOwnLimit = (view: View): boolean =>
  view.status === 413 && view.mediaType === "application/json" && textAt(view.json, "error", "code") !== "";

/** What reads the body before the endpoint does. */
export const bodyParser: Check = {
  name: "body parser",
  async run(at) {
    if (at.seen.list?.status !== 200) return skip("threads.list did not answer 200");
    let bodies = "long bodies are accepted";
    for (const size of sizes) {
      const raw = JSON.stringify(listRequest);
      const view = await at.send(`a body of ${size} bytes`, { raw, padding: size });
      if (size > smallest && isOwnLimit(view)) {
        bodies = `the endpoint itself rejects a body of ${Math.round(size / kiB)} KiB`;
        continue;
      }
      const problem = tooLarge(view, size);
      if (problem) return problem;
    }
    return unreadable(await at.send("a body that is not JSON", { raw: "{" }), bodies);
  },
};

/** Whatever is not 200 is the limit: the same request without the white space has got 200. */
function tooLarge(view: View, size: number): Diagnosis | undefined {
  if (view.status === 200) return undefined;
  const parser = parserOf(view);
  const received = view.status === 0 ? "no answer" : String(view.status);
  const text = `a body of ${Math.round(size / kiB)} KiB gets ${received}${parser ? ` from ${parser.name}` : ""}`;
  const why = "pasted documents and dictation travel inside the JSON";
  const advice =
    view.status >= 500
      ? `look into the log of ${parser?.name ?? "the server and of the proxies before it"}: a limit would be a 413`
      : `${parser?.limit ?? "accept bodies of 10 MiB, in the server and in the proxies before it"}: ${why}`;
  return size === smallest ? fail(text, advice) : warn(text, advice);
}

function unreadable(view: View, bodies: string): Diagnosis {
  const parser = parserOf(view);
  if (view.mediaType === "application/json" && textAt(view.json, "error", "code") !== "")
    return ok(`${bodies}, and a body that is not JSON gets an error body`);
  if (!parser && !isHtml(view) && !isPlain(view)) return ok(bodies);
  return warn(
    `a body that is not JSON gets ${view.status} ${visible(view.mediaType)}${parser ? ` from ${parser.name}` : ""}: ${visible(firstWords(view))}`,
    parser
      ? 'TR-20: mount the endpoint before the body parser, or answer its errors with {"error":{"code","message"}}'
      : 'TR-20: answer rejections with {"error":{"code","message"}} as application/json',
  );
}

/** What a person would read of a page. */
const firstWords = ({ text }: View): string =>
  text
    .replaceAll(/<head>.*?<\/head>|<br>.*|<[^>]*>/gs, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 80);
