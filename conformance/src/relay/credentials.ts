import type { User } from "../driver/identity.ts";
import { type Redactor, redactor } from "../driver/redaction.ts";
import type { ForwardedRequest } from "./relay.ts";

type Pair = readonly [name: string, value: string];

/** Headers and parameters of a query that may be credentials, whatever else they are. */
const secretive =
  /auth|cookie|credential|jwt|key|oidc|passw|secret|session|sig(nature)?$|token|(^|-)(user|identity|tenant)(-|$)/i;
/** Browsers' own headers, and those that identify a request. */
const harmless = /^(sec-.*|user-agent|idempotency-key)$/;
/** What identifies a client; the first that is present counts. A CSRF token changes with every request. */
const naming = [/^authorization$/, /^(?!cookie$)(?!.*[cx]srf)/, /^cookie$/];
/** So many credentials are remembered: if every request has a token of its own, an hour brings thousands. */
const most = 200;

/** The credentials of clients; they are remembered only to be removed from what is reported. */
export interface Credentials {
  /** The same name for the same credentials; null for none. */
  nameOf(asked: ForwardedRequest): string | null;
  readonly names: readonly string[];
  secrets(): Redactor;
}

/** With `keepsAll` no credential is forgotten: the transcript with its traffic is still to be written. */
export function knownCredentials(target: string, keepsAll: boolean): Credentials {
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

/** What may be recorded of a request: its headers and the variables in them, and its path with the query. */
export function withoutCredentials(
  { headers, path }: ForwardedRequest,
  user: string | null,
): { headers: Record<string, string>; variables: Record<string, string>; path: string } {
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
  const variables = headers.filter(([name]) => isSecret(name)).map(([name]) => [name, variable]);
  return {
    headers: Object.fromEntries(clean),
    variables: Object.fromEntries(variables),
    path: params ? `${way}?${params.join("&")}` : way,
  };
}

const isSecret = (header: string): boolean => secretive.test(header) && !harmless.test(header);

const credentialsOf = ({ headers, path }: ForwardedRequest): readonly Pair[] => [
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
