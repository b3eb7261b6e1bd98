/** The JSON path of the first difference; undefined where the values are equal as JSON (absent is not null). */
export function firstDifference(a: unknown, b: unknown, path = "$"): string | undefined {
  if (isRecord(a) && isRecord(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const found = firstDifference(
        a[key],
        b[key],
        Array.isArray(a) ? `${path}[${key}]` : memberOf(path, key),
      );
      if (found !== undefined) return found;
    }
    return Array.isArray(a) === Array.isArray(b) ? undefined : path;
  }
  return Object.is(a, b) ? undefined : path;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The JSON path of a member; a name that is no identifier stands in brackets. */
const memberOf = (path: string, name: string): string =>
  /^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;

const step = /\.([A-Za-z_]\w*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g;

/** What stands at a JSON path; undefined where the member is absent. */
export function valueAt(value: unknown, path: string): { value: unknown } | undefined {
  let part: unknown = value;
  for (const [, name, index, quoted] of path.matchAll(step)) {
    const key: string = name ?? index ?? JSON.parse(quoted ?? '""');
    if (!isContainer(part) || !Object.hasOwn(part, key)) return undefined;
    part = part[key];
  }
  return { value: part };
}

const isContainer = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
