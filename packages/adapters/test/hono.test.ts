import { test } from "vitest";
import { testAdapter } from "../src/testing/index.ts";
import { mountHono } from "./mounts/hono.ts";

for (const { title, run } of testAdapter("hono", mountHono, { without: ["connection"] })) test(title, run);
