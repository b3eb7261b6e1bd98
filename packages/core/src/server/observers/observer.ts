import type { FailureContext } from "../application/reporter.ts";
import type { UserStore } from "../store/store.ts";

/**
 * Watches a server at work, for logs, traces and metrics. It gets names, ids, numbers and durations, and never what users
 * or handlers write: no text, titles, widgets, tokens or cookies. An error that an observer throws goes to `onError` and changes
 * nothing else.
 */
export interface Observer {
  /** The headers of requests that it reads, in lower case, such as `traceparent`; it gets no others. */
  readonly headers?: readonly string[];
  /** A request has arrived. The object that this returns is notified of the rest. */
  request(begin: RequestBegin): RequestObservation | undefined;
}

/** Observes something that takes time, from its start. */
export interface Observation<End> {
  /**
   * Runs one part of the observed work; called again for each part. Must call `work` at once and return its result. The code of
   * the application sees what the observer keeps in an AsyncLocalStorage meanwhile, such as the active span.
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

/** Observes a request, the turn that it starts and the store calls that it makes. */
export interface RequestObservation extends Observation<RequestEnd> {
  turn?(begin: TurnBegin): Observation<TurnEnd> | undefined;
  /** Called in the turn as well as around it. */
  storeCall?(begin: StoreCallBegin): Observation<StoreCallEnd> | undefined;
}

/** A request has arrived; nothing of its body has been read. */
export interface RequestBegin {
  /** The id in `RequestContext` and in the answer's header `X-Request-Id`. */
  requestId: string;
  /** The headers that the observer reads, if the request has them. */
  headers: Readonly<Record<string, string>>;
}

/** What was read of the request, once the adapter has the last byte of the answer or the client has left. */
export interface RequestEnd extends FailureContext {
  /** Absent if the client left before there was an answer. */
  status?: number;
  /** The code of a refusal, or the class of the error that ended the request or its turn. */
  errorType?: string;
  /** How many events of a stream the adapter got. */
  events?: number;
  /** Whether the client left, or was made to leave, before the end of its answer. */
  isClientGone: boolean;
}

/** The request has been stored, no other turn of the thread is running, and the handler is about to be called. */
export interface TurnBegin extends FailureContext {
  threadId: string;
}

/**
 * How a turn ended: its handler finished; it failed; the server stopped it, because it ran too long or the process had to end;
 * its client left; or the next turn of the thread took over.
 */
export type TurnOutcome = "completed" | "failed" | "stopped" | "client_gone" | "taken_over";

/** A turn ends when all of it is stored; its last events may still wait for the client. */
export interface TurnEnd {
  outcome: TurnOutcome;
  /** The class of the error of a turn that failed or was stopped. */
  errorType?: string;
  /** Milliseconds from the start to the handler's first event; absent if it made none. */
  timeToFirstEvent?: number;
}

/** The server calls a method of the user's store. */
export interface StoreCallBegin {
  method: keyof UserStore;
}

/** The call has settled, or has taken too long. An unknown cursor is not a failure of the store. */
export interface StoreCallEnd {
  /** The class of the error with which the store call failed. */
  errorType?: string;
}
