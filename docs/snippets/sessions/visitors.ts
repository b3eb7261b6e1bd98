import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import type { Identity, Store, ThreadItem, UserStore } from "@chatkit-protocol/core";
import { cookieIn, setCookie } from "./cookies.ts";
import type { Session } from "./server.ts";

const { VISITOR_SECRET = "" } = process.env;
if (VISITOR_SECRET.length < 32) throw new Error("VISITOR_SECRET must have at least 32 characters.");

const name = "__Host-visitor";
/** Seconds for which a visitor is remembered. */
const lifetime = 30 * 24 * 3600;

const signatureOf = (text: string): Buffer => createHmac("sha256", VISITOR_SECRET).update(text).digest();

/** A cookie for a new visitor. Nothing is stored. */
export function newVisitor(): string {
  const text = `${randomUUID()}.${Date.now() + lifetime * 1000}`;
  return setCookie(name, `${text}.${signatureOf(text).toString("base64url")}`, lifetime);
}

export const forgetVisitor = (): string => setCookie(name, "", 0);

/** Reads the header `Cookie`. */
export function visitorIn(cookies: string | undefined): Identity<Session> | null {
  const [id = "", expires = "", given = ""] = cookieIn(cookies, name)?.split(".") ?? [];
  const signature = signatureOf(`${id}.${expires}`);
  const bytes = Buffer.from(given, "base64url");
  if (bytes.length !== signature.length || !timingSafeEqual(bytes, signature)) return null;
  if (Date.now() >= Number(expires)) return null;
  // No account may have an id that begins with this.
  return { userId: `visitor/${id}`, session: { roles: ["reader", "writer"] } };
}

/** Gives the threads of a visitor to a user; returns how many. It may be repeated after a failure: no thread is copied twice. */
export async function moveThreads(store: Store, visitorId: string, userId: string): Promise<number> {
  const [from, to] = [store.forUser(visitorId), store.forUser(userId)];
  let moved = 0;
  for (;;) {
    // Moved threads are gone from the list, so the first page is always the next one.
    const { data } = await from.listThreads({ limit: 20, order: "asc" });
    for (const thread of data) {
      const isThere = (await to.loadThread(thread.id)) !== undefined;
      if (!isThere) await to.createThread(thread, { items: await itemsOf(from, thread.id) });
      await from.deleteThread(thread.id);
      moved++;
    }
    if (data.length === 0) return moved;
  }
}

async function itemsOf(store: UserStore, threadId: string): Promise<ThreadItem[]> {
  const items: ThreadItem[] = [];
  let after: string | undefined;
  do {
    const page = await store.listItems(threadId, { limit: 100, order: "asc", hidden: true, after });
    items.push(...page.data);
    ({ after } = page);
  } while (after !== undefined);
  return items;
}
