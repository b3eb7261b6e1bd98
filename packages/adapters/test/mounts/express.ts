import compression from "compression";
import express from "express";
import { chatkit } from "../../src/express.ts";
import type { Mount } from "../../src/testing/index.ts";
import { listen } from "./listen.ts";

export const mountExpress: Mount = (
  handler,
  { bodyParser, compression: compress, appHeader, ...options },
) => {
  const app = express().disable("x-powered-by");
  if (appHeader) app.use((_req, res, next) => next(res.set("x-app", "kept") && undefined));
  if (compress) app.use(compression());
  if (bodyParser) app.use(express.json());
  app.all("/chatkit", chatkit(handler, options));
  return listen(app);
};
