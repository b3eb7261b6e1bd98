import { chatkit } from "@chatkit-protocol/adapters/hono";
import { drainOnSignal } from "@chatkit-protocol/adapters/node";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { identityOf, server } from "./chat.ts";

const app = new Hono();
app.all("/chatkit", chatkit(server, { authenticate: (c) => identityOf(c.req.header("authorization")) }));
app.get("/readyz", chatkit(server.readiness, { authenticate: () => null }));

const port = Number(process.env["PORT"] ?? 8000);
const http = serve({ fetch: app.fetch, port }, () => console.log(`http://localhost:${port}/chatkit`));
await drainOnSignal(http, server);
