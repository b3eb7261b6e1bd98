#!/usr/bin/env node
// Committed, not built: npm links it on the first `npm ci`, before anything is compiled.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const NEEDED = [22, 19];
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(`chatkit-stores needs Node ${NEEDED.join(".")} or newer; this is ${process.version}.`);
  process.exit(1);
} else if (!existsSync(fileURLToPath(import.meta.resolve("#cli")))) {
  console.error("chatkit-stores is not built yet: run `npm run build` in the repository first.");
  process.exit(1);
} else {
  const { main } = await import("#cli");
  process.exitCode = await main(process.argv.slice(2));
}
