import type { RequestListener } from "node:http";
import { text } from "node:stream/consumers";
import compression from "compression";
import { chatkit } from "../../src/node.ts";
import type { ParsedBody } from "../../src/node-body.ts";
import type { Mount } from "../../src/testing/index.ts";
import { listen } from "./listen.ts";

type Middleware = (...args: Parameters<RequestListener>) => void;

/** node:http, with middleware called by hand; `tamper` gets each response before the adapter does. */
export const mountNode: Mount & ((...args: [...Parameters<Mount>, Middleware?]) => ReturnType<Mount>) = (
  handler,
  { bodyParser, compression: compress, appHeader, ...options },
  tamper?: Middleware,
) => {
  const answer = chatkit(handler, options);
  const zip = compression();
  return listen((req: Parameters<RequestListener>[0] & ParsedBody, res) => {
    if (appHeader) res.setHeader("x-app", "kept");
    // connect-style middleware runs on plain node:http objects; its types know Express alone.
    if (compress) Reflect.apply(zip, undefined, [req, res, () => undefined]);
    tamper?.(req, res);
    if (!bodyParser || req.headers["content-type"] !== "application/json") return answer(req, res);
    void text(req).then((json) => {
      req.body = JSON.parse(json);
      answer(req, res);
    });
  });
};
