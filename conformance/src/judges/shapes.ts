import type { Judge } from "../case/case.ts";
import type { RuleWith } from "../findings/index.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { threadOf } from "../replay/request.ts";
import { itemsIn, pagesIn, threadsIn, where } from "../replay/sightings.ts";

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

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
  rules: ["SER-01", "SER-02", "SER-03", "SER-06", "IT-01", "IT-02"],
  exchange(view, rule) {
    const threads = threadsIn(view);
    const items = itemsIn(view);
    for (const thread of threads) {
      const { id, created_at, status, items: page } = thread.value;
      rule("SER-01").holds(
        isText(id) && isGiven(created_at) && isObject(page) && isObject(status) && isText(status["type"]),
        "member-missing",
        { ...where(thread), received: thread.value },
      );
    }
    for (const item of items) {
      const { id, thread_id, created_at, type } = item.value;
      rule("SER-02").holds(
        isText(id) && isText(thread_id) && isGiven(created_at) && isText(type),
        "member-missing",
        { ...where(item), received: item.value },
      );
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
    for (const page of pagesIn(view)) {
      const { data, has_more, after } = page.value;
      rule("SER-06").holds(
        Array.isArray(data) && typeof has_more === "boolean" && isText(after) === has_more,
        "page-inconsistent",
        {
          ...where(page),
          received: shown({ ...(Array.isArray(data) ? {} : { data }), has_more, after }),
        },
      );
    }
  },
};
