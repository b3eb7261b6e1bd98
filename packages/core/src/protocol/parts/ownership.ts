import type * as z from "zod/mini";

/** The id of a rule of the specification, such as `AM-09`. */
export type RuleName = `${string}-${number}`;

/**
 * What a rule demands of its part: `form`, its schema and nothing else, so that a well-formed part shows that the rule
 * holds; `shape`, at least its schema; `posted`, the same, except where a read returns what a client has posted;
 * `value`, more than a schema can check.
 */
export type Demand = "form" | "shape" | "posted" | "value";

/** The rule that a part of a message belongs to. */
export interface Owner {
  readonly rule: RuleName;
  readonly demand: Demand;
}

const owners = new WeakMap<z.core.$ZodType, Owner>();

/** Declares that a part with this schema belongs to `rule`. A schema has one owner: parts of two rules share none. */
export function owned<T extends z.core.$ZodType>(schema: T, rule: RuleName, demand: Demand = "shape"): T {
  const other = owners.get(schema);
  if (other) throw new Error(`A schema of ${other.rule} cannot belong to ${rule} as well`);
  owners.set(schema, { rule, demand });
  return schema;
}

/** The rule to which a part with this schema belongs; undefined where it belongs to the rule of the part around it. */
export const ownerOf = (schema: z.core.$ZodType): Owner | undefined => owners.get(schema);
