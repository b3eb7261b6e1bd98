import { TimeoutError } from "../application/errors.ts";

/** The result of a call of somebody else's. Rejects where that takes more than `limit` milliseconds. */
export function within(limit: number, what: string, result: unknown): unknown {
  if (!(result instanceof Promise)) return result;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new TimeoutError(`The ${what} has not settled within ${limit} ms.`)),
      limit,
    );
    result.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
