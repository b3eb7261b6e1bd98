import { test } from "vitest";
import { testAdapter } from "../src/testing/index.ts";
import { mountKoa } from "./mounts/koa.ts";

// koa-compress wraps ctx.body, which a streaming adapter cannot use.
for (const { title, run } of testAdapter("koa", mountKoa, { without: ["compression"] })) test(title, run);
