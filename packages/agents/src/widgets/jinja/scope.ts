import { Undefined, type Value } from "./values.ts";

/** Names and their values; an inner scope sees the names of the outer ones and assigns to its own. */
export class Scope {
  readonly #outer: Scope | undefined;
  readonly #values: Map<string, Value>;

  constructor(values: Map<string, Value> = new Map(), outer?: Scope) {
    this.#values = values;
    this.#outer = outer;
  }

  inner(): Scope {
    return new Scope(new Map(), this);
  }

  set(name: string, value: Value): void {
    this.#values.set(name, value);
  }

  get(name: string): Value {
    const value = this.#values.get(name);
    if (value !== undefined) return value;
    return this.#outer ? this.#outer.get(name) : new Undefined(`${name} is missing`);
  }
}
