import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ChatKitServer, endOfMessage } from "@chatkit-protocol/core";
import { postgresStore, type PostgresQueryable } from "@chatkit-protocol/stores/postgres";
import { Pool } from "pg";
import { ask, input, threadOf } from "../packages/stores/test/ask.ts";
import { startCluster } from "../packages/stores/test/postgres/cluster.ts";
import { cpuOf } from "./log-cost/cpu.ts";

/** Measures what requests cost on a PostgreSQL of this machine, and prints it as a table: `npm run turn-cost`. */
const started = await startCluster();
if ("missing" in started) {
  console.log(`skipped: PostgreSQL (${started.missing})`);
  process.exit(0);
}
const cluster = started;
const schema = "cost";
const threads = 64;
const rounds = 10;
const connections = 8;
const pool = new Pool({ connectionString: cluster.url(), max: connections });
let statements = 0;

/** The statements that are sent; each waits for its answer, so it is a round trip too. */
const counted = <Queryable extends PostgresQueryable>(queryable: Queryable): PostgresQueryable => ({
  query(text, values) {
    statements++;
    return queryable.query(text, values);
  },
});
const store = await postgresStore(
  {
    ...counted(pool),
    on: (event, listener) => pool.on(event, listener),
    async connect() {
      const connection = await pool.connect();
      return {
        ...counted(connection),
        release: (error) => connection.release(error),
        on: (event, listener) => connection.on(event, listener),
        off: (event, listener) => connection.off(event, listener),
      };
    },
  },
  { schema },
);
const server = new ChatKitServer({
  store,
  async *respond(_thread, message) {
    const [kind] = message?.content ?? [];
    const text = kind?.type === "input_text" ? kind.text : "";
    if (text === "long") await sleep(5000);
    for (let answer = 0; answer < (text === "four" ? 4 : 1); answer++) {
      for (let delta = 0; delta < 50; delta++) yield `word ${delta} `;
      yield endOfMessage();
    }
  },
});

interface Cost {
  statements: number;
  inserted: number;
  updated: number;
  /** Updates that touched no index. */
  hot: number;
  deleted: number;
  wal: number;
  images: number;
  disk: number;
  postgresMs: number;
  nodeMs: number;
  perSecond: number;
}

interface Counters {
  inserted: number;
  updated: number;
  hot: number;
  deleted: number;
  wal: number;
  images: number;
  disk: number;
}

async function counters(): Promise<Counters> {
  // A backend reports its counts with the first statement that ends a second after its last report.
  await sleep(1200);
  await Promise.all(Array.from({ length: connections }, () => pool.query("SELECT pg_sleep(0.1)")));
  const { rows } = await pool.query<Record<keyof Counters, string>>(
    `SELECT sum(n_tup_ins) AS inserted, sum(n_tup_upd) AS updated, sum(n_tup_hot_upd) AS hot, sum(n_tup_del) AS deleted,
       pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') AS wal, (SELECT wal_fpi FROM pg_stat_wal) AS images,
       sum(pg_total_relation_size(relid)) AS disk FROM pg_stat_user_tables WHERE schemaname = $1`,
    [schema],
  );
  const [row] = rows;
  if (!row) throw new Error("PostgreSQL counts nothing.");
  const number = (name: keyof Counters): number => Number(row[name]);
  return {
    inserted: number("inserted"),
    updated: number("updated"),
    hot: number("hot"),
    deleted: number("deleted"),
    wal: number("wal"),
    images: number("images"),
    disk: number("disk"),
  };
}

/** Milliseconds of CPU of all processes of PostgreSQL, of which none ends while it is measured. */
function postgresCpu(): number {
  const [postmaster = ""] = readFileSync(join(cluster.folder, "data/postmaster.pid"), "utf8").split("\n");
  return cpuOf(postmaster);
}

const rows: [string, Cost][] = [];

async function measure(what: string, count: number, run: () => Promise<unknown>): Promise<void> {
  const before = await counters();
  const cpu = [postgresCpu(), process.cpuUsage()] as const;
  statements = 0;
  const began = performance.now();
  await run();
  const took = performance.now() - began;
  const sent = statements;
  const { user, system } = process.cpuUsage(cpu[1]);
  const postgres = postgresCpu() - cpu[0];
  const after = await counters();
  const each = (name: keyof Counters): number => (after[name] - before[name]) / count;
  rows.push([
    what,
    {
      statements: sent / count,
      inserted: each("inserted"),
      updated: each("updated"),
      hot: each("hot"),
      deleted: each("deleted"),
      wal: each("wal"),
      images: each("images"),
      disk: each("disk"),
      postgresMs: postgres / count,
      nodeMs: (user + system) / 1000 / count,
      perSecond: (count / took) * 1000,
    },
  ]);
}

const ids: string[] = [];
const messages = new Map<string, string>();
const create = async (): Promise<void> => {
  const { events } = await ask(server, "threads.create", { input: input("hello") });
  ids.push(threadOf(events));
};
const say = async (thread_id: string, text: string): Promise<void> => {
  const { events } = await ask(server, "threads.add_user_message", { thread_id, input: input(text) });
  const item = events.find(({ type }) => type === "thread.item.done")?.["item"] as { id: string } | undefined;
  if (!item || events.some(({ type }) => type === "error"))
    throw new Error(`A turn failed: ${JSON.stringify(events)}`);
  messages.set(thread_id, item.id);
};
/** On all threads at once, each for so many rounds. */
const everywhere = async (work: (thread_id: string) => Promise<unknown>, times = rounds): Promise<void> => {
  await Promise.all(
    ids.map(async (id) => {
      for (let n = 0; n < times; n++) await work(id);
    }),
  );
};
const reads = async (type: string, params: object): Promise<void> => {
  const { status } = await ask(server, type, params);
  if (status !== 200) throw new Error(`${type} was answered with ${status}.`);
};

try {
  await Promise.all(Array.from({ length: threads }, create));
  // The first writes to a page after a checkpoint cost an image of it.
  await everywhere((id) => say(id, "one"));
  const all = threads * rounds;
  await measure("`threads.create`, one answer", all, () => everywhere(create));
  ids.length = threads;
  await measure("`threads.add_user_message`, one answer", all, () => everywhere((id) => say(id, "one")));
  await measure("the same, four answers", all, () => everywhere((id) => say(id, "four")));
  await measure("`threads.retry_after_item`, four answers", all, () =>
    everywhere(async (id) => {
      const { events } = await ask(server, "threads.retry_after_item", {
        thread_id: id,
        item_id: messages.get(id)!,
      });
      if (events.some(({ type }) => type === "error")) throw new Error("A retry failed.");
    }),
  );
  await measure("a turn with one answer, after a wait of 5 s", threads, () =>
    everywhere((id) => say(id, "long"), 1),
  );
  await measure("`threads.get_by_id`", all, () =>
    everywhere((id) => reads("threads.get_by_id", { thread_id: id })),
  );
  await measure("`items.list`, 20 items", all, () =>
    everywhere((id) => reads("items.list", { thread_id: id, limit: 20, order: "desc" })),
  );
  await measure("`threads.list`, 20 threads", all, () =>
    everywhere(() => reads("threads.list", { limit: 20 })),
  );
  console.log(
    `${cluster.version} with fsync off, ${threads} threads at once, ${connections} connections, ${availableParallelism()} cores`,
  );
  console.log(`load average ${loadavg()[0]!.toFixed(1)}, Node.js ${process.version}\n`);
  console.log(
    "| request | statements | inserted | updated | of them hot | deleted | WAL bytes | page images | disk bytes | ms CPU PostgreSQL | ms CPU Node.js | per second |",
  );
  console.log(`|${" --- |".repeat(12)}`);
  for (const [what, cost] of rows) {
    const bytes = (n: number): string => String(Math.round(n / 10) * 10);
    const cells = [
      ...[cost.statements, cost.inserted, cost.updated, cost.hot, cost.deleted].map((n) => n.toFixed(1)),
      bytes(cost.wal),
      cost.images.toFixed(2),
      bytes(cost.disk),
      cost.postgresMs.toFixed(2),
      cost.nodeMs.toFixed(2),
      String(Math.round(cost.perSecond)),
    ];
    console.log(`| ${what} | ${cells.join(" | ")} |`);
  }
} finally {
  await pool.end();
  await cluster.remove();
}
