import { RequestError } from "../application/errors.ts";
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
  const guarded = asked.map((name) => {
    const call = async (...args: never[]): Promise<unknown> => {
      try {
        return await within(limit, `stream log's ${name}()`, Reflect.apply(log[name], log, args));
      } catch (cause) {
        throw cause instanceof RequestError ? cause : failed(cause, report);
      }
    };
    return [name, call] as const;
  });
  return { ...log, ...Object.fromEntries(guarded) };
}
