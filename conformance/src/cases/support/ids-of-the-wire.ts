/**
 * Ids as the application tells them, as clients see them: a gateway may put one and the same prefix, such as a tenant's,
 * before the ids of all that passes it.
 */
export function idsOfTheWire(told: readonly string[], shown: readonly string[]): readonly string[] {
  const [first = ""] = shown;
  const ending = told.find((id) => id !== "" && first.endsWith(id));
  if (ending === undefined) return told;
  const prefix = first.slice(0, first.length - ending.length);
  const prefixed = told.map((id) => `${prefix}${id}`);
  return prefixed.every((id) => shown.includes(id)) ? prefixed : told;
}

/** The id of something shown as the application knows it: without the prefix that a gateway has put before it. */
export const idOfTheApplication = (shown: string, told: string): string =>
  told !== "" && shown.endsWith(told) ? told : shown;
