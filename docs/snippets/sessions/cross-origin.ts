import { chatkit } from "@chatkit-protocol/adapters/express";
import cors from "cors";
import express from "express";
import { origins, server } from "./server.ts";
import { signedInUser } from "./sessions.ts";

export const app = express();

// Before anything that authenticates: a browser asks without credentials.
app.use(
  cors({
    origin: origins,
    // With a bearer token, false: the page sends the header itself.
    credentials: true,
    methods: "POST",
    exposedHeaders: ["Retry-After", "X-Request-Id"],
    maxAge: 600,
  }),
);

app.all("/chatkit", chatkit(server, { authenticate: (req) => signedInUser(req.get("cookie")) }));
