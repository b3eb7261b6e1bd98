import type { UserStore } from "../server/store/store.ts";
import type { OpenStore, OpensStore } from "./store-case.ts";

let places = 0;

/** A place that no other test uses, in this process or another. */
export const freshPlace = (): string =>
  `t${++places}_${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}`;

/** Runs `body` on a new store of its own; passes one user's view as well. */
export async function withStore(
  open: OpensStore,
  body: (alice: UserStore, store: OpenStore) => Promise<void>,
): Promise<void> {
  await withStoreAt(open, freshPlace(), (store) => body(store.forUser("alice"), store));
}

/** Runs `body` on the store at `place`, and closes that. */
export async function withStoreAt(
  open: OpensStore,
  place: string,
  body: (store: OpenStore) => Promise<void>,
): Promise<void> {
  const store = await open(place);
  try {
    await body(store);
  } finally {
    await store.close?.();
  }
}
