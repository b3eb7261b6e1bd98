import type { RequestHandler } from "@chatkit-protocol/core/server";
import type { Context, Middleware } from "koa";
import { serve } from "./node.ts";
import type { AdapterOptions } from "./options.ts";

export type { AdapterOptions } from "./options.ts";

/** A middleware that answers every request it gets: mount it on a route, or check `ctx.path` first. */
export function chatkit<Session>(
  server: RequestHandler<Session>,
  options: AdapterOptions<Context, NoInfer<Session>>,
): Middleware {
  return async (ctx) => {
    // The answer is written past Koa, which would report every client that leaves a stream in ctx.body.
    ctx.respond = false;
    const { req, res, request, ip: address } = ctx;
    const body = "body" in request ? request.body : undefined;
    const rawBody = "rawBody" in request ? request.rawBody : undefined;
    await serve(server, options, { req, res, request: ctx, body, rawBody, address });
  };
}
