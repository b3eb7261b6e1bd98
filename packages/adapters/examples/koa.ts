import { chatkit } from "@chatkit-protocol/adapters/koa";
import Koa from "koa";
import { identityOf, server } from "./server.ts";

const answer = chatkit(server, { authenticate: (ctx) => identityOf(ctx.get("authorization")) });

const app = new Koa();
app.use((ctx, next) => (ctx.path === "/chatkit" ? answer(ctx, next) : next()));
app.listen(Number(process.env["PORT"] ?? 8000));
