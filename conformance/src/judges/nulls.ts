import type { Judge } from "../case.ts";
import { isEvent, isObject } from "../viewing.ts";
import { partsOf } from "./parts.ts";

/** Null stands for nothing that a reader needs, except in what belongs to the application. */
export const nulls: Judge = {
  id: "nulls",
  rules: ["SER-05"],
  exchange(view, rule) {
    if (view.status !== 200) return;
    const { operation = "" } = view.exchange.request;
    const events = view.frames.flatMap(({ json, index }) =>
      isEvent(json) ? [{ name: json.type, json, frame: index }] : [],
    );
    for (const { name, json, ...at } of events.length > 0 ? events : [{ name: operation, json: view.json }]) {
      if (!isObject(json)) continue;
      const found = [...partsOf(name, json)].filter(({ value }) => value === null).map(({ path }) => path);
      rule("SER-05").holds(found.length === 0, {
        message: "A member without a value is sent as null",
        in: view,
        ...at,
        received: found,
      });
    }
  },
};
