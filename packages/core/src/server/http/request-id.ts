import type { Answer, RequestHead } from "./request-handler.ts";

/** What a client or a proxy has called the request, if that can stand in a header and in a log; else a new id. */
export const requestIdOf = ({ requestId = "" }: RequestHead): string =>
  isPlain(requestId) ? requestId : crypto.randomUUID();

/** The answer with the id of its request. */
export const withRequestId = (answer: Answer, requestId: string): Answer => ({
  ...answer,
  headers: { ...answer.headers, "x-request-id": requestId },
});

/** Whether a text can stand in a header and in a log. */
export const isPlain = (id: string): boolean => /^[\x21-\x7e]{1,128}$/.test(id);
