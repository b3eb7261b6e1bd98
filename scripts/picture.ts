import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { terminalPicture } from "../docs/site/terminal-picture.ts";

/** Draws `docs/report.svg`: the first screen of a real report, of the server that the guide for red runs breaks. */

const root = join(import.meta.dirname, "..");
const screen = 26;

const server = spawn("python3", [join(root, "docs/snippets/red_server.py")], {
  env: { ...process.env, PORT: "0" },
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const { value: url } = await createInterface({ input: server.stdout })[Symbol.asyncIterator]().next();
  if (typeof url !== "string") throw new Error("The server with faults did not start.");
  const bin = join(root, "conformance/bin/chatkit-conformance.js");
  const flags = ["--as", "alice=alice-token", "--as", "bob=bob-token"];
  const run = spawnSync(process.execPath, [bin, url, ...flags, "--seed", "1"], {
    encoding: "utf8",
    env: { ...process.env, FORCE_COLOR: "1" },
  });
  if (run.status !== 1)
    throw new Error(`The run ended with ${run.status}, not with failures:\n${run.stderr}`);
  const shown = "http://localhost:8000/chatkit";
  const report = run.stdout.replaceAll(url, shown).split("\n").slice(0, screen).join("\n");
  const text = `$ npm start -- ${shown} ${flags.join(" ")}\n\n${report}\n…`;
  const title =
    "The report of a run with failures: two verdicts, what to fix first, and the command to see it again";
  writeFileSync(join(root, "docs/report.svg"), terminalPicture(text, { title }));
} finally {
  server.kill();
  await once(server, "exit");
}
