import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type RunningServer, startReferenceServer } from "../servers/reference/index.ts";
import { home } from "./command.ts";

vi.setConfig({ testTimeout: 60_000 });

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const script = path("../action/judge.sh");
const kit = `${process.execPath} --conditions=@chatkit-protocol/source ${path("../bin/chatkit-conformance.js")}`;

let sound: RunningServer;
beforeAll(async () => (sound = await startReferenceServer()));
afterAll(() => sound.close());

/** Runs the action's step as a runner does: inputs and files of the job in the environment. */
function step(inputs: Record<string, string>, cwd: string) {
  const env = {
    PATH: process.env["PATH"],
    HOME: cwd,
    CHATKIT_KIT: kit,
    GITHUB_OUTPUT: join(cwd, "output"),
    GITHUB_STEP_SUMMARY: join(cwd, "summary.md"),
    ...inputs,
  };
  return new Promise<{ exit: number | string; stdout: string }>((resolve) => {
    execFile(script, [], { cwd, env }, (error, stdout) => resolve({ exit: error?.code ?? 0, stdout }));
  });
}

test("the step judges, annotates, summarises and keeps the reports", async () => {
  const cwd = home();
  const inputs = { CHATKIT_URL: sound.url, CHATKIT_AS: "alice=alice\nbob=bob\n", CHATKIT_PROFILE: "strict" };
  const { exit, stdout } = await step({ ...inputs, CHATKIT_ARGUMENTS: "--only=kit/*\n--seed=1" }, cwd);
  expect(exit).toBe(0);
  expect(stdout).toMatch(
    /Meets the whole specification: +not shown: no fault found in .* {2}\(decides the exit code\)/,
  );
  expect(stdout).toMatch(/^::notice title=ChatKit conformance::.*strict not shown: no fault found/m);
  expect(readFileSync(join(cwd, "output"), "utf8")).toBe("exit=0\n");
  expect(readFileSync(join(cwd, "summary.md"), "utf8")).toMatch(/^## ChatKit conformance of/);
  const report = JSON.parse(readFileSync(join(cwd, "chatkit-conformance/report.json"), "utf8")) as object;
  expect(report).toMatchObject({ exit: 0, profile: "strict", seed: 1, tier: "T2" });
});

test("a server whose command ends is not reachable, and nothing that it has started is left", async () => {
  const cwd = home();
  const inputs = { CHATKIT_URL: "http://127.0.0.1:9/", CHATKIT_COMMAND: "sleep 300 & exit 7" };
  const { exit, stdout } = await step(inputs, cwd);
  expect([exit, stdout.includes("::error title=ChatKit conformance::Not reachable")]).toEqual([3, true]);
  expect(readFileSync(join(cwd, "output"), "utf8")).toBe("exit=3\n");
});

test("every input of the action reaches the script", () => {
  const action = readFileSync(path("../action/action.yml"), "utf8");
  const names = [...(/^inputs:\n([\s\S]*?)^outputs:/m.exec(action)?.[1] ?? "").matchAll(/^ {2}(\w+):/gm)];
  const used = readFileSync(script, "utf8");
  for (const [, name = ""] of names) {
    if (name === "artifact") continue;
    expect(action).toContain(`CHATKIT_${name.toUpperCase()}: \${{ inputs.${name} }}`);
    expect(used).toContain(`CHATKIT_${name.toUpperCase()}`);
  }
  expect(names.length).toBeGreaterThan(5);
});
