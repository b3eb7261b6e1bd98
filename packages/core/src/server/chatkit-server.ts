import { type ChatKitRequest, isJsonOperation, type UserMessageItem } from "../protocol/index.ts";
import type { Application, Capabilities } from "./application/application.ts";
import { type ClientFacts, identityOf, type RequestContext, sessionOf } from "./application/context.ts";
import { checkNames, describe, type ServerDescription } from "./application/describe.ts";
import { describeModelError } from "./application/describe-model-error.ts";
import { RequestError } from "./application/errors.ts";
import type { ReplyPart } from "./application/reply-parts.ts";
import { reportRejection } from "./application/report-rejection.ts";
import { type FailureContext, type Report, reporter } from "./application/reporter.ts";
import type { TurnThread } from "./application/turn-thread.ts";
import { authorize } from "./call/authorize.ts";
import type { Call, CallSettings } from "./call/call.ts";
import { follow } from "./call/follow.ts";
import { leaseKeeper } from "./call/lease-keeper.ts";
import { threadLocks } from "./call/thread-locks.ts";
import { type RequestPlace, userRequests } from "./call/user-requests.ts";
import { userTurns } from "./call/user-turns.ts";
import type { DurableTurns, StoredTurn } from "./durable/durable-turns.ts";
import { runDurably } from "./durable/run-durably.ts";
import { checkSurroundings, type ServerTurns, turnRunner } from "./durable/turn-runner.ts";
import { checkIdentity } from "./http/check-identity.ts";
import { checkSender, type SenderRules } from "./http/check-sender.ts";
import { liveness, readiness } from "./http/health.ts";
import { countFrames } from "./http/count-frames.ts";
import { eventBody, type FrameSource } from "./http/event-body.ts";
import { parseRequest } from "./http/parse-request.ts";
import { readBody } from "./http/read-body.ts";
import { isRefusal, jsonHeaders, toRefusalAnswer } from "./http/refusal-answer.ts";
import { isPlain, requestIdOf, withRequestId } from "./http/request-id.ts";
import type { Answer, IncomingRequest, RequestHandler, RequestHead } from "./http/request-handler.ts";
import { addTokens, takeRequest } from "./limits/budgets.ts";
import { limitsWith } from "./limits/limits.ts";
import { timerOf } from "./limits/timer.ts";
import { errorTypeOf } from "./observers/error-type.ts";
import { type ObservedRequest, observeRequest } from "./observers/observe-request.ts";
import { observeStore } from "./observers/observe-store.ts";
import type { Observer } from "./observers/observer.ts";
import { operations } from "./operations/index.ts";
import type { ServerOptions } from "./server-options.ts";
import { newFence } from "./store/fence.ts";
import { guardStore } from "./store/guard-store.ts";
import type { Store } from "./store/store.ts";
import { canResume, digestOf, keyOf, streamRequestOf, unknownStream } from "./streams/extension.ts";
import { finishTurn } from "./streams/finish-turn.ts";
import { guardStreamLog } from "./streams/guard-stream-log.ts";
import { begin, claim, findStream, type FoundStream } from "./streams/resumable-streams.ts";
import type { StreamLog } from "./streams/stream-log.ts";
import type { Turn } from "./turn/turn.ts";
import { newTurnId } from "./turn/turn-items.ts";
import type { RunOutcome } from "./streams/record-turn.ts";
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
  readonly #locks = threadLocks();
  readonly #leasing: Call["leasing"];
  readonly #turns = userTurns();
  readonly #requests = userRequests();
  readonly #report: (error: unknown, at: FailureContext) => void;
  readonly #observers: readonly Observer[];
  readonly #streamLog: StreamLog | undefined;
  readonly #durable: DurableTurns<Session> | undefined;
  readonly #durableTurns: ServerTurns | undefined;
  readonly #settings: Omit<CallSettings, "report"> &
    SenderRules & { heartbeat: number | false; whenClientLeaves: "stop" | "finish" };

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
      whenClientLeaves: settings.whenClientLeaves ?? "stop",
      enforceThreadStatus: settings.enforceThreadStatus ?? false,
      validate: settings.validate ?? !isProduction(),
      describeError: settings.describeError ?? describeModelError,
    };
    const { leases } = store;
    this.#leasing = leases && { leases, keeper: leaseKeeper(leases, this.#settings.limits.lease) };
    if (!durable) return;
    this.#durable = durable;
    this.#durableTurns = turnRunner({
      durable,
      ...checkSurroundings(store, settings.streamLog),
      limits: this.#settings.limits,
      report: (error, turn) => this.#report(error, contextOf(turn)),
      callOf: (turn) => this.#callWithoutRequest(turn),
    });
    durable.attach(this.#durableTurns);
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
   * offers a retry, and what they have shown is kept. Resolves when no turn runs any more, seconds after the grace at the
   * latest.
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
    if (!incoming.identity) throw new RequestError("unauthorized", "This request needs valid credentials.");
    if (incoming.method !== "POST") {
      throw new RequestError("method_not_allowed", "Every operation is a POST.", {
        headers: { allow: "POST" },
      });
    }
    checkSender(incoming, this.#settings);
    const identity = checkIdentity(incoming.identity);
    at.userId = identity.userId;
    const { limits } = this.#settings;
    const { userId } = identity;
    await takeRequest({ userId, limits, report: (error) => this.#report(error, at) });
    const reader = follow(incoming.signal);
    /** Ends the work for the request; it is the reader's own unless the work outlives the reader. */
    let controller = reader;
    const place = this.#requests.enter(userId, (reason) => controller.abort(reason));
    const report: Report = (error) => this.#report(error, at);
    const status = 200;
    let frames: FrameSource | undefined;
    let headers = streamHeaders;
    const read = (stream: FoundStream, over = (): void => {}): FrameSource => {
      headers = { ...streamHeaders, "chatkit-stream": stream.id };
      return stream.read(report, over);
    };
    const json = (result: object | string): Answer => {
      observed?.end({ status, isClientGone: false });
      const body = typeof result === "string" ? result : JSON.stringify(result);
      return { status, headers: jsonHeaders, body };
    };
    const callOf = (request: Pick<ChatKitRequest, "metadata">): Call =>
      this.#call(incoming, identity, request, { controller, place, ...begun });
    try {
      const value = await readBody(incoming, limits);
      const streams = canResume(incoming) ? this.#streamLog?.forUser(userId) : undefined;
      const log = streams && guardStreamLog(streams, { report, limit: limits.storeCall });
      const about = log && streamRequestOf(value);
      if (log && about) {
        const stream = await findStream(log, about, incoming);
        await authorizeStream(stream, callOf({ metadata: {} }));
        if (about.type === "streams.stop") {
          await log.stop(stream.id);
          await this.#durableTurns?.stop(userId, stream.id);
          return json({});
        }
        frames = read(stream, place.exit);
      } else {
        const request = parseRequest(value, limits);
        at.operation = request.type;
        if ("thread_id" in request.params) noteThread(at, request.params.thread_id);
        const isStreaming = !isJsonOperation(request.type);
        const id = log && isStreaming ? keyOf(incoming) : undefined;
        const outlives = isStreaming && (id !== undefined || this.#settings.whenClientLeaves === "finish");
        if (outlives && !reader.signal.aborted) controller = new AbortController();
        const call = callOf(request);
        if (this.#durable && id !== undefined) call.durable = { turn: await newTurnId(userId, id) };
        await authorize(request, call);
        const claimed = log && id !== undefined ? { log, id, request: await digestOf(request) } : undefined;
        const existing = claimed && (await claim(claimed.log, claimed, incoming));
        if (existing) {
          await authorizeStream(existing, call);
          controller = reader;
          frames = read(existing, place.exit);
        } else {
          const result = await perform(request, call).catch(async (error: unknown) => {
            await claimed?.log.forget(claimed.id).catch(report);
            throw error;
          });
          if (!isTurn(result, request)) {
            if (request.type === "threads.delete") {
              // The thread is deleted, so that nobody can read its streams; what cannot be removed now expires.
              await this.#streamLog?.forUser(userId).deleteThread(request.params.thread_id).catch(report);
            }
            return json(result);
          }
          const { signal } = controller;
          const leave = call.leave;
          if (claimed) {
            const isLost = (): boolean => call.durable !== undefined && call.fence.isLost;
            const durable = call.durable && this.#durable;
            const run = (record: () => Promise<RunOutcome>) =>
              runDurably(durable, result, {
                call,
                log: claimed.log,
                streamId: claimed.id,
                operation: request.type,
                record,
              });
            frames = read(await begin(result, { ...claimed, signal, leave, report, isLost }, durable && run));
          } else frames = outlives ? finishTurn(result) : result;
        }
      }
    } finally {
      // A stream continues, and is over later.
      if (!frames) place.exit();
    }
    const counted = observed ? countFrames(frames, (end) => observed.end({ status, ...end })) : frames;
    return {
      status,
      headers,
      body: eventBody(counted, { controller: reader, heartbeat: this.#settings.heartbeat }),
    };
  }

  async #callWithoutRequest(turn: StoredTurn): Promise<{ call: Call; signal: AbortSignal }> {
    const { userId, metadata, facts } = turn;
    const identity = identityOf<Session>(userId, await this.#durable?.session?.(userId));
    const controller = new AbortController();
    const place = this.#requests.enter(userId, (reason) => controller.abort(reason));
    const call = this.#call(facts, identity, { metadata }, { controller, place, at: contextOf(turn) });
    call.durable = { turn: turn.id };
    return { call, signal: controller.signal };
  }

  #call(
    { ip, userAgent, locale }: ClientFacts,
    identity: NonNullable<IncomingRequest<Session>["identity"]>,
    { metadata }: Pick<ChatKitRequest, "metadata">,
    { controller, at, observed, place }: BegunRequest & { controller: AbortController; place: RequestPlace },
  ): Call {
    const report: Report = (error) => this.#report(error, at);
    const describeError: CallSettings["describeError"] = (error, context) => {
      const described = this.#settings.describeError(error, context);
      reportRejection(described, report);
      return described instanceof Error ? described : undefined;
    };
    const settings = { ...this.#settings, report, describeError };
    const handler = follow(controller.signal);
    const { signal } = handler;
    const facts = { requestId: at.requestId, ip, userAgent, locale };
    const spender = { ...settings, userId: identity.userId };
    const context: RequestContext<Session> = {
      userId: identity.userId,
      session: sessionOf<Session>(identity),
      ...facts,
      metadata,
      signal,
      reportUsage: (usage) => addTokens(spender, usage),
    };
    const fence = newFence(report);
    const store = guardStore(this.#store, identity.userId, {
      report,
      limit: settings.limits.storeCall,
      check: () => place.check(),
      fence,
    });
    return {
      application: this,
      store: observed ? observeStore(store, observed) : store,
      context,
      locks: this.#locks,
      leasing: this.#leasing,
      fence,
      turns: this.#turns,
      durable: undefined,
      settings,
      at,
      observed,
      stop: (reason) => handler.abort(reason),
      leave: (reason) => controller.abort(reason),
      over: () => place.exit(),
      concerns: (threadId) => noteThread(at, threadId),
    };
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

/** A client may write anything in place of a thread id, and logs are for short ids. */
function noteThread(at: FailureContext, threadId: string): void {
  if (isPlain(threadId)) at.threadId = threadId;
}

/** The table holds one function per wire name, so the request's own type picks its function. */
const perform = (request: ChatKitRequest, call: Call): Promise<object | string> =>
  operations[request.type](request.params as never, call);

/** Throws RequestError if the user must not, or can no longer, read the thread of the stream. */
async function authorizeStream({ threadId }: FoundStream, call: Call): Promise<void> {
  if (!(await call.store.loadThread(threadId))) throw unknownStream();
  await authorize({ type: "threads.get_by_id", params: { thread_id: threadId }, metadata: {} }, call);
}

/** Whether the operation answers with a stream. */
const isTurn = (_result: object | string, { type }: ChatKitRequest): _result is Turn =>
  !isJsonOperation(type);

function isProduction(): boolean {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.["NODE_ENV"] === "production";
}
