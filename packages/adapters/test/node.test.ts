import { test } from "vitest";
import { testAdapter } from "../src/testing/index.ts";
import { mountNode } from "./mounts/node.ts";

for (const { title, run } of testAdapter("node", mountNode)) test(title, run);
