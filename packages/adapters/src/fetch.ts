import { type Handler, toResponse } from "@chatkit-protocol/core/server";
import type { AdapterOptions } from "./options.ts";
import { askFromWeb } from "./web.ts";

export type { AdapterOptions } from "./options.ts";

/** A web-standard handler, for Next, Bun, Deno, Workers and all that call `(request: Request) => Promise<Response>`. */
export function chatkit<Session>(
  server: Handler<Session>,
  options: AdapterOptions<Request, Session>,
): (request: Request) => Promise<Response> {
  return async (request) => toResponse(await askFromWeb(server, options, { raw: request, request }));
}
