import type { ThreadItem, ThreadMetadata } from "../../protocol/index.ts";
import type { TurnThread } from "../application/turn-thread.ts";
import type { Call } from "../call/call.ts";
import type { Saved, ThreadChanges, UserStore } from "../store/store.ts";
import { checkChanges } from "./check-changes.ts";

const changeable = ["title", "status", "allowed_image_domains", "metadata"] as const;
type Changeable = (typeof changeable)[number];
/** What clients see of a change; metadata is private (TH-06). */
const announced: ReadonlySet<Changeable> = new Set<Changeable>(["title", "status", "allowed_image_domains"]);

/** Watches a handler's thread for assignments. */
export interface WatchedThread {
  readonly thread: TurnThread;
  /** Whether anything was assigned since the last `stored`; does not see what was changed inside an object. */
  isAssigned(): boolean;
  /**
   * What has changed since the last `stored`, and whether clients can see it; undefined if nothing has. Throws once for an
   * invalid value, and ignores the handler's thread from then on.
   */
  changes(): { changes: ThreadChanges; visible: boolean } | undefined;
  /**
   * Takes over what was stored, another request's writes included; but not over what has been assigned since the last
   * look, by a task that runs beside the handler.
   */
  stored(saved: Saved): void;
}

/** A handler's view of `metadata`, an independent copy. */
export function watchThread(
  metadata: ThreadMetadata,
  { store, settings }: Pick<Call, "store" | "settings">,
): WatchedThread {
  const thread = withHistory({ ...metadata }, store, settings.limits.page);
  let last: ThreadMetadata = thread;
  let texts: Texts = {};
  /** As it was when it was last looked at: what has changed since then is not in what was stored. */
  let seen: Texts = {};
  const remember = (from: ThreadMetadata) => {
    last = { ...from };
    texts = textsOf(from);
  };
  remember(thread);
  /** Whether the handler has assigned an invalid value: then all its assignments are ignored. */
  let isUnusable = false;
  const changesNow: WatchedThread["changes"] = () => {
    seen = textsOf(thread);
    const changed = changeable.filter((key) => seen[key] !== texts[key]);
    if (changed.length === 0) return undefined;
    return {
      changes: checkChanges(Object.fromEntries(changed.map((key) => [key, thread[key] ?? undefined]))),
      visible: changed.some((key) => announced.has(key)),
    };
  };
  /** Null if JSON cannot print it, or it cannot even be read. */
  const textOf = (key: Changeable): string | undefined | null => {
    try {
      return JSON.stringify(thread[key]);
    } catch {
      return null;
    }
  };
  return {
    thread,
    isAssigned() {
      if (isUnusable) return false;
      return (
        thread.title !== last.title ||
        thread.status !== last.status ||
        thread.allowed_image_domains !== last.allowed_image_domains ||
        thread.metadata !== last.metadata
      );
    },
    changes() {
      if (isUnusable) return undefined;
      try {
        return changesNow();
      } catch (error) {
        isUnusable = true;
        throw error;
      }
    },
    stored({ thread: saved }) {
      for (const key of changeable) {
        // A handler may have frozen its thread; that is no reason to lose what was stored.
        if (textOf(key) === seen[key]) Reflect.set(thread, key, saved[key]);
      }
      remember(saved);
    },
  };
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
