import type { Finding, RuleObserver } from "../case/observer.ts";
import type { Judge } from "../case/case.ts";
import type { View } from "../transcript/view.ts";
import {
  type Acknowledged,
  type HistoryLog,
  historyLog,
  type Reading,
  type ThreadLog,
} from "./history-log.ts";

/**
 * What parallel clients have written is read by everyone: of the items that streams have announced as finished, and
 * of the readings of their threads that began later, it finds what is lost, there twice, out of order or in the
 * wrong thread, with the few lines that prove it.
 */
export const history: Judge = {
  id: "kit/history",
  rules: ["AM-04", "IS-04", "IS-05", "RD-06", "TM-02"],
  run(views, rule) {
    const log = historyLog(views);
    for (const thread of log.threads.values()) {
      for (const reading of thread.readings) {
        if (thread.deleted !== undefined && thread.deleted < reading.view.exchange.end.at) continue;
        judgeLost(thread, reading, rule);
        judgeTwice(thread, reading, rule);
        judgeOrder(thread, reading, rule);
        judgeCrossTalk(log, thread, reading, rule);
      }
    }
  },
};

const idsOf = ({ items }: Reading): string[] =>
  items.map(({ id }) => id).filter((id) => typeof id === "string");
const startOf = ({ first }: Reading): number => first.exchange.request.at;
const endOf = ({ view }: Reading): number => view.exchange.end.at;

/** The items that must be in a reading: announced before it began, and touched by nothing that may remove them. */
function expected(thread: ThreadLog, reading: Reading): Acknowledged[] {
  const retries = thread.retried.filter(({ exchange }) => exchange.request.at < endOf(reading));
  const settled = Math.max(0, ...retries.map(({ exchange }) => exchange.end.at));
  return [...thread.acknowledged.values()].filter(
    ({ id, type, at }) =>
      at < startOf(reading) &&
      at >= settled &&
      // A pending call may be dropped by what the user does instead.
      type !== "client_tool_call" &&
      !thread.excused.has(id),
  );
}

function judgeLost(thread: ThreadLog, reading: Reading, rule: RuleObserver): void {
  const there = new Set(reading.items.map(({ id }) => id));
  // Of an item whose stream ran alone the judge of stored items speaks, kind by kind.
  const wanted = expected(thread, reading).filter(({ view }) => overlaps(thread, view));
  const lost = wanted.find(({ id }) => !there.has(id));
  if (wanted.length === 0) return;
  rule("IS-05").holds(lost === undefined, "item-of-parallel-streams-lost", {
    in: reading.view,
    ...proof(lost && [acknowledgement(lost), `${read(reading)}, without it`]),
  });
}

function judgeTwice(thread: ThreadLog, reading: Reading, rule: RuleObserver): void {
  const ids = idsOf(reading).filter((id) => !thread.repeated.has(id));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  rule("RD-06").holds(twice === undefined, "item-listed-twice", {
    in: reading.view,
    ...proof(twice === undefined ? undefined : [`${read(reading)}, ${twice} more than once`]),
  });
  // That an action brings a message is AC-07's matter.
  const fromActions = (id: unknown): boolean =>
    thread.acknowledged.get(String(id))?.view.exchange.request.operation === "threads.custom_action";
  const stored = reading.items.filter(({ type, id }) => type === "user_message" && !fromActions(id)).length;
  const posted = thread.posted.filter(({ exchange }) => exchange.request.at < endOf(reading));
  // Of a thread that is older than the record nobody knows how much was sent.
  if (!posted.some(({ exchange }) => exchange.request.operation === "threads.create")) return;
  const together = posted.some((view) => overlaps(thread, view));
  rule(together ? "IS-05" : "AM-04").holds(stored <= posted.length, "message-stored-twice", {
    in: reading.view,
    ...proof(
      stored > posted.length
        ? [
            `exchanges ${posted.map(({ exchange }) => exchange.n).join(", ")} have sent ${posted.length} messages`,
            `${read(reading)}, ${stored} of them messages of the user`,
          ]
        : undefined,
    ),
  });
}

function judgeOrder(thread: ThreadLog, reading: Reading, rule: RuleObserver): void {
  if (!reading.inOrder) return;
  // What is there twice has no one place; that it is so is said above.
  const ids = idsOf(reading);
  const known = ids.flatMap((id) => {
    const item = thread.acknowledged.get(id);
    const once = ids.indexOf(id) === ids.lastIndexOf(id);
    // The place of what has ended again is a matter of IT-06.
    return item && once && !thread.excused.has(id) && !thread.repeated.has(id) ? [item] : [];
  });
  let latest: Acknowledged | undefined;
  let pair: [Acknowledged, Acknowledged] | undefined;
  for (const [index, item] of known.entries()) {
    const before = known[index - 1];
    if (latest && item.at < latest.asked) pair ??= [item, latest];
    if (before?.view === item.view && before.fresh && item.fresh && item.frame < before.frame)
      pair ??= [item, before];
    if (!latest || item.asked > latest.asked) latest = item;
  }
  if (known.length < 2) return;
  rule("TM-02").holds(pair === undefined, "newer-item-before-older", {
    in: reading.view,
    ...proof(
      pair && [
        acknowledgement(pair[0]),
        `${pair[1].id} was asked for in exchange ${pair[1].view.exchange.n} at ${time(pair[1].asked)} and ended at ${time(pair[1].at)}`,
        `${read(reading)}, the latter before the former`,
      ],
    ),
  });
}

function judgeCrossTalk(
  { homes }: HistoryLog,
  thread: ThreadLog,
  reading: Reading,
  rule: RuleObserver,
): void {
  const known = idsOf(reading).filter((id) => homes.has(id));
  if (known.length === 0) return;
  const stray = known.find((id) => !homes.get(id)?.has(thread.id));
  rule("IS-04").holds(stray === undefined, "item-of-another-stream", {
    in: reading.view,
    ...proof(
      stray === undefined
        ? undefined
        : [
            `${stray} was announced in ${[...(homes.get(stray) ?? [])].join(", ")}`,
            `${read(reading)}, with it`,
          ],
    ),
  });
}

/** Whether another stream of the thread ran at the same time. */
const overlaps = ({ turns }: ThreadLog, { exchange }: View): boolean =>
  turns.some(
    ({ exchange: other }) =>
      other.n !== exchange.n && other.request.at < exchange.end.at && exchange.request.at < other.end.at,
  );

const time = (ms: number): string => `${Math.round(ms)} ms`;
const acknowledgement = ({ id, view, at }: Acknowledged): string =>
  `${id} ended in exchange ${view.exchange.n} at ${time(at)}`;
const read = ({ items, first, view }: Reading): string =>
  `exchange ${view.exchange.n} read all ${items.length} items from ${time(first.exchange.request.at)} on`;

const proof = (lines: readonly string[] | undefined): Pick<Finding, "received"> =>
  lines ? { received: lines.join("; ") } : {};
