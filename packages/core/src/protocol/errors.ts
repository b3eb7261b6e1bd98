import * as z from "zod/mini";
import { object } from "./parts/object.ts";
import { nonEmpty } from "./parts/schema-parts.ts";

/** One error in a request: its JSON path, and what is expected there. */
export const Issue = object(() => ({
  /** A JSON path into the request, such as `$.params.input.content[0].text`. */
  path: z.string(),
  message: z.string(),
}));
export interface Issue extends z.output<typeof Issue> {}

/** Why a request was refused; the set of codes is open. */
export const RequestProblem = object(() => ({
  code: nonEmpty(),
  message: z.string(),
  issues: z.optional(z.array(Issue)),
}));
export interface RequestProblem extends z.output<typeof RequestProblem> {}

/**
 * The body of every 4xx and 5xx answer (TR-20).
 * @rules TR-20
 */
export const ErrorAnswer = object(() => ({ error: RequestProblem }));
export interface ErrorAnswer extends z.output<typeof ErrorAnswer> {}
