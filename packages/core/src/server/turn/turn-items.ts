import { idWithSeed } from "../application/ids.ts";
import type { DurablePart } from "../call/call.ts";
import type { NewItem } from "./to-events/new-item.ts";

/** Makes the items of a durable turn: the n-th one has the same id in each run, and the time under which readers got it. */
export function turnItems(thread_id: string, { turn, created }: DurablePart): NewItem {
  const seed = seedOf(turn);
  let made = 0;
  return (kind, given) => {
    const id = given ?? idWithSeed(kind, seed, made++);
    return { id, thread_id, created_at: created?.get(id) ?? new Date().toISOString() };
  };
}

/** What the ids of all turns of a stream begin with. */
export async function turnPrefix(userId: string, streamId: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([userId, streamId]));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `${hexOf(digest.subarray(0, 16))}-`;
}

/** A new id of a turn. It ends with 112 random bits, with which the ids of its items begin. */
export const newTurnId = async (userId: string, streamId: string): Promise<string> =>
  `${await turnPrefix(userId, streamId)}${hexOf(crypto.getRandomValues(new Uint8Array(14)))}`;

const seedOf = (turnId: string): string => turnId.slice(-28);

/** Whether the turn has made the item. */
export const isItemOf = (turnId: string, itemId: string): boolean => itemId.includes(`_${seedOf(turnId)}`);

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
