import type { Order } from "../protocol/index.ts";

/** Values by id, in the order in which they were first set. Reading a part costs only that part, at any position. */
export class Sequence<T> {
  readonly #places = new Map<string, number>();
  /** A deleted value leaves a hole. */
  #line: ({ id: string; value: T } | undefined)[] = [];

  get size(): number {
    return this.#places.size;
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  get(id: string): T | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#line[place]?.value;
  }

  /** A value that is set again keeps its position. */
  set(id: string, value: T): void {
    const place = this.#places.get(id) ?? this.#line.length;
    this.#places.set(id, place);
    this.#line[place] = { id, value };
  }

  delete(id: string): boolean {
    const place = this.#places.get(id);
    if (place === undefined) return false;
    this.#places.delete(id);
    this.#line[place] = undefined;
    if (this.#line.length > 2 * this.size + 32) this.#close();
    return true;
  }

  /** The values, starting with the first, the last, or the one after `after`. Do not set or delete anything meanwhile. */
  *read(order: Order = "asc", after?: string): Generator<T, void> {
    const step = order === "asc" ? 1 : -1;
    const start = order === "asc" ? 0 : this.#line.length - 1;
    const place = after === undefined ? undefined : this.#places.get(after);
    for (let at = place === undefined ? start : place + step; at >= 0 && at < this.#line.length; at += step) {
      const entry = this.#line[at];
      if (entry) yield entry.value;
    }
  }

  /** Closes the holes. */
  #close(): void {
    this.#line = this.#line.filter((entry) => entry !== undefined);
    for (const [place, entry] of this.#line.entries()) this.#places.set(entry!.id, place);
  }
}
