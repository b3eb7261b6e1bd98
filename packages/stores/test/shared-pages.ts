import type { Store } from "@chatkit-protocol/core";

/** Databases of this many seeds: SQLite leaves a copy of a deleted row in about one of seven. */
export const seeds = Array.from({ length: 15 }, (_, n) => n + 1);

const threads = Array.from({ length: 10 }, (_, n) => `thr_${n}`);

/**
 * Has two users write in turn, so that their rows share pages, and rewrite what they wrote with other lengths, so that pages
 * are split and rows move: what lies in the gap of a page is not overwritten there when the row itself is deleted. Everything
 * has the user's name in capitals.
 */
export async function sharePages(store: Store, seed: number): Promise<void> {
  let state = seed * 7919;
  const random = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  const created_at = "2026-01-01T00:00:00Z";
  for (const id of threads) {
    for (const userId of ["alice", "bob"]) {
      await store.forUser(userId).createThread({ id, created_at, status: { type: "active" }, metadata: {} });
    }
  }
  for (let n = 0; n < 400; n++) {
    const userId = random(2) === 0 ? "alice" : "bob";
    const thread_id = threads[random(threads.length)]!;
    const text = (): string => `${userId.toUpperCase()}-text ${"y".repeat(random(600))}`;
    await store.forUser(userId).save(thread_id, {
      thread: { title: text() },
      items: [
        { type: "hidden_context_item", id: `itm_${random(60)}`, thread_id, created_at, content: text() },
      ],
    });
  }
}
