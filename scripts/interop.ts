import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type RuleId, rules } from "../conformance/src/generated/rules.ts";
import {
  cases,
  counts,
  judges,
  parseUser,
  type Result,
  run,
  worstVerdicts,
} from "../conformance/src/index.ts";

/** What a server is known to fail: how, why, and until when that is believed. */
interface Baseline {
  [rule: string]: { fingerprints: string[]; reason: string; expires: string };
}

interface Target {
  name: string;
  folder: string;
  /** Installs what the server needs; false where the machine cannot. */
  install(folder: string): boolean;
  start(folder: string): ChildProcess;
}

const path = (name: string) => fileURLToPath(new URL(`../conformance/servers/${name}`, import.meta.url));
const works = (command: string, args: string[], cwd: string): boolean =>
  spawnSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] }).status === 0;

const targets: readonly Target[] = [
  {
    name: "chatkit-python",
    folder: path("chatkit-python"),
    install: (folder) =>
      existsSync(`${folder}/.venv/bin/uvicorn`) ||
      (works("python3", ["-m", "venv", ".venv"], folder) &&
        works(".venv/bin/pip", ["install", "--quiet", "--requirement", "requirements.txt"], folder)),
    start: (folder) =>
      spawn(`${folder}/.venv/bin/python`, ["server.py", "--port", "0"], {
        cwd: folder,
        stdio: ["ignore", "pipe", "ignore"],
        env: { ...process.env, CHATKIT_CONFORMANCE: "1" },
      }),
  },
  {
    name: "chatkit-node-backend-sdk",
    folder: path("chatkit-node-backend-sdk"),
    install: (folder) =>
      existsSync(`${folder}/node_modules/express`) || works("npm", ["ci", "--silent"], folder),
    start: (folder) =>
      spawn(process.execPath, ["server.js", "--port", "0"], {
        cwd: folder,
        stdio: ["ignore", "pipe", "ignore"],
      }),
  },
];

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);
const skipped: string[] = [];
let passed = 0;
let failed = 0;

for (const target of targets) {
  if (target.install(target.folder)) await judge(target);
  else skipped.push(target.name);
}
console.log(`skipped: ${skipped.length === 0 ? "none" : skipped.join(", ")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function judge({ name, folder, start }: Target): Promise<void> {
  const baseline = JSON.parse(readFileSync(`${folder}/baseline.json`, "utf8")) as Baseline;
  const server = start(folder);
  const ended = new Promise((resolve) => server.once("exit", resolve));
  try {
    const lines = createInterface({ input: server.stdout! })[Symbol.asyncIterator]();
    const { value: url, done } = await lines.next();
    if (done) throw new Error(`${name} did not start`);
    const { results, transcript, durationMs } = await run({ url, cases, judges, users, seed: 1 });
    const verdicts = worstVerdicts(results);
    const failing = Map.groupBy(
      results.filter(
        ({ verdict }) => verdict !== "pass" && verdict !== "not-reached" && verdict !== "unsupported",
      ),
      ({ rule }) => rule as string,
    );
    const found = new Map([...failing].map(([rule, all]) => [rule, fingerprintsOf(all)]));
    if (process.argv.includes("--write")) writeBaseline(folder, baseline, found);
    const problems = compare(baseline, found);
    for (const problem of problems) console.log(`${name}: ${problem}`);
    const { pass, fail, warn, blocked, "not-reached": missed } = counts(verdicts);
    const equal = problems.length === 0 ? "equal to the baseline" : "NOT equal to the baseline";
    console.log(
      `${name}: tier ${transcript.tier}, ${verdicts.size} rules, ${pass} pass, ${fail} fail, ${warn} warn, ${blocked} blocked, ${missed} not reached, ${equal}, ${(durationMs / 1000).toFixed(1)} s`,
    );
    if (problems.length === 0) passed++;
    else failed++;
  } finally {
    server.kill();
    await ended;
  }
}

function fingerprintsOf(all: readonly Result[]): string[] {
  const prints = new Set(
    all.map((one) => one.fingerprint ?? `${one.verdict} by ${one.blockedBy ?? one.unlock ?? ""}`),
  );
  return [...prints].toSorted((a, b) => a.localeCompare(b));
}

/** Where the run and the baseline differ, in sentences. */
function compare(baseline: Baseline, found: ReadonlyMap<string, string[]>): string[] {
  const today = new Date().toISOString().slice(0, 10);
  const stale = Object.keys(baseline).filter((rule) => !found.has(rule));
  return [
    ...stale.map((rule) => `${rule} is in the baseline and does not fail any more`),
    ...[...found].flatMap(([rule, prints]) => {
      const known = baseline[rule];
      if (!known) return [`${rule} fails and is not in the baseline: ${prints.join(" | ")}`];
      if (known.expires < today) return [`the baseline of ${rule} has expired`];
      if (!known.reason) return [`the baseline of ${rule} gives no reason`];
      return prints.join() === known.fingerprints.join()
        ? []
        : [`${rule} fails in another way: ${prints.join(" | ")}`];
    }),
  ];
}

/** Takes the failures over with the reasons that are known; a new entry gets the rule's story, to be edited. */
function writeBaseline(folder: string, old: Baseline, found: ReadonlyMap<string, string[]>): void {
  const entries = [...found].map(([rule, fingerprints]) => {
    const { story = "" } = rules[rule as RuleId];
    const { reason = story, expires = "2027-05-31" } = old[rule] ?? {};
    return [rule, { fingerprints, reason, expires }] as const;
  });
  writeFileSync(`${folder}/baseline.json`, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}
