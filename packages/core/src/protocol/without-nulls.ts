import * as z from "zod/mini";

type Schema = z.core.$ZodType;
type Values = Readonly<Record<string, unknown>>;

/**
 * The value without the nulls that stand for absent members, as `schema` says which members there are. Free-form values
 * keep theirs (SER-08, SER-09), and so does whatever `schema` does not know. Returns the same value if it has no nulls.
 */
export const withoutNulls = <T>(schema: z.ZodMiniType<T>, value: T): T =>
  mayHaveNull(value) ? (drop(schema, value) as T) : value;

const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function mayHaveNull(value: unknown): boolean {
  try {
    return JSON.stringify(value)?.includes("null") ?? false;
  } catch {
    // What JSON cannot print, such as a cycle, is rejected later, with a reason.
    return false;
  }
}

function drop(schema: Schema, value: unknown): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return isObject(value) ? dropMembers(def.shape, value) : value;
    case "array":
      return Array.isArray(value) ? value.map((part) => drop(def.element, part)) : value;
    case "record":
      return isObject(value) ? dropMembers({}, value, def.valueType) : value;
    case "optional":
    case "nonoptional":
    case "default":
      return drop(def.innerType, value);
    case "lazy":
      return drop(def.getter(), value);
    case "union": {
      const option = optionFor(def.options, value);
      return option ? drop(option, value) : value;
    }
    default:
      return value;
  }
}

/** `rest` is the schema of members that `shape` does not list. */
function dropMembers(shape: Readonly<Record<string, Schema>>, value: Values, rest?: Schema): Values {
  // A type of its own: a component, whose other props are props as well.
  const isKnown = shape["type"]?._zod.values !== undefined;
  const members = Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
    const member = Object.hasOwn(shape, name) ? shape[name] : rest;
    if (!member) return part === null && isKnown ? [] : [[name, part]];
    if (part === null) return z.safeParse(member, null).success ? [[name, null]] : [];
    return [[name, drop(member, part)]];
  });
  return Object.fromEntries(members);
}

/** The option that a value is meant for: by its `type`, or by what kind of value it is. */
function optionFor(options: readonly Schema[], value: unknown): Schema | undefined {
  const type = isObject(value) ? value["type"] : undefined;
  const kind = Array.isArray(value) ? "array" : "object";
  return (
    options.find((option) => typeof type === "string" && option._zod.propValues?.["type"]?.has(type)) ??
    options.find((option) => isOf(option, kind) && z.safeParse(option, drop(option, value)).success) ??
    options.find((option) => isOf(option, kind))
  );
}

/** Whether a schema is of that kind, or a union or a lazy one, which may hold it. */
const isOf = (schema: Schema, kind: "array" | "object"): boolean => {
  const { type } = schema._zod.def;
  return type === kind || (kind === "object" && (type === "lazy" || type === "union"));
};
