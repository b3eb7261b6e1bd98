import { test } from "vitest";
import { testAdapter } from "../src/testing/index.ts";
import { mountExpress } from "./mounts/express.ts";

for (const { title, run } of testAdapter("express", mountExpress)) test(title, run);
