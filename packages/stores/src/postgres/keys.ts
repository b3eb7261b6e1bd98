/** What a text of PostgreSQL cannot hold: NUL, and surrogates without their other half. The backslash escapes them. */
const unstorable = /[\\\0]|\p{Surrogate}/gu;
const escaped = /\\(\\|[0-9a-f]{4})/g;

/** An id as it stands in a column: every id has one form of its own, which most share with it. */
export const toKey = (id: string): string =>
  id.replace(unstorable, (character) =>
    character === "\\" ? "\\\\" : `\\${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** The id that {@link toKey} has made a key of. */
export const fromKey = (key: string): string =>
  key.replace(escaped, (_whole, code: string) =>
    code === "\\" ? "\\" : String.fromCharCode(Number.parseInt(code, 16)),
  );
