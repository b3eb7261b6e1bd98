import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { ChatKitServer, type ServerOptions, type ThreadStreamEvent } from "@chatkit-protocol/core";
import { createClient } from "@chatkit-protocol/core/client";
import {
  type DbosTurns,
  DbosTurnsError,
  type DbosTurnsOptions,
  dbosTurns,
  InterruptedStepError,
} from "@chatkit-protocol/stores/dbos";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { Pool } from "pg";

/** What durable turns on DBOS promise, as a check on a PostgreSQL database. */
export interface DbosTest {
  title: string;
  run(url: string): Promise<void>;
}

interface Scene {
  turns: DbosTurns;
  /** From now on the process renews no lease: it seems dead to itself and all others, until its turn runs again. */
  die(): void;
  reported: unknown[];
  /** The events of one turn, read to its end. */
  ask(): Promise<ThreadStreamEvent[]>;
  pool: Pool;
}

type Respond = (scene: Scene, run: number) => ReturnType<NonNullable<ServerOptions["respond"]>>;

/** A server with durable turns, and a client of it. `respond` is told how often it has run. */
async function play(
  url: string,
  respond: Respond,
  body: (scene: Scene) => Promise<void>,
  options: Partial<DbosTurnsOptions> = {},
): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 6 });
  pool.on("error", () => {});
  const store = await postgresStore(pool, { schema: `dbos_${randomUUID().slice(0, 8)}` });
  const reported: unknown[] = [];
  const turns = await dbosTurns({
    url,
    name: randomUUID(),
    interval: 100,
    onError: (error) => reported.push(error),
    ...options,
  });
  let isDead = false;
  let runs = 0;
  const { leases } = store;
  const log = store.streamLog({ poll: 30 });
  const server = new ChatKitServer({
    store: {
      ...store,
      leases: { ...leases, renew: (all) => (isDead ? new Promise(() => {}) : leases.renew(all)) },
    },
    streamLog: log,
    durable: turns,
    limits: { lease: 600 },
    onError: (error) => reported.push(error),
    respond: () => {
      isDead = false;
      return respond(scene, ++runs);
    },
  });
  const http = createServer(chatkit(server, { authenticate: () => ({ userId: "alice" }) }));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}/chatkit`;
  const scene: Scene = {
    turns,
    pool,
    reported,
    die: () => void (isDead = true),
    async ask() {
      const events: ThreadStreamEvent[] = [];
      const input = { content: [{ type: "input_text" as const, text: "Hi" }] };
      const client = createClient({ url: address, resume: true });
      for await (const event of client.stream("threads.create", { input })) events.push(event);
      return events;
    },
  };
  try {
    await body(scene);
  } finally {
    http.closeAllConnections();
    http.close();
    await turns.close();
    log.close();
    await pool.end();
  }
}

const forever = () => new Promise<never>(() => {});

const textIn = (events: readonly ThreadStreamEvent[]): string =>
  events
    .map((event) =>
      event.type === "thread.item.updated" &&
      event.update.type === "assistant_message.content_part.text_delta"
        ? event.update.delta
        : "",
    )
    .join("");

const namesOf = (errors: readonly unknown[]): string[] => errors.map((error) => (error as Error).name);

export const dbosTests: readonly DbosTest[] = [
  {
    title:
      "a durable turn goes on where it was cut: steps that were done are not run again, and one stream is read",
    async run(url) {
      const effects: string[] = [];
      const keys: string[] = [];
      await play(
        url,
        async function* ({ turns, die }, run) {
          const [a, b] = await Promise.all(
            ["a", "b"].map((name) =>
              turns.step(name, async ({ key }) => {
                effects.push(name);
                keys.push(key);
                return `${name}: ${Math.random()} `;
              }),
            ),
          );
          yield a!;
          yield b!;
          const repeated = await turns.step(
            "read",
            async ({ key }) => {
              effects.push("read");
              keys.push(key);
              if (run === 1) die();
              return run === 1 ? forever() : "read ";
            },
            { repeatable: true },
          );
          yield repeated;
          yield "end";
        },
        async ({ ask, reported }) => {
          const events = await ask();
          // Parallel steps begin in any order.
          deepEqual(effects.slice(0, 2).toSorted(), ["a", "b"]);
          deepEqual(effects.slice(2), ["read", "read"]);
          deepEqual([keys[2] === keys[3], new Set(keys).size], [true, 3]);
          match(textIn(events), /^a: 0\.\d+ b: 0\.\d+ read end$/);
          equal(events.filter(({ type }) => type === "thread.item.removed" || type === "error").length, 0);
          deepEqual(namesOf(reported), ["LeaseLostError"]);
        },
      );
    },
  },
  {
    title: "a step whose process died while it ran is not run again: its handler is told, each time it runs",
    async run(url) {
      let effects = 0;
      await play(
        url,
        async function* ({ turns, die }, run) {
          try {
            yield await turns.step("pay", async () => {
              effects++;
              die();
              return forever();
            });
          } catch (error) {
            if (!(error instanceof InterruptedStepError)) throw error;
            yield `${error.step} was interrupted `;
          }
          if (run === 2) {
            die();
            await forever();
          }
          yield "end";
        },
        async ({ ask }) => {
          equal(textIn(await ask()), "pay was interrupted end");
          equal(effects, 1);
        },
      );
    },
  },
  {
    title: "a handler that asks for other steps when it runs again ends with an error that says so",
    async run(url) {
      await play(
        url,
        async function* ({ turns, die }, run) {
          yield await turns.step(run === 1 ? "first" : "second", () => "shown ");
          die();
          await forever();
        },
        async ({ ask, reported }) => {
          const events = await ask();
          equal(events.filter(({ type }) => type === "error").length, 1);
          deepEqual(namesOf(reported), ["LeaseLostError", "NondeterministicTurnError"]);
          match(String(reported[1]), /asks for the step "second"/);
        },
      );
    },
  },
  {
    title: "a turn that ends its process each time is given up after its attempts",
    async run(url) {
      let runs = 0;
      await play(
        url,
        async function* ({ die }) {
          runs++;
          yield "shown";
          die();
          await forever();
        },
        async ({ ask }) => {
          const events = await ask();
          equal(events.at(-1)?.type, "error");
          equal(textIn(events), "shown");
          equal(runs, 3);
        },
        { attempts: 2 },
      );
    },
  },
  {
    title:
      "what a step throws is what its handler gets, also when it runs again; outside of a turn a step only runs",
    async run(url) {
      let thrown = 0;
      await play(
        url,
        async function* ({ turns, die }, run) {
          const failure = await turns
            .step("fail", () => {
              thrown++;
              throw new RangeError("no such thing");
            })
            .catch((error: unknown) => error as Error);
          yield `${failure instanceof Error} ${failure.message}`;
          if (run > 1) return;
          die();
          await forever();
        },
        async ({ ask, turns }) => {
          equal(textIn(await ask()), "true no such thing");
          equal(thrown, 1);
          equal(await turns.step("alone", ({ key }) => key.length > 0), true);
        },
      );
    },
  },
  {
    title: "a database that does not answer is named, and one process has one engine",
    async run(url) {
      await rejects(dbosTurns({ url: "postgres://postgres@127.0.0.1:1/postgres" }), (error: unknown) => {
        ok(error instanceof DbosTurnsError);
        match(error.message, /cannot keep turns/);
        return true;
      });
      const turns = await dbosTurns({ url });
      await rejects(dbosTurns({ url }), /call dbosTurns\(\) once/);
      await turns.close();
    },
  },
];
