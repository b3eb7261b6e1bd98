import type { UserMessageItem } from "../protocol/index.ts";
import type { Application, Capabilities } from "./application/application.ts";
import { type Identity, identityOf, type RequestContext } from "./application/context.ts";
import { checkNames, describe, type ServerDescription } from "./application/describe.ts";
import { describeModelError } from "./application/describe-model-error.ts";
import { RequestError } from "./application/errors.ts";
import type { ReplyPart } from "./application/reply-parts.ts";
import { type FailureContext, type Report, reporter } from "./application/reporter.ts";
import type { TurnThread } from "./application/turn-thread.ts";
import type { Call, CallSettings } from "./call/call.ts";
import { follow } from "./call/follow.ts";
import { leaseKeeper } from "./call/lease-keeper.ts";
import { threadLocks } from "./call/thread-locks.ts";
import { type CallShare, RequestCall } from "./call/new-call.ts";
import { userRequests } from "./call/user-requests.ts";
import { userTurns } from "./call/user-turns.ts";
import type { DurableTurns, StoredTurn } from "./durable/durable-turns.ts";
import { checkSurroundings, turnRunner } from "./durable/turn-runner.ts";
import { untilContinued } from "./durable/until-continued.ts";
import { checkIdentity } from "./http/check-identity.ts";
import { checkSender, type SenderRules } from "./http/check-sender.ts";
import { liveness, readiness } from "./http/health.ts";
import { countFrames } from "./http/count-frames.ts";
import { EventBody } from "./http/event-body.ts";
import { readBody } from "./http/read-body.ts";
import { isRefusal, jsonHeaders, toRefusalAnswer } from "./http/refusal-answer.ts";
import { requestIdOf, withRequestId } from "./http/request-id.ts";
import type { Answer, IncomingRequest, RequestHandler, RequestHead } from "./http/request-handler.ts";
import { addTokens, takeRequest } from "./limits/budgets.ts";
import { limitsWith } from "./limits/limits.ts";
import { timerOf } from "./limits/timer.ts";
import { errorTypeOf } from "./observers/error-type.ts";
import { type ObservedRequest, observeRequest } from "./observers/observe-request.ts";
import type { Observer } from "./observers/observer.ts";
import { noteThread, serve, type Serving, type Work } from "./serve.ts";
import type { ServerOptions } from "./server-options.ts";
import { guardStore } from "./store/guard-store.ts";
import type { Store } from "./store/store.ts";
import { canResume } from "./streams/extension.ts";
import { guardStreamLog } from "./streams/guard-stream-log.ts";
import type { StreamLog, UserStreamLog } from "./streams/stream-log.ts";
import type { DataAccess, Deletion } from "./user-data/data-access.ts";
import { deleteThreadsBefore } from "./user-data/delete-threads.ts";
import { eraseUser } from "./user-data/erase-user.ts";
import { type ExportRecord, exportUser } from "./user-data/export-user.ts";
import { timedAttachments } from "./user-data/timed-attachments.ts";

const streamHeaders: Readonly<Record<string, string>> = {
  "content-type": "text/event-stream; charset=utf-8",
  // Without no-transform, compression middleware holds the stream back until its end.
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

// Declared beside the class and not as its fields: a field, even one without a value, would hide the method of a
// subclass. All of them are optional, so none is missing.
// eslint-disable-next-line typescript/no-unsafe-declaration-merging
export interface ChatKitServer<Session = unknown> extends Capabilities<Session> {}

/**
 * A ChatKit backend: pass a store and `respond()` as options, or extend the class, and mount it with an adapter. It
 * does everything else that the protocol requires.
 */
export class ChatKitServer<Session = unknown> implements RequestHandler<Session>, Application<Session> {
  readonly #store: Store;
  readonly #share: CallShare;
  readonly #serving: Serving;
  readonly #turns = userTurns();
  readonly #requests = userRequests();
  readonly #report: (error: unknown, at: FailureContext) => void;
  readonly #observers: readonly Observer[];
  readonly #streamLog: StreamLog | undefined;
  readonly #durable: DurableTurns<Session> | undefined;
  readonly #settings: CallSettings & SenderRules & { heartbeat: number | false };

  constructor({ store, durable, ...options }: ServerOptions<Session>) {
    const { respond, actions, clientTools, action, syncAction, ...others } = options;
    const { transcribe, feedback, attachments, authorize, streamOptions, ...settings } = others;
    const answering = { respond, actions, clientTools, action, syncAction };
    const handlers = { ...answering, transcribe, feedback, attachments, authorize, streamOptions };
    checkNames(handlers);
    // Only the options that were passed: a subclass has its own methods.
    Object.assign(
      this,
      Object.fromEntries(Object.entries(handlers).filter(([, value]) => value !== undefined)),
    );
    this.#store = store;
    this.#report = reporter(settings.onError);
    this.#observers = settings.observers ?? [];
    this.#streamLog = settings.streamLog;
    const { heartbeat = 8000 } = settings;
    this.#settings = {
      limits: limitsWith(settings.limits ?? {}, this.transcribe !== undefined),
      contentTypes: settings.contentTypes ?? "json",
      origins: settings.origins,
      heartbeat: heartbeat === false ? false : timerOf("heartbeat", heartbeat),
      turnWait: timerOf("turnWait", settings.turnWait ?? 5000),
      whenBusy: settings.whenBusy ?? "wait",
      enforceThreadStatus: settings.enforceThreadStatus ?? false,
      validate: settings.validate ?? !isProduction(),
      describeError: settings.describeError ?? describeModelError,
    };
    const { leases } = store;
    this.#share = {
      application: this,
      store,
      settings: this.#settings,
      turns: this.#turns,
      locks: threadLocks(),
      leasing: leases && { leases, keeper: leaseKeeper(leases, this.#settings.limits.lease) },
    };
    this.#durable = durable;
    const durableTurns =
      durable &&
      turnRunner({
        durable,
        ...checkSurroundings(store, settings.streamLog),
        limits: this.#settings.limits,
        report: (error, turn) => this.#report(error, contextOf(turn)),
        callOf: (turn) => this.#callWithoutRequest(turn),
      });
    this.#serving = {
      limits: this.#settings.limits,
      whenClientLeaves: settings.whenClientLeaves ?? "stop",
      streamLog: settings.streamLog,
      durable,
      durableTurns,
    };
    if (durable && durableTurns) durable.attach(durableTurns);
  }

  /** Answers the user's message: overridden by a subclass, or given as an option. */
  // eslint-disable-next-line require-yield
  async *respond(
    _thread: TurnThread,
    _input: UserMessageItem | null,
    _context: RequestContext<Session>,
  ): AsyncGenerator<ReplyPart, void> {
    throw new Error("This ChatKitServer has no respond(): pass it as an option or override it.");
  }

  /**
   * Describes what this server can do: its operations, its typed actions and client tools with their JSON Schemas.
   * Rejects with JsonSchemaError for a schema that has no JSON Schema.
   */
  describe(): Promise<ServerDescription> {
    return describe(this);
  }

  /**
   * Ends politely, for a process that has to go: from now on new turns are answered with 503 and `Retry-After`, and
   * `readiness` says so. Turns that still run after `grace` milliseconds (default 25 000) end with an `error` event that
   * offers a retry, and what they have shown is kept. Resolves when no turn runs any more and their streams are stored, seconds after
   * the grace at the latest.
   */
  drain({ grace = 25_000 }: { grace?: number } = {}): Promise<void> {
    return this.#turns.drain(timerOf("grace", grace));
  }

  /** Answers 200 as long as this process answers at all: mount it where an orchestrator looks. */
  readonly liveness: RequestHandler = liveness;

  /** Answers 200 while requests may come, 503 while the server drains or its store does not answer. */
  readonly readiness: RequestHandler = readiness((incoming) => ({
    store: this.#store,
    turns: this.#turns,
    limits: this.#settings.limits,
    report: (error) => this.#report(error, { requestId: requestIdOf(incoming) }),
  }));

  /**
   * Erases everything that is stored about the user: threads, items and attachments with their bytes. `purge: false` skips the
   * store's `purge()`; call it afterwards. The user's running requests end first, and requests that arrive meanwhile get a 409.
   * May be called again. Rejects with AggregateError if something could not be erased, after erasing the rest, and with TypeError
   * for a store that cannot list attachments.
   */
  async eraseUser(userId: string, { purge = true }: { purge?: boolean } = {}): Promise<Deletion> {
    const access = this.#accessTo(userId);
    const resume = await this.#requests.holdOff(userId, this.#settings.limits.storeCall);
    try {
      await this.#streamLog?.forUser(userId).erase();
      return await eraseUser(access, purge ? () => Promise.resolve(this.#store.purge?.()) : undefined);
    } finally {
      resume();
    }
  }

  /**
   * Everything that is stored about the user, including hidden items and private metadata, page by page; with the bytes of
   * attachments unless `bytes` is false. It is not a snapshot: changes made meanwhile may or may not be in it.
   */
  exportUser(userId: string, { bytes = true }: { bytes?: boolean } = {}): AsyncGenerator<ExportRecord, void> {
    return exportUser(this.#accessTo(userId), { bytes });
  }

  /**
   * Deletes the threads of all users that were created before the date and whose newest item was too, with their items and
   * attachments. Deletes `batch` threads at a time (default 100) and lets other work run in between, until there are no more or
   * the signal is aborted.
   */
  deleteThreadsBefore(
    date: Date,
    { batch = 100, signal }: { batch?: number; signal?: AbortSignal } = {},
  ): Promise<Deletion> {
    const accessTo = (userId: string): DataAccess => this.#accessTo(userId);
    return deleteThreadsBefore(this.#store, accessTo, date, { batch, signal, streamLog: this.#streamLog });
  }

  #accessTo(userId: string): DataAccess {
    const { limits } = this.#settings;
    const requestId = crypto.randomUUID();
    const report: Report = (error) => this.#report(error, { requestId, userId });
    const { attachments } = this as Application;
    return {
      userId,
      view: guardStore(this.#store, userId, { report, limit: limits.storeCall }),
      attachments: attachments && timedAttachments(attachments, limits.turn),
      context: {
        userId,
        session: undefined,
        requestId,
        signal: new AbortController().signal,
        metadata: {},
        reportUsage: (usage) => addTokens({ userId, limits, report }, usage),
      },
      report,
      page: limits.page,
    };
  }

  /** Answers one request; never throws. */
  async handle(incoming: IncomingRequest<Session>): Promise<Answer> {
    const begun = this.#begin(incoming);
    const work = (): Promise<Answer> =>
      this.#answer(incoming, begun).catch((error: unknown) => {
        const isClientGone = incoming.signal.aborted;
        // A client that left while it was sending its request is not a failure.
        if (!isRefusal(error) && !isClientGone) this.#report(error, begun.at);
        return refuse(error, begun, isClientGone);
      });
    const answer = withRequestId(
      await (begun.observed ? begun.observed.run(work) : work()),
      begun.at.requestId,
    );
    if (this.#streamLog && canResume(incoming)) answer.headers["chatkit-resume"] = "1";
    return answer;
  }

  /** The answer for a thrown RequestError; undefined for any other error. */
  refusal(error: unknown, incoming: RequestHead = {}): Answer | undefined {
    if (!(error instanceof RequestError)) return undefined;
    const begun = this.#begin(incoming);
    return withRequestId(refuse(error, begun, false), begun.at.requestId);
  }

  #begin(incoming: RequestHead): BegunRequest {
    const at: FailureContext = { requestId: requestIdOf(incoming) };
    if (this.#observers.length === 0) return { at };
    const report: Report = (error) => this.#report(error, at);
    const header = (name: string): string | undefined => incoming.header?.(name);
    return { at, observed: observeRequest(this.#observers, { at, header, report }) };
  }

  /** Writes to `at` what it learns of the request. */
  async #answer(incoming: IncomingRequest<Session>, begun: BegunRequest): Promise<Answer> {
    const { at, observed } = begun;
    const identity = this.#admit(incoming);
    const { userId } = identity;
    at.userId = userId;
    const { limits, heartbeat } = this.#settings;
    const report: Report = (error) => this.#report(error, at);
    await takeRequest({ userId, limits, report });
    const reader = follow(incoming.signal);
    const place = this.#requests.enter(userId, (reason) => work.controller.abort(reason));
    const work: Work = {
      incoming,
      userId,
      report,
      at,
      over: () => place.exit(),
      reader,
      controller: reader,
      log: this.#logFor(incoming, userId, report),
      callOf: (request, { isTurn }) =>
        new RequestCall(this.#share, {
          identity,
          facts: incoming,
          request,
          isTurn,
          controller: work.controller,
          place,
          report,
          concerns: (threadId) => noteThread(at, threadId),
          ...begun,
        }),
    };
    let isStream = false;
    try {
      const served = await serve(await readBody(incoming, limits), work, this.#serving);
      const status = 200;
      if ("document" in served) {
        observed?.end({ status, isClientGone: false });
        const { document } = served;
        const body = typeof document === "string" ? document : JSON.stringify(document);
        return { status, headers: jsonHeaders, body };
      }
      // It continues, and is over later.
      isStream = true;
      const { frames, id } = served;
      const counted = observed ? countFrames(frames, (end) => observed.end({ status, ...end })) : frames;
      return {
        status,
        headers: id === undefined ? streamHeaders : { ...streamHeaders, "chatkit-stream": id },
        body: new EventBody(counted, { controller: reader, heartbeat }),
      };
    } finally {
      if (!isStream) place.exit();
    }
  }

  /** Whose request this is; throws RequestError if it is not to be answered. */
  #admit(incoming: IncomingRequest<Session>): Identity<Session> {
    if (!incoming.identity) throw new RequestError("unauthorized", "This request needs valid credentials.");
    if (incoming.method !== "POST") {
      throw new RequestError("method_not_allowed", "Every operation is a POST.", {
        headers: { allow: "POST" },
      });
    }
    checkSender(incoming, this.#settings);
    return checkIdentity(incoming.identity);
  }

  /** The streams of the user, for clients that can resume them. */
  #logFor(incoming: RequestHead, userId: string, report: Report): UserStreamLog | undefined {
    const log = canResume(incoming) ? this.#streamLog?.forUser(userId) : undefined;
    const guarded = log && guardStreamLog(log, { report, limit: this.#settings.limits.storeCall });
    const { durableTurns } = this.#serving;
    if (!guarded || !durableTurns) return guarded;
    return untilContinued(guarded, (streamId) => durableTurns.isStored(userId, streamId));
  }

  async #callWithoutRequest(turn: StoredTurn): Promise<{ call: Call; signal: AbortSignal }> {
    const { userId, metadata, facts } = turn;
    const identity = identityOf<Session>(userId, await this.#durable?.session?.(userId));
    const controller = new AbortController();
    const place = this.#requests.enter(userId, (reason) => controller.abort(reason));
    const at = contextOf(turn);
    const report: Report = (error) => this.#report(error, at);
    const request = { metadata };
    const call = new RequestCall(this.#share, {
      identity,
      facts,
      request,
      controller,
      isTurn: true,
      place,
      at,
      report,
      concerns() {},
    });
    call.durable = { turn: turn.id };
    return { call, signal: controller.signal };
  }
}

const contextOf = ({ userId, thread, operation, facts }: StoredTurn): FailureContext => ({
  requestId: facts.requestId,
  userId,
  threadId: thread.id,
  operation,
});

/** What is known about a request, and its observers. */
interface BegunRequest {
  at: FailureContext;
  observed?: ObservedRequest;
}

function refuse(error: unknown, { observed }: BegunRequest, isClientGone: boolean): Answer {
  const answer = toRefusalAnswer(error);
  const { status } = answer;
  observed?.end(isClientGone ? { isClientGone } : { status, errorType: errorTypeOf(error), isClientGone });
  return answer;
}

function isProduction(): boolean {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.["NODE_ENV"] === "production";
}
