import type { Lease, Leases, Store } from "../../../src/index.ts";
import { type Fault, tick } from "./fault.ts";
import { type LeaseRules, leasedStore } from "./leased-store.ts";

const notFenced = "a change whose lease does not hold the thread is rejected, and changes nothing";
const created = "a thread that is created with its lease is taken from the start";
const renewed = "leases are renewed if they are held, each for its own time, and the others are lost";

const continued = "a durable turn keeps its thread for itself, and one process at a time continues it";

/** A store whose leases follow another rule. */
const ruled = (rules: Partial<LeaseRules>): Pick<Fault, "open"> => ({ open: () => leasedStore(rules) });

/** A store with other leases. */
const leasing = (change: (own: Leases, store: Store) => Partial<Leases>): Pick<Fault, "store"> => ({
  store: (store) => ({ ...store, leases: { ...store.leases!, ...change(store.leases!, store) } }),
});

const held = (row: { token?: string | undefined; until: number }, { token }: Lease): boolean =>
  row.token === token && row.until > performance.now();

export const leases: readonly Fault[] = [
  {
    name: "gives a thread to everybody",
    caughtBy: "a lease excludes all others until it is released or has expired",
    says: "'held' !== 'busy'",
    ...leasing(() => ({ acquire: async () => "held" })),
  },
  {
    name: "never lets a lease expire",
    caughtBy: "a lease excludes all others until it is released or has expired",
    says: "'busy' !== 'held'",
    ...leasing((own) => ({
      renew: (leases) => own.renew(leases.map((lease) => ({ ...lease, ttl: 60_000 }))),
    })),
  },
  {
    name: "has one lease for each thread id, whoever owns it",
    caughtBy: "a lease is of one thread of one user",
    says: "'busy' !== 'held'",
    ...ruled({ key: ({ threadId }) => threadId }),
  },
  {
    name: "has one lease for each user",
    caughtBy: "a lease is of one thread of one user",
    says: "'busy' !== 'held'",
    ...ruled({ key: ({ userId }) => userId }),
  },
  {
    name: "looks whether a thread is free, waits, and takes it",
    caughtBy: "of many who take a thread at once, one gets it",
    says: /deep-equal/,
    ...leasing((own) => {
      let holder: string | undefined;
      return {
        async acquire(lease, mode) {
          const isFree = holder === undefined;
          await tick();
          if (!isFree) return own.acquire(lease, mode);
          holder = lease.token;
          return "held";
        },
      };
    }),
  },
  ...["save", "updateItem", "deleteItemsAfter", "deleteThread"].map((method): Fault => ({
    name: `does not check the lease in ${method}()`,
    caughtBy: notFenced,
    says: `${method}() by one that never held it`,
    ...ruled({ allows: (row, lease, called) => called === method || held(row, lease) }),
  })),
  {
    name: "lets a lease write that has expired",
    caughtBy: notFenced,
    says: "by one that has expired",
    ...ruled({ allows: (row, { token }) => row.token === token }),
  },
  {
    name: "changes first and checks the lease then",
    caughtBy: notFenced,
    says: /deep-equal/,
    store: (store) => ({
      ...store,
      forUser: (userId, lease) => ({
        ...store.forUser(userId, lease),
        async save(id, changes) {
          await store.forUser(userId).save(id, changes);
          return store.forUser(userId, lease).save(id, changes);
        },
      }),
    }),
  },
  {
    name: "accepts no change with a lease",
    caughtBy: "every change is made with a lease that holds the thread, and reads need none",
    says: "has lost its lease",
    ...ruled({ allows: () => false }),
  },
  {
    name: "accepts no change without a lease while the thread is taken",
    caughtBy: "changes without a lease, and changes of anything else, are made whoever has the thread",
    says: "taken",
    store: (store) => ({
      ...store,
      forUser: (userId, lease) => ({
        ...store.forUser(userId, lease),
        async save(id, changes) {
          const probe = { userId, threadId: id, token: "probe", ttl: 0 };
          const isTaken = (await store.leases?.acquire(probe, "wait")) === "busy";
          if (isTaken && !lease) throw new Error("taken");
          return store.forUser(userId, lease).save(id, changes);
        },
      }),
    }),
  },
  {
    name: "forgets the lease of a thread that it creates",
    caughtBy: created,
    says: "'held' !== 'busy'",
    store: (store) => ({
      ...store,
      forUser: (userId, lease) => ({
        ...store.forUser(userId, lease),
        createThread: store.forUser(userId).createThread,
      }),
    }),
  },
  {
    name: "renews leases that have expired",
    caughtBy: renewed,
    says: /deep-equal/,
    ...leasing((own) => ({
      async renew(leases) {
        const states = await own.renew(leases);
        for (const [n, lease] of leases.entries()) {
          if (states[n] === "lost" && (await own.acquire(lease, "wait")) === "held") states[n] = "held";
        }
        return states;
      },
    })),
  },
  {
    name: "renews all leases for the same time",
    caughtBy: renewed,
    says: /deep-equal/,
    ...leasing((own) => ({
      renew: (leases) => own.renew(leases.map((lease) => ({ ...lease, ttl: leases.at(-1)!.ttl }))),
    })),
  },
  {
    name: "answers a renewal in an order of its own",
    caughtBy: renewed,
    says: /deep-equal/,
    ...leasing((own) => ({ renew: async (leases) => (await own.renew(leases)).toReversed() })),
  },
  {
    name: "lets anybody release a lease",
    caughtBy: "a release frees the thread only if the lease still holds it",
    says: "'held' !== 'busy'",
    ...leasing((own) => {
      let holder: Lease | undefined;
      return {
        async acquire(lease, mode) {
          const state = await own.acquire(lease, mode);
          if (state === "held") holder = lease;
          return state;
        },
        release: (lease) => own.release(holder ?? lease),
      };
    }),
  },
  {
    name: "never tells a holder that its thread is wanted",
    caughtBy: "the holder learns that its thread is wanted, and the newest who asks gets it",
    says: /deep-equal/,
    ...leasing((own) => ({
      renew: async (leases) =>
        (await own.renew(leases)).map((state) => (state === "wanted" ? "held" : state)),
    })),
  },
  {
    name: "gives the thread to the first who asks",
    caughtBy: "the holder learns that its thread is wanted, and the newest who asks gets it",
    says: /'overtaken'/,
    ...leasing((own) => ({ acquire: (lease, mode) => own.acquire(lease, mode === "asked" ? "wait" : mode) })),
  },
  {
    name: "keeps a request for a thread that somebody else has taken",
    caughtBy: "a request for a thread is forgotten once somebody has taken it",
    says: /deep-equal/,
    ...leasing((own) => {
      let isWanted = false;
      return {
        acquire(lease, mode) {
          isWanted ||= mode === "ask";
          return own.acquire(lease, mode);
        },
        renew: async (leases) =>
          (await own.renew(leases)).map((state) => (isWanted && state === "held" ? "wanted" : state)),
      };
    }),
  },
  {
    name: "rejects changes of a thread that is gone as if its lease were lost",
    caughtBy: "a deleted thread is gone for its lease, which is lost",
    says: "lost its lease",
    store: (store) => ({
      ...store,
      forUser: (userId, lease) => ({
        ...store.forUser(userId, lease),
        async save(id, changes) {
          const saved = await store.forUser(userId, lease).save(id, changes);
          if (!saved && lease) throw new Error("lost its lease");
          return saved;
        },
      }),
    }),
  },
  {
    name: "checks the lease, waits, and changes",
    caughtBy: "nothing is changed with a lease once another has taken the thread",
    says: /deep-equal/,
    ...ruled({
      async allows(row, lease) {
        const isAllowed = held(row, lease);
        await tick();
        return isAllowed;
      },
    }),
  },
  {
    name: "times leases by the clock of the process",
    caughtBy: "leases are timed by the database, whatever the clock of the process says",
    says: "'held' !== 'busy'",
    ...ruled({ now: () => Date.now() }),
  },
  {
    name: "keeps leases in the process",
    caughtBy: "two stores that are open at one place share their leases",
    says: "'held' !== 'busy'",
    store: (store) => ({ ...store, leases: { ...store.leases!, acquire: async () => "held" } }),
  },
  {
    name: "has a turn continued whose process lives",
    caughtBy: continued,
    says: "'held' !== 'busy'",
    ...leasing((own) => ({ adopt: (lease) => own.adopt!(lease, 0) })),
  },
  {
    name: "takes a turn for another one whose name it begins with",
    caughtBy: continued,
    says: /'held'[^]*'overtaken'/,
    ...leasing((own) => ({
      adopt: async (lease, quiet) => (lease.turn === "tur" ? "held" : own.adopt!(lease, quiet)),
    })),
  },
];
