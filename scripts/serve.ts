import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const run = (...args: string[]) => spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 4;

process.exitCode =
  run(path("build.ts"), "--fast") ||
  run(path("../conformance/bin/chatkit-conformance.js"), "serve", ...process.argv.slice(2));
