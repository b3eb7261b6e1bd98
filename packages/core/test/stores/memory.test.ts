import { test } from "vitest";
import { memoryStore } from "../../src/index.ts";
import { testStore } from "../../src/testing/index.ts";

for (const { title, run } of testStore("memory", memoryStore)) test(title, run);
