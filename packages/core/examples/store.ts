import { test } from "node:test";
import { memoryStore } from "@chatkit-protocol/core";
import { testStore } from "@chatkit-protocol/core/testing";

// `place` is a name for the data of one test: a file, a schema, a key prefix. With `{ durable: true }` as a third
// argument a place is opened again, and must have what was stored there.
const tests = testStore("my store", (_place) => memoryStore());

for (const { title, run } of tests) void test(title, run);
