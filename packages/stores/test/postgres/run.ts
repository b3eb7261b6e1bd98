import { deepEqual, equal, match } from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type OpensStreamLog, testStore, testStreamLog } from "@chatkit-protocol/core/testing";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { Client, Pool } from "pg";
import { dbosTests } from "../dbos/turns.ts";
import { processTests } from "../leases/processes.ts";
import { leaseTests } from "../leases/turns.ts";
import { type Cluster, startCluster } from "./cluster.ts";
import { faults, type Way } from "./faults.ts";
import { oldFile } from "./old-file.ts";
import { type Judgement, judge } from "./judge.ts";
import { tally } from "../tally.ts";

/**
 * Runs the contract of stores, the kit, several processes at once, and faults on a PostgreSQL of this machine: once on
 * its own, once behind PgBouncer in transaction mode; `--direct` and `--pgbouncer` choose one of them. Ends with what
 * was skipped.
 */

const { values: flags } = parseArgs({
  options: { direct: { type: "boolean", default: false }, pgbouncer: { type: "boolean", default: false } },
});
const skipped: string[] = [];
const { check, end } = tally();

/** The contract, with each place in a schema; the pool is for all of them. */
async function contract(name: string, { url }: Way): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 8 });
  const open = (schema: string) => postgresStore(pool, { schema });
  for (const { title, run } of testStore(name, open, { durable: true })) await check(title, run);
  await pool.end();
}

/** The contract of stream logs: by polling, and woken by notifications, which need a connection of their own. */
async function streamLogs(name: string, { url }: Way, direct: string): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 8 });
  const ways = {
    polling: {},
    // So rarely that only notifications can wake it in time.
    listening: { poll: 60_000, listen: () => new Client({ connectionString: direct }) },
  };
  for (const [way, own] of Object.entries(ways)) {
    const open: OpensStreamLog = async (place, options) =>
      (await postgresStore(pool, { schema: `${place}_${way}` })).streamLog({
        ...options,
        ...own,
        lease: 1000,
      });
    for (const { title, run } of testStreamLog(`${name}, ${way}`, open, { shared: true })) {
      await check(title, run);
    }
  }
  await pool.end();
}

/** The kit's whole run: nothing is found, and every verdict is that of the memory store. */
const kit = (name: string, { url, pooled }: Way, memory: Judgement): Promise<void> =>
  check(`${name}: the kit finds nothing`, async () => {
    const pool = new Pool({ connectionString: url, max: 8 });
    try {
      const judgement = await judge(
        await postgresStore(pool, { schema: pooled ? "judged_pooled" : "judged" }),
      );
      deepEqual(judgement.findings, []);
      deepEqual([judgement.tier, judgement.exit], ["T2", 0]);
      deepEqual(judgement.verdicts, memory.verdicts);
    } finally {
      await pool.end();
    }
  });

/** A file of the first schema, moved by the command line. */
const command = (name: string, { url, pooled }: Way): Promise<void> =>
  check(`${name}: the command copies a file once`, async () => {
    const schema = pooled ? "copied_pooled" : "copied";
    const folder = mkdtempSync(join(tmpdir(), "chatkit-copy-"));
    try {
      const file = oldFile(folder);
      const copy = () =>
        spawnSync(process.execPath, [...source, cli, "copy", file, url, "--schema", schema], {
          encoding: "utf8",
        });
      const first = copy();
      deepEqual(
        [first.status, first.stdout],
        [0, "copied and compared: 2 threads, 3 items, 1 attachments\n"],
      );
      const second = copy();
      deepEqual([second.status, second.stdout], [1, ""]);
      match(second.stderr, /already has threads/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

const source = ["--conditions=@chatkit-protocol/source"];
const cli = join(import.meta.dirname, "../../bin/chatkit-stores.js");

/** Processes that open a new schema at the same instant, then write to it together. */
const processes = (name: string, { url, pooled }: Way): Promise<void> =>
  check(`${name}: six processes create one schema, and lose no write`, async () => {
    const schema = pooled ? "together_pooled" : "together";
    const opener = (process_: string, count: number) =>
      spawn(
        process.execPath,
        [
          "--conditions=@chatkit-protocol/source",
          join(import.meta.dirname, "opener.ts"),
          url,
          schema,
          process_,
          String(count),
        ],
        { stdio: ["ignore", "inherit", "inherit"] },
      );
    const ends = async (count: number) => {
      const children = [1, 2, 3, 4, 5, 6].map((n) => opener(`p${n}`, count));
      const codes = await Promise.all(
        children.map((child) => once(child, "exit").then(([code]) => code as number)),
      );
      deepEqual(codes, [0, 0, 0, 0, 0, 0]);
    };
    await ends(0);
    const pool = new Pool({ connectionString: url, max: 2 });
    const view = (await postgresStore(pool, { schema })).forUser("alice");
    const base = { thread_id: "thr_1", created_at: "2026-01-01T00:00:00Z" };
    await view.createThread(
      { id: "thr_1", created_at: base.created_at, status: { type: "active" }, metadata: {} },
      { items: [{ type: "hidden_context_item", id: "n", ...base, content: 0 }] },
    );
    await ends(20);
    const counter = await view.loadItem("thr_1", "n");
    equal(counter?.type === "hidden_context_item" ? counter.content : undefined, 120);
    equal((await view.listThreads({ limit: 1000, order: "asc" })).data.length, 121);
    await pool.end();
  });

/** Turns of several servers, in this process and in others, on one schema for each test. */
async function leases(name: string, { url, pooled }: Way): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 8 });
  const schemaOf = (n: number) => `leases_${pooled ? "pooled_" : ""}${n}`;
  for (const [n, { title, run }] of leaseTests.entries()) {
    await check(`${name}: ${title}`, () => run(() => postgresStore(pool, { schema: schemaOf(n) })));
  }
  for (const [n, { title, run }] of processTests.entries()) {
    const schema = schemaOf(leaseTests.length + n);
    await check(`${name}: ${title}`, async () => run(await postgresStore(pool, { schema }), { url, schema }));
  }
  await pool.end();
}

async function all(
  name: string,
  way: Way,
  { cluster, memory }: { cluster: Cluster; memory: Judgement },
): Promise<void> {
  await contract(name, way);
  await streamLogs(name, way, cluster.url());
  await kit(name, way, memory);
  await processes(name, way);
  await leases(name, way);
  await command(name, way);
  // The engine migrates and listens, which a pooler in transaction mode does not carry.
  if (!way.pooled)
    for (const { title, run } of dbosTests) await check(`${name}: ${title}`, () => run(way.url));
  for (const { title, missing, run } of faults) {
    const reason = missing?.(cluster);
    if (reason === undefined) await check(`${name}: ${title}`, () => run(cluster, way));
    else skipped.push(`${title} (${reason})`);
  }
}

const cluster = await startCluster();
if ("missing" in cluster) {
  console.log(`skipped: postgres (${cluster.missing})`);
} else {
  try {
    const memory = await judge();
    const tried = [cluster.version];
    if (flags.direct || !flags.pgbouncer)
      await all(cluster.version, { url: cluster.url(), pooled: false }, { cluster, memory });
    const isBehind = flags.pgbouncer || !flags.direct;
    const bouncer = isBehind ? await cluster.bouncer() : undefined;
    if (bouncer) {
      tried.push(bouncer.version);
      await all(bouncer.version, { url: bouncer.url, pooled: true }, { cluster, memory });
    } else if (isBehind) skipped.push("PgBouncer (not found; on Debian: apt-get install pgbouncer)");
    end(tried.join(", "), skipped);
  } finally {
    await cluster.remove();
  }
}
