import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { machine } from "../bench/measuring/machine.ts";
import { measuredOn, writeMeasured } from "../bench/report/measured.ts";
import { freePort } from "../conformance/servers/free-port.ts";
import { installed } from "../docs/site/chromium.ts";

/**
 * Times a newcomer's way: from `git clone` to the first streamed token in the page, command by command: `npm run first-token`.
 * With `--write` the result goes to the guide.
 */
if (!installed) throw new Error("There is no Chromium on this machine.");
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "chatkit-clone-"));
const clone = join(folder, "chatkit-protocol");
const facts = machine();
const steps: { name: string; seconds: number }[] = [];

async function step<Result>(name: string, work: () => Promise<Result> | Result): Promise<Result> {
  const started = performance.now();
  const result = await work();
  const seconds = (performance.now() - started) / 1000;
  steps.push({ name, seconds });
  console.log(`${name}: ${seconds.toFixed(1)} s`);
  return result;
}

function command(name: string, args: readonly string[], cwd: string): void {
  const { status } = spawnSync(name, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error(`${name} ${args.join(" ")} ended with ${status}.`);
}

try {
  await step("`git clone` from the same disk", () =>
    command("git", ["clone", "--quiet", root, clone], folder),
  );
  await step("`npm ci`", () => command("npm", ["ci", "--no-audit", "--no-fund"], clone));
  const port = String(await freePort());
  const page = `http://127.0.0.1:${port}/`;
  const server = spawn("npm", ["run", "serve", "--", "--port", port], {
    cwd: clone,
    stdio: ["pipe", "ignore", "inherit"],
    detached: true,
  });
  try {
    await step("`npm run serve` until the page is there", () => answers(page));
    const browser = await chromium.launch(installed);
    try {
      await step("opening the page, sending a message, the first token", async () => {
        const tab = await browser.newPage();
        await tab.goto(page);
        const box = tab.getByLabel("Message", { exact: true });
        await box.fill("Hello");
        await box.press("Enter");
        await tab
          .locator(".ck-assistant", { hasText: /said:.*\S/s })
          .first()
          .waitFor();
      });
    } finally {
      await browser.close();
    }
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Waits until a GET is answered. */
async function answers(url: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => undefined,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not answer within a minute.`);
}

const total = steps.reduce((sum, { seconds }) => sum + seconds, 0);
const parts = steps.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`).join(", ");
const text = `**${total.toFixed(0)} seconds** from \`git clone\` to the first streamed token in the page: ${parts}. ${measuredOn(facts)}`;
console.log(text);
if (process.argv.includes("--write")) await writeMeasured("docs/guides/inspector.md", "first-token", text);
