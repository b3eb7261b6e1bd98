/** What a database may not hold as text: NUL (PostgreSQL), and surrogates without their other half (UTF-8). A backslash escapes them. */
const unstorable = /[\\\0]|\p{Surrogate}/gu;
const escaped = /\\(\\|[0-9a-f]{4})/g;

/** An id as it is stored. Each id has exactly one such form, mostly the id itself. */
export const toKey = (id: string): string =>
  id.replace(unstorable, (character) =>
    character === "\\" ? "\\\\" : `\\${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** The id from which {@link toKey} made the key. */
export const fromKey = (key: string): string =>
  key.replace(escaped, (_whole, code: string) =>
    code === "\\" ? "\\" : String.fromCharCode(Number.parseInt(code, 16)),
  );
