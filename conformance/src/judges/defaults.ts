import type { Judge, Say } from "../case.ts";
import { isObject } from "../viewing.ts";
import { itemsIn, where } from "./objects.ts";

type Kind = "boolean" | "array";

/** Where the members are that clients branch on, in an item and in an event; `[]` stands for every element. */
const inItem: Readonly<Record<string, Kind>> = {
  attachments: "array",
  "content.[].interactive": "boolean",
  "content.[].annotations": "array",
  "content.[].annotations.[].source.interactive": "boolean",
  "workflow.expanded": "boolean",
};
const inEvent: Readonly<Record<string, Kind>> = {
  allow_retry: "boolean",
  "update.content.annotations": "array",
  "update.content.annotations.[].source.interactive": "boolean",
  "update.annotation.source.interactive": "boolean",
};

/** The members that have a default: wherever one is sent, it has the type that it is declared with. */
export const defaults: Judge = {
  id: "defaults",
  rules: ["SER-07"],
  exchange(view, rule) {
    for (const item of itemsIn(view)) look(item.value, inItem, rule, where(item));
    for (const { json, index } of view.frames)
      look(json, inEvent, rule, { in: view, frame: index, path: "$" });
  },
};

type Place = ReturnType<typeof where>;

function look(whole: unknown, places: Readonly<Record<string, Kind>>, rule: Say, place: Place): void {
  for (const [path, kind] of Object.entries(places)) {
    const steps = path.split(".");
    for (const value of valuesAt(whole, steps)) {
      rule("SER-07").holds(
        kind === "array" ? Array.isArray(value) : typeof value === kind,
        "member-of-wrong-type",
        {
          ...place,
          path: `${place.path}.${path.replaceAll(".[]", "[]")}`,
          expected: kind,
          received: value,
          with: { member: steps.at(-1) ?? "", kind },
        },
      );
    }
  }
}

/** The values at a path; none where a member on the way is absent. */
function valuesAt(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (step === undefined) return [value];
  if (step === "[]") return Array.isArray(value) ? value.flatMap((part) => valuesAt(part, rest)) : [];
  return isObject(value) && value[step] !== undefined ? valuesAt(value[step], rest) : [];
}
