/**
 * In place of node:crypto in the page, for the kit's made-up ids alone: a hash that is the same for the same text, and not a
 * cryptographic one.
 */
export function createHash(): { update(text: string): { digest(): string } } {
  return {
    update: (text) => ({
      digest: () =>
        Array.from({ length: 8 }, (_, round) => {
          let hash = 0x811c9dc5 ^ round;
          for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
          return (hash >>> 0).toString(16).padStart(8, "0");
        }).join(""),
    }),
  };
}
