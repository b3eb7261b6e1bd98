import { type RequestHandler, toResponse } from "@chatkit-protocol/core/server";
import type { AdapterOptions } from "./options.ts";
import { handleWebRequest } from "./web.ts";

export type { AdapterOptions } from "./options.ts";

/** A web-standard handler, for Next, Bun, Deno, Workers and all that call `(request: Request) => Promise<Response>`. */
export function chatkit<Session>(
  server: RequestHandler<Session>,
  options: AdapterOptions<Request, NoInfer<Session>>,
): (request: Request) => Promise<Response> {
  return async (request) => toResponse(await handleWebRequest(server, options, { raw: request, request }));
}
