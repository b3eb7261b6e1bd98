import type { Store, UserStore } from "../../../src/index.ts";
import type { OpensStore } from "../../../src/testing/index.ts";
import { leasedStore } from "./leased-store.ts";

/** The memory store, which has leases here, with one fault. */
export interface Fault {
  /** What this store does wrong. */
  name: string;
  caughtBy: string;
  /** What the case complains of. */
  says: string | RegExp;
  /** Methods that replace those of one user's view. */
  view?: (view: UserStore) => Partial<UserStore>;
  /** Another store altogether. */
  store?: (store: Store) => Store;
  open?: OpensStore;
}

const places = new Map<string, Store>();
/** As durable as this process. */
const atPlace: OpensStore = (place) => {
  const store = places.get(place) ?? leasedStore();
  places.set(place, store);
  return store;
};

export const broken = ({ view, store, open = atPlace }: Fault): OpensStore => {
  const views = new WeakMap<UserStore, UserStore>();
  return async (place) => {
    const whole = await open(place);
    const faulty = store?.(whole) ?? whole;
    return {
      ...faulty,
      forUser(userId, lease) {
        const right = faulty.forUser(userId, lease);
        const wrong = views.get(right) ?? { ...right, ...view?.(right) };
        views.set(right, wrong);
        return wrong;
      },
    };
  };
};

export const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
export const all = { limit: 1000, order: "asc", hidden: true } as const;
export const threadsOf = async (view: UserStore) => (await view.listThreads(all)).data;
/** The stored items among `ids`. */
export const known = async (view: UserStore, threadId: string, ids: readonly string[]) =>
  (await Promise.all(ids.map((id) => view.loadItem(threadId, id)))).filter((item) => item !== undefined);
