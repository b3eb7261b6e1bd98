import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { chatkit } from "../../src/hono.ts";
import type { Mount } from "../../src/testing/index.ts";
import { listen } from "./listen.ts";

export const mountHono: Mount = (handler, { bodyParser, compression, appHeader, ...options }) => {
  const app = new Hono();
  if (compression) app.use(compress());
  if (appHeader) {
    app.use(async (c, next) => {
      // As cors() does it; what c.header() sets before a handler, Hono drops where that returns a Response.
      c.res.headers.set("x-app", "kept");
      await next();
    });
  }
  if (bodyParser) {
    // As a validator does.
    app.use(async (c, next) => {
      await c.req.json();
      await next();
    });
  }
  app.all("/chatkit", chatkit(handler, options));
  return listen(getRequestListener(app.fetch));
};
