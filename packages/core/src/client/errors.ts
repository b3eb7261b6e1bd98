import { accept, ErrorAnswer, type Issue, refusals } from "../protocol/index.ts";
import { parseJson } from "../json.ts";

/**
 * The server refused the request; nothing has happened. What to do next is in `status` and `code`: sign in (401),
 * mend the request (400, see `issues`), drop the id (404), wait `retryAfter` seconds (409, 503).
 */
export class RefusedError extends Error {
  readonly status: number;
  /** The server's code; where it gave none, the usual one of the status, or `http_<status>`. */
  readonly code: string;
  /** What is wrong with the request, by JSON path. */
  readonly issues: readonly Issue[];
  /** Seconds, where the server says when it makes sense to try again. */
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
 * No whole answer came: the server is unreachable, or the connection broke. Whether it has done something is unknown,
 * so read before you repeat what writes.
 */
export class NetworkError extends Error {
  constructor(url: string | URL, cause: unknown) {
    super(`No answer from ${String(url)}: ${textOf(cause)}`, { cause });
    this.name = "NetworkError";
  }
}

/** The server answered with something that is not of the protocol: it is no ChatKit server, or a faulty one. */
export class InvalidAnswerError extends Error {
  readonly issues: readonly Issue[];

  constructor(message: string, issues: readonly Issue[] = [], options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = "InvalidAnswerError";
    this.issues = issues;
  }
}

/** What a fetch function throws says little; its cause says more. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error ? `${error.message} (${cause.message || cause.name})` : error.message;
}

/** The error of an answer whose status is no success. */
export async function refusalOf(response: Response): Promise<RefusedError> {
  const { status, statusText, headers } = response;
  // The status alone is enough, so a body that breaks off does no harm.
  const text = await response.text().catch(() => "");
  const retryAfter = secondsUntil(headers.get("retry-after"));
  const answer = accept(ErrorAnswer).safeParse(jsonOf(text));
  if (answer.success) {
    const { code, message, issues = [] } = answer.data.error;
    return new RefusedError(message, { status, code, issues, retryAfter });
  }
  const usual = Object.entries(refusals).find(([, its]) => its === status)?.[0];
  const said = excerpt(text) || statusText || "no body";
  return new RefusedError(`The server answered ${status}: ${said}`, {
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

/** `Retry-After` is a number of seconds or a date. */
function secondsUntil(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}

/** The beginning of a text on one line. */
export const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
};
