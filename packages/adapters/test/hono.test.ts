import { test, vi } from "vitest";
import { testAdapter } from "../src/testing/index.ts";
import { mountHono } from "./mounts/hono.ts";

// @hono/node-server prints every stream that fails.
vi.spyOn(console, "error").mockImplementation(() => undefined);

for (const { title, run } of testAdapter("hono", mountHono)) test(title, run);
