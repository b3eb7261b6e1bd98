import type { Judge } from "../case.ts";
import { isObject } from "../viewing.ts";
import { itemsIn, pagesIn, type Sighting, threadsIn, where } from "./objects.ts";

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";

const offsetTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const hidden: ReadonlySet<unknown> = new Set(["hidden_context_item", "sdk_hidden_context"]);

/** The members that every thread, item and page has, and those that none may have. */
export const shapes: Judge = {
  id: "shapes",
  rules: ["SER-01", "SER-02", "SER-03", "SER-05", "SER-06", "SER-10", "SER-11", "SER-14", "RD-11", "IT-11"],
  exchange(view, rule) {
    const threads = threadsIn(view);
    const items = itemsIn(view);
    for (const thread of threads) {
      const { id, created_at, status, items: page, metadata } = thread.value;
      rule("SER-01").holds(
        isText(id) && isText(created_at) && isObject(page) && isObject(status) && isText(status["type"]),
        {
          message: "A thread lacks id, created_at, status.type or items",
          ...where(thread),
          received: thread.value,
        },
      );
      rule("SER-10").holds(
        metadata === undefined || (isObject(metadata) && Object.keys(metadata).length === 0),
        {
          message: "A thread shows the application's metadata",
          ...where(thread),
          expected: {},
          received: metadata,
        },
      );
    }
    for (const item of items) {
      const { id, thread_id, created_at, type } = item.value;
      rule("SER-02").holds(isText(id) && isText(thread_id) && isText(created_at) && isText(type), {
        message: "An item lacks id, thread_id, created_at or type",
        ...where(item),
        received: item.value,
      });
      rule(item.frame === undefined ? "RD-11" : "IT-11").holds(!hidden.has(type), {
        message: "A hidden item is shown",
        ...where(item),
        received: type,
      });
      const { attachments, content } = item.value;
      for (const attachment of Array.isArray(attachments) ? attachments : []) {
        rule("SER-11").holds(!isObject(attachment) || attachment["metadata"] === undefined, {
          message: "An attachment shows the application's metadata",
          ...where(item),
        });
      }
      for (const part of Array.isArray(content) ? content.filter(isObject) : []) {
        if (part["type"] !== "input_tag") continue;
        rule("SER-14").holds(
          isText(part["id"]) &&
            typeof part["text"] === "string" &&
            isObject(part["data"]) &&
            typeof part["interactive"] === "boolean",
          {
            message: "A tag lacks id, text, data or interactive",
            ...where(item),
            received: part,
          },
        );
      }
    }
    for (const thing of [...threads, ...items]) {
      const { created_at } = thing.value;
      rule("SER-03").holds(typeof created_at === "string" && offsetTime.test(created_at), {
        message: "A created_at is no RFC 3339 time with an offset",
        ...where(thing),
        expected: "2026-01-31T12:00:00Z",
        received: created_at,
      });
      const nulls = Object.entries(thing.value).filter(([, value]) => value === null);
      rule("SER-05").holds(nulls.length === 0, {
        message: "A member without a value is sent as null",
        ...where(thing),
        received: nulls.map(([key]) => key),
      });
    }
    for (const page of pagesIn(view)) judgePage(page);

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
