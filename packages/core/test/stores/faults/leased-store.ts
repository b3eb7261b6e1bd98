import { type Lease, LeaseLostError, memoryStore, type Store, type UserStore } from "../../../src/index.ts";

interface Row {
  token?: string | undefined;
  until: number;
  wanted?: string | undefined;
}

/** What a faulty store does otherwise. */
export interface LeaseRules {
  now(): number;
  /** Whether a change may be made, before it is made. */
  allows(row: Row, lease: Lease, method: string): boolean | Promise<boolean>;
  /** By what a thread is found. */
  key(lease: Pick<Lease, "userId" | "threadId">): string;
}

const right: LeaseRules = {
  now: () => performance.now(),
  allows: (row, { token }) => row.token === token && row.until > right.now(),
  key: ({ userId, threadId }) => JSON.stringify([userId, threadId]),
};

/** The memory store with leases, which the memory store needs nowhere else: no other process can see it. */
export function leasedStore(rules: Partial<LeaseRules> = {}): Store {
  const { now, allows, key } = { ...right, ...rules };
  const store = memoryStore();
  const rows = new Map<string, Row>();
  const views = new Map<string, UserStore>();
  const isFree = ({ token, until }: Row): boolean => token === undefined || until <= now();
  const begin = (row: Row, { token, ttl }: Lease): void =>
    void Object.assign(row, { token, until: now() + ttl, wanted: undefined });

  function viewOf(userId: string, lease?: Lease): UserStore {
    const view = store.forUser(userId);
    const rowOf = (threadId: string) => rows.get(key({ userId, threadId }));
    const changing =
      <Args extends [string, ...unknown[]], Result>(
        method: string,
        change: (...args: Args) => Promise<Result>,
      ) =>
      (...args: Args): Promise<Result> => {
        const [threadId] = args;
        const row = rowOf(threadId);
        if (!lease || lease.threadId !== threadId || !row) return change(...args);
        const result = (isAllowed: boolean) =>
          isAllowed ? change(...args) : Promise.reject(new LeaseLostError(threadId));
        const isAllowed = allows(row, lease, method);
        return typeof isAllowed === "boolean" ? result(isAllowed) : isAllowed.then(result);
      };
    return {
      ...view,
      async createThread(thread, changes) {
        const saved = await view.createThread(thread, changes);
        const row: Row = { until: 0 };
        if (lease?.threadId === thread.id) begin(row, lease);
        rows.set(key({ userId, threadId: thread.id }), row);
        return saved;
      },
      save: changing("save", view.save),
      updateItem: changing("updateItem", view.updateItem),
      deleteItemsAfter: changing("deleteItemsAfter", view.deleteItemsAfter),
      deleteThread: changing("deleteThread", (threadId: string) => {
        rows.delete(key({ userId, threadId }));
        return view.deleteThread(threadId);
      }),
    };
  }

  return {
    ...store,
    forUser(userId, lease) {
      const view = lease ? viewOf(userId, lease) : (views.get(userId) ?? viewOf(userId));
      if (!lease) views.set(userId, view);
      return view;
    },
    leases: {
      async acquire(lease, mode) {
        const row = rows.get(key(lease));
        if (!row) return "gone";
        const isFreeNow = isFree(row) || row.token === lease.token;
        if (row.token !== lease.token && mode === "asked" && row.wanted !== lease.token) return "overtaken";
        if (isFreeNow) begin(row, lease);
        else if (mode === "ask") row.wanted = lease.token;
        return isFreeNow ? "held" : "busy";
      },
      async renew(leases) {
        return leases.map((lease) => {
          const row = rows.get(key(lease));
          if (!row || row.token !== lease.token || isFree(row)) return "lost";
          row.until = now() + lease.ttl;
          return row.wanted === undefined ? "held" : "wanted";
        });
      },
      async adopt(lease, quiet) {
        const row = rows.get(key(lease));
        if (!row) return "gone";
        if (!row.token?.startsWith(`${lease.turn}/`)) return "overtaken";
        if (row.until - now() > lease.ttl - quiet) return "busy";
        begin(row, lease);
        return "held";
      },
      async release(lease) {
        const row = rows.get(key(lease));
        if (row && row.token === lease.token) row.token = undefined;
      },
    },
  };
}
