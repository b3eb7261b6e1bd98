/** A JSON value as a reader sees it that turns all numbers into doubles. */
export function asDoubles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asDoubles);
  if (typeof value !== "object" || value === null) return value;
  // The parser keeps the source text of a number that no double can hold (JSON.rawJSON).
  if (Object.getPrototypeOf(value) === null && "rawJSON" in value) return Number(value.rawJSON);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asDoubles(part)]));
}
