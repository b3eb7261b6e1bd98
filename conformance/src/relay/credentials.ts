import type { User } from "../driver/identity.ts";
import { type Redactor, redactor } from "../driver/redaction.ts";
import type { Asked } from "./relay.ts";

type Pair = readonly [name: string, value: string];

/** Headers and parameters of a query that may be credentials, whatever else they are. */
const secretive =
  /auth|cookie|credential|jwt|key|oidc|passw|secret|session|sig(nature)?$|token|(^|-)(user|identity|tenant)(-|$)/i;
/** Browsers' own, and what names a request instead of a person. */
const harmless = /^(sec-.*|user-agent|idempotency-key)$/;
/** What names whoever asks; the first that is there does. A token against forgery changes with every request. */
const naming = [/^authorization$/, /^(?!cookie$)(?!.*[cx]srf)/, /^cookie$/];
/** So many credentials are remembered: with a token of its own in every request, an hour brings thousands. */
const most = 200;

/** Who is asking, by credentials; they are remembered only to be taken out of what is told. */
export interface People {
  /** The same name for the same credentials; null for none. */
  nameOf(asked: Asked): string | null;
  readonly names: readonly string[];
  secrets(): Redactor;
}

/** With `keepsAll` no credential is forgotten: what was said with it is still to be written. */
export function people(target: string, keepsAll: boolean): People {
  /** One entry for each credential, that of longest ago first. */
  const known = new Map<string, User>();
  const names = new Set<string>();
  let count = 0;
  let secrets: Redactor | undefined;

  return {
    nameOf(asked) {
      const own = credentialsOf(asked);
      const naming = namingOf(own);
      if (!naming) return null;
      const name = known.get(keyOf(naming))?.name ?? `user${++count}`;
      names.add(name);
      for (const pair of own) {
        const key = keyOf(pair);
        if (!known.delete(key)) secrets = undefined;
        known.set(key, { name, headers: { [pair[0]]: pair[1] } });
      }
      if (!keepsAll) {
        for (const key of [...known.keys()].slice(0, -most)) known.delete(key);
        for (const one of [...names].slice(0, -most)) names.delete(one);
      }
      return name;
    },
    get names() {
      return [...names];
    },
    secrets: () => (secrets ??= redactor([...known.values()], {}, target)),
  };
}

/** What of a request may be recorded: its headers, and its path with the query. */
export function withoutCredentials(
  { headers, path }: Asked,
  user: string | null,
): { headers: Record<string, string>; path: string } {
  const variable = `$CHATKIT_TOKEN${user === null ? "" : `_${user.toUpperCase()}`}`;
  const clean = headers.map(([name, value]) => {
    if (!isSecret(name)) return [name, value];
    // The scheme is none: `Bearer …`.
    return [name, name === "authorization" ? `${/^\S+ /.exec(value)?.[0] ?? ""}${variable}` : variable];
  });
  const [way, query] = splitQuery(path);
  const params = query?.split("&").map((param) => {
    const name = param.split("=", 1)[0]!;
    return secretive.test(name) ? `${name}=${variable}` : param;
  });
  return { headers: Object.fromEntries(clean), path: params ? `${way}?${params.join("&")}` : way };
}

const isSecret = (header: string): boolean => secretive.test(header) && !harmless.test(header);

const credentialsOf = ({ headers, path }: Asked): readonly Pair[] => [
  ...headers.filter(([name]) => isSecret(name)),
  ...[...new URLSearchParams(splitQuery(path)[1])].filter(([name]) => secretive.test(name)),
];

const namingOf = (own: readonly Pair[]): Pair | undefined =>
  naming.map((pattern) => own.find(([name]) => pattern.test(name))).find((found) => found);

const keyOf = ([name, value]: Pair): string => `${name}: ${value}`;

function splitQuery(path: string): [way: string, query: string | undefined] {
  const at = path.indexOf("?");
  return at === -1 ? [path, undefined] : [path.slice(0, at), path.slice(at + 1)];
}
