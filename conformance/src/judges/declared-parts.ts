import { events, type Operation, operations, type Owner, ownerOf } from "@chatkit-protocol/core/protocol";
import type { z } from "zod";

type Schema = z.core.$ZodType;

/** A part that belongs to a rule, as it is declared. */
export interface DeclaredPart {
  /** Its members from the whole; `[]` stands for every element. */
  path: readonly string[];
  schema: Schema;
  owner: Owner;
}

/** Every part of a schema that belongs to a rule; what is inside a widget belongs to the rules of widgets. */
export function* declaredParts(schema: Schema, path: readonly string[] = []): Iterable<DeclaredPart> {
  const owner = ownerOf(schema);
  if (owner) yield { path, schema, owner };
  if (owner?.rule === "WG-11") return;
  for (const [step, inner] of inside(schema)) {
    yield* declaredParts(inner, step === undefined ? path : [...path, step]);
  }
}

/** Every part of every event and every answer that belongs to a rule. */
export const allDeclaredParts = (): DeclaredPart[] => [
  ...Object.values(events).flatMap(({ event }) => [...declaredParts(event)]),
  ...Object.values<Operation>(operations).flatMap(({ answer, owner }) =>
    answer === "stream"
      ? []
      : [...(owner ? [{ path: [], schema: answer, owner }] : []), ...declaredParts(answer)],
  ),
];

/** The schemas inside a schema with the step that leads to each; undefined where it describes the same value. */
function inside(schema: Schema): [step: string | undefined, inner: Schema][] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "optional":
    case "nonoptional":
    case "default":
      return [[undefined, def.innerType]];
    case "lazy":
      return [[undefined, def.getter()]];
    case "union":
      return def.options.map((option): [undefined, Schema] => [undefined, option]);
    case "object":
      return Object.entries(def.shape);
    case "array":
      return [["[]", def.element]];
    default:
      return [];
  }
}
