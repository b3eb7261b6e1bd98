import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startCluster } from "../../packages/stores/test/postgres/cluster.ts";
import { startRedis } from "../../packages/stores/test/redis/server.ts";

/** A database server of this machine that a log is in. */
export interface DatabaseServer {
  url: string;
  version: string;
  pid: string;
  remove(): Promise<void>;
}

export type DatabaseName = "PostgreSQL" | "Redis";

/** Those that are installed, without durability: neither waits for a disk. */
export async function startDatabases(): Promise<Map<DatabaseName, DatabaseServer>> {
  const databases = new Map<DatabaseName, DatabaseServer>();
  const cluster = await startCluster();
  if (!("missing" in cluster)) {
    const [pid = ""] = readFileSync(join(cluster.folder, "data/postmaster.pid"), "utf8").split("\n");
    databases.set("PostgreSQL", {
      url: cluster.url(),
      version: cluster.version,
      pid,
      remove: () => cluster.remove(),
    });
  }
  const redis = await startRedis();
  if (redis) {
    const pid = /process_id:(\d+)/.exec(String(await redis.command("INFO", "server")))?.[1] ?? "";
    databases.set("Redis", { url: redis.url, version: redis.version, pid, remove: () => redis.remove() });
  }
  return databases;
}
