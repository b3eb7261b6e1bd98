import Koa from "koa";
import bodyParserOf from "koa-bodyparser";
import { chatkit } from "../../src/koa.ts";
import type { Mount } from "../../src/testing/index.ts";
import { listen } from "./listen.ts";

export const mountKoa: Mount = (handler, { bodyParser, appHeader, ...options }) => {
  const app = new Koa();
  // Koa prints every connection that is reset, whatever the middleware does.
  app.silent = true;
  if (appHeader) {
    app.use((ctx, next) => {
      ctx.set("x-app", "kept");
      return next();
    });
  }
  if (bodyParser) app.use(bodyParserOf());
  app.use(chatkit(handler, options));
  const listener = app.callback();
  return listen((req, res) => void listener(req, res));
};
