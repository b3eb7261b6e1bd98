const minted = /^([a-z]+)_[0-9a-f]{32}$/;
const start = Date.UTC(2026, 2, 1, 12, 0, 0);

/**
 * Gives JSON values readable ids and times: `msg_1` for the first message id that turns up, and for each id a time
 * of its own, seconds apart. Nothing else changes, so that what is printed is what was sent.
 */
export function renamer(): (value: unknown) => unknown {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();

  const nameOf = (id: string): string => {
    const prefix = minted.exec(id)?.[1];
    if (prefix === undefined) return id;
    const known = names.get(id);
    if (known !== undefined) return known;
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    const name = `${prefix}_${count}`;
    names.set(id, name);
    return name;
  };
  const timeOf = (id: string): string => new Date(start + [...names.keys()].indexOf(id) * 1000).toISOString();

  return function rename(value: unknown): unknown {
    if (typeof value === "string") return nameOf(value);
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "object" || value === null) return value;
    const members = Object.entries(value).map(([key, part]) => [key, rename(part)] as const);
    const { id } = value as { id?: unknown };
    return Object.fromEntries(
      members.map(([key, part]) => [key, key === "created_at" ? timeOf(String(id)) : part]),
    );
  };
}
