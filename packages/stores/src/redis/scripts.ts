import { scriptOf } from "./client.ts";

/**
 * What all scripts begin with. `p` leads all keys:
 *
 * - `p:layout`: the version of this layout
 * - `p:next`, `p:begun`: counters
 * - `p:writers`: writers, by the time until which they live
 * - `p:writer:W`: the streams of a writer that have not ended
 * - `p:ends`: streams that have ended, by the time of their expiry
 * - `p:user:U`: the streams of a user, by id
 * - `p:stream:S`: a stream; `p:frames:S`: its pages, by the number of their last frames; `p:gone:S`: it was removed on request
 *
 * All times are milliseconds by the clock of Redis. Under `maxmemory` Redis refuses the first write of a script, or none.
 */
const prelude = `
local p = KEYS[1]
local clock = redis.call('TIME')
local now = tonumber(clock[1]) * 1000 + math.floor(tonumber(clock[2]) / 1000)
local function text(number) return string.format('%.0f', number) end
local function alive(writer)
  local ends = redis.call('ZSCORE', p .. ':writers', writer)
  return ends ~= false and tonumber(ends) > now
end
local function read(seq)
  local v = redis.call('HMGET', p .. ':stream:' .. seq,
    'user', 'id', 'request', 'thread', 'writer', 'last', 'gone', 'expires', 'stopped', 'begun', 'watched')
  if not v[1] or (v[8] and tonumber(v[8]) <= now) then return nil end
  local isLost = not v[8] and not alive(v[5])
  return { seq = seq, user = v[1], id = v[2], request = v[3], thread = v[4], writer = v[5], last = v[6], gone = v[7],
    isClosed = v[8] ~= false, isStopped = v[9] ~= false, isLost = isLost, begun = tonumber(v[10] or '0'),
    isWatched = v[11] ~= false, isRunning = not v[8] and not isLost }
end
local function flag(value) return value and '1' or '' end
local function print(s)
  return { s.seq, s.id, s.request, s.thread, s.last, s.gone, flag(s.isClosed), flag(s.isStopped), flag(s.isLost) }
end
local function order(seq) return tonumber(string.match(seq, '^%d+')) end
local function drop(seq)
  local v = redis.call('HMGET', p .. ':stream:' .. seq, 'user', 'id', 'writer')
  redis.call('DEL', p .. ':stream:' .. seq, p .. ':frames:' .. seq)
  redis.call('ZREM', p .. ':ends', seq)
  if not v[1] then return end
  if redis.call('HGET', p .. ':user:' .. v[1], v[2]) == seq then redis.call('HDEL', p .. ':user:' .. v[1], v[2]) end
  redis.call('SREM', p .. ':writer:' .. v[3], seq)
end
local function wake() redis.call('PUBLISH', p .. ':wake', '') end
`;

const script = (name: string, text: string) => scriptOf(name, prelude + text);

/** The writer, its milliseconds. */
export const renew = script(
  "renew",
  `
local ends = redis.call('ZSCORE', p .. ':writers', ARGV[1])
if ends and tonumber(ends) <= now then return 0 end
redis.call('ZADD', p .. ':writers', text(now + tonumber(ARGV[2])), ARGV[1])
return 1`,
);

/**
 * The user, the id, the request, the writer and its milliseconds, the most streams, and what makes the new one's `seq` unique even if Redis
 * has lost its counters. A writer that Redis has lost begins again: it has no other streams.
 */
export const reserve = script(
  "reserve",
  `
local user, id, request, writer, ttl, most, unique = unpack(ARGV)
local layout = redis.call('GET', p .. ':layout')
if layout and layout ~= '1' then return redis.error_reply('LAYOUT ' .. layout) end
local own = p .. ':user:' .. user
local existing = redis.call('HGET', own, id)
if existing then
  local s = read(existing)
  if s then return print(s) end
  drop(existing)
  redis.call('HDEL', own, id)
end
if redis.call('HLEN', own) >= tonumber(most) then
  local oldest
  local all = redis.call('HGETALL', own)
  for n = 2, #all, 2 do
    local s = read(all[n])
    if not (s and s.isRunning) and (not oldest or order(all[n]) < order(all[oldest])) then oldest = n end
  end
  if not oldest then return false end
  drop(all[oldest])
  redis.call('HDEL', own, all[oldest - 1])
end
if not redis.call('ZSCORE', p .. ':writers', writer) then
  redis.call('ZADD', p .. ':writers', text(now + tonumber(ttl)), writer)
end
local seq = text(redis.call('INCR', p .. ':next')) .. '-' .. unique
redis.call('SET', p .. ':layout', '1')
redis.call('HSET', p .. ':stream:' .. seq, 'user', user, 'id', id, 'request', request, 'writer', writer, 'last', '0', 'gone', '0')
redis.call('HSET', own, id, seq)
redis.call('SADD', p .. ':writer:' .. writer, seq)
return { seq }`,
);

/** What `reserve` was given as unique: a reservation whose answer was lost is taken back. */
export const unreserve = script(
  "unreserve",
  `
local user, id, unique = unpack(ARGV)
local seq = redis.call('HGET', p .. ':user:' .. user, id)
if seq and string.match(seq, '^%d+%-(.*)$') == unique then drop(seq) end`,
);

/** The user, the id, the new writer. */
export const hand = script(
  "hand",
  `
local seq = redis.call('HGET', p .. ':user:' .. ARGV[1], ARGV[2])
local s = seq and read(seq)
if not s or s.isClosed then return false end
redis.call('HSET', p .. ':stream:' .. seq, 'writer', ARGV[3])
redis.call('SREM', p .. ':writer:' .. s.writer, seq)
redis.call('SADD', p .. ':writer:' .. ARGV[3], seq)
return print(read(seq))`,
);

/** The stream, the thread. */
export const begin = script(
  "begin",
  `
if redis.call('EXISTS', p .. ':stream:' .. ARGV[1]) == 0 then return end
redis.call('HSET', p .. ':stream:' .. ARGV[1], 'thread', ARGV[2], 'begun', text(redis.call('INCR', p .. ':begun')))`,
);

/** The user, the id. */
export const find = script(
  "find",
  `
local seq = redis.call('HGET', p .. ':user:' .. ARGV[1], ARGV[2])
local s = seq and read(seq)
return s and print(s) or false`,
);

/** The user, the thread. */
export const running = script(
  "running",
  `
local newest
for _, seq in ipairs(redis.call('HVALS', p .. ':user:' .. ARGV[1])) do
  local s = read(seq)
  if s and s.isRunning and s.thread == ARGV[2] and (not newest or s.begun > newest.begun) then newest = s end
end
return newest and print(newest) or false`,
);

/** Streams. One that is missing, although nobody has removed it, is lost: Redis was restarted without it. */
export const states = script(
  "states",
  `
local found = {}
for _, seq in ipairs(ARGV) do
  local s = read(seq)
  if s then found[#found + 1] = print(s)
  elseif redis.call('EXISTS', p .. ':gone:' .. seq) == 0 then found[#found + 1] = { seq, '', '', false, '0', '0', '', '', '1' } end
end
return found`,
);

/** The writer; the number of pages; for each its stream, number and frames; then for each stream that is trimmed that and the last number that goes. */
export const append = script(
  "append",
  `
local writer, count = ARGV[1], tonumber(ARGV[2])
if not alive(writer) then return {} end
local held, taken, isWatched = {}, {}, false
for n = 3, count * 3, 3 do
  local seq, last = ARGV[n], ARGV[n + 1]
  local s = read(seq)
  if s and s.writer == writer and not s.isClosed then
    if tonumber(last) > tonumber(s.last) then
      redis.call('XADD', p .. ':frames:' .. seq, last .. '-0', 'f', ARGV[n + 2])
      redis.call('HSET', p .. ':stream:' .. seq, 'last', last)
    end
    if not taken[seq] then held[#held + 1] = seq end
    taken[seq] = true
    isWatched = isWatched or s.isWatched
  end
end
for n = count * 3 + 3, #ARGV, 2 do
  local seq, gone = ARGV[n], ARGV[n + 1]
  if taken[seq] then
    redis.call('XTRIM', p .. ':frames:' .. seq, 'MINID', text(tonumber(gone) + 1))
    redis.call('HSET', p .. ':stream:' .. seq, 'gone', gone)
  end
end
if isWatched then wake() end
return held`,
);

/** The stream, the writer, the milliseconds for which it is kept. A repetition is answered like the first time. */
export const close = script(
  "close",
  `
local seq, writer = ARGV[1], ARGV[2]
local s = read(seq)
if not s or s.writer ~= writer or s.isLost then return 0 end
if s.isClosed then return 1 end
local ends = text(now + tonumber(ARGV[3]))
redis.call('HSET', p .. ':stream:' .. seq, 'expires', ends)
redis.call('ZADD', p .. ':ends', ends, seq)
redis.call('SREM', p .. ':writer:' .. writer, seq)
redis.call('PEXPIREAT', p .. ':frames:' .. seq, ends)
if s.isWatched then wake() end
return 1`,
);

/** The user, the id. */
export const stop = script(
  "stop",
  `
local seq = redis.call('HGET', p .. ':user:' .. ARGV[1], ARGV[2])
if not seq or not read(seq) then return 0 end
redis.call('HSET', p .. ':stream:' .. seq, 'stopped', '1')
wake()
return 1`,
);

/** The milliseconds for which a process may still ask what has become of it, the user, and `id` or `thread` with the one that is meant. */
export const remove = script(
  "remove",
  `
local keep, user, kind, value = unpack(ARGV)
local removed = {}
local all = redis.call('HGETALL', p .. ':user:' .. user)
for n = 1, #all, 2 do
  local id, seq = all[n], all[n + 1]
  local isMeant = not kind or (kind == 'id' and id == value)
    or (kind == 'thread' and redis.call('HGET', p .. ':stream:' .. seq, 'thread') == value)
  if isMeant then
    drop(seq)
    redis.call('HDEL', p .. ':user:' .. user, id)
    removed[#removed + 1] = seq
  end
end
for _, seq in ipairs(removed) do redis.call('SET', p .. ':gone:' .. seq, '1', 'PX', keep) end
if #removed > 0 then wake() end`,
);

/** The milliseconds for which lost streams are kept. Does a part at a time; its reply is whether more has expired, and whether any is left. */
export const sweep = script(
  "sweep",
  `
local budget = 500
for _, seq in ipairs(redis.call('ZRANGEBYSCORE', p .. ':ends', '-inf', text(now), 'LIMIT', 0, budget)) do
  drop(seq)
  budget = budget - 1
end
for _, writer in ipairs(redis.call('ZRANGEBYSCORE', p .. ':writers', '-inf', text(now - tonumber(ARGV[1])), 'LIMIT', 0, budget)) do
  if budget <= 0 then break end
  for _, seq in ipairs(redis.call('SRANDMEMBER', p .. ':writer:' .. writer, budget)) do
    drop(seq)
    redis.call('SREM', p .. ':writer:' .. writer, seq)
    budget = budget - 1
  end
  if redis.call('SCARD', p .. ':writer:' .. writer) == 0 then redis.call('ZREM', p .. ':writers', writer) end
  budget = budget - 1
end
local left = redis.call('ZCARD', p .. ':ends') + redis.call('ZCARD', p .. ':writers')
return { budget <= 0 and 1 or 0, left > 0 and 1 or 0 }`,
);

/** The stream: other processes want to hear of it. */
export const watch = script(
  "watch",
  `
if redis.call('EXISTS', p .. ':stream:' .. ARGV[1]) == 1 then redis.call('HSET', p .. ':stream:' .. ARGV[1], 'watched', '1') end`,
);
