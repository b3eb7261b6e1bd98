import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "conformance/bin/chatkit-conformance.js");
const args = process.argv.slice(2);

const built = spawnSync(process.execPath, [join(root, "scripts/build.ts"), "--fast"], {
  cwd: root,
  stdio: "inherit",
});
if (built.status !== 0) process.exit(4);

const judge = (...flags: string[]): number =>
  spawnSync(process.execPath, [bin, ...flags], { stdio: "inherit" }).status ?? 4;

// Without a URL, flags are for the judging of the built-in server; a first word is meant as a URL.
if (args.some((arg) => /^https?:/.test(arg)) || (args[0] !== undefined && !args[0].startsWith("-"))) {
  process.exitCode = judge(...args);
} else {
  const folder = mkdtempSync(join(tmpdir(), "chatkit-"));
  const server = spawn(process.execPath, [bin, "serve", "--database", join(folder, "chatkit.sqlite")], {
    // The failures that the kit provokes are not this run's news.
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  try {
    const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
    const { value: url, done } = await lines.next();
    if (done) throw new Error("The built-in server did not start.");
    process.exitCode = judge(url, "--as", "alice=alice", "--as", "bob=bob", "--profile", "strict", ...args);
  } finally {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}
