import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { createClient, loadThread } from "../../src/client/index.ts";
import type { ThreadItem } from "../../src/index.ts";
import { afterwards } from "./afterwards.ts";
import { type Exchange, exchange, paramsOf } from "./exchange.ts";
import { unsettled } from "./leaving.ts";
import type { Users } from "./store-matrix.ts";
import { itemsOf, newWorld, plant } from "./world.ts";

export interface Killing {
  exchange: Exchange;
  /** What was in the file after the turn, opened again. */
  items: ThreadItem[];
  problems: string[];
  usableAfter: number;
}

/** Posts a message to a process of its own, kills that after so many events, and opens its file again. */
export async function kill(killAfter: number, { alice, bob }: Users): Promise<Killing> {
  const folder = mkdtempSync(join(tmpdir(), "chatkit-killed-"));
  const file = join(folder, "threads.sqlite");
  let child: ChildProcess | undefined;
  try {
    const before = sqliteStore(file);
    await plant(before, alice);
    await plant(before, bob);
    const known = await loadThread(newWorld(before).client("alice"), alice.thread.id);
    before.close();

    child = spawn(
      process.execPath,
      ["--conditions=@chatkit-protocol/source", join(import.meta.dirname, "victim.ts"), file],
      { stdio: ["ignore", "ignore", "inherit", "ipc"], env: { ...process.env, NODE_OPTIONS: "" } },
    );
    const exited = new Promise((resolve) => child?.once("exit", resolve));
    const url = await new Promise<string>((resolve) => child?.once("message", (url) => resolve(String(url))));
    const client = createClient({ url, headers: { authorization: "alice" } });
    const params = paramsOf(alice)["threads.add_user_message"];
    const after = await exchange(client, "threads.add_user_message", params, {
      known,
      leaveAfter: killAfter,
      beforeLeaving: () => void child?.kill("SIGKILL"),
    });
    child.kill("SIGKILL");
    await exited;

    const store = sqliteStore(file);
    const items = (await itemsOf(store, "alice", alice.thread.id)).slice(alice.items.length + 1);
    const world = newWorld(store);
    const { problems, usableAfter } = await afterwards(world, { alice, bob, after, agreement: "order" });
    problems.push(...unsettled(after, items));
    store.close();
    return { exchange: after, items, problems, usableAfter };
  } finally {
    child?.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}
