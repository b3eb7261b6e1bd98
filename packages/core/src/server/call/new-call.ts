import type { ChatKitRequest } from "../../protocol/index.ts";
import { type ClientFacts, type Identity, type RequestContext, sessionOf } from "../application/context.ts";
import { reportRejection } from "../application/report-rejection.ts";
import type { FailureContext, Report } from "../application/reporter.ts";
import { addTokens } from "../limits/budgets.ts";
import type { ObservedRequest } from "../observers/observe-request.ts";
import { observeStore } from "../observers/observe-store.ts";
import { Fence } from "../store/fence.ts";
import { guardStore } from "../store/guard-store.ts";
import type { Store } from "../store/store.ts";
import type { Call, CallSettings } from "./call.ts";
import { follow } from "./follow.ts";
import type { RequestPlace } from "./user-requests.ts";

/** What all requests of a server share. */
export interface CallShare extends Pick<Call, "application" | "locks" | "leasing" | "turns"> {
  store: Store;
  settings: Omit<CallSettings, "report">;
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

export function newCall<Session>(share: CallShare, parts: CallParts<Session>): Call {
  const { identity, facts, request, controller, isTurn, place, report, at, observed, concerns } = parts;
  const { ip, userAgent, locale } = facts;
  const describeError: CallSettings["describeError"] = (error, context) => {
    const described = share.settings.describeError(error, context);
    reportRejection(described, report);
    return described instanceof Error ? described : undefined;
  };
  const settings = { ...share.settings, report, describeError };
  const handler = isTurn ? follow(controller.signal) : controller;
  const { userId } = identity;
  const context: RequestContext<Session> = {
    userId,
    session: sessionOf<Session>(identity),
    requestId: at.requestId,
    ip,
    userAgent,
    locale,
    metadata: request.metadata,
    signal: handler.signal,
    reportUsage: (usage) => addTokens({ ...settings, userId }, usage),
  };
  const fence = new Fence(report);
  const store = guardStore(share.store, userId, {
    report,
    limit: settings.limits.storeCall,
    check: () => place.check(),
    fence,
  });
  return {
    application: share.application,
    store: observed ? observeStore(store, observed) : store,
    context,
    locks: share.locks,
    leasing: share.leasing,
    fence,
    turns: share.turns,
    durable: undefined,
    settings,
    at,
    observed,
    stop: (reason) => handler.abort(reason),
    leave: (reason) => controller.abort(reason),
    over: () => place.exit(),
    concerns,
  };
}
