import { fromKey, toKey } from "../keys.ts";
import type { StreamRows, StreamState } from "../streams/stream-rows.ts";
import type { Commands } from "./client.ts";
import { RedisStreamLogError } from "./errors.ts";
import * as scripts from "./scripts.ts";

/** Milliseconds for which a removed stream is known as such: longer than a process can be silent and still be alive. */
const removedFor = 600_000;

/** The streams whose keys begin with `key`, written by processes that live for `lease` milliseconds. */
export function streamRowsOf(
  redis: Commands,
  { key, lease }: { key: string; lease: number },
): Omit<StreamRows, "listen"> {
  let isFit = false;

  async function lookAtServer(): Promise<void> {
    if (isFit) return;
    await refuseEviction(redis);
    isFit = true;
  }

  const stateFrom = (reply: unknown): StreamState | undefined =>
    reply === null ? undefined : toState(listOf(reply));

  return {
    async renew(writer, ttl) {
      return isOne(await redis.run(scripts.renew, writer, ttl));
    },
    async reserve({ user, id }, { request, writer, most }) {
      await lookAtServer();
      const unique = crypto.randomUUID();
      const owner = [toKey(user), toKey(id)] as const;
      try {
        const reply = await redis.run(scripts.reserve, ...owner, request, writer, lease, most, unique);
        if (reply === null) return undefined;
        const found = listOf(reply);
        return found.length === 1 ? String(found[0]) : toState(found);
      } catch (error) {
        // It may have been done although the answer is lost; if this fails too, the stream is lost with its writer.
        void redis.run(scripts.unreserve, ...owner, unique).catch(() => {});
        throw layoutError(error, key) ?? error;
      }
    },
    async hand({ user, id }, writer) {
      return stateFrom(await redis.run(scripts.hand, toKey(user), toKey(id), writer));
    },
    async begin(seq, threadId) {
      await redis.run(scripts.begin, seq, toKey(threadId));
    },
    async find(user, id) {
      return stateFrom(await redis.run(scripts.find, toKey(user), toKey(id)));
    },
    async running(user, threadId) {
      return stateFrom(await redis.run(scripts.running, toKey(user), toKey(threadId)));
    },
    async states(seqs) {
      if (seqs.length === 0) return [];
      return listOf(await redis.run(scripts.states, ...seqs)).map((state) => toState(listOf(state)));
    },
    async append(writer, pages, trims) {
      const held = await redis.run(
        scripts.append,
        writer,
        pages.length,
        ...pages.flatMap(({ seq, last, frames }) => [seq, last, frames]),
        ...trims.flatMap(({ seq, gone }) => [seq, gone]),
      );
      return new Set(listOf(held).map(String));
    },
    async close(seq, writer, keep) {
      return isOne(await redis.run(scripts.close, seq, writer, Math.ceil(keep)));
    },
    async pages(seq, after) {
      const entries = await redis.send("XRANGE", `${key}:frames:${seq}`, `${after + 1}`, "+", "COUNT", "100");
      return listOf(entries).map((entry) => {
        const [id, fields] = listOf(entry);
        return { last: Number.parseInt(String(id), 10), frames: String(listOf(fields)[1]) };
      });
    },
    async stop(user, id) {
      return isOne(await redis.run(scripts.stop, toKey(user), toKey(id)));
    },
    async remove({ user, id, threadId }) {
      const which =
        id !== undefined ? ["id", toKey(id)] : threadId !== undefined ? ["thread", toKey(threadId)] : [];
      await redis.run(scripts.remove, removedFor, toKey(user), ...which);
    },
    async sweep(keep) {
      for (;;) {
        const [hasMore, isAnyLeft] = listOf(await redis.run(scripts.sweep, keep));
        if (!isOne(hasMore)) return isOne(isAnyLeft);
      }
    },
    async watch(seq) {
      // Without notifications its readers find out by polling, such as where Redis takes no writes.
      await redis.run(scripts.watch, seq).catch(() => {});
    },
  };
}

/** Throws {@link RedisStreamLogError} if Redis may drop keys that are in use. */
async function refuseEviction(redis: Commands): Promise<void> {
  // A server that keeps this for itself is taken as it is.
  const about = await redis.send("INFO", "memory").then(String, () => "");
  const policy = /^maxmemory_policy:(allkeys-\S+)/m.exec(about)?.[1];
  if (policy === undefined || /^maxmemory:0\r?$/m.test(about)) return;
  throw new RedisStreamLogError(
    `Redis has maxmemory-policy "${policy}", which drops streams that are running; set it to noeviction or volatile-ttl.`,
  );
}

function layoutError(error: unknown, key: string): RedisStreamLogError | undefined {
  const cause =
    error instanceof RedisStreamLogError && error.cause instanceof Error ? error.cause : undefined;
  const layout = cause && /^LAYOUT (.*)$/s.exec(cause.message)?.[1];
  if (layout === undefined) return undefined;
  return new RedisStreamLogError(
    `The key "${key}:layout" is "${layout}", not "1": another program or a newer version has written it. Choose another prefix.`,
    { cause },
  );
}

const isOne = (reply: unknown): boolean => Number(reply) === 1;

function listOf(reply: unknown): readonly unknown[] {
  if (Array.isArray(reply)) return reply;
  throw new RedisStreamLogError(`Redis has answered ${JSON.stringify(reply)} instead of a list.`);
}

const toState = ([
  seq,
  id,
  request,
  threadId,
  last,
  gone,
  isClosed,
  isStopped,
  isLost,
]: readonly unknown[]): StreamState => ({
  seq: String(seq),
  id: fromKey(String(id)),
  request: String(request),
  threadId: threadId === null ? undefined : fromKey(String(threadId)),
  last: Number(last),
  gone: Number(gone),
  isClosed: isOne(isClosed),
  isStopped: isOne(isStopped),
  isLost: isOne(isLost),
});
