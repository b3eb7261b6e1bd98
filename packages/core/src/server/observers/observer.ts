import type { FailureContext } from "../application/reporter.ts";
import type { UserStore } from "../store/store.ts";

/**
 * Watches a server at work, for logs, traces and metrics. It gets names, ids, numbers and durations, and never what users
 * or handlers write: no text, no titles, no widgets, no tokens, no cookies. What an observer throws goes to `onError` and
 * changes nothing else.
 */
export interface Observer {
  /** The headers of requests that it reads, in lower case, such as `traceparent`; it gets no others. */
  readonly headers?: readonly string[];
  /** A request has arrived. What this returns is told the rest of it. */
  request(begin: RequestBegin): RequestObservation | undefined;
}

/** What an observer is told of something that takes time, from its start on. */
export interface Observation<End> {
  /**
   * Runs a part of what is observed: called again for each part. Must call `work` at once and return its result; what the
   * observer keeps in an AsyncLocalStorage meanwhile, such as the active span, is there for the code of the application.
   */
  run?<Result>(work: () => Result): Result;
  /** Called once. */
  end?(end: End & Timed): void;
}

/** Added to every end. */
export interface Timed {
  /** Milliseconds since the start. */
  duration: number;
}

/** What an observer is told of a request, of the turn that it starts and of the store's calls that it causes. */
export interface RequestObservation extends Observation<RequestEnd> {
  turn?(begin: TurnBegin): Observation<TurnEnd> | undefined;
  /** Called in the turn as well as around it. */
  storeCall?(begin: StoreCallBegin): Observation<StoreCallEnd> | undefined;
}

/** A request has arrived; nothing of its body has been read. */
export interface RequestBegin {
  /** That of `RequestContext`, also in the answer's header `X-Request-Id`. */
  requestId: string;
  /** The headers that the observer reads, where the request has them. */
  headers: Readonly<Record<string, string>>;
}

/** The request as far as it was read, once its answer was given to the adapter to the last byte, or its client has left. */
export interface RequestEnd extends FailureContext {
  /** Absent where the client left before there was an answer. */
  status?: number;
  /** The code of a refusal, or the class of the error that ended the request or its turn. */
  errorType?: string;
  /** How many events of a stream the adapter got. */
  events?: number;
  /** Whether the client left, or was made to leave, before the end of its answer. */
  isClientGone: boolean;
}

/** The request has been stored, no other turn of the thread runs, and the handler is about to be called. */
export interface TurnBegin extends FailureContext {
  threadId: string;
}

/**
 * How a turn ended: its handler finished; it failed; the server stopped it, since it has run too long or the process has
 * to go; its client left; or the next turn of the thread took over.
 */
export type TurnOutcome = "completed" | "failed" | "stopped" | "client_gone" | "taken_over";

/** A turn ends when all of it is stored; its last events may still wait for the client. */
export interface TurnEnd {
  outcome: TurnOutcome;
  /** The class of the error of a turn that failed or was stopped. */
  errorType?: string;
  /** Milliseconds from the start to the first event that the handler made; absent where it made none. */
  timeToFirstEvent?: number;
}

/** The server calls a method of the user's store. */
export interface StoreCallBegin {
  method: keyof UserStore;
}

/** The call has settled, or has taken too long. A cursor that the store does not know is not a failure of it. */
export interface StoreCallEnd {
  /** The class of the error that the store's call failed with. */
  errorType?: string;
}
