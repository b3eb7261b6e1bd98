import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Runs the vectors of spec/examples through the generated types of every language whose toolchain is here. */

interface Language {
  name: string;
  /** Shows that the toolchain is here. */
  probe: readonly [command: string, ...args: string[]];
  run: readonly [command: string, ...args: string[]];
}

const languages: readonly Language[] = [
  {
    name: "typescript",
    probe: ["npx", "vitest", "--version"],
    run: ["npm", "--prefix", "../../..", "test", "--", "spec/languages/typescript"],
  },
  {
    name: "python",
    probe: ["python3", "-c", "import sys; sys.exit(sys.version_info < (3, 11))"],
    run: ["python3", "-m", "unittest", "discover", "-s", "tests"],
  },
  {
    name: "go",
    probe: ["go", "version"],
    run: [
      "sh",
      "-c",
      'files=$(gofmt -l .); [ -z "$files" ] || { echo "gofmt: $files"; exit 1; }; go test -count=1 ./...',
    ],
  },
  { name: "rust", probe: ["cargo", "--version"], run: ["cargo", "test", "--quiet"] },
  { name: "java", probe: ["mvn", "--version"], run: ["mvn", "--quiet", "--batch-mode", "test"] },
];

const skipped: string[] = [];
let passed = 0;
let failed = 0;
for (const { name, probe, run } of languages) {
  const cwd = fileURLToPath(new URL(`../spec/languages/${name}`, import.meta.url));
  const here = spawnSync(probe[0], probe.slice(1), { cwd, stdio: "ignore" }).status === 0;
  if (!here) {
    skipped.push(name);
    continue;
  }
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(run[0], run.slice(1), { cwd, encoding: "utf8" });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (status === 0) passed++;
  else {
    failed++;
    console.error(stdout + stderr);
  }
  console.log(
    `${name}: ${status === 0 ? "every vector decoded, written back and refused as it must be" : "FAILED"}, ${seconds} s`,
  );
}
console.log(`skipped: ${skipped.length === 0 ? "none" : skipped.join(", ")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
