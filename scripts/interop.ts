import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { freePort } from "../conformance/servers/free-port.ts";
import {
  type Comparison,
  fingerprintOf,
  outcomeOf,
  parseUser,
  readBaseline,
  rules,
  run,
  updateBaseline,
  type Transcript,
  writeBaseline,
} from "../conformance/src/index.ts";
import { differential } from "./differential.ts";

interface Target {
  name: string;
  folder: string;
  /** Its file of expected failures; default `baseline.json`. */
  baseline?: string;
  /** Whether its answers come from a model, which the kit then plays (tier T1). */
  modelled?: boolean;
  /** Installs what the server needs; false if this machine cannot. */
  install(folder: string): boolean;
  /** Starts it with these variables added to its environment; it prints its URL on the first line. */
  start(folder: string, env: NodeJS.ProcessEnv): ChildProcess;
  /** A further check after the server was judged. */
  also?(folder: string, transcript: Transcript): Promise<void>;
}

const path = (name: string) => fileURLToPath(new URL(`../conformance/servers/${name}`, import.meta.url));
const works = (command: string, args: string[], cwd: string): boolean =>
  spawnSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] }).status === 0;

const installPython = (folder: string): boolean =>
  existsSync(`${folder}/.venv/bin/uvicorn`) ||
  (works("python3", ["-m", "venv", ".venv"], folder) &&
    works(".venv/bin/pip", ["install", "--quiet", "--requirement", "requirements.txt"], folder));

const launch = (command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv) =>
  spawn(command, args, { cwd, stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, ...env } });

const targets: readonly Target[] = [
  {
    name: "chatkit-python",
    folder: path("chatkit-python"),
    install: installPython,
    start: (folder, env) => launch(`${folder}/.venv/bin/python`, ["server.py", "--port", "0"], folder, env),
    also: compareModels,
  },
  {
    name: "chatkit-python with openai-agents",
    folder: path("chatkit-python"),
    baseline: "baseline.agents.json",
    modelled: true,
    install: installPython,
    start: (folder, env) => launch(`${folder}/.venv/bin/python`, ["agent.py", "--port", "0"], folder, env),
  },
  ...["responses", "chat_completions"].map((api): Target => ({
    name: `@chatkit-protocol/core with @openai/agents (${api})`,
    folder: path("openai-agents"),
    modelled: true,
    // The repository's own packages have it.
    install: () => true,
    start: (folder, env) =>
      launch(process.execPath, ["--conditions=@chatkit-protocol/source", "server.ts", api], folder, env),
  })),
  {
    name: "chatkit-node-backend-sdk",
    folder: path("chatkit-node-backend-sdk"),
    install: (folder) =>
      existsSync(`${folder}/node_modules/express`) || works("npm", ["ci", "--silent"], folder),
    start: (folder, env) => launch(process.execPath, ["server.js", "--port", "0"], folder, env),
  },
];

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);
const today = new Date().toISOString().slice(0, 10);
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

async function judge({ name, folder, start, modelled, ...target }: Target): Promise<void> {
  const file = `${folder}/${target.baseline ?? "baseline.json"}`;
  const modelPort = modelled ? await freePort() : undefined;
  const server = start(
    folder,
    modelPort === undefined
      ? {}
      : { OPENAI_BASE_URL: `http://127.0.0.1:${modelPort}/v1`, OPENAI_API_KEY: "played-by-the-kit" },
  );
  const ended = new Promise((resolve) => server.once("exit", resolve));
  try {
    const lines = createInterface({ input: server.stdout! })[Symbol.asyncIterator]();
    const { value: url, done } = await lines.next();
    if (done) throw new Error(`${name} did not start`);
    const one = await run({ url, users, seed: 1, ...(modelPort === undefined ? {} : { modelPort }) });
    let baseline = readBaseline(readFileSync(file, "utf8"));
    if (process.argv.includes("--write")) {
      // A new entry starts with the rule's story, to be edited; one without a reason is a problem of the baseline.
      const reason = (rule: keyof typeof rules): string => rules[rule].story ?? "";
      const expires = "2027-05-31";
      baseline = updateBaseline(baseline, one.results, { today, reason, expires, complete: true });
      writeFileSync(file, writeBaseline(baseline));
    }
    const { baseline: comparison, counts, worst } = outcomeOf(one, { profile: "strict", baseline, today });
    const problems = comparison ? differences(comparison) : [`the server cannot be reached: ${one.reason}`];
    if (counts["kit-error"] > 0) problems.push(`the kit failed on ${counts["kit-error"]} rules`);
    const equal = problems.length === 0 ? "equal to the baseline" : "NOT equal to the baseline";
    const { pass, fail, warn, blocked, "not-reached": missed } = counts;
    console.log(
      `${name}: tier ${one.transcript.tier}, ${worst.size} rules, ${pass} pass, ${fail} fail, ${warn} warn, ${blocked} blocked, ${missed} not reached, ${equal}, ${(one.durationMs / 1000).toFixed(1)} s`,
    );
    count(name, problems);
    await target.also?.(folder, one.transcript);
  } finally {
    server.kill();
    await ended;
  }
}

/** The reference's models read our values, and our schemas read theirs. */
async function compareModels(folder: string, transcript: Transcript): Promise<void> {
  const { ours, theirs, excused, problems } = await differential(folder, transcript);
  const rejected = Object.entries(excused).map(([excuse, times]) => `${times} for ${excuse}`);
  count("the reference's models", problems);
  console.log(
    `the reference's models: they read ${ours} of our values (rejected: ${rejected.join(", ")}), our schemas read ${theirs} of theirs`,
  );
}

function count(name: string, problems: readonly string[]): void {
  for (const problem of problems) console.log(`${name}: ${problem}`);
  if (problems.length === 0) passed++;
  else failed++;
}

/** The differences between the run and the baseline as sentences; the run passes only without any, warnings included. */
function differences({ problems, unexpected, unseen }: Comparison): string[] {
  const news = new Set(
    unexpected.map((one) => `${one.rule} fails and is not in the baseline: ${fingerprintOf(one)}`),
  );
  return [
    ...problems.map(({ text }) => text),
    ...news,
    ...unseen.map(({ finding }) => `${finding} is in the baseline and was not seen`),
  ];
}
