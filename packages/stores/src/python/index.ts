export { PythonImportError } from "./errors.ts";
export { type Imported, importPythonRows, type ImportOptions } from "./import-rows.ts";
export { type PythonRowOptions, pythonRowReader, type PythonRowReader } from "./read-rows.ts";
