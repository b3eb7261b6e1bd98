/** The package of the engine is not installed. */
export class EngineMissingError extends Error {
  constructor(cause: unknown) {
    super(
      "dbosTurns() needs the package @dbos-inc/dbos-sdk, version 5.3 or later: npm install @dbos-inc/dbos-sdk pg",
      { cause },
    );
    this.name = "EngineMissingError";
  }
}

/** Durable turns cannot be kept in this database, or not in this process. */
export class DbosTurnsError extends Error {
  constructor(message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.name = "DbosTurnsError";
  }
}

/**
 * The process of the turn died while the step ran: whether its effect has happened is not known, and the step is not run again. Catch
 * it where the handler can find out, or make the step `repeatable`.
 */
export class InterruptedStepError extends Error {
  readonly step: string;

  constructor(step: string) {
    super(
      `The step "${step}" was interrupted, and its effect may have happened. Steps that may run again are \`repeatable\`.`,
    );
    this.name = "InterruptedStepError";
    this.step = step;
  }
}

/** A handler that ran again asked for another step than before. */
export class NondeterministicTurnError extends Error {
  readonly step: string;

  constructor(step: string, cause: unknown) {
    super(
      `This run of the handler asks for the step "${step}" where an earlier run of the same turn had another one. A handler must ask for the same steps in the same order each time: what may differ (time, random values, what others write) belongs into steps.`,
      { cause },
    );
    this.name = "NondeterministicTurnError";
    this.step = step;
  }
}
