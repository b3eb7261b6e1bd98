/**
 * Reports the rejection of a handler that nobody waits for. Its type is synchronous, but in JavaScript it may be async, and an
 * unhandled rejection ends the process.
 */
export function reportRejection(answer: unknown, report: (error: unknown) => void): void {
  if (answer instanceof Promise) void answer.catch(report);
}
