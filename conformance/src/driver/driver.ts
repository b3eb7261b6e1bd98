import { requestReaderSchema, requests } from "@chatkit-protocol/core/protocol";
import type {
  Case,
  CaseId,
  Drive,
  DrivenModel,
  Label,
  OpenExchange,
  SendOptions,
  WireRequest,
} from "../case/case.ts";
import type { Model } from "../model/model.ts";
import type { Patience } from "./time-budget.ts";
import type { User } from "../run/selection.ts";
import type { Redactor } from "./redaction.ts";
import {
  type Capability,
  type DriveEnd,
  type Exchange,
  seriesLabel,
  type Tier,
} from "../transcript/transcript.ts";
import type { View } from "../transcript/view.ts";
import { isObject, parse, textAt, viewOf } from "../transcript/exchange-view.ts";
import { afterScriptPrefix } from "../transcript/script-contract.ts";
import { addUserMessage, createThread } from "../case/requests.ts";
import type { Wire } from "./wire.ts";

/** What all drives of a run share. */
export interface Session {
  url: string;
  wire: Wire;
  now: () => number;
  users: readonly User[];
  headers: Readonly<Record<string, string>>;
  seed: number;
  /** Multiplies every time limit. */
  slow: number;
  redactor: Redactor;
  exchanges: Exchange[];
  /** How long the run may still wait for answers, and whether the server still gives any. */
  patience: Patience;
  facts: { tier: Tier; capabilities: readonly Capability[] };
  /** The model that the kit plays, where it plays one. */
  model?: Model;
}

/** Ends a drive from inside; not a failure of the kit. */
export class DriveStop extends Error {
  readonly end: DriveEnd;

  constructor(end: DriveEnd) {
    super(end.how);
    this.name = "DriveStop";
    this.end = end;
  }
}

/** What makes the cases of tier T1 run. */
export const unlockModel =
  "give --model-port N and start the server with OPENAI_BASE_URL=http://127.0.0.1:N/v1, so that the kit plays its model";

const defaultTimeout = 10_000;
/** Of longer bytes only this many are kept in the record. */
const keptBytes = 64 * 1024;

export function drive(session: Session, { id, after = [] }: Pick<Case, "id" | "after">): Drive {
  const { facts, users, exchanges } = session;
  let words = 0;

  const stop = (end: DriveEnd): never => {
    throw new DriveStop(end);
  };

  const record = (label: Label, user: User | null, request: WireRequest, options: SendOptions) => {
    const raw = "raw" in request ? request : undefined;
    const body = raw ? raw.raw : JSON.stringify("json" in request ? request.json : checked(request));
    const method = raw?.method ?? "POST";
    const elsewhere = options.url !== undefined;
    const url = options.url ?? session.url;
    // What another origin is sent carries no credentials that were given for this one.
    const own = !elsewhere || new URL(url).origin === new URL(session.url).origin;
    const headers = {
      ...(elsewhere ? {} : { "content-type": "application/json", "accept-language": "en" }),
      ...(own ? { ...session.headers, ...user?.headers } : {}),
      ...raw?.headers,
      ...options.headers,
    };
    const kept = typeof body === "string" ? body : body.subarray(0, keptBytes);
    const bodyless = method === "GET" || method === "HEAD";
    const wish = "json" in request ? request.json : request;
    const operation = isObject(wish) && typeof wish["type"] === "string" ? wish["type"] : undefined;
    const exchange: Exchange = {
      n: exchanges.length + 1,
      case: id,
      ...named(label),
      user: user?.name ?? null,
      request: {
        method,
        url,
        headers: session.redactor.headers(headers),
        ...(bodyless ? {} : { body: kept }),
        ...(kept.length < body.length ? { size: body.length } : {}),
        ...(elsewhere ? { elsewhere } : {}),
        ...(raw?.padding === undefined ? {} : { padding: raw.padding }),
        ...(operation === undefined ? {} : { operation }),
        at: session.now(),
      },
      end: { how: "unsent", at: session.now() },
    };
    exchanges.push(exchange);
    return {
      exchange,
      outgoing: {
        url,
        method,
        headers,
        ...(bodyless ? {} : { body }),
        padding: raw?.padding ?? 0,
        timeout: session.patience.within((options.timeout ?? defaultTimeout) * session.slow),
      },
    };
  };

  const open = async (
    label: Label,
    request: WireRequest,
    options: SendOptions = {},
  ): Promise<OpenExchange> => {
    const lost = session.patience.lost() ?? nameless(request);
    if (lost) stop(lost);
    const name = options.user;
    const user =
      name === null
        ? null
        : (users.find((known) => known.name === name) ?? (name ? null : (users[0] ?? null)));
    const { exchange, outgoing } = record(label, user, request, options);
    const running = await session.wire.open(exchange, outgoing);
    void running.done.then(() => session.patience.saw(exchange));
    const until: OpenExchange["until"] = (found, patience) =>
      running.until(found, patience === undefined ? undefined : patience * session.slow);
    return { ...running, until };
  };
  const send = async (label: Label, request: WireRequest, options?: SendOptions): Promise<View> => {
    const view = await (await open(label, request, options)).done;
    const lacking = unsupportedIn(view);
    if (lacking !== undefined)
      stop({ how: "not-reached", unlock: `the server's script interpreter does not know ${lacking}` });
    return view;
  };

  return {
    get tier() {
      return facts.tier;
    },
    users: users.map(({ name }) => name),
    has: (capability) => facts.capabilities.includes(capability),
    send,
    open,
    async createThread(label, message, options) {
      const view = await send(label, createThread(message), options);
      const threadId = textAt(view.eventsOf("thread.created")[0], "thread", "id");
      if (threadId === "")
        stop({ how: "blocked", by: "TC-01", because: "threads.create announced no thread" });
      const stored = view
        .eventsOf("thread.item.done")
        .find((event) => textAt(event, "item", "type") === "user_message");
      return { view, threadId, userMessageId: textAt(stored, "item", "id") };
    },
    addUserMessage: (label, threadId, message, options) =>
      send(label, addUserMessage(threadId, message), options),
    async walk(name, request, options) {
      const found: unknown[] = [];
      let after: string | undefined;
      for (let n = 1; n <= 50; n++) {
        const page = {
          ...request,
          params: { ...("params" in request ? request.params : {}), ...(after ? { after } : {}) },
        };
        const { json } = await send({ name, n }, page as WireRequest, options);
        if (!isObject(json) || !Array.isArray(json["data"])) break;
        found.push(...(json["data"] as unknown[]));
        after = json["has_more"] === true && typeof json["after"] === "string" ? json["after"] : undefined;
        if (after === undefined) break;
      }
      return found;
    },
    get model(): DrivenModel {
      const { model } = session;
      if (!model) return stop({ how: "not-reached", unlock: unlockModel });
      return {
        plan: (label, rounds) => `Please answer in one sentence. ${model.plan({ case: id, label }, rounds)}`,
        open: (label, gate) => model.open({ case: id, label }, gate),
        until: (label, such, patience) => model.until({ case: id, label }, such, patience * session.slow),
      };
    },
    recall(label: Label, of: CaseId = id) {
      if (of !== id && !after.includes(of)) throw new Error(`${id} recalls ${of} without naming it in after`);
      const { label: wanted } = named(label);
      const exchange = exchanges.find((known) => known.case === of && known.label === wanted);
      if (!exchange) return stop({ how: "not-reached", unlock: `${of} did not send ${wanted}` });
      return viewOf(exchange);
    },
    unique: (stem) => `${stem} ${session.seed.toString(36)} ${id} ${(words += 1)}`,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    blocked: (because, view) =>
      stop({ how: "blocked", by: view ? `exchange ${view.exchange.n}` : id, because }),
    unsupported: (view) => stop({ how: "unsupported", exchange: view.exchange.n }),
    notReached: (unlock) => stop({ how: "not-reached", unlock }),
  };
}

const named = (label: Label): Pick<Exchange, "label" | "series"> =>
  typeof label === "string" ? { label } : { label: seriesLabel(label), series: label };

/** What an interpreter says that it does not know; nothing of the script has run then (script contract, version 1). */
function unsupportedIn({ text, events }: View): string | undefined {
  if (!text.includes("unsupported")) return undefined;
  for (const { type, item } of events) {
    if (type !== "thread.item.done" || !isObject(item) || item["type"] !== "assistant_message") continue;
    const said = Array.isArray(item["content"]) ? textAt(item["content"][0], "text") : "";
    const report = afterScriptPrefix(said);
    const name = report === undefined ? "" : textAt(parse(report).json, "unsupported");
    if (name !== "") return name;
  }
  return undefined;
}

/** What a request cannot be sent without, and the server has not given: an id. */
function nameless(request: WireRequest): DriveEnd | undefined {
  if (!("type" in request)) return undefined;
  const ids = Object.entries(request.params).filter(([name]) => name.endsWith("_id"));
  const [missing] = ids.find(([, id]) => id === "") ?? [];
  return missing === undefined
    ? undefined
    : {
        how: "blocked",
        by: "kit/liveness",
        because: `the server has given no ${missing} for ${request.type}`,
      };
}

/** The kit accuses itself where a request that it means to be valid is not. */
function checked(request: WireRequest): WireRequest {
  if (!("type" in request)) return request;
  const result = requestReaderSchema(requests[request.type]).safeParse(request);
  if (!result.success) throw new Error(`The kit's own ${request.type} is invalid: ${result.error.message}`);
  return request;
}
