import { deepEqual, equal, match, ok } from "node:assert/strict";
import { LeaseLostError, type Store } from "@chatkit-protocol/core";
import { type Answer, ask, input, threadOf } from "../ask.ts";
import {
  create,
  delaying,
  errorsOf,
  gate,
  idsOf,
  longRespond,
  messageOf,
  noting,
  running,
  say,
  serve,
  textsOf,
  withLeases,
} from "./servers.ts";

/** What servers on one database promise each other, as a check. */
export interface LeaseTest {
  title: string;
  /** `open` opens a further store on the same, new database. */
  run(open: () => Promise<Store>): Promise<void>;
}

/** The ids of the items that the stream has said are stored. */
const announced = ({ events }: Answer): string[] =>
  events.filter(({ type }) => type === "thread.item.done").map(({ item }) => (item as { id: string }).id);

const codeOf = ({ body }: Answer): unknown => (body as { error?: { code: string } }).error?.code;
const messageIn = ({ body }: Answer): string =>
  String((body as { error?: { message: string } }).error?.message);

/** How a call goes wrong whose limit is 500 milliseconds. */
const ways: readonly (<T>(call: () => Promise<T>) => Promise<T>)[] = [
  () => Promise.reject(new Error("down")),
  () => {
    throw new Error("down");
  },
  async (call) => {
    await call();
    throw new Error("the answer was lost");
  },
  async (call) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    return call();
  },
  () => new Promise(() => {}),
];

export const leaseTests: readonly LeaseTest[] = [
  {
    title: "a retry on another server removes nothing that a running turn has announced",
    async run(open) {
      const { opened, open: finish } = gate();
      const options = {
        turnWait: 50,
        async *respond(_thread: unknown, message: unknown) {
          for (const n of [1, 2, 3]) yield* messageOf(`${n}`);
          if (JSON.stringify(message).includes('"long"')) await opened;
          for (const n of [4, 5, 6, 7]) yield* messageOf(`${n}`);
        },
      };
      const [one, two] = [serve(await open(), options), serve(await open(), options)];
      const thread_id = await create(one);
      const before = await idsOf(two, thread_id);
      const seen = gate();
      const answer = say(one, thread_id, "long", ({ type, item }) => {
        if (type === "thread.item.done" && JSON.stringify(item).includes('"3"')) seen.open();
      });
      await seen.opened;
      const retried = await ask(two.server, "threads.retry_after_item", { thread_id, item_id: before[0]! });
      finish();
      const all = [...before, ...announced(await answer)];
      deepEqual(await idsOf(one, thread_id), all);
      equal(retried.status, 409);
    },
  },
  {
    title: "a turn waits for the one of another server, and sees what it has stored",
    async run(open) {
      const long = longRespond();
      const [one, two] = [serve(await open(), long), serve(await open(), long)];
      const { thread_id, answer } = await running(one, long);
      const next = say(two, thread_id, "next");
      await new Promise((resolve) => setTimeout(resolve, 50));
      long.open();
      equal((await next).status, 200);
      deepEqual(errorsOf(await answer), []);
      deepEqual(await textsOf(two, thread_id), ["first", "ok", "long", "a", "b", "next", "ok"]);
    },
  },
  {
    title: "a thread is taken from its creation on, and is free for every server once the stream has ended",
    async run(open) {
      const options = {
        turnWait: 0,
        async *respond() {
          yield* messageOf("ok");
        },
      };
      const [one, two] = [serve(await open(), options), serve(await open(), options)];
      let early: Promise<Answer> | undefined;
      const { events } = await ask(one.server, "threads.create", { input: input("first") }, async (event) => {
        if (event.type !== "thread.created") return;
        early = say(two, (event["thread"] as { id: string }).id);
        await early;
      });
      equal((await early)?.status, 409);
      const thread_id = threadOf(events);
      for (const served of [two, one, two]) equal((await say(served, thread_id)).status, 200);
      deepEqual([one.reported, two.reported], [[], []]);
    },
  },
  {
    title: "a stream that is closed on one server frees the thread for the others at once",
    async run(open) {
      const long = longRespond();
      const options = { turnWait: 0, respond: long.respond };
      const [one, two] = [serve(await open(), options), serve(await open(), options)];
      const thread_id = await create(one);
      const { body } = await one.server.handle({
        method: "POST",
        contentType: "application/json",
        body: JSON.stringify({
          type: "threads.add_user_message",
          params: { thread_id, input: input("long") },
        }),
        identity: { userId: "alice" },
        signal: new AbortController().signal,
      });
      if (typeof body === "string") throw new Error(body);
      const frames = body[Symbol.asyncIterator]();
      for (let text = ""; !text.includes('"a"');) text += (await frames.next()).value ?? "";
      equal((await say(two, thread_id)).status, 409);
      await frames.return?.();
      equal((await say(two, thread_id, "next")).status, 200);
      deepEqual(await textsOf(two, thread_id), ["first", "ok", "long", "a", "next", "ok"]);
      long.open();
    },
  },
  {
    title: "a server that drains frees its threads for the others",
    async run(open) {
      const long = longRespond();
      const options = { turnWait: 0, respond: long.respond };
      const [one, two] = [serve(await open(), options), serve(await open(), options)];
      const { thread_id, answer } = await running(one, long);
      await one.server.drain({ grace: 0 });
      equal((await say(two, thread_id, "next")).status, 200);
      equal(errorsOf(await answer).length, 1);
      deepEqual(await textsOf(two, thread_id), ["first", "ok", "long", "a", "next", "ok"]);
      long.open();
    },
  },
  {
    title: "a turn that takes over ends the one of another server, whose answer so far is kept",
    async run(open) {
      const long = longRespond();
      const options = { whenBusy: "take-over" as const, respond: long.respond, limits: { lease: 1000 } };
      const [one, two] = [serve(await open(), options), serve(await open(), options)];
      const { thread_id, answer } = await running(one, long);
      equal((await say(two, thread_id, "next")).status, 200);
      deepEqual(errorsOf(await answer), []);
      deepEqual(await textsOf(two, thread_id), ["first", "ok", "long", "a", "next", "ok"]);
      deepEqual([one.reported, two.reported], [[], []]);
      long.open();
    },
  },
  {
    title: "of several servers that take over the newest gets the thread, and the others a 409",
    async run(open) {
      const long = longRespond();
      const options = { whenBusy: "take-over" as const, respond: long.respond };
      const one = serve(await open(), options);
      const { thread_id } = await running(one, long);
      const asked = gate();
      const telling = withLeases(await open(), (own) => ({
        async acquire(lease, mode) {
          const state = await own.acquire(lease, mode);
          if (mode === "ask") asked.open();
          return state;
        },
      }));
      const older = say(serve(telling, options), thread_id, "older");
      await asked.opened;
      const newest = say(serve(await open(), options), thread_id, "newest");
      equal((await older).status, 409);
      match(messageIn(await older), /has taken over/);
      equal((await newest).status, 200);
      deepEqual(await textsOf(one, thread_id), ["first", "ok", "long", "a", "newest", "ok"]);
      long.open();
    },
  },
  {
    title: "a request that is refused asks no turn of another server to leave",
    async run(open) {
      const long = longRespond();
      const options = { whenBusy: "take-over" as const, respond: long.respond, limits: { lease: 400 } };
      const [one, two] = [serve(await open(), options), serve(await open(), options)];
      const { thread_id, answer } = await running(one, long);
      const params = { thread_id, item_id: "msg_unknown" };
      equal((await ask(two.server, "threads.retry_after_item", params)).status, 404);
      await new Promise((resolve) => setTimeout(resolve, 200));
      long.open();
      await answer;
      deepEqual(await textsOf(two, thread_id), ["first", "ok", "long", "a", "b"]);
    },
  },
  {
    title: "the thread of a process that has died is free when its lease has expired",
    async run(open) {
      const options = {
        async *respond() {
          yield* messageOf("ok");
        },
      };
      const store = await open();
      const one = serve(store, options);
      const thread_id = await create(one);
      const dead = { userId: "alice", threadId: thread_id, token: "dead", ttl: 300 };
      equal(await store.leases!.acquire(dead, "wait"), "held");
      equal((await say(one, thread_id)).status, 200);
    },
  },
  {
    title:
      "a turn that has lost its thread to another server writes nothing more, and ends with one error, reported once",
    async run(open) {
      const long = longRespond();
      const { store, leases } = noting(await open());
      const [one, two] = [serve(store, long), serve(await open(), long)];
      const { thread_id, answer } = await running(one, long);
      // What a process cannot see that sleeps: its lease expires.
      await store.leases!.release(leases.at(-1)!);
      equal((await say(two, thread_id, "next")).status, 200);
      long.open();
      equal(errorsOf(await answer).length, 1);
      equal((await answer).events.at(-1)?.type, "error");
      deepEqual(
        one.reported.map((error) => error instanceof LeaseLostError),
        [true],
      );
      deepEqual(await textsOf(two, thread_id), ["first", "ok", "long", "a", "next", "ok"]);
      equal((await say(one, thread_id, "again")).status, 200);
    },
  },
  {
    title: "a turn whose lease has expired writes nothing more, even if nobody else has taken the thread",
    async run(open) {
      const long = longRespond();
      const { store, leases } = noting(await open());
      const one = serve(store, long);
      const { thread_id, answer } = await running(one, long);
      equal((await store.leases!.renew([{ ...leases.at(-1)!, ttl: 0 }]))[0], "held");
      long.open();
      equal(errorsOf(await answer).length, 1);
      equal(one.reported.length, 1);
      deepEqual(await textsOf(one, thread_id), ["first", "ok", "long", "a"]);
    },
  },
  {
    title: "a turn whose lease cannot be renewed ends with one error before the lease expires",
    async run(open) {
      const long = longRespond();
      const second = await open();
      const store = withLeases(await open(), () => ({ renew: () => Promise.reject(new Error("no answer")) }));
      const attempts: Promise<string>[] = [];
      const one = serve(store, {
        ...long,
        limits: { lease: 2000 },
        onError(error) {
          ok(error instanceof LeaseLostError);
          match(String(error.cause), /no answer/);
          const lease = { userId: "alice", threadId: error.threadId, token: "second", ttl: 1000 };
          attempts.push(second.leases!.acquire(lease, "wait"));
        },
      });
      const { thread_id, answer } = await running(one, long);
      equal(errorsOf(await answer).length, 1);
      deepEqual(await Promise.all(attempts), ["busy"]);
      long.open();
      deepEqual(await textsOf(one, thread_id), ["first", "ok", "long", "a"]);
    },
  },
  {
    title: "single renewals that fail or hang end no turn, and renewals that keep hanging do",
    async run(open) {
      const long = longRespond();
      let renewals = 0;
      const store = withLeases(await open(), (own) => ({
        renew(leases) {
          renewals++;
          if (renewals === 1) return Promise.reject(new Error("once"));
          return renewals === 2 || renewals > 9 ? new Promise(() => {}) : own.renew(leases);
        },
      }));
      const one = serve(store, { ...long, limits: { lease: 1600 } });
      const { answer } = await running(one, long);
      equal(errorsOf(await answer).length, 1);
      ok(renewals > 9, `${renewals} renewals`);
      deepEqual(
        one.reported.map((error) => error instanceof LeaseLostError),
        [true],
      );
      long.open();
    },
  },
  {
    title: "a write that was under way when the lease was lost is not reported again",
    async run(open) {
      const long = longRespond();
      const store = withLeases(await open(), () => ({ renew: () => Promise.reject(new Error("no answer")) }));
      const lost = gate();
      const reported: unknown[] = [];
      const one = serve(
        delaying(store, "save", (count) => (count === 3 ? lost.opened : undefined)),
        {
          ...long,
          limits: { lease: 600 },
          onError(error) {
            reported.push(error);
            setTimeout(lost.open, 600);
          },
        },
      );
      const thread_id = await create(one);
      const answer = await say(one, thread_id, "long");
      deepEqual(
        [errorsOf(answer).length, reported.map(String)],
        [1, [String(new LeaseLostError(thread_id))]],
      );
      long.open();
    },
  },
  {
    title: "a turn that begins slowly keeps its thread meanwhile",
    async run(open) {
      const long = longRespond();
      const slow = delaying(await open(), "save", (count) =>
        count === 1 ? new Promise((resolve) => setTimeout(resolve, 1500)) : undefined,
      );
      const one = serve(slow, { ...long, limits: { lease: 600 } });
      const thread_id = await create(serve(await open(), long));
      deepEqual([(await say(one, thread_id)).status, one.reported], [200, []]);
    },
  },
  {
    title: "a turn that loses its lease before its stream begins is a 503",
    async run(open) {
      const long = longRespond();
      const store = withLeases(await open(), () => ({
        renew: async (all) => all.map(() => "lost" as const),
      }));
      const lost = gate();
      const reported: unknown[] = [];
      const one = serve(
        delaying(store, "loadThread", () => lost.opened),
        {
          ...long,
          limits: { lease: 400 },
          onError(error) {
            reported.push(error);
            lost.open();
          },
          async *action() {
            yield "never";
          },
        },
      );
      const thread_id = await create(serve(await open(), long));
      const action = { type: "a", payload: {} };
      const answer = await ask(one.server, "threads.custom_action", { thread_id, item_id: null, action });
      deepEqual([answer.status, codeOf(answer), reported.length], [503, "unavailable", 1]);
    },
  },
  {
    title: "a stream ends when its thread is free, however long that takes",
    async run(open) {
      const long = longRespond();
      const options = { turnWait: 0, respond: long.respond };
      const slow = withLeases(await open(), (own) => ({
        async release(lease) {
          await new Promise((resolve) => setTimeout(resolve, 100));
          await own.release(lease);
        },
      }));
      const [one, two] = [serve(slow, options), serve(await open(), options)];
      const thread_id = await create(one);
      equal((await say(two, thread_id)).status, 200);
    },
  },
  {
    title: "a lease that cannot be taken is a 503, reported once, and nothing of the message is stored",
    async run(open) {
      const options = longRespond();
      const [own, other] = [serve(await open(), options), await open()];
      const thread_id = await create(own);
      for (const fails of ways) {
        const store = withLeases(other, ({ acquire }) => ({
          acquire: (lease, mode) => fails(() => acquire(lease, mode)),
        }));
        const two = serve(store, { ...options, limits: { storeCall: 500, lease: 500 } });
        const answer = await say(two, thread_id, "not stored");
        deepEqual([answer.status, codeOf(answer), two.reported.length], [503, "unavailable", 1]);
        equal((await say(own, thread_id)).status, 200);
      }
      const texts = await textsOf(own, thread_id);
      deepEqual(texts, ["first", "ok", ...ways.flatMap(() => ["hello", "ok"])]);
    },
  },
  {
    title: "a lease that cannot be released is reported, and the thread is free when it has expired",
    async run(open) {
      const options = longRespond();
      const [own, other] = [await open(), serve(await open(), options)];
      for (const fails of ways) {
        const store = withLeases(own, ({ release }) => ({ release: (lease) => fails(() => release(lease)) }));
        const one = serve(store, { ...options, limits: { lease: 500 } });
        const thread_id = await create(one);
        equal(one.reported.length, 1);
        equal((await say(other, thread_id)).status, 200);
      }
    },
  },
  {
    title: "a thread that another server deletes ends the running turn, and stays deleted",
    async run(open) {
      const long = longRespond();
      const [one, two] = [serve(await open(), long), serve(await open(), long)];
      const { thread_id, answer } = await running(one, long);
      equal((await ask(two.server, "threads.delete", { thread_id })).status, 200);
      long.open();
      equal(errorsOf(await answer).length, 1);
      equal((await ask(one.server, "threads.get_by_id", { thread_id })).status, 404);
      deepEqual(one.reported, []);
    },
  },
  {
    title: "a rename on another server reaches the thread while a turn runs",
    async run(open) {
      const long = longRespond();
      const [one, two] = [serve(await open(), long), serve(await open(), long)];
      const { thread_id, answer } = await running(one, long);
      equal((await ask(two.server, "threads.update", { thread_id, title: "T" })).status, 200);
      long.open();
      deepEqual(errorsOf(await answer), []);
      const { body } = await ask(one.server, "threads.get_by_id", { thread_id });
      equal((body as { title?: string }).title, "T");
    },
  },
];
