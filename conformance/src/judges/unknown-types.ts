import { ThreadStreamEvent } from "@chatkit-protocol/core/protocol";
import type { z } from "zod";
import { isEvent } from "../transcript/exchange-view.ts";
import { operationNamed } from "../transcript/operations-and-events.ts";
import type { View } from "../transcript/view.ts";
import { type Part, partsOf, whole } from "./parts.ts";

/** Something that a server has sent whose `type` this version of the protocol does not have; clients ignore it. */
export interface UnknownType {
  /** What it stands in place of: `event`, `item`, `update`, or the member that holds it, `content`. */
  what: string;
  type: string;
  frame?: number;
  path: string;
}

const kept = new WeakMap<View, readonly UnknownType[]>();

/** Everything of an unknown type in an accepted answer, outside of widgets; what is inside of it is not looked at. */
export function unknownTypesIn(view: View): readonly UnknownType[] {
  const known = kept.get(view) ?? find(view);
  kept.set(view, known);
  return known;
}

function find(view: View): UnknownType[] {
  if (!view.accepted) return [];
  if (view.frames.length > 0) {
    return view.frames.flatMap(({ json, index }) =>
      isEvent(json) ? unknownIn(ThreadStreamEvent, json).map((one) => ({ ...one, frame: index })) : [],
    );
  }
  const answer = operationNamed(view.exchange.request.operation)?.answer;
  return answer === undefined || answer === "stream" || view.json === undefined
    ? []
    : unknownIn(answer, view.json);
}

function unknownIn(schema: z.core.$ZodType, value: unknown): UnknownType[] {
  const found: UnknownType[] = [];
  for (const part of partsOf(whole(schema, value))) {
    const type = unknownTypeOf(part);
    if (type === undefined || found.some(({ path }) => isInside(part.path, path))) continue;
    found.push({ what: nameOf(part.path), type, path: part.path });
  }
  return found;
}

/** The `type` of a value that fits no variant of its union. */
function unknownTypeOf({ schemas, value }: Part): string | undefined {
  const schema = schemas.at(-1) as z.core.$ZodTypes | undefined;
  if (!schema || schema._zod.def.type !== "union" || !isEvent(value)) return undefined;
  return schema._zod.propValues?.["type"] && !schema._zod.propValues["type"].has(value.type)
    ? value.type
    : undefined;
}

const isInside = (path: string, outer: string): boolean =>
  path.startsWith(outer) && /^[.[]/.test(path.slice(outer.length));

/** `$.item.content[0]` is a `content`, and in a page `$.data[3]` an `item`. */
function nameOf(path: string): string {
  if (path === "$") return "event";
  if (/\.data\[\d+\]$/.test(path)) return "item";
  const name =
    path
      .replace(/\[\d+\]$/, "")
      .split(".")
      .at(-1) ?? "";
  return name === "content" ? "part" : name.replace(/^updated_/, "").replace(/(?<!u)s$/, "");
}

/** A type that this version of the protocol does not have, and how often it was seen. */
export interface UnknownCount {
  what: string;
  type: string;
  times: number;
}

/** The unknown types of all answers together, in the order in which they were first seen. */
export function countUnknown(views: Iterable<View>): UnknownCount[] {
  const counts = new Map<string, UnknownCount>();
  for (const view of views) {
    for (const { what, type } of unknownTypesIn(view)) {
      const key = unknownTypeText({ what, type });
      counts.set(key, { what, type, times: (counts.get(key)?.times ?? 0) + 1 });
    }
  }
  return [...counts.values()];
}

/** `item "message"`. */
export const unknownTypeText = ({ what, type }: Pick<UnknownType, "what" | "type">): string =>
  `${what} ${JSON.stringify(type)}`;
