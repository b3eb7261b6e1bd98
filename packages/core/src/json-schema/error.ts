/** The schema cannot be converted to JSON Schema; the message says why and what to do. */
export class JsonSchemaError extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = "JsonSchemaError";
  }
}
