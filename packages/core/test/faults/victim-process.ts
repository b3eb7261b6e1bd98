import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SqliteStore, sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { createClient, loadThread } from "../../src/client/index.ts";
import type { Thread } from "../../src/index.ts";
import type { Users } from "./store-matrix.ts";
import { newWorld, plant } from "./world.ts";

/** A server on a SQLite file in a separate process. */
export interface Victim {
  /** Alice, over a socket. */
  client: ReturnType<typeof createClient>;
  /** Her thread before anything happened. */
  known: Thread;
  kill(): void;
}

export interface VictimOptions {
  /** The most bytes that any file of the process may have, as on a full disk. */
  fileSize?: number;
}

/** Lets `happen` do something to the process, ends the process, opens the file again and passes it to `look`. */
export async function withVictim<Happened, Result>(
  { alice, bob }: Users,
  { fileSize }: VictimOptions,
  happen: (victim: Victim) => Promise<Happened>,
  look: (store: SqliteStore, happened: Happened) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "chatkit-victim-"));
  const file = join(folder, "threads.sqlite");
  let store = sqliteStore(file);
  try {
    await plant(store, alice);
    await plant(store, bob);
    const known = await loadThread(newWorld(store).client("alice"), alice.thread.id);
    store.close();
    const { url, kill } = await start(file, fileSize);
    const client = createClient({ url, headers: { authorization: "alice" } });
    const happened = await happen({ client, known, kill }).finally(kill);
    store = sqliteStore(file);
    return await look(store, happened);
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(file: string, fileSize?: number): Promise<{ url: string; kill: () => Promise<void> }> {
  const node = [
    process.execPath,
    "--conditions=@chatkit-protocol/source",
    join(import.meta.dirname, "victim.ts"),
    file,
  ];
  // Node ignores the signal of this limit: the write fails with EFBIG. Blocks of 512 bytes, as POSIX has them.
  const limit = `ulimit -f ${Math.ceil((fileSize ?? 0) / 512)} && exec "$0" "$@"`;
  const [command = "", ...args] = fileSize === undefined ? node : ["sh", "-c", limit, ...node];
  const child = spawn(command, args, {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const exited = new Promise<never>((_resolve, reject) => {
    child.once("exit", () => reject(new Error("the server has ended")));
  });
  exited.catch(() => {});
  const url = await Promise.race([
    new Promise<string>((resolve) => child.once("message", (url) => resolve(String(url)))),
    exited,
  ]);
  return {
    url,
    async kill() {
      child.kill("SIGKILL");
      await exited.catch(() => {});
    },
  };
}
