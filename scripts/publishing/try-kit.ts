import { spawn } from "node:child_process";
import { join } from "node:path";
import { startReferenceServer } from "../../conformance/servers/reference/index.ts";
import { command, problemsOf } from "./command.ts";
import { nodeOf } from "./nodes.ts";

/** The oldest version that the packages promise, the one of this repository, the newest; and one that is too old. */
const versions = { good: ["22.19.0", "24.21.0", "26.10.0"], old: "20.20.2" };

interface Tried {
  check(name: string, problems: readonly string[]): void;
  skip(name: string): void;
}

/** Judges a server with the kit that is installed in a folder, on several versions of Node. */
export async function tryKit(home: string, { check, skip }: Tried): Promise<void> {
  const bin = join(home, "node_modules/@chatkit-protocol/conformance/bin/chatkit-conformance.js");
  const server = await startReferenceServer();
  try {
    for (const version of versions.good) {
      const node = await nodeOf(version);
      if (node === undefined) skip(`Node ${version}`);
      else await tryNode(node, version);
    }
    check("the packed kit (a reader that leaves, as head does)", await leave([bin, "list"], home));
    const old = await nodeOf(versions.old);
    if (old === undefined) skip(`Node ${versions.old}`);
    else check(`the packed kit on Node ${versions.old}`, await refuse(old));
  } finally {
    await server.close();
  }

  async function tryNode(node: string, version: string): Promise<void> {
    const flags = ["--as", "alice=alice", "--as", "bob=bob"];
    const judged = await command(node, [bin, server.url, ...flags, "--profile", "strict"], home);
    const verdict = /Meets the whole specification:\s+yes/.test(judged.stdout);
    check(
      `the packed kit on Node ${version}`,
      verdict ? problemsOf(judged) : problemsOf({ ...judged, status: -1 }),
    );
    // It loads a part of the kit that no other command does, and plays many servers: once is enough.
    if (version !== versions.good[0]) return;
    const selftest = await command(node, [bin, "selftest", server.url, ...flags], home);
    check(`selftest on Node ${version}`, problemsOf(selftest));
  }

  /** A version that is too old gets one line that names the version it needs. */
  async function refuse(node: string): Promise<string[]> {
    const { status, stderr, stdout } = await command(node, [bin, server.url], home);
    const lines = stderr.trim().split("\n");
    const refused =
      status === 4 && stdout === "" && lines.length === 1 && lines[0]?.includes("needs Node 22.19");
    return refused ? [] : [`exit ${status}: ${stderr}`];
  }
}

/** Closes the command's output before it has printed anything, which is not a failure. */
async function leave(args: readonly string[], cwd: string): Promise<string[]> {
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  let printed = "";
  child.stderr.on("data", (chunk) => (printed += String(chunk)));
  const status = await new Promise((resolve) => child.once("close", resolve));
  return status === 0 && printed === "" ? [] : [`exit ${String(status)}: ${printed}`];
}
