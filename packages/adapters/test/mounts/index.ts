import manifest from "../../package.json" with { type: "json" };
import type { Feature, Mount } from "../../src/testing/index.ts";
import { mountExpress } from "./express.ts";
import { mountFastify } from "./fastify.ts";
import { mountFetch } from "./fetch.ts";
import { mountHono } from "./hono.ts";
import { mountKoa } from "./koa.ts";
import { mountNode } from "./node.ts";

type NameOf<Export> = Export extends `./${infer Name}` ? Exclude<Name, "testing" | "package.json"> : never;

/** The exports of the package are the list of adapters; a type error here means that one is not tested. */
export type AdapterName = NameOf<keyof typeof manifest.exports>;

/** An application with one adapter in it, and what its framework cannot do. */
export interface MountedAdapter {
  mount: Mount;
  without: readonly Feature[];
}

/** Every adapter in an application. */
export const adapters: Readonly<Record<AdapterName, MountedAdapter>> = {
  node: { mount: mountNode, without: [] },
  express: { mount: mountExpress, without: [] },
  fastify: { mount: mountFastify, without: [] },
  // koa-compress wraps ctx.body, which a streaming adapter cannot use.
  koa: { mount: mountKoa, without: ["compression"] },
  hono: { mount: mountHono, without: [] },
  // A Request has neither body parsers nor middleware.
  fetch: { mount: mountFetch, without: ["bodyParser", "compression"] },
};
