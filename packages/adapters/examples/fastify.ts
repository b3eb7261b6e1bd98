import { chatkitPlugin } from "@chatkit-protocol/adapters/fastify";
import Fastify from "fastify";
import { identityOf, server } from "./server.ts";

const app = Fastify();
const plugin = chatkitPlugin(server, {
  authenticate: (request) => identityOf(request.headers.authorization),
});
await app.register(plugin, { prefix: "/chatkit" });
await app.listen({ port: Number(process.env["PORT"] ?? 8000) });
