import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler } from "@chatkit-protocol/core/server";
import type { Request, RequestHandler as ExpressHandler } from "express";
import { serve } from "./node.ts";
import type { AdapterOptions } from "./options.ts";

export type { AdapterOptions } from "./options.ts";
export { type WebHandle, webListener } from "./web-listener.ts";

/**
 * A handler for `app.all(path, …)`, best mounted before any body parser. Answers every request itself: `next` is never called, not even
 * for errors.
 */
export function chatkit<Session>(
  server: RequestHandler<Session>,
  options: AdapterOptions<Request, NoInfer<Session>>,
): ExpressHandler {
  return (req, res) => {
    const { body, ip: address }: { body?: unknown; ip?: string | undefined } = req;
    const rawBody = "rawBody" in req ? req.rawBody : undefined;
    void serve(server, options, { req, res, request: req, body, rawBody, address });
  };
}

/**
 * For the option `verify` of a body parser that must run first: `express.json({ verify: keepRawBody })`. Keeps the body as it arrived
 * in `req.rawBody`, where the handler finds it, because parsing rounds numbers with more digits than a double holds.
 */
export function keepRawBody(req: IncomingMessage, _res: ServerResponse, body: Buffer): void {
  Object.assign(req, { rawBody: body });
}
