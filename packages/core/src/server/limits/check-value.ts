import type { Limits } from "./limits.ts";
import { tooDeep, tooManyValues } from "./refusals.ts";

type Path = readonly (string | number)[];

/**
 * Refuses what a body parser has made of too many values or of too many levels; counts as `checkText` does. Throws
 * RequestError `invalid_request`.
 */
export function checkValue(value: unknown, { values, depth }: Pick<Limits, "values" | "depth">): void {
  let count = 1;
  // No recursion: the value may nest deeper than the stack.
  const left: [container: object, path: Path][] = isContainer(value) ? [[value, []]] : [];
  for (let next = left.pop(); next; next = left.pop()) {
    const [container, path] = next;
    if (path.length === depth) throw tooDeep(path, depth);
    count += Math.max(Array.isArray(container) ? container.length : Object.keys(container).length, 1);
    if (count > values) throw tooManyValues(path, values);
    const members: Iterable<[key: string | number, member: unknown]> = Array.isArray(container)
      ? container.entries()
      : Object.entries(container);
    for (const [key, member] of members) if (isContainer(member)) left.push([member, [...path, key]]);
  }
}

const isContainer = (value: unknown): value is object => typeof value === "object" && value !== null;
