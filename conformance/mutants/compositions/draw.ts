import { type Alone, recorded } from "./alone.ts";
import { environments } from "./environments.ts";
import { serverMembers, wireMembers } from "./members.ts";

/** Faults that one server has at once, by their ids. */
export interface Composition {
  seed: number;
  /** In the order in which they are laid around the server. */
  members: readonly string[];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const most = 20;

/** A composition of two to twenty members; the same seed draws the same one. */
export function draw(seed: number, known: ReadonlyMap<string, Alone> = recorded): Composition {
  const next = numbers(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  const size = 2 + Math.floor(next() ** 1.5 * (most - 1));
  const place = next() < 0.4 ? [pick(environments).id] : [];
  const onTheWire = Math.min([0, 0, 1, 2][Math.floor(next() * 4)]!, size - 1);
  // What hides the rest of the server from the kit is drawn seldom, and alone of its kind.
  const mayHide = next() < 0.15;
  const drawn = new Set<string>(place);
  let hides = false;
  while (drawn.size < size) {
    const { id } = pick(drawn.size < place.length + onTheWire ? wireMembers : serverMembers);
    if (known.get(id)?.isOpen === false) {
      if (!mayHide || hides) continue;
      hides = !drawn.has(id);
    }
    drawn.add(id);
  }
  return { seed, members: [...drawn].toSorted() };
}
