import { cpSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { freePort } from "../../conformance/servers/free-port.ts";
import { launch } from "../../conformance/src/cli/launch.ts";
import { outcomeOf, run } from "../../conformance/src/index.ts";
import { command, problemsOf } from "./command.ts";
import type { Tarball } from "./pack.ts";
import { type Manifest, manifestOf, root } from "./packages.ts";

/** Copies each starter out of the repository, installs it with the packed packages, and judges what it starts. */
export async function tryStarters(
  place: string,
  tarballs: ReadonlyMap<string, Tarball>,
  check: (name: string, problems: readonly string[]) => void,
): Promise<void> {
  const paths = new Map([...tarballs].map(([folder, { path }]) => [manifestOf(folder).name, `file:${path}`]));
  for (const folder of globSync("examples/starter-*", { cwd: root })) {
    const home = join(place, basename(folder));
    cpSync(join(root, folder), home, { recursive: true });
    usePacked(join(home, "package.json"), paths);
    const installed = await command("npm", ["install", "--no-audit", "--no-fund"], home);
    check(`${folder} (install)`, problemsOf(installed));
    if (installed.status === 0) check(`${folder} (judged)`, await judge(home));
  }
}

/** Until the first release, the packages are not in the registry. */
function usePacked(path: string, paths: ReadonlyMap<string, string>): void {
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest & {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(manifest.dependencies)) {
    const packed = paths.get(name);
    if (packed !== undefined) manifest.dependencies[name] = packed;
  }
  writeFileSync(path, JSON.stringify(manifest));
}

async function judge(home: string): Promise<readonly string[]> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/chatkit`;
  const server = await launch([process.execPath, "server.ts"], url, {
    cwd: home,
    env: { PORT: String(port) },
  });
  try {
    if (server.problem !== undefined) return [server.problem];
    const users = ["alice=alice-token", "bob=bob-token"];
    const outcome = outcomeOf(await run({ url, users, tier: "T0" }), { profile: "strict" });
    return outcome.exit === 0 ? [] : [`exit ${outcome.exit}: ${outcome.failingMusts.strict.join(", ")}`];
  } finally {
    await server.stop();
  }
}
