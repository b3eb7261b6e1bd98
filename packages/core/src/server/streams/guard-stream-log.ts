import { RequestError, TimeoutError } from "../application/errors.ts";
import type { Report } from "../application/reporter.ts";
import { within } from "../limits/within.ts";
import { failed } from "../store/guard-store.ts";
import type { UserStreamLog } from "./stream-log.ts";

/** What a request asks a log before it is answered. */
const asked = ["reserve", "find", "running", "holds", "stop"] as const satisfies (keyof UserStreamLog)[];

/**
 * The user's streams as a request sees them before it is answered: a call that fails, or takes more than `limit` milliseconds, is
 * reported and answered with 503 `unavailable`. What the recording of a turn calls is left as it is.
 */
export function guardStreamLog(
  log: UserStreamLog,
  { report, limit }: { report: Report; limit: number },
): UserStreamLog {
  /** Frees an id that is taken when nobody waits for it any more: the request that is repeated would get 409. */
  const release = async (late: Promise<unknown>, id: string): Promise<void> => {
    try {
      if ((await late) === undefined) await log.forget(id);
    } catch (error) {
      report(error);
    }
  };
  const guarded = asked.map((name) => {
    const call = async (...args: never[]): Promise<unknown> => {
      const result: Promise<unknown> = Reflect.apply(log[name], log, args);
      try {
        return await within(limit, `stream log's ${name}()`, result);
      } catch (cause) {
        if (name === "reserve" && cause instanceof TimeoutError) void release(result, args[0]!);
        throw cause instanceof RequestError ? cause : failed(cause, report);
      }
    };
    return [name, call] as const;
  });
  return { ...log, ...Object.fromEntries(guarded) };
}
