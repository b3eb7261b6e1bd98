import { chatkit } from "@chatkit-protocol/adapters/express";
import express from "express";
import { identityOf, server } from "./server.ts";

const app = express();
// Before any body parser, so that the server reads the body itself.
app.all("/chatkit", chatkit(server, { authenticate: (req) => identityOf(req.get("authorization")) }));
app.use(express.json());
app.listen(Number(process.env["PORT"] ?? 8000));
