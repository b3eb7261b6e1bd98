import { ThreadStreamEvent, VisibleItem } from "@chatkit-protocol/core/protocol";
import type { z } from "zod";
import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { declaredParts } from "./declared-parts.ts";
import { itemsIn, where } from "../replay/sightings.ts";

type Kind = "boolean" | "array";

/** Where the members of SER-07 are in a shape, by path; `[]` stands for every element. */
const placesIn = (schema: z.core.$ZodType): ReadonlyMap<string, Kind> =>
  new Map(
    [...declaredParts(schema)].flatMap(({ owner, path, schema: member }): [string, Kind][] =>
      owner.rule === "SER-07" ? [[path.join("."), kindOf(member)]] : [],
    ),
  );

function optionsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === "union" ? def.options : [schema];
}

function kindOf(schema: z.core.$ZodType): Kind {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "default") return kindOf(def.innerType);
  if (def.type === "boolean" || def.type === "array") return def.type;
  throw new Error(`A member of SER-07 is of the type ${def.type}`);
}

/** Those of each type of item: a member that another type has is unknown there, and clients ignore it. */
const inItem: ReadonlyMap<unknown, ReadonlyMap<string, Kind>> = new Map(
  optionsOf(VisibleItem).flatMap((option) =>
    [...(option._zod.propValues?.["type"] ?? [])].map((type) => [type, placesIn(option)] as const),
  ),
);
/** Of an event alone: its item, and those of its thread, are looked at as items. */
const inEvent = new Map([...placesIn(ThreadStreamEvent)].filter(([path]) => !/^(item|thread)\./.test(path)));

/** The members that have a default: wherever one is sent, it has the type that it is declared with. */
export const defaults: Judge = {
  id: "defaults",
  rules: ["SER-07"],
  exchange(view, rule) {
    for (const item of itemsIn(view))
      look(item.value, inItem.get(item.value["type"]) ?? new Map(), rule, where(item));
    for (const { json, index } of view.frames)
      look(json, inEvent, rule, { in: view, frame: index, path: "$" });
  },
};

type Place = ReturnType<typeof where>;

function look(whole: unknown, places: ReadonlyMap<string, Kind>, rule: RuleObserver, place: Place): void {
  for (const [path, kind] of places) {
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
