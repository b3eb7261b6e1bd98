/** One identity that the kit may take on. */
export interface User {
  name: string;
  headers: Readonly<Record<string, string>>;
}

/** `NAME=TOKEN` (a bearer token) or `NAME='Header: value'`; undefined where it is neither. */
export function parseUser(text: string): User | undefined {
  const [, name, value] = /^([\w-]+)=(.+)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) return undefined;
  const [, header, content] = /^([A-Za-z][\w-]*):\s*(.+)$/s.exec(value) ?? [];
  return header !== undefined && content !== undefined
    ? { name, headers: { [header.toLowerCase()]: content } }
    : { name, headers: { authorization: `Bearer ${value}` } };
}
