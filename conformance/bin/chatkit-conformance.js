#!/usr/bin/env node
// Committed, not built: npm links it on the first `npm ci`, before anything is compiled.
import { existsSync } from "node:fs";

const NEEDED = [22, 19];
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const build = new URL("../dist/cli.js", import.meta.url);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(`chatkit-conformance needs Node ${NEEDED.join(".")} or newer; this is ${process.version}.`);
  process.exit(4);
} else if (!existsSync(build)) {
  console.error("chatkit-conformance is not built yet: run `npm run build` in the repository first.");
  process.exit(4);
} else {
  // `… | head` takes what it wants and leaves: no failure, and a run has still to remove its threads.
  process.stdout.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
  const { main } = await import(build.href);
  process.exitCode = await main(process.argv.slice(2));
}
