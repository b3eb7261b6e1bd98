/**
 * Reports what a handler that nobody waits for may come to: the types make it synchronous, JavaScript may make it async, and
 * a rejection that nobody handles ends the process.
 */
export function reportRejection(answer: unknown, report: (error: unknown) => void): void {
  if (answer instanceof Promise) void answer.catch(report);
}
