import { parseJson } from "../json.ts";
import type { ErrorAnswer, Issue, RequestProblem } from "../protocol/index.ts";
import { refusals } from "../protocol/refusals.ts";
import { issuesOf, list, nonEmpty, object, optional, text } from "./checks.ts";
import { retryAfterOf } from "./retry-after.ts";

/**
 * The server refused the request and did nothing. `status` and `code` say what to do next: sign in (401), correct the
 * request (400, see `issues`), forget the id (404), wait `retryAfter` seconds (409, 503).
 */
export class RefusedError extends Error {
  readonly status: number;
  /** The server's code; if it sent none, the usual one for the status, or `http_<status>`. */
  readonly code: string;
  /** The errors in the request with their JSON paths. */
  readonly issues: readonly Issue[];
  /** The seconds to wait before another try, if the server says so. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    details: { status: number; code: string; issues?: readonly Issue[]; retryAfter?: number | undefined },
  ) {
    super(message);
    this.name = "RefusedError";
    this.status = details.status;
    this.code = details.code;
    this.issues = details.issues ?? [];
    this.retryAfter = details.retryAfter;
  }
}

/**
 * There was no complete answer: the server is unreachable, or the connection broke. The request may have had an effect,
 * so read the thread before you repeat it.
 */
export class NetworkError extends Error {
  constructor(url: string | URL, cause: unknown) {
    super(`No answer from ${String(url)}: ${textOf(cause)}`, { cause });
    this.name = "NetworkError";
  }
}

/** The answer is not valid: the server is not a ChatKit server, or it is faulty. */
export class InvalidAnswerError extends Error {
  readonly issues: readonly Issue[];

  constructor(message: string, issues: readonly Issue[] = [], options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = "InvalidAnswerError";
    this.issues = issues;
  }
}

/** The error for a JSON answer that does not have the shape of its operation. */
export const misshapen = (name: string, issues: readonly Issue[]): InvalidAnswerError =>
  new InvalidAnswerError(
    `The answer to ${name} has another shape: ${issues.map(({ path, message }) => `${path} ${message}`).join("; ")}`,
    issues,
  );

/** The message of an error, with that of its cause, which says more if `fetch` threw it. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error ? `${error.message} (${cause.message || cause.name})` : error.message;
}

const errorAnswer = object<ErrorAnswer>({
  error: object<RequestProblem>({
    code: nonEmpty,
    message: text,
    issues: optional(list(object<Issue>({ path: text, message: text }))),
  }),
});

/** Where a server may send null, the type says undefined. */
const isErrorAnswer = (value: unknown): value is ErrorAnswer => issuesOf(errorAnswer, value).length === 0;

/** The error for an answer whose status is not a success. */
export async function refusalOf(response: Response): Promise<RefusedError> {
  const { status, statusText } = response;
  const wait = retryAfterOf(response);
  const retryAfter = wait === undefined ? undefined : Math.ceil(wait / 1000);
  // The status alone is enough, so a truncated body does no harm.
  const body = await response.text().catch(() => "");
  const answer = jsonOf(body);
  if (isErrorAnswer(answer)) {
    const { code, message, issues } = answer.error;
    return new RefusedError(message, { status, code, issues: issues ?? [], retryAfter });
  }
  const usual = Object.entries(refusals).find(([, its]) => its === status)?.[0];
  const content = excerpt(body) || statusText || "no body";
  return new RefusedError(`The server answered ${status}: ${content}`, {
    status,
    code: usual ?? `http_${status}`,
    retryAfter,
  });
}

function jsonOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    // A proxy's own error page; the caller quotes it.
    return undefined;
  }
}

/** The beginning of a text on one line. */
export const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
};
