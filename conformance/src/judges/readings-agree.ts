import { isHiddenType } from "@chatkit-protocol/core/protocol";
import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import { finds } from "../replay/lost-and-found.ts";
import type { Reading } from "../replay/readings.ts";
import { replay } from "../replay/replay.ts";
import { paramsOf } from "../replay/request.ts";
import type { ReplayedThread } from "../replay/threads.ts";

/**
 * A thread opens with the items that its list has, and the other way round, where nothing was written between the two reads.
 * Otherwise one of the reads leaves something out, which is stored all the same.
 */
export const readingsAgree: Judge = {
  id: "kit/readings-agree",
  rules: ["RD-01", "RD-06"],
  run(views, rule) {
    for (const thread of replay(views).threads.values()) {
      const [listed, opened] = [thread.readings.filter(lists), thread.readings.filter(opens)];
      for (const one of opened)
        for (const other of listed)
          if (isOfOneUser(one, other) && isUnchangedBetween(thread, one, other)) compare(one, other, rule);
    }
  },
};

/** A request that is misread may open another thread. */
const opens = ({ first, threadId }: Reading): boolean =>
  first.exchange.request.operation === "threads.get_by_id" && finds(first, threadId);

/** RQ-19 and RQ-20 judge a limit that is none. */
function lists({ first }: Reading): boolean {
  const { limit = 1 } = paramsOf(first);
  return first.exchange.request.operation === "items.list" && typeof limit === "number" && limit > 0;
}

function compare(opened: Reading, listed: Reading, rule: RuleObserver): void {
  const [shown, known] = [idsOf(opened), idsOf(listed)];
  rule("RD-01").equals(
    [...known].filter((id) => !shown.has(id)),
    [],
    "opens-with-fewer-items",
    { in: opened.first },
  );
  rule("RD-06").equals(
    [...shown].filter((id) => !known.has(id)),
    [],
    "items-missing",
    { in: listed.first },
  );
}

/** The visible items: RD-11 judges those that must not be shown. */
const idsOf = ({ items }: Reading): ReadonlySet<unknown> =>
  new Set(items.filter(({ type }) => !isHiddenType(type)).map(({ id }) => id));

const isOfOneUser = (a: Reading, b: Reading): boolean => a.first.exchange.user === b.first.exchange.user;

function isUnchangedBetween({ exchanges }: ReplayedThread, a: Reading, b: Reading): boolean {
  const begin = Math.min(startOf(a), startOf(b));
  const end = Math.max(endOf(a), endOf(b));
  return !exchanges.some(
    ({ reads, view: { exchange } }) => !reads && exchange.request.at < end && exchange.end.at > begin,
  );
}

const startOf = ({ first }: Reading): number => first.exchange.request.at;
const endOf = ({ last }: Reading): number => last.exchange.end.at;
