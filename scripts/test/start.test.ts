import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { freePort } from "../../conformance/servers/free-port.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Runs a script of the repository in a group of processes of its own, and waits for its first line. */
async function npmRun(...args: readonly string[]) {
  const child = spawn("npm", ["run", "--silent", ...args], {
    cwd: `${import.meta.dirname}/../..`,
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    try {
      process.kill(-child.pid!, "SIGKILL");
    } catch {
      // All of the group have ended, which is what is wanted.
    }
  });
  await once(createInterface({ input: child.stdout }), "line");
  return child;
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    // The connection is refused.
    return false;
  } finally {
    socket.destroy();
  }
}

async function isFreed(port: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (!(await listens(port))) return true;
    await sleep(50);
  }
  return false;
}

test.each(["SIGTERM", "SIGHUP", "SIGKILL"] as const)(
  "npm run serve frees its port after %s to npm",
  async (signal) => {
    const port = await freePort();
    const child = await npmRun("serve", "--", "--port", String(port));
    expect(await listens(port)).toBe(true);
    child.kill(signal);
    expect(await isFreed(port)).toBe(true);
  },
);

test("npm run serve frees its port after Ctrl-C", async () => {
  const port = await freePort();
  const child = await npmRun("serve", "--", "--port", String(port));
  // A terminal sends the signal to the whole group.
  process.kill(-child.pid!, "SIGINT");
  expect(await isFreed(port)).toBe(true);
});

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
  "a server that a run has started ends with the run after %s",
  async (signal) => {
    const port = await freePort();
    const server = `require("http").createServer(() => undefined).listen(${port}, "127.0.0.1")`;
    const url = `http://127.0.0.1:${port}/`;
    const child = await npmRunStarting(url, server);
    child.kill(signal);
    expect(await isFreed(port)).toBe(true);
  },
);

/** A run against a server that accepts requests and never answers. */
async function npmRunStarting(url: string, script: string) {
  const port = Number(new URL(url).port);
  const child = spawn(
    process.execPath,
    [
      "--conditions=@chatkit-protocol/source",
      "scripts/start.ts",
      "doctor",
      url,
      "--",
      process.execPath,
      "-e",
      script,
    ],
    { cwd: `${import.meta.dirname}/../..`, stdio: "ignore" },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  for (let tries = 0; tries < 200 && !(await listens(port)); tries++) await sleep(50);
  expect(await listens(port)).toBe(true);
  return child;
}
