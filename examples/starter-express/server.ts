import { chatkit } from "@chatkit-protocol/adapters/express";
import { drainOnSignal } from "@chatkit-protocol/adapters/node";
import express from "express";
import { identityOf, server } from "./chat.ts";

const app = express();
app.all("/chatkit", chatkit(server, { authenticate: (req) => identityOf(req.get("authorization")) }));
app.get("/readyz", chatkit(server.readiness, { authenticate: () => null }));

const port = Number(process.env["PORT"] ?? 8000);
const http = app.listen(port, () => console.log(`http://localhost:${port}/chatkit`));
await drainOnSignal(http, server);
