/** The agent has reported that its run failed. */
export class AgUiRunError extends Error {
  /** What the agent calls the failure. */
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.name = "AgUiRunError";
    this.code = code;
  }
}

/** The agent did not answer with a stream of events, or stopped in the middle of it. */
export class AgUiConnectionError extends Error {
  /** The HTTP status; undefined if there was no answer, or its stream broke. */
  readonly status: number | undefined;

  constructor(message: string, options: { status?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "AgUiConnectionError";
    this.status = options.status;
  }
}
