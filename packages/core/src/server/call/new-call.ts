import type { ChatKitRequest } from "../../protocol/index.ts";
import { type ClientFacts, type Identity, type RequestContext, sessionOf } from "../application/context.ts";
import type { FailureContext, Report } from "../application/reporter.ts";
import { addTokens, spenderOf } from "../limits/budgets.ts";
import type { ObservedRequest } from "../observers/observe-request.ts";
import { observeStore } from "../observers/observe-store.ts";
import { Fence } from "../store/fence.ts";
import { guardStore } from "../store/guard-store.ts";
import type { Store, UserStore } from "../store/store.ts";
import type { Call, DurablePart } from "./call.ts";
import { follow } from "./follow.ts";
import type { RequestPlace } from "./user-requests.ts";

/** What all requests of a server share. */
export interface CallShare extends Pick<Call, "application" | "locks" | "leasing" | "turns" | "settings"> {
  store: Store;
}

/** What a call is made of, beside what all requests share. */
export interface CallParts<Session> {
  identity: Identity<Session>;
  facts: ClientFacts;
  request: Pick<ChatKitRequest, "metadata">;
  /** Ends the work for the request. */
  controller: AbortController;
  /** Whether the call's `stop()` has to work: a turn tells its handler to stop, and goes on. */
  isTurn: boolean;
  place: RequestPlace;
  report: Report;
  /** Learns what the call is about. */
  at: FailureContext;
  observed?: ObservedRequest | undefined;
  /** Called with the thread that the call is about, once it is known. */
  concerns(threadId: string): void;
}

export class RequestCall<Session> implements Call {
  readonly store: UserStore;
  readonly context: RequestContext<Session>;
  readonly fence: Fence;
  readonly report: Report;
  readonly at: FailureContext;
  readonly observed: ObservedRequest | undefined;
  durable: DurablePart | undefined;
  readonly #share: CallShare;
  readonly #place: RequestPlace;
  readonly #controller: AbortController;
  readonly #handler: AbortController;
  readonly #concerns: (threadId: string) => void;

  constructor(share: CallShare, parts: CallParts<Session>) {
    const { identity, facts, request, controller, isTurn, place, report, at, observed, concerns } = parts;
    const { ip, userAgent, locale } = facts;
    const { userId } = identity;
    this.#share = share;
    this.#place = place;
    this.#controller = controller;
    this.#handler = isTurn ? follow(controller.signal) : controller;
    this.#concerns = concerns;
    this.report = report;
    this.at = at;
    this.observed = observed;
    this.context = {
      userId,
      session: sessionOf<Session>(identity),
      requestId: at.requestId,
      ip,
      userAgent,
      locale,
      metadata: request.metadata,
      signal: this.#handler.signal,
      reportUsage: (usage) => addTokens(spenderOf(this), usage),
    };
    this.fence = new Fence(report);
    const limit = share.settings.limits.storeCall;
    const store = guardStore(share.store, userId, { report, limit, place, fence: this.fence });
    this.store = observed ? observeStore(store, observed) : store;
  }

  get application(): Call["application"] {
    return this.#share.application;
  }

  get settings(): Call["settings"] {
    return this.#share.settings;
  }

  get locks(): Call["locks"] {
    return this.#share.locks;
  }

  get leasing(): Call["leasing"] {
    return this.#share.leasing;
  }

  get turns(): Call["turns"] {
    return this.#share.turns;
  }

  concerns(threadId: string): void {
    this.#concerns(threadId);
  }

  stop(reason: unknown): void {
    this.#handler.abort(reason);
  }

  leave(reason: unknown): void {
    this.#controller.abort(reason);
  }

  over(): void {
    this.#place.exit();
  }
}
