import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished, vi } from "vitest";
import { main } from "../src/cli.ts";

const entry = fileURLToPath(new URL("../bin/chatkit-conformance.js", import.meta.url));

export interface Ended {
  exit: number | null;
  stdout: string;
  stderr: string;
}

interface Where {
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  /** Called with the process once it has written to standard error. */
  meanwhile?(kill: (signal: NodeJS.Signals) => void, stderr: string): void;
}

/** Runs the command line as its users do, in a process of its own. */
export function command(
  args: readonly string[],
  { cwd = home(), env = {}, meanwhile }: Where = {},
): Promise<Ended> {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(CI|GITHUB_.*|FORCE_COLOR|NO_COLOR|CHATKIT_.*)$/.test(name),
    ),
  );
  const child = spawn(process.execPath, ["--conditions=@chatkit-protocol/source", entry, ...args], {
    cwd,
    env: {
      ...clean,
      XDG_CACHE_HOME: join(cwd, "../cache"),
      // Compiled once for all the processes of this suite.
      NODE_COMPILE_CACHE: join(tmpdir(), "chatkit-compile-cache"),
      ...env,
    },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (bytes: Buffer) => (stdout += bytes.toString()));
  child.stderr.on("data", (bytes: Buffer) => {
    stderr += bytes.toString();
    meanwhile?.((signal) => child.kill(signal), stderr);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exit) => resolve({ exit, stdout, stderr }));
  });
}

/** The same within this process, for what ends before a server is asked. */
export async function inProcess(args: readonly string[], cwd: string): Promise<Ended> {
  const written = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  const here = process.cwd();
  process.chdir(cwd);
  vi.stubEnv("XDG_CACHE_HOME", join(cwd, "../cache"));
  try {
    return { exit: await main(args), ...written };
  } finally {
    process.chdir(here);
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
  }
}

/** An empty folder for the length of a test. */
export function home(): string {
  const folder = mkdtempSync(join(tmpdir(), "chatkit-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // The cache of the last run is its neighbour.
  const work = join(folder, "work");
  mkdirSync(work);
  return work;
}
