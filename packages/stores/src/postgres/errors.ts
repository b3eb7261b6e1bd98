/** The database cannot serve as a store; nothing in it has been changed. */
export class PostgresStoreError extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = "PostgresStoreError";
  }
}
