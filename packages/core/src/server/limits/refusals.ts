import { jsonPath } from "../../protocol/index.ts";
import { invalidRequest, type RequestError } from "../application/errors.ts";

const refusal = (path: readonly PropertyKey[], message: string): RequestError =>
  invalidRequest([{ path: jsonPath(path), message }]);

export const tooManyValues = (path: readonly PropertyKey[], values: number): RequestError =>
  refusal(path, `The request holds more than ${values} values`);

export const tooDeep = (path: readonly PropertyKey[], depth: number): RequestError =>
  refusal(path, `The request nests deeper than ${depth} levels`);

export const tooManyElements = (path: readonly PropertyKey[], elements: number): RequestError =>
  refusal(path, `Must have at most ${elements} elements`);

export const notAnObject = (path: readonly PropertyKey[]): RequestError =>
  refusal(path, "Invalid input: expected object, received number");
