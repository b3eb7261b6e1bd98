import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ChatKitServer, endOfMessage, LeaseLostError, textOf, type ThreadItem } from "@chatkit-protocol/core";
import { PostgresStoreError, postgresStore } from "@chatkit-protocol/stores/postgres";
import { Client, Pool, type PoolConfig } from "pg";
import { type Answer, ask, input, threadOf } from "../ask.ts";
import type { Cluster } from "./cluster.ts";

/** What goes wrong with a database, and what the clients of a server on it get then. */
export interface Fault {
  title: string;
  /** Why it cannot be tried here. */
  missing?: (cluster: Cluster) => string | undefined;
  run(cluster: Cluster, way: Way): Promise<void>;
}

/** How the store reaches the database. */
export interface Way {
  url: string;
  /** Whether PgBouncer is in between. */
  pooled: boolean;
}

interface Served {
  pool: Pool;
  server: ChatKitServer;
  /** What the server's operator hears. */
  reported: string[];
}

let schemas = 0;

/** A server on its own schema, with one conversation; the pool is ended afterwards. */
async function serving(
  config: PoolConfig,
  body: (served: Served & { thread_id: string; schema: string }) => Promise<void>,
): Promise<void> {
  const pool = new Pool({ max: 4, connectionTimeoutMillis: 2000, ...config });
  const schema = `fault_${schemas++}`;
  try {
    const reported: string[] = [];
    const server = new ChatKitServer({
      store: await postgresStore(pool, { schema }),
      onError: (error) => reported.push(String(error)),
      async *respond() {
        yield "an answer";
      },
    });
    const { events } = await ask(server, "threads.create", { input: input("hello") });
    const thread_id = threadOf(events);
    await body({ pool, server, reported, thread_id, schema });
  } finally {
    await pool.end();
  }
}

const codeOf = (body: unknown): unknown => (body as { error?: { code: string } }).error?.code;
/** Asks again until the answer is the expected one; a pool or a pooler may hold connections of before. */
async function until(
  request: () => Promise<Answer>,
  isExpected = ({ status, events }: Answer): boolean =>
    status === 200 && events.every(({ type }) => type !== "error"),
): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await request();
    if (isExpected(answer)) return answer;
    if (tries === 100) throw new Error(`100 answers like ${JSON.stringify(answer.body)}`);
    await sleep(100);
  }
}

/** Changes settings of a role or of the database, which hold for new connections only: the others are ended. */
async function configure(cluster: Cluster, { url }: Way, setting: string): Promise<void> {
  cluster.sql(`${setting}; ${endConnections}`);
  // PgBouncer may give away a connection for a moment that it does not know to be closed.
  const client = new Pool({ connectionString: url, max: 8 });
  client.on("error", () => {});
  const areAllNew = (): Promise<boolean> =>
    Promise.all(Array.from({ length: 8 }, () => client.query("SELECT pg_sleep(0.05)"))).then(
      () => true,
      () => false,
    );
  while (!(await areAllNew())) await sleep(50);
  await client.end();
}

const endConnections =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = 'postgres'";

export const faults: readonly Fault[] = [
  {
    title: "a database that is down is a 503, and requests are served again as soon as it is up",
    run: (cluster, { url }) =>
      serving({ connectionString: url }, async ({ server, reported, thread_id }) => {
        const rename = () => ask(server, "threads.update", { thread_id, title: "T" });
        await cluster.stop();
        try {
          const { status, body } = await rename();
          deepEqual([status, codeOf(body)], [503, "unavailable"]);
          equal(reported.length, 1);
        } finally {
          await cluster.start();
        }
        equal((await until(rename)).status, 200);
      }),
  },
  {
    title: "a database that restarts in the middle of a turn ends it with one error, and the next turn works",
    run: async (cluster, { url }) => {
      const pool = new Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 2000 });
      try {
        let turns = 0;
        const server = new ChatKitServer({
          store: await postgresStore(pool, { schema: `fault_${schemas++}` }),
          onError() {},
          async *respond() {
            yield "before";
            yield endOfMessage();
            if (turns++ > 0) return;
            await cluster.stop();
            yield "while it is down";
          },
        });
        const { status, events } = await ask(server, "threads.create", { input: input("hello") });
        equal(status, 200);
        equal(events.filter(({ type }) => type === "error").length, 1);
        equal(events.at(-1)?.type, "error");
        await cluster.start();
        const thread_id = threadOf(events);
        await until(() => ask(server, "threads.get_by_id", { thread_id }));
        const next = await ask(server, "threads.add_user_message", { thread_id, input: input("again") });
        equal(next.status, 200);
        equal(next.events.filter(({ type }) => type === "error").length, 0);
        const { body } = await ask(server, "items.list", { thread_id, order: "asc" });
        const { data } = body as { data: { content: { text: string }[] }[] };
        deepEqual(
          data.map(({ content }) => content[0]?.text),
          ["hello", "before", "again", "before"],
        );
      } finally {
        await pool.end();
      }
    },
  },
  {
    title:
      "a database that goes down while a turn waits ends the turn with one error before its lease expires",
    async run(cluster, { url }) {
      const pool = new Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 500 });
      // As the socket of a server does, it keeps the process alive.
      const alive = setInterval(() => {}, 60_000);
      try {
        const reported: unknown[] = [];
        const server = new ChatKitServer({
          store: await postgresStore(pool, { schema: `fault_${schemas++}` }),
          onError: (error) => reported.push(error),
          limits: { lease: 2000 },
          async *respond(_thread, message) {
            yield "before";
            yield endOfMessage();
            if (message === null || textOf(message) !== "wait") return;
            await cluster.stop();
            await new Promise(() => {});
          },
        });
        const created = await ask(server, "threads.create", { input: input("hello") });
        const thread_id = threadOf(created.events);
        const say = (text: string) =>
          ask(server, "threads.add_user_message", { thread_id, input: input(text) });
        const { events } = await say("wait");
        equal(events.filter(({ type }) => type === "error").length, 1);
        deepEqual(
          reported.map((error) => error instanceof LeaseLostError),
          [true],
        );
        await cluster.start();
        await until(() => say("again"));
      } finally {
        clearInterval(alive);
        await pool.end();
      }
    },
  },
  {
    title: "a database that restarts while a turn is recorded loses no frame of its stream",
    async run(cluster, { url }) {
      const pool = new Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 2000 });
      pool.on("error", () => {});
      const schema = `fault_${schemas++}`;
      const log = (await postgresStore(pool, { schema })).streamLog({ lease: 10_000 });
      const other = (await postgresStore(pool, { schema })).streamLog({ lease: 10_000 });
      try {
        const [writer, reader] = [log.forUser("alice"), other.forUser("alice")];
        await writer.reserve("key", "request");
        await writer.begin("key", "thr_1");
        const frame = (number: number): string => `id: ${number}\ndata: {}\n\n`;
        const read = async (): Promise<string> => {
          let text = "";
          for (let last = 0; ;) {
            const page = await reader.read("key", last, new AbortController().signal);
            if (!page) return `${text}broken`;
            if (page.frames === "") return text;
            text += page.frames;
            ({ last } = page);
          }
        };
        const reading = read();
        let whole = "";
        for (let number = 1; number <= 60; number++) {
          if (number === 20) await cluster.stop();
          if (number === 40) await cluster.start();
          whole += frame(number);
          await writer.append("key", { frames: frame(number), last: number });
          await sleep(10);
        }
        await writer.close("key");
        equal(await reading, whole);
      } finally {
        log.close();
        other.close();
        await pool.end();
      }
    },
  },
  {
    title: "a row that stays locked ends the turn of its thread, and no other",
    run: (cluster, { url }) =>
      serving({ connectionString: url }, async ({ pool, schema }) => {
        let open = (): void => {};
        const opened = new Promise<void>((resolve) => (open = resolve));
        const reported: unknown[] = [];
        const server = new ChatKitServer({
          store: await postgresStore(pool, { schema }),
          onError: (error) => reported.push(error),
          limits: { lease: 3000 },
          async *respond() {
            yield "before";
            yield endOfMessage();
            await opened;
            yield "after";
          },
        });
        const turn = () => {
          let announce = (_thread: string): void => {};
          const thread = new Promise<string>((resolve) => (announce = resolve));
          const answer = ask(server, "threads.create", { input: input("hello") }, (event) => {
            if (event.type === "thread.created") announce((event["thread"] as { id: string }).id);
          });
          return { thread, answer };
        };
        const [free, locked] = [turn(), turn()];
        await free.thread;
        const client = new Client({ connectionString: cluster.url() });
        await client.connect();
        await client.query("BEGIN");
        await client.query(`SELECT FROM ${schema}.threads WHERE id = $1 FOR UPDATE`, [await locked.thread]);
        const lost = await Promise.race([locked.answer, free.answer]);
        await client.end();
        open();
        equal(threadOf(lost.events), await locked.thread);
        equal(lost.events.at(-1)?.type, "error");
        deepEqual(
          (await free.answer).events.filter(({ type }) => type === "error"),
          [],
        );
        equal(reported.length, 1);
      }),
  },
  {
    title: "a connection that is lost during a transaction fails only that call, and nothing of it is stored",
    run: (cluster, { url }) =>
      serving({ connectionString: url }, async ({ pool, thread_id, schema }) => {
        const view = (await postgresStore(pool, { schema })).forUser("alice");
        const item: ThreadItem = { type: "end_of_turn", id: "e", thread_id, created_at: "2026-01-01" };
        await view.save(thread_id, { items: [item] });
        await rejects(
          view.updateItem(thread_id, "e", (stored) => {
            cluster.sql(endConnections);
            return { ...stored, type: "hidden_context_item", content: "not stored" };
          }),
        );
        deepEqual(await view.loadItem(thread_id, "e").catch(() => view.loadItem(thread_id, "e")), item);
      }),
  },
  {
    title: "a statement that exceeds the timeout is a 503, and reads do not wait",
    async run(cluster, way) {
      // PgBouncer accepts no connection settings, so the database has the setting.
      if (way.pooled) await configure(cluster, way, "ALTER DATABASE postgres SET statement_timeout = 300");
      const limit = way.pooled ? {} : { statement_timeout: 300 };
      await serving(
        { connectionString: way.url, ...limit },
        async ({ server, reported, thread_id, schema }) => {
          const rename = () => ask(server, "threads.update", { thread_id, title: "T" });
          const client = new Client({ connectionString: cluster.url(), statement_timeout: 60_000 });
          await client.connect();
          await client.query("BEGIN");
          await client.query(`SELECT FROM ${schema}.threads FOR UPDATE`);
          const { status, body } = await rename();
          deepEqual([status, codeOf(body)], [503, "unavailable"]);
          match(reported[0] ?? "", /statement timeout/);
          equal((await ask(server, "threads.get_by_id", { thread_id })).status, 200);
          await client.end();
          equal((await until(rename)).status, 200);
        },
      );
      if (way.pooled) await configure(cluster, way, "ALTER DATABASE postgres RESET statement_timeout");
    },
  },
  {
    title: "a read-only database serves reads, and writes get a 503",
    run: (cluster, { url }) =>
      serving({ connectionString: url }, async ({ server, reported, thread_id }) => {
        const reload = (setting: string) => {
          cluster.sql(`ALTER SYSTEM ${setting}`);
          cluster.sql("SELECT pg_reload_conf()");
        };
        const rename = () => ask(server, "threads.update", { thread_id, title: "T" });
        reload("SET default_transaction_read_only = on");
        const refused = await until(rename, ({ status }) => status === 503);
        equal(codeOf(refused.body), "unavailable");
        match(reported.at(-1) ?? "", /read-only transaction/);
        const count = reported.length;
        const turn = await ask(server, "threads.add_user_message", { thread_id, input: input("again") });
        deepEqual([turn.status, codeOf(turn.body), reported.length], [503, "unavailable", count + 1]);
        equal((await ask(server, "threads.get_by_id", { thread_id })).status, 200);
        reload("RESET default_transaction_read_only");
        await until(rename);
      }),
  },
  {
    title:
      "a full disk fails a change as a whole, existing data can be read, and writes continue once there is room",
    missing: ({ account }) => (account ? undefined : "needs root, to mount a small file system"),
    async run(cluster, way) {
      const disk = mountDisk(cluster);
      try {
        cluster.sql(`CREATE TABLESPACE small LOCATION '${disk.space}'`);
        await configure(cluster, way, "ALTER ROLE postgres SET default_tablespace = 'small'");
        await serving(
          { connectionString: way.url },
          async ({ server, reported, thread_id, schema, pool }) => {
            const view = (await postgresStore(pool, { schema })).forUser("alice");
            const small: ThreadItem = {
              type: "end_of_turn",
              id: "small",
              thread_id,
              created_at: "2026-01-01",
            };
            const large = (n: number): ThreadItem => ({
              type: "hidden_context_item",
              id: `large${n}`,
              thread_id,
              created_at: "2026-01-01",
              // So that it cannot be compressed.
              content: Array.from({ length: 20_000 }, () => crypto.randomUUID()).join(""),
            });
            let full = 0;
            const fill = async () => {
              for (; full < 50; full++) {
                await view.save(thread_id, { items: [{ ...small, id: `small${full}` }, large(full)] });
              }
            };
            await rejects(fill(), /No space left on device|could not extend/);
            equal(await view.loadItem(thread_id, `small${full}`), undefined);
            equal((await view.loadItem(thread_id, `small${full - 1}`))?.id, `small${full - 1}`);
            equal((await ask(server, "threads.get_by_id", { thread_id })).status, 200);
            deepEqual(reported, []);
            disk.grow();
            await view.save(thread_id, { items: [small] });
            deepEqual(await view.loadItem(thread_id, "small"), small);
            cluster.sql(`DROP SCHEMA ${schema} CASCADE`);
          },
        );
      } finally {
        await configure(cluster, way, "ALTER ROLE postgres RESET default_tablespace");
        cluster.sql("DROP TABLESPACE small");
        disk.remove();
      }
    },
  },
  {
    title: "a database with another encoding is rejected at startup, with the reason",
    async run(cluster) {
      cluster.sql("DROP DATABASE IF EXISTS latin");
      cluster.sql("CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
      const pool = new Pool({ connectionString: cluster.url("latin") });
      await rejects(postgresStore(pool), (error) => {
        match(String(error), /has the encoding LATIN1/);
        return error instanceof PostgresStoreError;
      });
      await pool.end();
    },
  },
];

/** A file system of 8 MiB, with a folder that the cluster may write to. */
function mountDisk({ folder, account }: Cluster): { space: string; grow(): void; remove(): void } {
  const place = join(folder, "small");
  const mount = (...args: string[]): void => {
    const { status, stderr } = spawnSync("mount", args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`mount failed: ${stderr}`);
  };
  mkdirSync(place, { recursive: true });
  mount("-t", "tmpfs", "-o", "size=8m", "tmpfs", place);
  const space = join(place, "space");
  mkdirSync(space);
  if (account) chownSync(space, account.uid, account.gid);
  return {
    space,
    grow: () => mount("-o", "remount,size=64m", place),
    remove: () => void spawnSync("umount", ["--lazy", place]),
  };
}
