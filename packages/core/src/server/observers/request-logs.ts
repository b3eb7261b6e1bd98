import type { OperationName } from "../../protocol/index.ts";
import type { FailureContext } from "../application/reporter.ts";
import type { Observer, TurnOutcome } from "./observer.ts";

/** `error` for a request that the server failed to answer and for a turn that failed or was stopped, else `info`. */
export type LogLevel = "info" | "error";

/** One log record, about a request or about the turn that it started. */
export interface LogRecord {
  msg: "chatkit request" | "chatkit turn";
  requestId: string;
  operation?: OperationName;
  threadId?: string;
  userId?: string;
  status?: number;
  outcome?: TurnOutcome;
  errorType?: string;
  /** Milliseconds. */
  duration: number;
  /** Milliseconds from the start of the turn. */
  timeToFirstEvent?: number;
  events?: number;
  clientGone?: true;
  /** What `fields` adds. */
  [field: string]: unknown;
}

/** Where logs go, and what is added to them. */
export interface RequestLogOptions {
  /** Where the records go. Default: to `console.log`, as JSON with the members `time` and `level`. */
  log?: (record: LogRecord, level: LogLevel) => void;
  /** The name of the user with this id in records: `(id) => id`, or a pseudonym. Default: records name no user. */
  user?: (userId: string) => string;
  /** What is added to every record, such as the ids of the active span. */
  fields?: () => Record<string, unknown>;
}

/** Logs one record when a turn has ended, and one when its request has. Records contain no text of users. */
export function requestLogs({ log = toConsole, user, fields }: RequestLogOptions = {}): Observer {
  const about = ({ requestId, operation, threadId, userId }: FailureContext) => ({
    requestId,
    ...(operation === undefined ? {} : { operation }),
    ...(threadId === undefined ? {} : { threadId }),
    ...(user === undefined || userId === undefined ? {} : { userId: user(userId) }),
  });
  return {
    request: () => ({
      end({ status, errorType, events, isClientGone, duration, ...request }) {
        const record: LogRecord = {
          msg: "chatkit request",
          ...about(request),
          ...(status === undefined ? {} : { status }),
          ...(errorType === undefined ? {} : { errorType }),
          duration: rounded(duration),
          ...(events === undefined ? {} : { events }),
          ...(isClientGone ? { clientGone: true } : {}),
          ...fields?.(),
        };
        log(record, status !== undefined && status >= 500 ? "error" : "info");
      },
      turn: (turn) => ({
        end({ outcome, errorType, duration, timeToFirstEvent }) {
          const record: LogRecord = {
            msg: "chatkit turn",
            ...about(turn),
            outcome,
            ...(errorType === undefined ? {} : { errorType }),
            duration: rounded(duration),
            ...(timeToFirstEvent === undefined ? {} : { timeToFirstEvent: rounded(timeToFirstEvent) }),
            ...fields?.(),
          };
          log(record, outcome === "failed" || outcome === "stopped" ? "error" : "info");
        },
      }),
    }),
  };
}

/** To a tenth of a millisecond. */
const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

const toConsole = (record: LogRecord, level: LogLevel): void =>
  console.log(JSON.stringify({ time: new Date().toISOString(), level, ...record }));
