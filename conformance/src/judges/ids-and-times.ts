import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import { type Replay, replay } from "../replay/replay.ts";
import { isThreadUpdate, itemsIn, type Sighting, threadsIn, where } from "../replay/sightings.ts";
import type { ReplayedExchange } from "../replay/exchange.ts";
import { memberAt } from "../transcript/exchange-view.ts";
import { isSameTime } from "../replay/same-time.ts";
import { creatingOperations } from "../transcript/operations-and-events.ts";
import { traffic } from "../transcript/transcript.ts";
import type { View } from "../transcript/view.ts";

/** What must hold of ids and times over the whole run. */
export const identity: Judge = {
  id: "kit/whole-run",
  rules: ["SER-04", "SER-12", "SER-13", "TC-11", "IS-01"],
  run(views, rule) {
    const all = replay(views);
    judgeNewThreads(all, rule);
    for (const exchange of all.exchanges) judgeOwnThreads(exchange, all, rule);
    const deletions = deletionsIn(all);
    for (const sightings of groupedBy(all, (one) => timedIn(one, all, deletions)))
      judgeTimes(sightings, rule);
    for (const sightings of groupedBy(all, ownItemsIn)) judgeThreads(sightings, rule);
  },
};

/** What follows the prefix of an id. */
const ownPart = (id: string): string => id.replace(/^[a-z]+_/, "").replaceAll("-", "");

/** How many bits each character of these ids may have at most, by their alphabet. */
function bitsOfAlphabet(ids: readonly string[]): number {
  const used = ids.map(ownPart).join("");
  return /^\d+$/.test(used) ? Math.log2(10) : /^[0-9a-f]+$/i.test(used) ? 4 : 6;
}

/** Every thread is created once, under an id that is hard to guess. */
function judgeNewThreads({ creations }: Replay, rule: RuleObserver): void {
  // Of all ids: one of sixteen hexadecimal digits may happen to have no letter.
  const bits = bitsOfAlphabet([...creations.keys()]);
  for (const [id, views] of creations) {
    // TC-09 judges announcements in the answers to other operations.
    const creating = views.filter(({ exchange }) => creatingOperations.has(exchange.request.operation));
    for (const [index, view] of creating.entries()) {
      const before = creating[index - 1];
      rule("TC-11").holds(before === undefined || before === view, "same-thread-for-two-requests", {
        in: view,
        received: id,
      });
      rule("SER-13").holds(ownPart(id).length * bits >= 64, "id-too-short", {
        in: view,
        expected: "at least 11 characters after the prefix, or 16 hexadecimal digits",
        received: id,
      });
    }
  }
}

/** When the thread was created that a stream has announced. */
const timeOfThread = (view: View): unknown =>
  memberAt(view.eventsOf("thread.created")[0], "thread", "created_at");

/** A list has no thread that another user has created before. */
function judgeOwnThreads(
  { view, threadId, reads }: ReplayedExchange,
  { creations }: Replay,
  rule: RuleObserver,
): void {
  const { user, request, n } = view.exchange;
  if (!view.accepted || !reads || threadId !== "" || user === null) return;
  // In recorded traffic the same person may come with another token tomorrow.
  if (view.exchange.case === traffic) return;
  // IS-07 judges requests whose body names a user.
  if (JSON.stringify(request.body ?? "").includes("user_id")) return;
  const creators = new Map(
    [...creations].flatMap(([id, [first]]) => (first && first.exchange.n < n ? [[id, first] as const] : [])),
  );
  if ([...creators.values()].every(({ exchange }) => exchange.user === user)) return;
  const foreign = threadsIn(view).find(({ value: { id, created_at } }) => {
    const creation = creators.get(String(id));
    // A thread of another time is another one under the same id.
    return creation && creation.exchange.user !== user && isSameTime(timeOfThread(creation), created_at);
  });
  rule("IS-01").holds(foreign === undefined, "foreign-thread-listed", {
    in: view,
    ...(foreign ? { path: foreign.path, received: foreign.value["id"] } : {}),
  });
}

type Keyed = readonly [key: string, sighting: Sighting];

/** The sightings of one thing after another, each in the order of time. */
const groupedBy = ({ exchanges }: Replay, find: (exchange: ReplayedExchange) => Keyed[]): Sighting[][] =>
  [...Map.groupBy(exchanges.flatMap(find), ([key]) => key).values()].map((group) =>
    group.map(([, sighting]) => sighting),
  );

type Deletions = ReadonlyMap<string, readonly number[]>;

/** The numbers of the exchanges that deleted each thread. */
const deletionsIn = ({ exchanges }: Replay): Deletions => {
  const deletions = new Map<string, number[]>();
  for (const { view, threadId } of exchanges) {
    if (view.exchange.request.operation !== "threads.delete" || !view.accepted) continue;
    deletions.set(threadId, [...(deletions.get(threadId) ?? []), view.exchange.n]);
  }
  return deletions;
};

/**
 * The threads and items that have a time for good: an item that is only added gets it when it is done. What stands under
 * the id of a deleted thread is another object. TH-02 judges threads in `thread.updated`, SER-01 and SER-02 missing times.
 */
function timedIn({ view, threadId }: ReplayedExchange, { creations }: Replay, deletions: Deletions): Keyed[] {
  const seen = [...threadsIn(view).filter((one) => !isThreadUpdate(one)), ...itemsIn(view)];
  return seen.flatMap((sighting): Keyed[] => {
    const { id, created_at } = sighting.value;
    if (typeof id !== "string" || typeof created_at !== "string" || !sighting.final) return [];
    const isItem = "thread_id" in sighting.value;
    const deleted = deletions.get(isItem ? threadId : id) ?? [];
    const before = deleted.filter((n) => n < view.exchange.n);
    const life = before.length;
    // RD-03, IS-02 and TU-05 judge a thread that is opened though its reader never made it, or has deleted it.
    const made = creations.get(id)?.filter(({ exchange }) => exchange.user === view.exchange.user) ?? [];
    const isMade = made.some(({ exchange: { n } }) => n > (before.at(-1) ?? 0));
    const isOpened =
      view.exchange.request.operation === "threads.get_by_id" && view.exchange.case !== traffic;
    if (!isItem && isOpened && !isMade) return [];
    return [[`${isItem ? threadId : ""}/${life}/${id}`, sighting]];
  });
}

function judgeTimes(sightings: readonly Sighting[], rule: RuleObserver): void {
  const expected = sightings[0]?.value["created_at"];
  for (const sighting of sightings) {
    const received = sighting.value["created_at"];
    rule("SER-04").holds(received === expected, "created-at-changes", {
      ...where(sighting),
      expected,
      received,
    });
  }
}

/** The items that name the thread of their exchange; IT-12 and TC-04 judge the others. */
const ownItemsIn = ({ view, threadId }: ReplayedExchange): Keyed[] =>
  itemsIn(view).flatMap((sighting): Keyed[] => {
    const { id, thread_id } = sighting.value;
    return typeof id === "string" && threadId !== "" && thread_id === threadId ? [[id, sighting]] : [];
  });

function judgeThreads(sightings: readonly Sighting[], rule: RuleObserver): void {
  for (const [index, sighting] of sightings.entries()) {
    const received = sighting.value["thread_id"];
    const expected = sightings[index - 1]?.value["thread_id"] ?? received;
    rule("SER-12").holds(received === expected, "id-in-two-threads", {
      ...where(sighting),
      expected,
      received,
    });
  }
}
