import { chatkit, webListener } from "@chatkit-protocol/adapters/express";
import express from "express";
import { files, identityOf, server } from "./server.ts";

const app = express();
app.all("/chatkit", chatkit(server, { authenticate: (req) => identityOf(req.get("authorization")) }));
app.use("/files", webListener(files.handle));
app.listen(Number(process.env["PORT"] ?? 8000));
