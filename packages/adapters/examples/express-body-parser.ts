import { chatkit, keepRawBody } from "@chatkit-protocol/adapters/express";
import express from "express";
import { identityOf, server } from "./server.ts";

const app = express();
app.use(express.json({ limit: "2mb", verify: keepRawBody }));
app.all("/chatkit", chatkit(server, { authenticate: (req) => identityOf(req.get("authorization")) }));
app.listen(Number(process.env["PORT"] ?? 8000));
