/**
 * Props as they come: a reader keeps invalid ones (WG-11), so a component reads each through one of these functions and
 * gets what its type says, or nothing.
 */

/** A text; numbers and booleans are texts too, anything else is none. */
export const asText = (value: unknown): string =>
  typeof value === "string"
    ? value
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : "";

/** A text that is not empty. */
export const asName = (value: unknown): string | undefined => asText(value) || undefined;

export const asNumber = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;

export const asFlag = (value: unknown): boolean => value === true;

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const asObject = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;

/** The value of `table` under a key that came from outside. */
export const lookUp = <Value>(table: Readonly<Record<string, Value>>, key: unknown): Value | undefined =>
  typeof key === "string" && Object.hasOwn(table, key) ? table[key] : undefined;
