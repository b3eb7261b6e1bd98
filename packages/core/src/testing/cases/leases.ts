import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import { type AcquireMode, type Lease, LeaseLostError, type Leases } from "../../server/store/leases.ts";
import type { UserStore } from "../../server/store/store.ts";
import { aHiddenItem, anAttachment, anItem, aThread, idsOf } from "../fixtures.ts";
import { same } from "../same.ts";
import type { OpenStore, OpensStore, StoreCase } from "../store-case.ts";
import { freshPlace, withStore, withStoreAt } from "../with-store.ts";

/** Long enough for any test. */
const minute = 60_000;

const aLease = (token: string, more: Partial<Lease> = {}): Lease => ({
  userId: "alice",
  threadId: "thr_1",
  token,
  ttl: 10 * minute,
  ...more,
});

const [a, b, c] = [aLease("a"), aLease("b"), aLease("c")];

interface Leased {
  alice: UserStore;
  store: OpenStore;
  leases: Leases;
}

/** Runs `body` on a new store with the thread `thr_1` of Alice; does nothing for a store without leases. */
const withLeases = (open: OpensStore, body: (leased: Leased) => Promise<void>): Promise<void> =>
  withStore(open, async (alice, store) => {
    const { leases } = store;
    if (!leases) return;
    await alice.createThread(aThread(), { items: [anItem("i1"), aHiddenItem("n", 0), anItem("i2")] });
    await body({ alice, store, leases });
  });

const take = async (leases: Leases, lease: Lease, mode: AcquireMode = "wait"): Promise<void> =>
  equal(await leases.acquire(lease, mode), "held");

/** Lets the lease expire, which it must hold. */
const expire = async (leases: Leases, lease: Lease): Promise<void> =>
  deepEqual(await leases.renew([{ ...lease, ttl: 0 }]), ["held"]);

/** Every way to change the thread. */
const changes: readonly [string, (view: UserStore) => Promise<unknown>][] = [
  ["save", (view) => view.save("thr_1", { removed: ["i1"], items: [anItem("i3")], thread: { title: "T" } })],
  ["updateItem", (view) => view.updateItem("thr_1", "n", (item) => ({ ...item, content: 1 }) as typeof item)],
  ["deleteItemsAfter", (view) => view.deleteItemsAfter("thr_1", "n")],
  ["deleteThread", (view) => view.deleteThread("thr_1")],
];

/** Runs `work` while the clock of this process is ahead. */
async function withClock(milliseconds: number, work: () => Promise<void>): Promise<void> {
  const right = Date;
  globalThis.Date = new Proxy(right, {
    construct: (target, args: unknown[]): object =>
      args.length === 0 ? new right(right.now() + milliseconds) : (Reflect.construct(target, args) as object),
    get: (target, name): unknown =>
      name === "now" ? () => right.now() + milliseconds : Reflect.get(target, name),
  });
  try {
    await work();
  } finally {
    globalThis.Date = right;
  }
}

export const leases: readonly StoreCase[] = [
  {
    title: "a lease excludes all others until it is released or has expired",
    run: (open) =>
      withLeases(open, async ({ leases: own }) => {
        await take(own, a);
        equal(await own.acquire(b, "wait"), "busy");
        await take(own, a);
        await own.release(a);
        await take(own, b);
        equal(await own.acquire(a, "wait"), "busy");
        await expire(own, b);
        await take(own, a);
      }),
  },
  {
    title: "a lease is of one thread of one user",
    run: (open) =>
      withLeases(open, async ({ alice, store, leases: own }) => {
        await alice.createThread(aThread("thr_2"));
        await store.forUser("bob").createThread(aThread());
        await take(own, a);
        await take(own, aLease("b", { threadId: "thr_2" }));
        await take(own, aLease("c", { userId: "bob" }));
        equal(await own.acquire(aLease("d", { threadId: "thr_3" }), "wait"), "gone");
        equal(await own.acquire(aLease("d", { userId: "bob", threadId: "thr_2" }), "wait"), "gone");
        equal(await own.acquire(b, "wait"), "busy");
      }),
  },
  {
    title: "of many who take a thread at once, one gets it",
    run: (open) =>
      withLeases(open, async ({ leases: own }) => {
        const all = await Promise.all(
          Array.from({ length: 20 }, (_, n) => own.acquire(aLease(`l${n}`), "wait")),
        );
        deepEqual(all.toSorted(), [...Array.from({ length: 19 }, () => "busy"), "held"]);
      }),
  },
  {
    title: "a change whose lease does not hold the thread is rejected, and changes nothing",
    run: (open) =>
      withLeases(open, async ({ alice, store, leases: own }) => {
        await take(own, a);
        const before = [await alice.loadThread("thr_1"), await idsOf(alice)];
        const lost: [string, Lease][] = [["never held it", b]];
        await expire(own, a);
        lost.push(["has expired", a]);
        for (const [why, lease] of lost) {
          for (const [method, change] of changes) {
            const changing = change(store.forUser("alice", lease));
            await rejects(
              changing,
              (error) => error instanceof LeaseLostError,
              `${method}() by one that ${why}`,
            );
          }
        }
        await take(own, c);
        await own.release(c);
        for (const lease of [a, c]) {
          for (const [method, change] of changes) {
            await rejects(change(store.forUser("alice", lease)), LeaseLostError, method);
          }
        }
        same([await alice.loadThread("thr_1"), await idsOf(alice)], before);
      }),
  },
  {
    title: "every change is made with a lease that holds the thread, and reads need none",
    run: (open) =>
      withLeases(open, async ({ store, leases: own }) => {
        await take(own, a);
        const view = store.forUser("alice", a);
        for (const [method, change] of changes) {
          equal((await store.forUser("alice", b).loadThread("thr_1"))?.id, "thr_1");
          ok((await change(view)) !== undefined, `${method}() has changed nothing`);
        }
        equal(await view.loadThread("thr_1"), undefined);
      }),
  },
  {
    title: "changes without a lease, and changes of anything else, are made whoever has the thread",
    run: (open) =>
      withLeases(open, async ({ alice, store, leases: own }) => {
        await alice.createThread(aThread("thr_2"));
        await take(own, a);
        equal((await alice.save("thr_1", { thread: { title: "renamed" } }))?.thread.title, "renamed");
        const view = store.forUser("alice", b);
        equal((await view.save("thr_2", { thread: { title: "T" } }))?.thread.title, "T");
        await view.createThread(aThread("thr_3"));
        await view.saveAttachment(anAttachment("f"));
        equal(await view.deleteAttachment("f"), true);
        await take(own, aLease("d", { threadId: "thr_3" }));
      }),
  },
  {
    title: "a thread that is created with its lease is taken from the start",
    run: (open) =>
      withLeases(open, async ({ alice, store, leases: own }) => {
        const [first, second] = ["d", "e"].map((token) => aLease(token, { threadId: "thr_2" }));
        const view = store.forUser("alice", first);
        await view.createThread(aThread("thr_2"), { items: [anItem("i", "thr_2")] });
        equal(await own.acquire(second!, "wait"), "busy");
        equal((await view.save("thr_2", { thread: { title: "T" } }))?.thread.title, "T");
        deepEqual(await own.renew([first!]), ["held"]);
        await own.release(first!);
        await take(own, second!);
        await store
          .forUser("alice", aLease("f", { threadId: "thr_3", ttl: 0 }))
          .createThread(aThread("thr_3"));
        await take(own, aLease("g", { threadId: "thr_3" }));
        await rejects(view.createThread(aThread("thr_2")));
        deepEqual(await idsOf(alice, "thr_2"), ["i"]);
      }),
  },
  {
    title: "leases are renewed if they are held, each for its own time, and the others are lost",
    run: (open) =>
      withLeases(open, async ({ alice, leases: own }) => {
        for (const id of ["thr_2", "thr_3"]) await alice.createThread(aThread(id));
        const [second, third] = [aLease("d", { threadId: "thr_2" }), aLease("e", { threadId: "thr_3" })];
        for (const lease of [a, second, third]) await take(own, lease);
        await own.release(third);
        const unknown = aLease("f", { threadId: "thr_4" });
        deepEqual(await own.renew([third, b, { ...second, ttl: 0 }, unknown, a]), [
          "lost",
          "lost",
          "held",
          "lost",
          "held",
        ]);
        deepEqual(await own.renew([second]), ["lost"]);
        await take(own, aLease("g", { threadId: "thr_2" }));
        deepEqual(await own.renew([second, { ...a, userId: "bob" }, a]), ["lost", "lost", "held"]);
        deepEqual(await own.renew([]), []);
      }),
  },
  {
    title: "a release frees the thread only if the lease still holds it",
    run: (open) =>
      withLeases(open, async ({ leases: own }) => {
        await take(own, a);
        await own.release(b);
        await own.release({ ...a, userId: "bob" });
        equal(await own.acquire(b, "wait"), "busy");
        await own.release(a);
        await own.release(a);
        await take(own, b);
        await own.release(a);
        equal(await own.acquire(c, "wait"), "busy");
      }),
  },
  {
    title: "the holder learns that its thread is wanted, and the newest who asks gets it",
    run: (open) =>
      withLeases(open, async ({ leases: own }) => {
        await take(own, a, "ask");
        deepEqual(await own.renew([a]), ["held"]);
        equal(await own.acquire(b, "ask"), "busy");
        deepEqual(await own.renew([a]), ["wanted"]);
        equal(await own.acquire(b, "asked"), "busy");
        equal(await own.acquire(c, "ask"), "busy");
        equal(await own.acquire(b, "asked"), "overtaken");
        await own.release(a);
        equal(await own.acquire(b, "asked"), "overtaken");
        equal(await own.acquire(c, "asked"), "held");
        deepEqual(await own.renew([c, a]), ["held", "lost"]);
      }),
  },
  {
    title: "a request for a thread is forgotten once somebody has taken it",
    run: (open) =>
      withLeases(open, async ({ leases: own }) => {
        await take(own, a);
        equal(await own.acquire(b, "ask"), "busy");
        await own.release(a);
        await take(own, c);
        deepEqual(await own.renew([c]), ["held"]);
        equal(await own.acquire(b, "asked"), "overtaken");
        await own.release(c);
        equal(await own.acquire(b, "asked"), "overtaken");
      }),
  },
  {
    title: "a deleted thread is gone for its lease, which is lost",
    run: (open) =>
      withLeases(open, async ({ alice, store, leases: own }) => {
        await take(own, a);
        await alice.deleteThread("thr_1");
        const view = store.forUser("alice", a);
        for (const [method, change] of changes) equal(await change(view), undefined, method);
        deepEqual([await own.renew([a]), await own.acquire(a, "wait")], [["lost"], "gone"]);
        await own.release(a);
      }),
  },
  {
    title: "nothing is changed with a lease once another has taken the thread",
    run: (open) =>
      withLeases(open, async ({ alice, store, leases: own }) => {
        await take(own, a);
        const view = store.forUser("alice", a);
        const writes = Array.from({ length: 20 }, (_, n) =>
          n % 2 === 0
            ? view.save("thr_1", { items: [anItem(`w${n}`)] })
            : view.updateItem("thr_1", "n", (item) => item, ["i1"]),
        );
        const taking = own.release(a).then(async () => {
          await take(own, b);
          return idsOf(alice);
        });
        const [seen] = await Promise.all([taking, Promise.allSettled(writes)]);
        deepEqual(await idsOf(alice), seen);
      }),
  },
  {
    title: "leases are timed by the database, whatever the clock of the process says",
    needs: "clock",
    run: (open) =>
      withLeases(open, async ({ alice, store, leases: own }) => {
        await alice.createThread(aThread("thr_2"));
        const short = aLease("short", { ttl: minute / 2 });
        await withClock(-minute, () => take(own, short));
        equal(await own.acquire(b, "wait"), "busy");
        await withClock(minute, async () => {
          equal(await own.acquire(b, "wait"), "busy");
          ok(await store.forUser("alice", short).save("thr_1", { thread: { title: "T" } }));
          deepEqual(await own.renew([short]), ["held"]);
          const ended = aLease("ended", { threadId: "thr_2", ttl: 0 });
          await take(own, ended);
        });
        await take(own, aLease("next", { threadId: "thr_2" }));
      }),
  },
  {
    title: "two stores that are open at one place share their leases",
    needs: "durable",
    run: async (open) => {
      const place = freshPlace();
      await withStoreAt(open, place, (first) =>
        withStoreAt(open, place, async (second) => {
          const [one, two] = [first.leases, second.leases];
          if (!one || !two) return;
          await first.forUser("alice", a).createThread(aThread());
          equal(await two.acquire(b, "ask"), "busy");
          deepEqual(await one.renew([a]), ["wanted"]);
          await one.release(a);
          await take(two, b, "asked");
          await rejects(first.forUser("alice", a).save("thr_1", {}), LeaseLostError);
          ok(await second.forUser("alice", b).save("thr_1", {}));
        }),
      );
    },
  },
  {
    title: "a durable turn keeps its thread for itself, and one process at a time continues it",
    run: (open) =>
      withLeases(open, async ({ leases: own, store }) => {
        if (!own.adopt) return;
        const turn = "turn";
        const first = { ...aLease("turn/1"), turn };
        const [second, third] = [
          { ...aLease("turn/2"), turn },
          { ...aLease("turn/3"), turn },
        ];
        equal(await own.adopt({ ...first, threadId: "thr_unknown" }, 0), "gone");
        equal(await own.adopt(first, 0), "overtaken");
        await take(own, first);
        // It was renewed lately, another turn has another name, and names end where they end.
        equal(await own.adopt(second, minute), "busy");
        for (const other of ["tur", "turn/1", "other"]) {
          equal(await own.adopt({ ...aLease(`${other}/1`), turn: other }, 0), "overtaken");
        }
        equal(await own.acquire(b, "wait"), "busy");
        // It was renewed nine minutes ago: its lease of ten minutes has one left.
        deepEqual(await own.renew([{ ...first, ttl: minute }]), ["held"]);
        equal(await own.adopt({ ...second, userId: "bob" }, minute), "gone");
        equal(await own.adopt(second, minute), "held");
        equal(await own.adopt(third, minute), "busy");
        deepEqual(await own.renew([first, second]), ["lost", "held"]);
        await rejects(
          store.forUser("alice", first).save("thr_1", { thread: { title: "T" } }),
          LeaseLostError,
        );
        ok(await store.forUser("alice", second).save("thr_1", { thread: { title: "U" } }));
        // Once expired, it goes on as long as nobody has taken the thread.
        await expire(own, second);
        equal(await own.adopt(third, minute), "held");
        await own.release(third);
        equal(await own.adopt(second, 0), "overtaken");
        await take(own, b);
      }),
  },
];
