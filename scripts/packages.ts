import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { startReferenceServer } from "../conformance/servers/reference/index.ts";

/** Packs every package as it would be published, and tries the packed kit from an empty folder on several Nodes. */

const root = fileURLToPath(new URL("..", import.meta.url));
/** Runs of Node are kept here between runs; not committed. */
const cache = join(root, ".cache");
const folders = ["spec", "packages/core", "packages/stores", "packages/adapters", "conformance"];
/** The oldest that the packages promise, the one of this repository, the newest; and one that is too old. */
const nodes = { good: ["22.19.0", "24.21.0", "26.10.0"], old: "20.20.2" };

let passed = 0;
const failures: string[] = [];
const skipped: string[] = [];

function check(name: string, problems: readonly string[]): void {
  if (problems.length === 0) passed++;
  else failures.push(...problems.map((problem) => `${name}: ${problem}`));
}

/** Never rejects: the exit code is part of what is checked. */
const run = (command: string, args: readonly string[], cwd: string) =>
  new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(command, args, { cwd, encoding: "utf8" }, (_error, stdout, stderr) => {
      resolve({ status: child.exitCode ?? -1, stdout, stderr });
    });
  });

const place = mkdtempSync(join(tmpdir(), "chatkit-packages-"));
try {
  const built = await run(process.execPath, [join(root, "scripts/build.ts")], root);
  if (built.status !== 0) throw new Error(`The build failed:\n${built.stdout}${built.stderr}`);
  const tarballs = new Map<string, string>();
  for (const folder of folders) tarballs.set(folder, await pack(folder));
  for (const [folder, tarball] of tarballs) {
    check(`${folder} (publint)`, await lint(folder));
    check(`${folder} (types)`, await types(tarball));
  }
  await tryKit(tarballs.get("conformance") ?? "");
} finally {
  rmSync(place, { recursive: true, force: true });
}
for (const failure of failures) console.error(failure);
console.log(`skipped: ${skipped.length === 0 ? "none" : skipped.join(", ")}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function pack(folder: string): Promise<string> {
  const { stdout, stderr, status } = await run(
    "npm",
    ["pack", "--json", "--pack-destination", place],
    join(root, folder),
  );
  if (status !== 0) throw new Error(`npm pack of ${folder} failed:\n${stderr}`);
  const [{ filename, size, unpackedSize, files }] = JSON.parse(stdout) as [
    { filename: string; size: number; unpackedSize: number; files: { path: string }[] },
  ];
  const missing = ["LICENSE", "README.md"].filter((name) => !files.some(({ path }) => path === name));
  check(
    `${folder} (papers)`,
    missing.map((name) => `${name} is not packed`),
  );
  console.log(
    `${filename}: ${Math.round(size / 1024)} kB packed, ${Math.round(unpackedSize / 1024)} kB unpacked`,
  );
  return join(place, filename);
}

async function lint(folder: string): Promise<string[]> {
  const { messages, pkg } = await publint({ pkgDir: join(root, folder), level: "warning", pack: "npm" });
  return messages.map((message) => formatMessage(message, pkg) ?? message.code);
}

/** ESM only by decision: what `require()` and the resolution of Node 10 make of it is not asked. */
async function types(tarball: string): Promise<string[]> {
  const analysis = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
  if (!analysis.types) return [];
  return analysis.problems
    .filter(
      (problem) =>
        !("resolutionKind" in problem) ||
        problem.resolutionKind === "node16-esm" ||
        problem.resolutionKind === "bundler",
    )
    .map((problem) => JSON.stringify(problem));
}

async function tryKit(tarball: string): Promise<void> {
  const home = join(place, "empty");
  mkdirSync(home);
  const installed = await run("npm", ["install", "--no-audit", "--no-fund", tarball], home);
  check("the packed kit (install)", installed.status === 0 ? [] : [installed.stderr]);
  const bin = join(home, "node_modules/@chatkit-protocol/conformance/bin/chatkit-conformance.js");
  const server = await startReferenceServer();
  try {
    for (const version of nodes.good) {
      const node = await install(version);
      if (node === undefined) continue;
      const flags = ["--as", "alice=alice", "--as", "bob=bob", "--profile", "strict"];
      check(`the packed kit on Node ${version}`, await judged(node, [bin, server.url, ...flags], home));
      // It loads a part of the kit that no other command does.
      const { status, stdout, stderr } = await run(
        node,
        [bin, "selftest", server.url, ...flags.slice(0, 4)],
        home,
      );
      check(`selftest on Node ${version}`, status === 0 ? [] : [`exit ${status}\n${stdout}${stderr}`]);
    }
    check("the packed kit (a reader that leaves, as head does)", await leftAlone([bin, "list"], home));
    const old = await install(nodes.old);
    if (old !== undefined) {
      const { status, stderr, stdout } = await run(old, [bin, server.url], home);
      const lines = stderr.trim().split("\n");
      const says =
        status === 4 && stdout === "" && lines.length === 1 && lines[0]?.includes("needs Node 22.19");
      check(`the packed kit on Node ${nodes.old}`, says ? [] : [`exit ${status}: ${stderr}`]);
    }
  } finally {
    await server.close();
  }
}

/** Closes the command's output before it has said anything: that is no failure. */
async function leftAlone(args: readonly string[], cwd: string): Promise<string[]> {
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  let said = "";
  child.stderr.on("data", (chunk) => (said += String(chunk)));
  const status = await new Promise((resolve) => child.once("close", resolve));
  return status === 0 && said === "" ? [] : [`exit ${String(status)}: ${said}`];
}

async function judged(node: string, args: readonly string[], cwd: string): Promise<string[]> {
  const { status, stdout, stderr } = await run(node, args, cwd);
  const verdict = /Meets the whole specification\s*: yes/.test(stdout);
  return status === 0 && verdict ? [] : [`exit ${status}\n${stdout}${stderr}`];
}

/** The path of that Node's binary, from its npm package; undefined where this machine has none. */
async function install(version: string): Promise<string | undefined> {
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const folder = join(cache, `node-${version}`);
  const binary = join(
    folder,
    "node_modules",
    name,
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    await run("npm", ["install", "--no-save", "--prefix", folder, `${name}@${version}`], folder);
  }
  if (existsSync(binary)) return binary;
  skipped.push(`Node ${version}`);
  return undefined;
}
