import { test, vi } from "vitest";
import { testAdapter } from "../src/testing/index.ts";
import { mountFetch } from "./mounts/fetch.ts";

// @hono/node-server prints every stream that fails.
vi.spyOn(console, "error").mockImplementation(() => undefined);

// A Request has neither body parsers nor middleware.
for (const { title, run } of testAdapter("fetch", mountFetch, {
  without: ["bodyParser", "compression"],
})) {
  test(title, run);
}
