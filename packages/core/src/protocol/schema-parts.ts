import { z } from "zod";

/**
 * The shapes of this folder are declared once, as what a server may *produce*: absent instead of null, times with
 * an offset, nothing private. What a reader must *accept* is derived from them by `readerSchema()` (face.ts); a shape
 * whose two faces differ by more than nulls and defaults names its second face here.
 */
const acceptedFaces = new WeakMap<z.core.$ZodType, z.core.$ZodType>();

/** Declares `accepted` as the *accept* face of `produced`; both have the same output type. */
export function withReader<T extends z.ZodType>(produced: T, accepted: z.ZodType<z.output<T>>): T {
  acceptedFaces.set(produced, accepted);
  return produced;
}

/** The face declared with {@link withReader}, or undefined where the derived one serves. */
export const declaredReader = (schema: z.core.$ZodType): z.core.$ZodType | undefined =>
  acceptedFaces.get(schema);

/** A member that a server always sends (SER-01, SER-06), and a reader fills in where it is missing. */
export const alwaysSent = <T extends z.ZodType>(schema: T, fallback: z.core.util.NoUndefined<z.output<T>>) =>
  withReader(z.nonoptional(schema), schema.default(fallback));

const strictMembers = new WeakMap<z.core.$ZodType, ReadonlySet<string>>();

/** Declares that a reader insists on the members `firm` of an object and keeps any other as it is where it does not fit. */
export function lenient<T extends z.ZodType>(object: T, firm: readonly string[]): T {
  strictMembers.set(object, new Set(firm));
  return object;
}

/** The members declared with {@link lenient}, or undefined where a reader insists on all. */
export const strictMembersOf = (object: z.core.$ZodType): ReadonlySet<string> | undefined =>
  strictMembers.get(object);

const openUnions = new WeakSet<z.core.$ZodType>();

/** A union that takes unknown types on both withReader, as `other`. */
export function openUnion<Known extends z.ZodType>(
  known: Known,
  other: z.ZodType,
): z.ZodType<z.output<Known>> {
  openUnions.add(known);
  return z.union([known, other]) as z.ZodType as z.ZodType<z.output<Known>>;
}

/** Whether `union` has its variant for unknown types beside it, see {@link openUnion}. */
export const isOpenUnion = (union: z.core.$ZodType): boolean => openUnions.has(union);

/** A member that a sender may leave out; a reader fills in `fallback`. */
export const clientDefault = <T extends z.ZodType>(
  schema: T,
  fallback: z.core.util.NoUndefined<z.output<T>>,
) =>
  // `x-default` is printed as `default`; Zod's own would be filled in on this face as well.
  withReader(schema.optional().meta({ "x-default": fallback }), schema.default(fallback));

/** Any JSON object; its members travel unchanged, nulls and long numbers included (rule SER-08). */
export type JsonObject = Record<string, unknown>;
export const JsonObject: z.ZodType<JsonObject, JsonObject> = z.record(z.string(), z.unknown());

/**
 * A string that is not empty. Zod's own `min(1)` also asks what is no string for its `length`, and throws where that is an
 * object that cannot be compared: any client could send `{"length":{"toString":1}}`.
 */
export function nonEmpty(): z.ZodString {
  const least = z.minLength(1);
  least._zod.def.when = ({ value }) => typeof value === "string";
  return z.string().check(least);
}

/** A non-empty opaque string; what it looks like is the server's business. */
export const Id = nonEmpty();

/** RFC 3339 with offset, UTC `Z` preferred (SER-03); readers accept the naive local times of the reference, Q-21. */
export const Timestamp = withReader(
  z.iso.datetime({ offset: true }).meta({ format: "date-time" }),
  z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/,
      "Must be an ISO 8601 time",
    ),
);

/** A free-form icon name: known names, `vendor:…`, `lucide:…`; a client renders a fallback for others (IT-04, Q-40). */
export const Icon = nonEmpty();

/** An object that never leaves the server: on the wire it is `{}` (SER-10); a reader tolerates a leak. */
export const PrivateObject = withReader(z.strictObject({}) as unknown as z.ZodType<JsonObject>, JsonObject);

/** Any `type` but those of `known`, a union that `type` tells apart. */
export function unknownType(known: z.core.$ZodType): z.ZodType<string> {
  const types = [...(known._zod.propValues?.["type"] ?? [])].filter((type) => typeof type === "string");
  return z
    .string()
    .refine((type) => !types.includes(type), {
      // Or the branch of unknown types would count as the nearer one and hide what is wrong inside a known type.
      abort: true,
    })
    .meta({ not: { enum: types } });
}
