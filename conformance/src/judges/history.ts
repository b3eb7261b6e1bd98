import type { Finding, RuleObserver } from "../case/observer.ts";
import type { Judge } from "../case/case.ts";
import { overlapsAny } from "../replay/exchange.ts";
import { type Acknowledged, acknowledgedIn, type Home, homesIn, streamedIn } from "../replay/acknowledged.ts";
import type { Reading } from "../replay/readings.ts";
import { replay } from "../replay/replay.ts";
import type { ReplayedThread } from "../replay/threads.ts";
import { creatingOperations, ephemeralEvents } from "../transcript/operations-and-events.ts";
import type { View } from "../transcript/view.ts";

/**
 * Everyone reads what parallel clients have written. It compares the items that streams announced as finished with the
 * readings of their threads that began later, and finds what is lost, listed twice, out of order or in the wrong
 * thread, with the few lines that prove it.
 */
export const history: Judge = {
  id: "kit/history",
  rules: ["AM-04", "IS-04", "IS-05", "RD-06", "TM-02"],
  run(views, rule) {
    const { threads } = replay(views);
    const homes = homesIn(threads);
    const reads: Read[] = [];
    for (const thread of threads.values()) {
      const deletion = thread.exchanges.find((one) => one.does("removes-thread"));
      const deleted = deletion ? startOf(deletion.view) : Infinity;
      const acknowledged = acknowledgedIn(thread, homes);
      for (const reading of thread.readings) {
        if (deleted < endOf(reading.last)) continue;
        reads.push({ thread, reading, acknowledged });
      }
    }
    // AM-04 covers a server that loses messages that come alone as well.
    const losesMessages = reads.some((read) => lostIn(read).some((one) => isMessage(one) && !one.parallel));
    for (const read of reads) {
      judgeLost(read, losesMessages, rule);
      judgeTwice(read, rule);
      judgeOrder(read, rule);
      judgeCrossTalk(read, homes, rule);
    }
  },
};

/** A reading of a thread, and what its streams have announced as finished. */
interface Read {
  thread: ReplayedThread;
  reading: Reading;
  acknowledged: ReadonlyMap<string, Acknowledged>;
}

/** The ids of what is an item; IT-01 and IT-02 judge events that are stored as items. */
const idsOf = ({ items }: Reading): string[] =>
  items
    .filter(({ type }) => !ephemeralEvents.has(type))
    .map(({ id }) => id)
    .filter((id) => typeof id === "string");
const startOf = ({ exchange }: View): number => exchange.request.at;
const endOf = ({ exchange }: View): number => exchange.end.at;

/** The items that a reading must hold: announced before it began, and not removed since as far as is known. */
function expected({ thread, reading, acknowledged }: Read): Acknowledged[] {
  const removals = thread.exchanges.filter(
    (one) => one.does("removes-items") && startOf(one.view) < endOf(reading.last),
  );
  const settled = Math.max(0, ...removals.map(({ view }) => endOf(view)));
  return [...acknowledged.values()].filter(
    ({ id, type, at }) =>
      at < startOf(reading.first) &&
      at >= settled &&
      // A pending call may be dropped if the user does something else.
      type !== "client_tool_call" &&
      !thread.removed.has(id),
  );
}

const isMessage = ({ type }: Acknowledged): boolean => type === "user_message";

/** The items that a reading must hold, and does not. */
function lostIn(read: Read): Acknowledged[] {
  const there = new Set(read.reading.items.map(({ id }) => id));
  return expected(read).filter(({ id }) => !there.has(id));
}

function judgeLost(read: Read, losesMessages: boolean, rule: RuleObserver): void {
  const { reading } = read;
  // The judge of stored items judges an item whose stream ran alone, by its type.
  const wanted = expected(read).filter(({ parallel }) => parallel);
  const lost = lostIn(read).find((one) => one.parallel && !(losesMessages && isMessage(one)));
  if (wanted.length === 0) return;
  rule("IS-05").holds(lost === undefined, "item-of-parallel-streams-lost", {
    in: reading.last,
    ...proof(lost && [acknowledgement(lost), `${readingOf(reading)}, without it`]),
  });
}

function judgeTwice({ thread, reading, acknowledged }: Read, rule: RuleObserver): void {
  const ids = idsOf(reading).filter((id) => acknowledged.get(id)?.repeated !== true);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  rule("RD-06").holds(twice === undefined, "item-listed-twice", {
    in: reading.last,
    ...proof(twice === undefined ? undefined : [`${readingOf(reading)}, ${twice} more than once`]),
  });
  // AC-07 judges the messages that an action brings.
  const fromActions = (id: unknown): boolean =>
    acknowledged.get(String(id))?.view.exchange.request.operation === "threads.custom_action";
  const stored = reading.items.filter(({ type, id }) => type === "user_message" && !fromActions(id)).length;
  const posts = thread.exchanges.filter(({ operation }) => operation?.writes === "user_message");
  const posted = posts.filter(({ view }) => startOf(view) < endOf(reading.last));
  // How many messages were posted to a thread that is older than the record is not known.
  if (!posted.some(({ view }) => creatingOperations.has(view.exchange.request.operation))) return;
  const together = posted.some((one) => overlapsAny(one, streamedIn(thread)));
  rule(together ? "IS-05" : "AM-04").holds(stored <= posted.length, "message-stored-twice", {
    in: reading.last,
    ...proof(
      stored > posted.length
        ? [
            `exchanges ${posted.map(({ view }) => view.exchange.n).join(", ")} have sent ${posted.length} messages`,
            `${readingOf(reading)}, ${stored} of them messages of the user`,
          ]
        : undefined,
    ),
  });
}

/** Whether an item says that it is older than one that was shown before it: a history by time shows it first, rightly. */
function isDatedBefore({ items }: Reading, one: Acknowledged, other: Acknowledged): boolean {
  const [first = NaN, second = NaN] = [one, other].map(({ id }) =>
    microseconds(items.find((item) => item["id"] === id)?.["created_at"]),
  );
  return first < second;
}

/** The moment of a timestamp, to the microsecond; NaN for what is none. */
function microseconds(value: unknown): number {
  const [, digits = ""] = /\.\d{3}(\d{1,3})/.exec(String(value)) ?? [];
  return Date.parse(String(value)) * 1000 + Number(digits.padEnd(3, "0"));
}

/** Whether a stream has finished one item after another: in a later exchange, or further down in the same. */
const isLater = (one: Acknowledged, other: Acknowledged): boolean =>
  one.view === other.view ? one.frame > other.frame : one.at > other.at;

function judgeOrder({ thread, reading, acknowledged }: Read, rule: RuleObserver): void {
  if (!reading.ascending) return;
  // An item that is there twice has no one place; RD-06 and IT-08 judge that.
  const ids = idsOf(reading);
  const known = ids.flatMap((id) => {
    const item = acknowledged.get(id);
    const once = ids.indexOf(id) === ids.lastIndexOf(id);
    // IT-06 judges the place of an item that has ended again.
    return item && once && !thread.removed.has(id) && !item.repeated ? [item] : [];
  });
  let latest: Acknowledged | undefined;
  let pair: [Acknowledged, Acknowledged] | undefined;
  for (const [index, item] of known.entries()) {
    const before = known[index - 1];
    if (latest && item.at < latest.requested) pair ??= [item, latest];
    if (
      before?.view === item.view &&
      before.fresh &&
      item.fresh &&
      item.frame < before.frame &&
      !isDatedBefore(reading, before, item)
    )
      pair ??= [item, before];
    if (!latest || item.requested > latest.requested) latest = item;
  }
  if (known.length < 2) return;
  const isReversed = known.every((item, index) => index === 0 || isLater(known[index - 1]!, item));
  rule("TM-02").holds(pair === undefined, isReversed ? "oldest-item-last" : "newer-item-before-older", {
    in: reading.last,
    ...proof(
      pair && [
        acknowledgement(pair[0]),
        `${pair[1].id} was asked for in exchange ${pair[1].view.exchange.n} at ${time(pair[1].requested)} and ended at ${time(pair[1].at)}`,
        `${readingOf(reading)}, the latter before the former`,
      ],
    ),
  });
}

function judgeCrossTalk(
  { thread, reading }: Read,
  homes: ReadonlyMap<string, Home>,
  rule: RuleObserver,
): void {
  const known = idsOf(reading).filter((id) => homes.has(id));
  if (known.length === 0) return;
  // SER-12 covers an id that stands for items of several threads: nobody knows which of them this is.
  const stray = known.find((id) => {
    const own = homes.get(id)?.threads;
    return own?.size === 1 && !own.has(thread.id);
  });
  rule("IS-04").holds(stray === undefined, "item-of-another-stream", {
    in: reading.last,
    ...proof(
      stray === undefined
        ? undefined
        : [
            `${stray} was announced in ${[...(homes.get(stray)?.threads ?? [])].join(", ")}`,
            `${readingOf(reading)}, with it`,
          ],
    ),
  });
}

const time = (ms: number): string => `${Math.round(ms)} ms`;
const acknowledgement = ({ id, view, at }: Acknowledged): string =>
  `${id} ended in exchange ${view.exchange.n} at ${time(at)}`;
const readingOf = ({ items, first, last }: Reading): string =>
  `exchange ${last.exchange.n} read all ${items.length} items from ${time(first.exchange.request.at)} on`;

const proof = (lines: readonly string[] | undefined): Pick<Finding, "received"> =>
  lines ? { received: lines.join("; ") } : {};
