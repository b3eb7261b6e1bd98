/** The order in which readers have what a turn has shown them, by item id. */
export interface TurnOrder {
  show(id: string): void;
  /** Takes an item out: it was removed, or hidden. */
  forget(id: string): void;
  /** Whether something that readers have above the item has not been stored yet. */
  isEarly(id: string): boolean;
  /** The item has been stored; `isNew` in this turn, so that it may be stored again further down. */
  stored(id: string, isNew: boolean): void;
  /** Items that were stored before one of `ids`, although readers have them below it. */
  overtakenBy(ids: readonly string[]): string[];
  sort<T extends { id: string }>(items: readonly T[]): T[];
}

/**
 * Readers keep an item where it was first shown, the store appends it when it ends. The first of
 * several open items may end last; then the store has to be put in the readers' order, or a reload would mix them up.
 */
export function turnOrder(): TurnOrder {
  const places = new Map<string, number>();
  const waiting = new Set<string>();
  const early = new Set<string>();
  /** Everything that was ever shown, by place; what stands before `head` waits no longer. */
  const line: string[] = [];
  let head = 0;

  const placeOf = (id: string): number => places.get(id) ?? Infinity;

  /** The place of the uppermost item that has not been stored yet. A turn may leave thousands open: no search for each. */
  function firstWaiting(): number {
    // What was taken out and shown again stands further down as well, and waits there.
    while (head < line.length && !(waiting.has(line[head]!) && placeOf(line[head]!) === head)) head += 1;
    return head < line.length ? head : Infinity;
  }

  const isEarly = (id: string): boolean => firstWaiting() < placeOf(id);

  return {
    show(id) {
      if (places.has(id)) return;
      places.set(id, line.length);
      line.push(id);
      waiting.add(id);
    },
    forget(id) {
      places.delete(id);
      waiting.delete(id);
      early.delete(id);
    },
    isEarly,
    stored(id, isNew) {
      waiting.delete(id);
      if (isEarly(id) && (isNew || early.has(id))) early.add(id);
      else early.delete(id);
    },
    overtakenBy(ids) {
      if (early.size === 0) return [];
      let first = Infinity;
      for (const id of ids) first = Math.min(first, placeOf(id));
      const ending = new Set(ids);
      return [...early].filter((id) => placeOf(id) > first && !ending.has(id));
    },
    sort: (items) => items.toSorted((a, b) => compare(placeOf(a.id), placeOf(b.id))),
  };
}

/** Not by subtraction: what was never shown is at infinity. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
