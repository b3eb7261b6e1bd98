import { test } from "vitest";
import { testAdapter } from "../src/testing/index.ts";
import { mountFetch } from "./mounts/fetch.ts";

// A Request has neither body parsers nor middleware.
for (const { title, run } of testAdapter("fetch", mountFetch, {
  without: ["bodyParser", "compression", "connection"],
})) {
  test(title, run);
}
