import { test } from "node:test";
import { memoryStore } from "@chatkit-protocol/core";
import { testStore } from "@chatkit-protocol/core/testing";

// `place` names the data of one test: a file, a schema, a key prefix. With `{ durable: true }` as the third argument,
// tests open a place again and expect to find what they stored there.
const tests = testStore("my store", (_place) => memoryStore());

for (const { title, run } of tests) void test(title, run);
