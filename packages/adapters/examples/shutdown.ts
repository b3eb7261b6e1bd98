import { drainOnSignal } from "@chatkit-protocol/adapters/node";
import { chatkit } from "@chatkit-protocol/adapters/express";
import express from "express";
import { identityOf, server } from "./server.ts";

const app = express();
app.all("/chatkit", chatkit(server, { authenticate: (req) => identityOf(req.get("authorization")) }));

const anybody = { authenticate: () => null };
app.get("/livez", chatkit(server.liveness, anybody));
app.get("/readyz", chatkit(server.readiness, anybody));

const http = app.listen(Number(process.env["PORT"] ?? 8000));
await drainOnSignal(http, server);
