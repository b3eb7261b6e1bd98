import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import type { RuleWith } from "../findings/index.ts";
import { objectForId } from "../case/malformed-id.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { nothingShown } from "./messages.ts";
import { firstDifference } from "../transcript/first-difference.ts";
import { isErrorDocument } from "../replay/error-document.ts";
import { isMalformed, paramsOf, threadOf } from "../replay/request.ts";
import { itemsIn, pagesIn, type Sighting, threadsIn, where } from "../replay/sightings.ts";

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** A condition under the name by which a report says what is missing: the member, or its type. */
const textMember = (name: string, value: unknown) => ({
  [isGiven(value) && value !== "" ? `${name} as a string` : name]: isText(value),
});
const objectMember = (name: string, value: unknown) => ({
  [isGiven(value) ? `${name} as an object` : name]: isObject(value),
});

/** The operations that are answered with a page. */
const lists: ReadonlySet<unknown> = new Set(["items.list", "threads.list"]);

/** The first name whose condition does not hold. */
const firstFalse = (conditions: Readonly<Record<string, boolean>>): string | undefined =>
  Object.keys(conditions).find((name) => conditions[name] === false);

const offsetTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** The events that are shown once and never stored. */
const ephemeral: ReadonlyMap<unknown, RuleWith<"ephemeral-stored">> = new Map([
  ["progress_update", "IT-01"],
  ["client_effect", "IT-02"],
]);

/** Members as they came, so that null and absent tell apart. */
const shown = (members: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name, value === undefined ? "(absent)" : value]),
  );

/** The members that every thread, item and page has, whatever it is about. */
export const shapes: Judge = {
  id: "shapes",
  rules: ["SER-01", "SER-02", "SER-03", "SER-06", "RD-18", "IT-01", "IT-02"],
  exchange(view, rule) {
    if (isMalformed(view) || isErrorDocument(view)) return;
    const nothing = nothingShown(view);
    if (nothing !== undefined) {
      rule("SER-01").holds(false, nothing, { in: view, received: view.json });
      return;
    }
    // A server that makes what it does not find cannot be rid of what the kit's own malformed read has made (RQ-06).
    const threads = threadsIn(view).filter(
      ({ value: { id } }) => firstDifference(id, objectForId) !== undefined,
    );
    const items = itemsIn(view);
    for (const thread of threads) {
      const { id, created_at, status, items: page } = thread.value;
      const member = firstFalse({
        ...textMember("id", id),
        created_at: isGiven(created_at),
        ...objectMember("status", status),
        ...textMember("status.type", isObject(status) ? status["type"] : undefined),
        ...objectMember("items", page),
      });
      rule("SER-01").holds(member === undefined, "member-missing", {
        ...where(thread),
        received: thread.value,
        with: { member: member ?? "" },
      });
    }
    for (const item of items) {
      const { id, thread_id, created_at, type } = item.value;
      const member = firstFalse({
        ...textMember("id", id),
        ...textMember("type", type),
        ...textMember("thread_id", thread_id),
        created_at: isGiven(created_at),
      });
      const isUnknown = !isText(id) || !isText(type);
      rule("SER-02").holds(member === undefined, isUnknown ? "identity-missing" : "member-missing", {
        ...where(item),
        received: item.value,
        with: { member: member ?? "" },
      });
      const requested = item.frame === undefined ? threadOf(view) : "";
      if (requested !== "" && isText(thread_id)) {
        rule("SER-02").holds(thread_id === requested, "item-names-another-thread", {
          ...where(item),
          expected: requested,
          received: thread_id,
        });
      }
      const fleeting = item.frame === undefined ? ephemeral.get(type) : undefined;
      if (fleeting !== undefined) {
        rule(fleeting).holds(false, "ephemeral-stored", { ...where(item), received: type });
      }
    }
    for (const thing of [...threads, ...items]) {
      const { created_at } = thing.value;
      // SER-01 and SER-02 judge a missing time.
      if (!isGiven(created_at)) continue;
      rule("SER-03").holds(
        typeof created_at === "string" && offsetTime.test(created_at),
        "created-at-not-rfc-3339",
        { ...where(thing), expected: "2026-01-31T12:00:00Z", received: created_at },
      );
    }
    // TR-03 judges an answer that is not JSON.
    if (view.accepted && lists.has(view.exchange.request.operation) && view.json !== undefined) {
      rule("SER-06").holds(isObject(view.json), "data-missing", { in: view, received: view.json });
    }
    for (const page of pagesIn(view)) judgePage(page, rule);
  },
};

function judgePage(page: Sighting, rule: RuleObserver): void {
  const { data, has_more, after } = page.value;
  if (!Array.isArray(data)) {
    rule("SER-06").holds(false, "data-missing", { ...where(page), received: page.value });
    return;
  }
  rule("SER-06").holds(true, "data-missing", where(page));
  const { limit } = paramsOf(page.view);
  // The pages of the threads in a list have a size of their own.
  if (page.path === "$" && typeof limit === "number" && limit >= 1) {
    rule("RD-18").holds(data.length <= limit, "page-longer-than-limit", {
      ...where(page),
      expected: `at most ${limit} elements`,
      received: `${data.length} elements`,
    });
  }
  const isWhole = rule("SER-06").holds(typeof has_more === "boolean", "member-missing", {
    ...where(page),
    received: shown({ ...page.value, has_more, data: "…" }),
    with: { member: "has_more" },
  });
  // A list may end behind the thread that the kit's own malformed read has made.
  if (!isWhole || firstDifference(after, objectForId) === undefined) return;
  const isEmpty = has_more === true && Array.isArray(data) && data.length === 0;
  rule("SER-06").holds(isText(after) === has_more, isEmpty ? "page-empty-with-more" : "page-inconsistent", {
    ...where(page),
    expected: has_more === true ? "after as a string" : "no after",
    received: shown({ has_more, after }),
  });
}
