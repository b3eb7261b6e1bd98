import type { Handler } from "@chatkit-protocol/core/server";
import type { Context, Env } from "hono";
import type { AdapterOptions } from "./options.ts";
import { serveWeb } from "./web.ts";

export type { AdapterOptions } from "./options.ts";

/** A handler for `app.post(path, …)`. */
export function chatkit<Session, E extends Env = Env>(
  server: Handler<Session>,
  options: AdapterOptions<Context<E>, Session>,
): (c: Context<E>) => Promise<Response> {
  return async (c) => {
    const { raw } = c.req;
    // What a validator has read is in Hono's cache only.
    const read = raw.bodyUsed ? { body: await c.req.text() } : {};
    return serveWeb(server, options, { raw, request: c, ...read });
  };
}
