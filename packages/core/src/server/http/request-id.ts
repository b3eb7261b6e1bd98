import type { Answer, RequestHead } from "./request-handler.ts";

/** The id that a client or a proxy gave the request, if it is safe in a header and in a log; else a new id. */
export const requestIdOf = ({ requestId = "" }: RequestHead): string =>
  isPlain(requestId) ? requestId : crypto.randomUUID();

/** The answer with the id of its request. */
export const withRequestId = (answer: Answer, requestId: string): Answer => ({
  ...answer,
  headers: { ...answer.headers, "x-request-id": requestId },
});

/** Whether a string is safe in a header and in a log. */
export const isPlain = (id: string): boolean => /^[\x21-\x7e]{1,128}$/.test(id);
