import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runOnS3 } from "./contract.ts";
import { freePort } from "../free-port.ts";

/** Runs the contract of blob stores on moto, an S3 server of PyPI; ends with what was skipped. */
const here = import.meta.dirname;
const bin = join(here, ".venv", process.platform === "win32" ? "Scripts" : "bin");

const works = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { cwd: here, stdio: ["ignore", "ignore", "inherit"] }).status === 0;

const install = (): boolean =>
  existsSync(join(bin, "moto_server")) ||
  (works("python3", ["-m", "venv", ".venv"]) &&
    works(join(bin, "pip"), ["install", "--quiet", "--no-deps", "--requirement", "requirements.txt"]));

async function started(url: string): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    const answers = await fetch(url).then(
      (answer) => answer.text().then(() => true),
      () => false,
    );
    if (answers) return true;
    await sleep(100);
  }
  return false;
}

if (install()) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(join(bin, "moto_server"), ["-H", "127.0.0.1", "-p", String(port)], {
    stdio: "ignore",
  });
  try {
    if (!(await started(url))) throw new Error(`moto_server does not answer at ${url}`);
    const { passed, failed } = await runOnS3(url);
    console.log(`s3: ${passed} passed, ${failed} failed`);
    console.log("skipped: none");
    if (failed > 0) process.exitCode = 1;
  } finally {
    server.kill();
  }
} else {
  console.log("skipped: s3 (moto could not be installed)");
}
