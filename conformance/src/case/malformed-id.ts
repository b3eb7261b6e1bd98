/** What the kit sends where an id belongs: a server that reads it and compares its length fails. */
export const objectForId = { length: { toString: 1 } } as const;
