import { TimeoutError } from "../application/errors.ts";

/** The result of a call of foreign code. Rejects if it takes more than `limit` milliseconds. */
export function within<T>(limit: number, what: string, result: Promise<T>): Promise<T>;
export function within(limit: number, what: string, result: unknown): unknown;
export function within(limit: number, what: string, result: unknown): unknown {
  if (!isThenable(result)) return result;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new TimeoutError(`The ${what} has not settled within ${limit} ms.`)),
      limit,
    );
    void Promise.resolve(result).then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}

/** Not every promise of a driver is an instance of Promise. */
const isThenable = (result: unknown): result is PromiseLike<unknown> =>
  typeof result === "object" && result !== null && "then" in result;
