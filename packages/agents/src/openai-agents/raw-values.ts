/** What a provider sends is of any shape: these read it without trust. */

export type RawObject = Readonly<Record<string, unknown>>;

/** The value if it is an object; {} if not. */
export const objectOf = (value: unknown): RawObject =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as RawObject) : {};

/** The objects of a list; [] if it is none. */
export const objectsOf = (value: unknown): RawObject[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "object" && one !== null).map(objectOf) : [];

export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

/** The value if it is text that is not empty. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** The value if it is a whole number from 0. */
export const indexIn = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
