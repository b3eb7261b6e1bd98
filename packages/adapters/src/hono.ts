import { type RequestHandler, toResponse } from "@chatkit-protocol/core/server";
import type { Context, Env } from "hono";
import type { AdapterOptions } from "./options.ts";
import { handleWebRequest } from "./web.ts";

export type { AdapterOptions } from "./options.ts";

/** A handler for `app.all(path, …)`. */
export function chatkit<Session, E extends Env = Env>(
  server: RequestHandler<Session>,
  options: AdapterOptions<Context<E>, NoInfer<Session>>,
): (c: Context<E>) => Promise<Response> {
  return async (c) => {
    const { raw } = c.req;
    // What a validator has read is in Hono's cache only.
    const read = raw.bodyUsed ? { body: await c.req.text() } : {};
    const answer = await handleWebRequest(server, options, { raw, request: c, ...read });
    const response = toResponse(answer);
    // Not the response itself, so that what middleware has set by c.header() counts; its text, which has a length.
    return c.newResponse(typeof answer.body === "string" ? answer.body || null : response.body, response);
  };
}
