import { test } from "vitest";
import { testAdapter } from "../src/testing/index.ts";
import { mountFastify } from "./mounts/fastify.ts";

for (const { title, run } of testAdapter("fastify", mountFastify)) test(title, run);
