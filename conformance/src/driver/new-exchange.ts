import { requestReaderSchema, requests } from "@chatkit-protocol/core/protocol";
import type { CaseId } from "../case/case-id.ts";
import type { Label, SendOptions, WireRequest } from "../case/drive.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { type DriveEnd, type Exchange, seriesLabel } from "../transcript/transcript.ts";
import { browserHeaders } from "./browser-headers.ts";
import type { User } from "./identity.ts";
import type { Session } from "./session.ts";
import type { Outgoing } from "./record.ts";

const defaultTimeout = 10_000;
/** Of a longer body only so many bytes are kept in the record. */
const keptBytes = 64 * 1024;

export interface NewExchange {
  case: CaseId;
  label: Label;
  request: WireRequest;
  options: SendOptions;
}

/** How an exchange is called: by its label, or by its place in a series. */
export const placeOf = (label: Label): Pick<Exchange, "label" | "series"> =>
  typeof label === "string" ? { label } : { label: seriesLabel(label), series: label };

/** Adds an exchange to the record, with its secrets replaced, and returns it with what goes over the wire. */
export function addExchange(session: Session, { case: id, label, request, options }: NewExchange) {
  const raw = "raw" in request ? request : undefined;
  const body = raw ? raw.raw : JSON.stringify("json" in request ? request.json : checked(request));
  const method = raw?.method ?? "POST";
  const bodyless = method === "GET" || method === "HEAD";
  const elsewhere = options.url !== undefined;
  const url = options.url ?? session.url;
  const user = userOf(session.users, options.user);
  const own = isOwnOrigin(url, session.url) ? { ...session.headers, ...user?.headers } : {};
  const others = { ...raw?.headers, ...options.headers };
  const headers = {
    ...(elsewhere ? {} : { "content-type": "application/json", "accept-language": "en" }),
    ...own,
    ...(options.browser ? browserHeaders(url) : {}),
    ...others,
    ...bothCookies(own, others),
  };
  const kept = typeof body === "string" ? body : body.subarray(0, keptBytes);
  const operation = operationOf(request);
  const exchange: Exchange = {
    n: session.exchanges.length + 1,
    case: id,
    ...placeOf(label),
    user: user?.name ?? null,
    request: {
      method,
      url,
      headers: session.redactor.headers(headers),
      variables: session.redactor.variables(headers),
      ...(bodyless ? {} : { body: kept }),
      ...(kept.length < body.length ? { size: body.length } : {}),
      ...(elsewhere ? { elsewhere } : {}),
      ...(raw?.padding === undefined ? {} : { padding: raw.padding }),
      ...(operation === undefined ? {} : { operation }),
      at: session.now(),
    },
    end: { how: "unsent", at: session.now() },
  };
  session.exchanges.push(exchange);
  const outgoing: Outgoing = {
    url,
    method,
    headers,
    ...(bodyless ? {} : { body }),
    padding: raw?.padding ?? 0,
    patience: {
      ...(options.unhurried === undefined ? {} : { curtailed: options.unhurried }),
      ...session.budget.patience((options.timeout ?? defaultTimeout) * session.slow),
    },
  };
  return { exchange, outgoing };
}

/** A cookie of the case comes beside those of the identity, as in a browser: it takes nobody's session away. */
const bothCookies = (
  own: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  own["cookie"] === undefined || others["cookie"] === undefined
    ? {}
    : { cookie: `${others["cookie"]}; ${own["cookie"]}` };

/** Gives an exchange to the kit: its case sends the request again, under the same label. */
export function giveTo(kit: `kit/${string}`, exchange: Exchange, exchanges: readonly Exchange[]): void {
  const n = exchanges.filter(({ case: id }) => id === kit).length + 1;
  delete exchange.series;
  Object.assign(exchange, { case: kit, label: `${kit.slice("kit/".length)} ${n}` });
}

/** Another origin gets no credentials that were given for the endpoint's. */
const isOwnOrigin = (url: string, endpoint: string): boolean =>
  url === endpoint || new URL(url).origin === new URL(endpoint).origin;

/** Null for no credentials; an unknown name has none either; no name is the default user. */
function userOf(users: readonly User[], name: string | null | undefined): User | null {
  if (name === null) return null;
  const known = users.find((one) => one.name === name);
  return known ?? (name ? null : (users[0] ?? null));
}

function operationOf(request: WireRequest): string | undefined {
  const body = "json" in request ? request.json : request;
  return isObject(body) && typeof body["type"] === "string" ? body["type"] : undefined;
}

/** Throws where a request that the kit means to be valid is not. */
function checked(request: WireRequest): WireRequest {
  if (!("type" in request)) return request;
  const result = requestReaderSchema(requests[request.type]).safeParse(request);
  if (!result.success) throw new Error(`The kit's own ${request.type} is invalid: ${result.error.message}`);
  return request;
}

/** Why a request cannot be sent: an id in it is missing, which the server has not given. */
export function missingId(request: WireRequest): DriveEnd | undefined {
  if (!("type" in request)) return undefined;
  const ids = Object.entries(request.params).filter(([name]) => name.endsWith("_id"));
  const [missing] = ids.find(([, id]) => id === "") ?? [];
  return missing === undefined
    ? undefined
    : {
        how: "blocked",
        by: "kit/liveness",
        because: `the server has returned no ${missing} to send in ${request.type}`,
      };
}
