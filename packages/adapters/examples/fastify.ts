import { chatkitPlugin } from "@chatkit-protocol/adapters/fastify";
import Fastify from "fastify";
import { identityOf, server } from "./server.ts";

const app = Fastify();
const authenticate = (request: { headers: { authorization?: string } }) =>
  identityOf(request.headers.authorization);
await app.register(chatkitPlugin(server, { authenticate }), { prefix: "/chatkit" });
await app.listen({ port: Number(process.env["PORT"] ?? 8000) });
