import type { ThreadItem, ThreadMetadata } from "../../protocol/index.ts";
import type { TurnThread } from "../application/turn-thread.ts";
import type { Call } from "../call/call.ts";
import type { Saved, ThreadChanges, UserStore } from "../store/store.ts";
import { checkChanges } from "./check-changes.ts";

const changeable = ["title", "status", "allowed_image_domains", "metadata"] as const;
type Changeable = (typeof changeable)[number];
/** What clients see of a change; metadata is private (TH-06). */
const announced: ReadonlySet<Changeable> = new Set<Changeable>(["title", "status", "allowed_image_domains"]);

/** A handler's view of a thread, which is watched for assignments; `metadata` is an independent copy. */
export class WatchedThread {
  readonly thread: TurnThread;
  #last: ThreadMetadata;
  #texts: Texts;
  /** As it was when it was last looked at: what has changed since then is not in what was stored. */
  #seen: Texts = {};
  /** Whether the handler has assigned an invalid value: then all its assignments are ignored. */
  #isUnusable = false;

  constructor(metadata: ThreadMetadata, { store, settings }: Pick<Call, "store" | "settings">) {
    this.thread = withHistory({ ...metadata }, store, settings.limits.page);
    this.#last = { ...metadata };
    this.#texts = textsOf(metadata);
  }

  /** Whether anything was assigned since the last `stored`; does not see what was changed inside an object. */
  isAssigned(): boolean {
    if (this.#isUnusable) return false;
    const { thread } = this;
    const last = this.#last;
    return (
      thread.title !== last.title ||
      thread.status !== last.status ||
      thread.allowed_image_domains !== last.allowed_image_domains ||
      thread.metadata !== last.metadata
    );
  }

  /**
   * What has changed since the last `stored`, and whether clients can see it; undefined if nothing has. Throws once for an
   * invalid value, and ignores the handler's thread from then on.
   */
  changes(): { changes: ThreadChanges; visible: boolean } | undefined {
    if (this.#isUnusable) return undefined;
    try {
      return this.#changesNow();
    } catch (error) {
      this.#isUnusable = true;
      throw error;
    }
  }

  /**
   * Takes over what was stored, another request's writes included; but not over what has been assigned since the last
   * look, by a task that runs beside the handler.
   */
  stored({ thread: saved }: Saved): void {
    for (const key of changeable) {
      // A handler may have frozen its thread; what was stored must not be lost for that.
      if (this.#textOf(key) === this.#seen[key]) Reflect.set(this.thread, key, saved[key]);
    }
    this.#last = { ...saved };
    this.#texts = textsOf(saved);
  }

  #changesNow(): ReturnType<WatchedThread["changes"]> {
    const { thread } = this;
    const seen = (this.#seen = textsOf(thread));
    const changed = changeable.filter((key) => seen[key] !== this.#texts[key]);
    if (changed.length === 0) return undefined;
    return {
      changes: checkChanges(Object.fromEntries(changed.map((key) => [key, thread[key] ?? undefined]))),
      visible: changed.some((key) => announced.has(key)),
    };
  }

  /** Null if JSON cannot print it, or it cannot even be read. */
  #textOf(key: Changeable): string | undefined | null {
    try {
      return JSON.stringify(this.thread[key]);
    } catch {
      return null;
    }
  }
}

/** The members as JSON. */
type Texts = { [Key in Changeable]?: string | undefined };

const textsOf = ({ title, status, allowed_image_domains, metadata }: ThreadMetadata): Texts => ({
  title: JSON.stringify(title),
  status: JSON.stringify(status),
  allowed_image_domains: JSON.stringify(allowed_image_domains),
  metadata: JSON.stringify(metadata),
});

/** The store's failure has been reported; a handler that does not await the result must not end the process. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

function withHistory(metadata: ThreadMetadata, store: UserStore, most: number): TurnThread {
  async function* pages({ size = 100 } = {}): AsyncIterable<ThreadItem[]> {
    let after: string | undefined;
    do {
      const query = { limit: size, size: most, order: "desc", after, hidden: true } as const;
      const page = await store.listItems(metadata.id, query);
      yield page.data.reverse();
      after = page.has_more ? page.after : undefined;
    } while (after !== undefined);
  }
  async function history({ last = 50 } = {}): Promise<ThreadItem[]> {
    const found: ThreadItem[] = [];
    let left = most;
    for await (const page of pages({ size: Math.min(Math.max(last, 1), 500) })) {
      for (const item of page.reverse()) {
        left -= JSON.stringify(item).length;
        if (found.length >= last || (left < 0 && found.length > 0)) return found.reverse();
        found.push(item);
      }
    }
    return found.reverse();
  }
  // Not enumerable, so that a thread prints and spreads as the data that it is.
  return Object.defineProperties(metadata as TurnThread, {
    history: { value: (options?: { last?: number }) => handled(history(options)) },
    pages: { value: pages },
  });
}
