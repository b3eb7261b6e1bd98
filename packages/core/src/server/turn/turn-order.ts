/**
 * The order in which readers have what a turn has shown them, by item id. Readers keep an item where it was first shown, the store
 * appends it when it ends. The first of several open items may end last; then the store has to be put in the readers' order, or a
 * reload would mix them up.
 */
export class TurnOrder {
  readonly #places = new Map<string, number>();
  /** What has not been stored yet. */
  readonly #waiting = new Set<string>();
  /** What was stored in this turn although something above it had not been. Most turns have nothing of the kind. */
  #early: Set<string> | undefined;
  /** Everything that was ever shown, by place; what stands before the head waits no longer. */
  readonly #line: string[] = [];
  #head = 0;

  show(id: string): void {
    if (this.#places.has(id)) return;
    this.#places.set(id, this.#line.length);
    this.#line.push(id);
    this.#waiting.add(id);
  }

  /** Takes an item out: it was removed, or hidden. */
  forget(id: string): void {
    this.#places.delete(id);
    this.#waiting.delete(id);
    this.#early?.delete(id);
  }

  /** Whether something that readers have above the item has not been stored yet. */
  isEarly(id: string): boolean {
    return this.#firstWaiting() < this.#placeOf(id);
  }

  /** The item has been stored; `isNew` in this turn, so that it may be stored again further down. */
  stored(id: string, isNew: boolean): void {
    this.#waiting.delete(id);
    if (this.isEarly(id) && (isNew || this.#early?.has(id))) (this.#early ??= new Set()).add(id);
    else this.#early?.delete(id);
  }

  /** Items that were stored before one of `ids`, although readers have them below it. */
  overtakenBy(ids: readonly string[]): string[] {
    if (!this.#early?.size) return [];
    let first = Infinity;
    for (const id of ids) first = Math.min(first, this.#placeOf(id));
    const ending = new Set(ids);
    return [...this.#early].filter((id) => this.#placeOf(id) > first && !ending.has(id));
  }

  sort<T extends { id: string }>(items: readonly T[]): T[] {
    return items.toSorted((a, b) => compare(this.#placeOf(a.id), this.#placeOf(b.id)));
  }

  #placeOf(id: string): number {
    return this.#places.get(id) ?? Infinity;
  }

  /** The place of the uppermost item that has not been stored yet. A turn may leave thousands open: no search for each. */
  #firstWaiting(): number {
    // What was taken out and shown again stands further down as well, and waits there.
    while (this.#head < this.#line.length && !this.#waitsAt(this.#head)) this.#head += 1;
    return this.#head < this.#line.length ? this.#head : Infinity;
  }

  #waitsAt(place: number): boolean {
    const id = this.#line[place]!;
    return this.#waiting.has(id) && this.#placeOf(id) === place;
  }
}

/** Not by subtraction: what was never shown is at infinity. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
