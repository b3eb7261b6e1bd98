import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startReferenceServer } from "../conformance/servers/reference/index.ts";
import { endWithNpm } from "./end-with-npm.ts";

/**
 * Runs the conformance kit from its sources with the arguments of the command line. Without a URL or a command it judges
 * the built-in server, and passes the flags on.
 */

endWithNpm();
const args = process.argv.slice(2);
const kit = new URL("../conformance/bin/chatkit-conformance.js", import.meta.url).href;

if (args.some((arg) => /^https?:/.test(arg)) || (args[0] !== undefined && !args[0].startsWith("-"))) {
  await import(kit);
} else {
  const folder = mkdtempSync(join(tmpdir(), "chatkit-"));
  // The run provokes failures of the server on purpose: they are not reported.
  const server = await startReferenceServer({
    database: join(folder, "chatkit.sqlite"),
    onError: () => undefined,
  });
  try {
    process.argv.splice(2, 0, server.url, "--as", "alice=alice", "--as", "bob=bob", "--profile", "strict");
    await import(kit);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
