import type { Application } from "./application/application.ts";
import type { RequestContext } from "./application/context.ts";
import type { CustomStreamError, StreamError } from "./application/errors.ts";
import type { DurableTurns } from "./durable/durable-turns.ts";
import type { FailureContext } from "./application/reporter.ts";
import type { LimitSettings } from "./limits/limits.ts";
import type { Observer } from "./observers/observer.ts";
import type { Store } from "./store/store.ts";
import type { StreamLog } from "./streams/stream-log.ts";

/** Limits and timing of a server; every one has a default. */
export interface ServerSettings {
  /** What bounds requests, answers and turns; see each for its default. */
  limits?: LimitSettings;
  /**
   * The media types of requests: `json` answers everything except `application/json` with 415, including a missing type, since the
   * page of any site can send the others with the cookies of its visitor. Default `json`.
   */
  contentTypes?: "json" | "any";
  /**
   * The origins of the pages that may send requests, such as `https://app.example.com`; others get 403. Needed with
   * cookies. Requests without an `Origin` do not come from a page and are accepted. Default: all.
   */
  origins?: readonly string[];
  /**
   * Milliseconds of silence after which a stream gets a comment frame, so that proxies keep it open. Default 8000;
   * `false` sends none (whether the official client accepts comments is not documented).
   */
  heartbeat?: number | false;
  /** Milliseconds that a new turn waits for the running turn of its thread before it gets a 409. Default 5000. */
  turnWait?: number;
  /**
   * What a new turn does about the running turn of its thread. `take-over` ends the running turn first, as if its client had left:
   * what it has shown is kept. Use it where proxies keep the requests of lost clients open. Default `wait`.
   */
  whenBusy?: "wait" | "take-over";
  /**
   * Keeps the frames of turns, so that clients which support it resume a stream after a lost connection; their turns go on
   * until they are finished or stopped, or `limits.turn` is over. Default: streams are not resumed.
   */
  streamLog?: StreamLog;
  /**
   * What happens to a turn whose client disconnects and cannot resume it. `finish`: it runs to its end, or until `limits.turn` is over,
   * and stores its answer; then the official client's Stop button ends only what is shown. Default `stop`.
   */
  whenClientLeaves?: "stop" | "finish";
  /**
   * Whether locked and closed threads refuse messages, retries, tool outputs and answers with 409; actions always run. By
   * default a status changes the client only.
   */
  enforceThreadStatus?: boolean;
  /** Whether events of handlers are checked before they are sent. Default: unless NODE_ENV is `production`. */
  validate?: boolean;
  /**
   * What the user sees when a handler throws anything other than a StreamError or CustomStreamError; undefined: a plain
   * `stream.error`. The error is always reported. Default: `describeModelError`.
   */
  describeError?: (error: unknown, context: RequestContext) => CustomStreamError | StreamError | undefined;
  /** Called with every failure that the client does not see, and with its request. Default: console.error. */
  onError?: (error: unknown, at: FailureContext) => void;
  /** Observers of requests, turns and store calls, such as `requestLogs()`. Default: none. */
  observers?: readonly Observer[];
}

/** The options of `new ChatKitServer()`: the store, the settings, and the application's handlers unless a subclass has them. */
export interface ServerOptions<Session = unknown> extends ServerSettings, Partial<Application<Session>> {
  store: Store;
  /**
   * An engine that has another process continue a turn whose process has died, such as `dbosTurns()`: turns whose streams can be resumed
   * are then finished. Needs `streamLog`, and a store whose leases have `adopt()`. Default: they end with their process.
   */
  durable?: DurableTurns<Session>;
}
