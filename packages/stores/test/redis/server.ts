import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "redis";
import { freePort } from "../free-port.ts";

const program = "redis-server";

/** A separate Redis on a free port of the loopback interface, in a new folder. */
export interface RedisServer {
  /** What it says of itself. */
  version: string;
  url: string;
  /** A new connection, which `remove()` ends. */
  connect(): Promise<RedisClient>;
  /** Runs one command. */
  command(...args: string[]): Promise<unknown>;
  /** Ends it without a word. */
  kill(): Promise<void>;
  /** With what its disk has. */
  start(): Promise<void>;
  /** It answers nothing, until it is resumed. */
  pause(): void;
  resume(): void;
  /** Ends everything and deletes the folder. */
  remove(): Promise<void>;
}

export type RedisClient = ReturnType<typeof clientOf>;

const clientOf = (url: string) => {
  const client = createClient({
    url,
    socket: { reconnectStrategy: (tries) => Math.min(tries * 50, 200) },
  });
  // It reconnects; commands fail meanwhile.
  client.on("error", () => {});
  return client;
};

/** With `persistent`, what it has acknowledged survives `kill()`. Undefined if there is no `redis-server`. */
export async function startRedis({ persistent = false } = {}): Promise<RedisServer | undefined> {
  if (spawnSync(program, ["--version"]).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "chatkit-redis-"));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const clients: RedisClient[] = [];
  let child: ChildProcess | undefined;

  async function connect(): Promise<RedisClient> {
    const client = clientOf(url);
    clients.push(client);
    await client.connect();
    return client;
  }

  async function start(): Promise<void> {
    const settings = { bind: "127.0.0.1", port: `${port}`, dir: folder, save: "" };
    const durability = persistent ? { appendonly: "yes", appendfsync: "always" } : { appendonly: "no" };
    const args = Object.entries({ ...settings, ...durability }).flatMap(([name, value]) => [
      `--${name}`,
      value,
    ]);
    child = spawn(program, args, { stdio: "ignore" });
    for (let tries = 0; tries < 200; tries++) {
      if (child.exitCode !== null) throw new Error(`redis-server has ended with ${child.exitCode}`);
      if (await answers(url)) return;
      await sleep(50);
    }
    throw new Error(`nothing answers at ${url}`);
  }

  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill("SIGKILL");
    await exited;
  }

  await start();
  const control = await connect();
  const about = String(await control.sendCommand(["INFO", "server"]));
  return {
    version: `Redis ${/redis_version:(\S+)/.exec(about)?.[1]}`,
    url,
    connect,
    command: (...args) => control.sendCommand(args),
    kill,
    start,
    pause: () => void child?.kill("SIGSTOP"),
    resume: () => void child?.kill("SIGCONT"),
    async remove() {
      for (const client of clients) if (client.isOpen) client.destroy();
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = createClient({ url, socket: { reconnectStrategy: false } });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.ping();
    return true;
  } catch {
    return false;
  } finally {
    if (client.isOpen) client.destroy();
  }
}
