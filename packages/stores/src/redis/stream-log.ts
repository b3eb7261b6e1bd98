import { optionsWith, type SharedStreamLogOptions } from "../streams/options.ts";
import { type SharedStreamLog, streamLogOn } from "../streams/stream-log.ts";
import { commandsOf, type RedisConnection } from "./client.ts";
import { listen } from "./listen.ts";
import { streamRowsOf } from "./stream-rows.ts";

/** Options of `redisStreamLog()`. */
export interface RedisStreamLogOptions extends SharedStreamLogOptions {
  /** Leads the names of all keys, and tells the logs of one Redis apart. Without braces. Default `chatkit`. */
  prefix?: string;
}

/**
 * A stream log in Redis 6.2 or newer, beside any store. The client must be connected, and belongs to the caller; `close()` of the log
 * ends only the second connection, which waits for notifications. All keys are in one hash slot. What Redis does not do is a
 * {@link RedisStreamLogError}. Throws RangeError.
 */
export function redisStreamLog(
  client: RedisConnection,
  { prefix = "chatkit", ...given }: RedisStreamLogOptions = {},
): SharedStreamLog {
  if (prefix === "" || /[{}]/.test(prefix)) {
    throw new RangeError(
      `redisStreamLog(): "prefix" is ${JSON.stringify(prefix)}; it must be a text without braces`,
    );
  }
  // Often enough for a notification that is lost.
  const options = optionsWith({ poll: 500, ...given });
  const key = `{${prefix}}`;
  const { lease } = options;
  const rows = streamRowsOf(commandsOf(client, { key, patience: lease / 2 }), { key, lease });
  return streamLogOn({ ...rows, listen: (wake) => listen(client, `${key}:wake`, wake) }, options);
}
