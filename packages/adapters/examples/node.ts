import { createServer } from "node:http";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { identityOf, server } from "./server.ts";

const answer = chatkit(server, { authenticate: (req) => identityOf(req.headers.authorization) });

createServer((req, res) => {
  if (req.url === "/chatkit") answer(req, res);
  else res.writeHead(404).end();
}).listen(Number(process.env["PORT"] ?? 8000));
