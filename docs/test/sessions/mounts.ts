import type { IncomingHttpHeaders } from "node:http";
import { chatkit as onExpress } from "@chatkit-protocol/adapters/express";
import { chatkitPlugin } from "@chatkit-protocol/adapters/fastify";
import { chatkit as onFetch } from "@chatkit-protocol/adapters/fetch";
import { chatkit as onHono } from "@chatkit-protocol/adapters/hono";
import { chatkit as onKoa } from "@chatkit-protocol/adapters/koa";
import { chatkit as onNode, webListener } from "@chatkit-protocol/adapters/node";
import type { ChatKitServer, Identity } from "@chatkit-protocol/core";
import { getRequestListener } from "@hono/node-server";
import express from "express";
import Fastify from "fastify";
import { Hono } from "hono";
import Koa from "koa";
import bodyParser from "koa-bodyparser";
import { onTestFinished } from "vitest";
import { serve } from "./http.ts";

/** Who sends this header `Cookie`. */
export type ByCookie = (cookies: string | undefined) => Identity | null;

type MountByCookie = (server: ChatKitServer, user: ByCookie) => Promise<string>;

/** An application for each adapter, with every body parser that its framework is used with; gives the endpoint's URL. */
export const applications: Readonly<Record<string, MountByCookie>> = {
  Express(server, user) {
    const app = express();
    app.use(express.urlencoded({ extended: true }), express.text(), express.json());
    app.all("/chatkit", onExpress(server, { authenticate: (req) => user(req.get("cookie")) }));
    return serve(app);
  },
  async Fastify(server, user) {
    const app = Fastify();
    const types = ["application/x-www-form-urlencoded", "text/plain"];
    app.addContentTypeParser(types, { parseAs: "string" }, (_request, body, parsed) => parsed(null, body));
    const authenticate = ({ headers }: { headers: IncomingHttpHeaders }) => user(headers.cookie);
    await app.register(chatkitPlugin(server, { authenticate }), { prefix: "/chatkit" });
    onTestFinished(() => app.close());
    return `${await app.listen({ host: "127.0.0.1", port: 0 })}/chatkit`;
  },
  Koa(server, user) {
    const app = new Koa();
    app.use(bodyParser({ enableTypes: ["json", "form", "text"] }));
    app.use(onKoa(server, { authenticate: (ctx) => user(ctx.get("cookie")) }));
    const listener = app.callback();
    return serve((req, res) => void listener(req, res));
  },
  Hono(server, user) {
    const app = new Hono();
    app.use(async (c, next) => {
      await c.req.parseBody();
      await next();
    });
    app.all("/chatkit", onHono(server, { authenticate: (c) => user(c.req.header("cookie")) }));
    return serve(getRequestListener(app.fetch));
  },
  "node:http"(server, user) {
    return serve(onNode(server, { authenticate: (req) => user(req.headers.cookie) }));
  },
  fetch(server, user) {
    const authenticate = (request: Request) => user(request.headers.get("cookie") ?? undefined);
    return serve(webListener(onFetch(server, { authenticate })));
  },
};
