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

/** The identities of a run. Throws TypeError for a text that is not one, and for a name that two have; no token is in its message. */
export function usersOf(users: readonly (User | string)[]): User[] {
  const found: User[] = [];
  for (const [index, given] of users.entries()) {
    const user = typeof given === "string" ? parseUser(given) : given;
    if (!user) throw new TypeError(`users[${index}] must be NAME=TOKEN or NAME='Header: value'.`);
    if (found.some(({ name }) => name === user.name))
      throw new TypeError(`Two identities are named ${user.name}.`);
    found.push(user);
  }
  return found;
}
