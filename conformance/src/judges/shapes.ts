import type { Judge } from "../case.ts";
import { isObject } from "../viewing.ts";
import { attachmentsIn, itemsIn, pagesIn, partsOf, type Sighting, threadsIn, where } from "./objects.ts";

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
const isGiven = (value: unknown): boolean => value !== undefined && value !== null;
/** Nothing of an application's private record. */
const isEmpty = (value: unknown): boolean =>
  !isGiven(value) || (isObject(value) && Object.keys(value).length === 0);

const offsetTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const hidden: ReadonlySet<unknown> = new Set(["hidden_context_item", "sdk_hidden_context"]);

/** The members that every thread, item and page has, and those that none may have. */
export const shapes: Judge = {
  id: "shapes",
  rules: ["SER-01", "SER-02", "SER-03", "SER-05", "SER-06", "SER-10", "SER-11", "SER-14", "RD-11", "IT-11"],
  exchange(view, rule) {
    const threads = threadsIn(view);
    const items = itemsIn(view);
    const attachments = attachmentsIn(view);
    const pages = pagesIn(view);
    const parts = items.flatMap((item) => partsOf(item, "content"));
    for (const thread of threads) {
      const { id, created_at, status, items: page, metadata } = thread.value;
      rule("SER-01").holds(
        isText(id) && isGiven(created_at) && isObject(page) && isObject(status) && isText(status["type"]),
        {
          message: "A thread lacks id, created_at, status.type or items",
          ...where(thread),
          received: thread.value,
        },
      );
      rule("SER-10").holds(isEmpty(metadata), {
        message: "A thread shows the application's metadata",
        ...where(thread),
        expected: {},
        received: metadata,
      });
    }
    for (const item of items) {
      const { id, thread_id, created_at, type } = item.value;
      rule("SER-02").holds(isText(id) && isText(thread_id) && isGiven(created_at) && isText(type), {
        message: "An item lacks id, thread_id, created_at or type",
        ...where(item),
        received: item.value,
      });
      rule(item.frame === undefined ? "RD-11" : "IT-11").holds(!hidden.has(type), {
        message: "A hidden item is shown",
        ...where(item),
        received: type,
      });
    }
    for (const attachment of attachments) {
      const { metadata } = attachment.value;
      rule("SER-11").holds(isEmpty(metadata), {
        message: "An attachment shows the application's metadata",
        ...where(attachment),
        received: metadata,
      });
    }
    for (const part of parts) {
      const { type, id, text, data, interactive } = part.value;
      if (type !== "input_tag") continue;
      rule("SER-14").holds(
        isText(id) && typeof text === "string" && isObject(data) && typeof interactive === "boolean",
        {
          message: "A tag lacks id, text, data or interactive",
          ...where(part),
          received: part.value,
        },
      );
    }
    for (const thing of [...threads, ...items]) {
      const { created_at } = thing.value;
      // That there is none at all is SER-01's and SER-02's matter.
      if (!isGiven(created_at)) continue;
      rule("SER-03").holds(typeof created_at === "string" && offsetTime.test(created_at), {
        message: "A created_at is no RFC 3339 time with an offset",
        ...where(thing),
        expected: "2026-01-31T12:00:00Z",
        received: created_at,
      });
    }
    for (const thing of [...threads, ...items, ...attachments, ...parts, ...pages]) {
      const nulls = Object.entries(thing.value).filter(([, value]) => value === null);
      rule("SER-05").holds(nulls.length === 0, {
        message: "A member without a value is sent as null",
        ...where(thing),
        received: nulls.map(([key]) => key),
      });
    }
    for (const page of pages) judgePage(page);

    function judgePage(page: Sighting): void {
      const { data, has_more, after } = page.value;
      rule("SER-06").holds(
        Array.isArray(data) && typeof has_more === "boolean" && isText(after) === has_more,
        {
          message: "A page lacks data or has_more, or its after does not go with has_more",
          ...where(page),
          received: { has_more, after },
        },
      );
    }
  },
};
