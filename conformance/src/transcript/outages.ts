import type { Exchange, Transcript } from "./transcript.ts";

/** The `case` of the requests that ask whether the server is still there. */
export const probes = "kit/probe" as const;

/** A time in which a server answered nothing. */
export interface Outage {
  /** The first exchange without an answer: what may have killed the server. */
  first: Exchange;
  /** Milliseconds until it answered again; absent where it did not. */
  back?: number;
}

/** The times in which requests in a row got no answer, so that the kit asked whether the server is still there. */
export function outagesIn({ exchanges }: Pick<Transcript, "exchanges">): Outage[] {
  const outages: Outage[] = [];
  let silent: Exchange[] = [];
  let probed = false;
  for (const exchange of exchanges) {
    if (exchange.end.how === "closed") continue;
    if (exchange.response === undefined) {
      silent.push(exchange);
      probed ||= exchange.case === probes;
      continue;
    }
    const [first] = silent;
    if (first && (probed || exchange.case === probes))
      outages.push({ first, back: exchange.response.at - first.request.at });
    silent = [];
    probed = false;
  }
  const [first] = silent;
  return first && probed ? [...outages, { first }] : outages;
}

/** What was asked when the server fell silent, and how that ended. */
export function lastWords({ n, request, end }: Exchange): string {
  const body = typeof request.body === "string" ? request.body.slice(0, 200) : "";
  return `exchange ${n}, ${request.method} ${body}, got no answer (${end.detail ?? end.how}), nor did those after it`;
}
