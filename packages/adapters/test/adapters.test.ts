import { describe, test, vi } from "vitest";
import { testAdapter } from "../src/testing/index.ts";
import { adapters } from "./mounts/index.ts";

// @hono/node-server prints every stream that fails.
vi.spyOn(console, "error").mockImplementation(() => undefined);

describe.each(Object.entries(adapters))("%s", (name, { mount, without }) => {
  for (const { title, run } of testAdapter(name, mount, { without })) test(title, run);
});
