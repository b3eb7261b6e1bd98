import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { freePort } from "../../conformance/servers/free-port.ts";
import { launch } from "../../conformance/src/cli/launch.ts";
import { outcomeOf, run, type RunOptions } from "../../conformance/src/index.ts";
import { command, problemsOf } from "./command.ts";
import type { Tarball } from "./pack.ts";
import { type Manifest, manifestOf, root } from "./packages.ts";

interface Results {
  check(name: string, problems: readonly string[]): void;
  skip(name: string): void;
}

/** Examples with packages that do not install everywhere: without them they are skipped, and the others still prove ours. */
const optional = new Set(["starter-next", "durable"]);

/** What `npm run interop:task-manager` judges; it needs this repository to build its page. */
const elsewhere = new Set(["task-manager"]);
/** What is tried with `--full` only: its types are checked against two big orchestrators. */
const long = new Set(["durable"]);

/** Copies each example out of the repository, installs it with the packed packages, and judges or compiles it. */
export async function tryExamples(
  place: string,
  tarballs: ReadonlyMap<string, Tarball>,
  { check, skip, isFull }: Results & { isFull: boolean },
): Promise<void> {
  const paths = new Map([...tarballs].map(([folder, { path }]) => [manifestOf(folder).name, `file:${path}`]));
  for (const file of globSync("examples/*/package.json", { cwd: root })) {
    const folder = join(file, "..");
    const name = basename(folder);
    if (elsewhere.has(name)) continue;
    if (!isFull && long.has(name)) {
      skip(`${folder} (with --full)`);
      continue;
    }
    const home = join(place, name);
    cpSync(join(root, folder), home, {
      recursive: true,
      filter: (path) => !/[/\\](?:node_modules|\.next)$/.test(path),
    });
    usePacked(join(home, "package.json"), paths);
    const started = performance.now();
    const installed = await command("npm", ["install", "--no-audit", "--no-fund"], home);
    if (installed.status !== 0 && optional.has(name)) {
      skip(`${folder} (npm install: exit ${installed.status})`);
      continue;
    }
    check(`${folder} (install)`, problemsOf(installed));
    if (installed.status === 0) await tryOne(folder, home, check);
    console.log(`${folder}: ${Math.round((performance.now() - started) / 1000)} s`);
  }
}

async function tryOne(folder: string, home: string, check: Results["check"]): Promise<void> {
  const isNext = existsSync(join(home, "node_modules/next"));
  const main = isNext ? ["node_modules/next/dist/bin/next", "dev"] : ["server.ts"];
  if (!existsSync(join(home, main[0] ?? ""))) {
    const compiled = await command(
      process.execPath,
      [join(root, "node_modules/typescript/bin/tsc"), "-p", "."],
      home,
    );
    check(`${folder} (types)`, problemsOf(compiled));
    return;
  }
  check(`${folder} (judged)`, await judge(home, main, { tier: "T0" }));
  // Its framework has nothing to do with the agent, and takes long to start.
  if (!isNext) check(`${folder} (judged with an agent)`, await judgeAgent(home, main));
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

/** With a key the agent answers; the kit plays its model. */
async function judgeAgent(home: string, main: readonly string[]): Promise<readonly string[]> {
  const modelPort = await freePort();
  return judge(
    home,
    main,
    { modelPort },
    {
      OPENAI_API_KEY: "played-by-the-kit",
      OPENAI_BASE_URL: `http://127.0.0.1:${modelPort}/v1`,
      OPENAI_AGENTS_DISABLE_TRACING: "1",
    },
  );
}

async function judge(
  home: string,
  main: readonly string[],
  options: Pick<RunOptions, "tier" | "modelPort">,
  env: Readonly<Record<string, string>> = { OPENAI_API_KEY: "" },
): Promise<readonly string[]> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/chatkit`;
  // An unknown page, since Next compiles the endpoint when it is first asked: that may take longer than a start.
  const server = await launch([process.execPath, ...main], new URL("/_next/static/none", url).href, {
    cwd: home,
    env: { NEXT_TELEMETRY_DISABLED: "1", ...env, PORT: String(port) },
  });
  try {
    if (server.problem !== undefined) return [server.problem];
    await fetch(url, { method: "POST" });
    const users = ["alice=alice-token", "bob=bob-token"];
    const one = await run({ url, users, ...options });
    const { exit, failingMusts } = outcomeOf(one, { profile: "strict" });
    if (options.modelPort !== undefined && one.transcript.tier !== "T1")
      return [`its tier is ${one.transcript.tier}: the agent was not asked`];
    return exit === 0 ? [] : [`exit ${exit}: ${failingMusts.strict.join(", ")}`];
  } finally {
    await server.stop();
  }
}
