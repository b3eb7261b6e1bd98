import type { Finding } from "../../case/observer.ts";
import type { Outcome } from "../../conclusions/outcome.ts";
import type { Exchange } from "../../transcript/transcript.ts";
import type { View } from "../../transcript/view.ts";
import { viewOf } from "../../transcript/exchange-view.ts";
import { curl } from "../curl.ts";
import { cut } from "../visible.ts";

/** One exchange as the page shows it; times are milliseconds since the request. */
export interface PageExchange {
  /** Its place in the page: `#x12`. */
  id: number;
  case: string;
  label: string;
  user: string | null;
  method: string;
  url: string;
  operation: string;
  requestHeaders: readonly (readonly [string, string])[];
  requestBody: string;
  curl: string;
  /** When it was sent, since the start of the run. */
  at: number;
  status: number;
  headers: readonly (readonly [string, string])[];
  /** When the status line arrived; the duration where none did. */
  answered: number;
  duration: number;
  end: string;
  events: readonly PageEvent[];
  /** Arrival of every chunk, where there are no events. */
  chunks: readonly number[];
  /** The body, cut where it gets long. */
  base64: string;
  size: number;
  /** What is wrong with it. */
  findings: readonly { rule: string; message: string; event?: number }[];
}

/** One event of a stream, and where its bytes are. */
export interface PageEvent {
  at: number;
  offset: number;
  size: number;
  type: string;
}

/** Bytes of an answer that the page holds; more where something is wrong with it. */
const most = { sound: 4096, wrong: 65_536 };
const mostEvents = 300;

/** Everything that the page's script draws. */
export function pageExchanges({ run }: Outcome): PageExchange[] {
  const findings = Map.groupBy(
    run.results.flatMap(({ rule, findings }) => findings.map((finding) => ({ rule, finding }))),
    ({ finding }) => finding.in.exchange,
  );
  return shownExchanges(run.transcript.exchanges, [...findings.keys()]).map((exchange, index) =>
    pageExchange(index + 1, viewOf(exchange), findings.get(exchange) ?? []),
  );
}

/** Where the page shows an exchange. */
export function placeOf({ run }: Outcome): (exchange: Exchange) => number {
  const found = run.results.flatMap(({ findings }) => findings.map((one) => one.in.exchange));
  const places = new Map(
    shownExchanges(run.transcript.exchanges, found).map((exchange, index) => [exchange, index + 1]),
  );
  return (exchange) => places.get(exchange) ?? 0;
}

/** Those of the run, and those of other runs in which something was flaky. */
const shownExchanges = (own: readonly Exchange[], found: readonly Exchange[]): Exchange[] => [
  ...new Set([...own, ...found]),
];

function pageExchange(
  id: number,
  view: View,
  findings: readonly { rule: string; finding: Finding }[],
): PageExchange {
  const { exchange, bytes, frames } = view;
  const { request, response, end } = exchange;
  const since = (at: number): number => Math.round((at - request.at) * 10) / 10;
  const limit = findings.length > 0 ? most.wrong : most.sound;
  const { body } = request;
  const sent = typeof body === "string" ? cut(body, 4000) : body ? `${body.byteLength} bytes` : "";
  const command = curl(exchange);
  return {
    id,
    case: exchange.case,
    label: exchange.label,
    user: exchange.user,
    method: request.method,
    url: request.url,
    operation: request.operation ?? "",
    requestHeaders: Object.entries(request.headers),
    requestBody: sent,
    curl: command.length > 20_000 ? "" : command,
    at: Math.round(request.at),
    status: view.status,
    headers: response?.headers ?? [],
    answered: since(response?.at ?? end.at),
    duration: Math.max(since(end.at), 0.1),
    end: end.how === "complete" ? "" : [end.how, end.detail].filter(Boolean).join(": "),
    events: frames.slice(0, mostEvents).map(({ at, offset, size, json }) => ({
      at: since(at),
      offset,
      size,
      type: typeOf(json),
    })),
    chunks: frames.length > 0 ? [] : (response?.chunks ?? []).slice(0, mostEvents).map(({ at }) => since(at)),
    base64: Buffer.from(bytes.subarray(0, limit)).toString("base64"),
    size: bytes.byteLength,
    findings: findings.map(({ rule, finding: { message, frame } }) => {
      const event = typeof frame === "number" ? frame : frame?.index;
      return { rule, message, ...(event === undefined ? {} : { event }) };
    }),
  };
}

const typeOf = (json: unknown): string =>
  typeof json === "object" && json !== null && "type" in json && typeof json.type === "string"
    ? json.type
    : "?";
