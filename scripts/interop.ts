import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import {
  type Comparison,
  fingerprintOf,
  outcomeOf,
  parseUser,
  readBaseline,
  rules,
  run,
  updateBaseline,
  writeBaseline,
} from "../conformance/src/index.ts";

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

async function judge({ name, folder, start }: Target): Promise<void> {
  const file = `${folder}/baseline.json`;
  const server = start(folder);
  const ended = new Promise((resolve) => server.once("exit", resolve));
  try {
    const lines = createInterface({ input: server.stdout! })[Symbol.asyncIterator]();
    const { value: url, done } = await lines.next();
    if (done) throw new Error(`${name} did not start`);
    const one = await run({ url, users, seed: 1 });
    let baseline = readBaseline(readFileSync(file, "utf8"));
    if (process.argv.includes("--write")) {
      // A new entry gets the rule's story, to be edited; without one it is a problem until it has a reason.
      const reason = (rule: keyof typeof rules): string => rules[rule].story ?? "";
      const expires = "2027-05-31";
      baseline = updateBaseline(baseline, one.results, { today, reason, expires, complete: true });
      writeFileSync(file, writeBaseline(baseline));
    }
    const { baseline: comparison, counts, worst } = outcomeOf(one, { profile: "strict", baseline, today });
    const problems = comparison ? differences(comparison) : [`it cannot be reached: ${one.reason}`];
    if (counts["kit-error"] > 0) problems.push(`the kit has failed on ${counts["kit-error"]} rules`);
    for (const problem of problems) console.log(`${name}: ${problem}`);
    const equal = problems.length === 0 ? "equal to the baseline" : "NOT equal to the baseline";
    const { pass, fail, warn, blocked, "not-reached": missed } = counts;
    console.log(
      `${name}: tier ${one.transcript.tier}, ${worst.size} rules, ${pass} pass, ${fail} fail, ${warn} warn, ${blocked} blocked, ${missed} not reached, ${equal}, ${(one.durationMs / 1000).toFixed(1)} s`,
    );
    if (problems.length === 0) passed++;
    else failed++;
  } finally {
    server.kill();
    await ended;
  }
}

/** Where the run and the baseline differ, in sentences: here they must be equal, to the last SHOULD. */
function differences({ problems, unexpected, unseen }: Comparison): string[] {
  const news = new Set(
    unexpected.map((one) => `${one.rule} fails and is not in the baseline: ${fingerprintOf(one)}`),
  );
  return [
    ...problems.map(({ text }) => text),
    ...news,
    ...unseen.map(({ rule }) => `${rule} is in the baseline and was not seen`),
  ];
}
