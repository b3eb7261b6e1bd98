import { acceptRequest, requests } from "@chatkit-protocol/core/protocol";
import type { Case, CaseId, Drive, Message, OpenExchange, SendOptions, WireRequest } from "./case.ts";
import type { User } from "./plan.ts";
import type { Capability, DriveEnd, Exchange, Tier } from "./transcript.ts";
import type { View } from "./view.ts";
import { isObject, viewOf } from "./viewing.ts";
import type { Wire } from "./wire.ts";

/** What all drives of a run share. */
export interface Session {
  url: string;
  wire: Wire;
  now: () => number;
  users: readonly User[];
  headers: Readonly<Record<string, string>>;
  seed: number;
  exchanges: Exchange[];
  facts: { tier: Tier; capabilities: readonly Capability[] };
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

const defaultTimeout = 10_000;

export function drive(session: Session, { id, after = [] }: Pick<Case, "id" | "after">): Drive {
  const { facts, users, exchanges } = session;
  let words = 0;

  const record = (label: string, user: User | null, request: WireRequest, options: SendOptions) => {
    const raw = "raw" in request ? request : undefined;
    const body = raw ? raw.raw : JSON.stringify("json" in request ? request.json : checked(request));
    const method = raw?.method ?? "POST";
    const url = options.url ?? session.url;
    const headers = {
      "content-type": "application/json",
      "accept-language": "en",
      ...session.headers,
      ...user?.headers,
      ...raw?.headers,
      ...options.headers,
    };
    const bodyless = method === "GET" || method === "HEAD";
    const wish = "json" in request ? request.json : request;
    const operation = isObject(wish) && typeof wish["type"] === "string" ? wish["type"] : undefined;
    const exchange: Exchange = {
      n: exchanges.length + 1,
      case: id,
      label,
      user: user?.name ?? null,
      request: {
        method,
        url,
        headers: redact(headers, users),
        ...(bodyless ? {} : { body }),
        ...(raw?.padding === undefined ? {} : { padding: raw.padding }),
        ...(operation === undefined ? {} : { operation }),
        at: session.now(),
      },
      end: { how: "failed", at: session.now(), detail: "not sent" },
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
        timeout: options.timeout ?? defaultTimeout,
      },
    };
  };

  const open = (label: string, request: WireRequest, options: SendOptions = {}): Promise<OpenExchange> => {
    const name = options.user;
    const user =
      name === null
        ? null
        : (users.find((known) => known.name === name) ?? (name ? null : (users[0] ?? null)));
    const { exchange, outgoing } = record(label, user, request, options);
    return session.wire.open(exchange, outgoing);
  };
  const send = async (label: string, request: WireRequest, options?: SendOptions): Promise<View> =>
    (await open(label, request, options)).done;
  const stop = (end: DriveEnd): never => {
    throw new DriveStop(end);
  };

  return {
    get tier() {
      return facts.tier;
    },
    users: users.map(({ name }) => name),
    has: (capability) => facts.capabilities.includes(capability),
    send,
    open,
    async create(label, message, options) {
      const view = await send(
        label,
        { type: "threads.create", params: { input: inputOf(message) } },
        options,
      );
      const threadId = textIn(view.eventsOf("thread.created")[0], "thread", "id");
      if (threadId === "")
        stop({ how: "blocked", by: "TC-01", because: "threads.create announced no thread" });
      const message_ = view
        .eventsOf("thread.item.done")
        .find((event) => textIn(event, "item", "type") === "user_message");
      return { view, threadId, userMessageId: textIn(message_, "item", "id") };
    },
    say: (label, thread_id, message, options) =>
      send(
        label,
        { type: "threads.add_user_message", params: { thread_id, input: inputOf(message) } },
        options,
      ),
    async walk(label, request, options) {
      const found: unknown[] = [];
      let after: string | undefined;
      for (let n = 1; n <= 50; n++) {
        const page = {
          ...request,
          params: { ...("params" in request ? request.params : {}), ...(after ? { after } : {}) },
        };
        const { json } = await send(`${label}#${n}`, page as WireRequest, options);
        if (!isObject(json) || !Array.isArray(json["data"])) break;
        found.push(...(json["data"] as unknown[]));
        after = json["has_more"] === true && typeof json["after"] === "string" ? json["after"] : undefined;
        if (after === undefined) break;
      }
      return found;
    },
    recall(label: string, of: CaseId = id) {
      if (of !== id && !after.includes(of)) throw new Error(`${id} recalls ${of} without naming it in after`);
      const exchange = exchanges.find((known) => known.case === of && known.label === label);
      if (!exchange) return stop({ how: "not-reached", unlock: `${of} did not send ${label}` });
      return viewOf(exchange);
    },
    unique: (stem) => `${stem}-${session.seed.toString(36)}-${id.length}${(words += 1)}`,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    blocked: (because, view) =>
      stop({ how: "blocked", by: view ? `exchange ${view.exchange.n}` : id, because }),
    unsupported: (view) => stop({ how: "unsupported", exchange: view.exchange.n }),
    notReached: (unlock) => stop({ how: "not-reached", unlock }),
  };
}

/** The message's input; a script travels as its first text (script contract, version 1). */
export function inputOf(message: Message): Extract<Message, { content: unknown }> {
  if (typeof message === "string")
    return {
      content: [{ type: "input_text", text: message }],
      attachments: [],
      quoted_text: "",
      inference_options: {},
    };
  if ("script" in message) return inputOf(`ck:1 ${JSON.stringify({ ck: 1, do: message.script })}`);
  return message;
}

/** The kit accuses itself where a request that it means to be valid is not. */
function checked(request: WireRequest): WireRequest {
  if (!("type" in request)) return request;
  const result = acceptRequest(requests[request.type]).safeParse(request);
  if (!result.success) throw new Error(`The kit's own ${request.type} is invalid: ${result.error.message}`);
  return request;
}

const redact = (
  headers: Readonly<Record<string, string>>,
  users: readonly User[],
): Record<string, string> => {
  const secrets = users.flatMap(({ name, headers: own }) =>
    Object.values(own).map(
      (value) => [value.replace(/^Bearer /, ""), `$CHATKIT_TOKEN_${name.toUpperCase()}`] as const,
    ),
  );
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      secrets.reduce(
        (text, [secret, word]) => (text.endsWith(secret) ? text.slice(0, -secret.length) + word : text),
        value,
      ),
    ]),
  );
};

/** The string at a path; "" where there is none. */
export const textIn = (value: unknown, ...path: string[]): string => {
  const found = path.reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), value);
  return typeof found === "string" ? found : "";
};
