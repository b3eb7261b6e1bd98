import { chatkit } from "@chatkit-protocol/adapters/hono";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { identityOf, server } from "./server.ts";

const app = new Hono();
app.all("/chatkit", chatkit(server, { authenticate: (c) => identityOf(c.req.header("authorization")) }));

serve({ fetch: app.fetch, port: Number(process.env["PORT"] ?? 8000) });
