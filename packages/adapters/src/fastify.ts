import { Readable } from "node:stream";
import { type RequestHandler, reporter } from "@chatkit-protocol/core/server";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { frameworkBody } from "./framework-body.ts";
import { handleNodeRequest } from "./node.ts";
import type { AdapterOptions } from "./options.ts";

export type { AdapterOptions } from "./options.ts";

type Options<Session> = AdapterOptions<FastifyRequest, NoInfer<Session>>;

/** A route handler: Fastify has parsed the body before, and has refused what it does not accept. */
export function chatkit<Session>(server: RequestHandler<Session>, options: Options<Session>) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { raw: req, body, ip: address } = request;
    const exchange = { req, res: reply.raw, request, body, address };
    const { connection, answer } = handleNodeRequest(server, options, exchange);
    const { status, headers, body: content } = await answer;
    reply.code(status).headers(headers);
    // Bytes: Fastify would add a charset to a string. Through send(), so that the application's onSend hooks run.
    if (typeof content === "string") return reply.send(Buffer.from(content));
    const chunks = flushed(frameworkBody(content, connection, reporter(options.onError)), reply);
    return reply.send(Readable.from(chunks, { objectMode: false, highWaterMark: 1 }));
  };
}

/** A plugin for `app.register(…, { prefix: path })`: the body reaches the server unparsed. */
export function chatkitPlugin<Session>(
  server: RequestHandler<Session>,
  options: Options<Session>,
): FastifyPluginAsync {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", (_request, payload, parsed) => parsed(null, payload));
    app.all("/", chatkit(server, options));
  };
}

/** Fastify keeps the head back until the first chunk; by the first read it has set the headers. */
async function* flushed(body: AsyncIterable<string>, { raw }: FastifyReply): AsyncGenerator<string, void> {
  if (raw.hasHeader("content-type")) raw.flushHeaders();
  yield* body;
}
