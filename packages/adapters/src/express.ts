import type { RequestHandler } from "@chatkit-protocol/core/server";
import type { Request, RequestHandler as ExpressHandler } from "express";
import { serve } from "./node.ts";
import type { AdapterOptions } from "./options.ts";

export type { AdapterOptions } from "./options.ts";
export { type WebHandle, webListener } from "./web-listener.ts";

/** A handler for `app.post(path, …)`. Answers every request itself: `next` is never called, not even for errors. */
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
