/** The parameters of a statement, numbered in the order in which its text asks for them. */
export interface Parameters {
  values: unknown[];
  /** Adds a parameter and returns its placeholder. */
  add(value: unknown, type: "text" | "text[]" | "boolean[]" | "bigint" | "double precision"): string;
}

export function parameters(): Parameters {
  const values: unknown[] = [];
  return { values, add: (value, type) => `$${values.push(value)}::${type}` };
}
