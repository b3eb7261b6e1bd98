/** The rows could not be read; nothing has been written. */
export class PythonImportError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "PythonImportError";
  }
}
