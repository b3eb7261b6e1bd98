import fastifyCompress from "@fastify/compress";
import Fastify from "fastify";
import { chatkit, chatkitPlugin } from "../../src/fastify.ts";
import type { Mount } from "../../src/testing/index.ts";

export const mountFastify: Mount = async (handler, { bodyParser, compression, appHeader, ...options }) => {
  const app = Fastify({ forceCloseConnections: true });
  if (appHeader) app.addHook("onSend", async (_request, reply) => void reply.header("x-app", "kept"));
  if (compression) await app.register(fastifyCompress);
  if (bodyParser) app.all("/chatkit", chatkit(handler, options));
  else await app.register(chatkitPlugin(handler, options), { prefix: "/chatkit" });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  return { url: `${url}/chatkit`, close: () => app.close() };
};
