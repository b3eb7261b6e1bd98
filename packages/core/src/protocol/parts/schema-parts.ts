import * as z from "zod/mini";
import { isRawNumber } from "../../json.ts";
import { owned } from "./ownership.ts";

/**
 * Every schema of this folder is a writer schema: it describes what a server may send. Members are absent instead of
 * null, times have an offset, nothing is private. `readerSchema()` derives what a reader must accept; a schema whose
 * reader differs by more than nulls and defaults declares that reader here.
 */
const readers = new WeakMap<z.core.$ZodType, z.core.$ZodType>();

/** Declares `reader` as the reader schema of `writer`; both have the same output type. */
export function withReader<T extends z.ZodMiniType>(writer: T, reader: z.ZodMiniType<z.output<T>>): T {
  readers.set(writer, reader);
  return writer;
}

/** The reader schema declared with {@link withReader}; undefined where the derived one is used. */
export const declaredReader = (writer: z.core.$ZodType): z.core.$ZodType | undefined => readers.get(writer);

/** Declares what the JSON Schema of `schema` says besides what Zod prints. */
export function withMeta<T extends z.ZodMiniType>(schema: T, meta: z.core.GlobalMeta): T {
  const printed: z.ZodMiniType = schema;
  z.globalRegistry.add(printed, meta);
  return schema;
}

/** A member that a server always sends (SER-01, SER-06); a reader fills it in where it is missing. */
export const alwaysSent = <T extends z.ZodMiniType>(
  schema: T,
  fallback: z.core.util.NoUndefined<z.output<T>>,
) => withReader(z.nonoptional(schema), z._default(schema, fallback));

const strictMembers = new WeakMap<z.core.$ZodType, ReadonlySet<string>>();

/** Declares that a reader checks only the members `strict` of an object and keeps any other invalid member unchanged. */
export function lenient<T extends z.ZodMiniType>(object: T, strict: readonly string[]): T {
  strictMembers.set(object, new Set(strict));
  return object;
}

/** The members declared with {@link lenient}, or undefined where a reader checks all of them. */
export const strictMembersOf = (object: z.core.$ZodType): ReadonlySet<string> | undefined =>
  strictMembers.get(object);

const openUnions = new WeakSet<z.core.$ZodType>();

/** A union whose writer and reader both allow unknown types, as `other`. */
export function openUnion<Known extends z.ZodMiniType>(
  known: Known,
  other: z.ZodMiniType,
): z.ZodMiniType<z.output<Known>> {
  openUnions.add(known);
  return z.union([known, other]) as z.ZodMiniType as z.ZodMiniType<z.output<Known>>;
}

/** Whether `union` was passed to {@link openUnion}, which has a variant for unknown types. */
export const isOpenUnion = (union: z.core.$ZodType): boolean => openUnions.has(union);

/** A member that a sender may leave out; a reader fills in `fallback`. */
export const clientDefault = <T extends z.ZodMiniType>(
  schema: T,
  fallback: z.core.util.NoUndefined<z.output<T>>,
) =>
  // `x-default` is printed as `default`; Zod's own would be filled in by the writer schema as well.
  withReader(withMeta(z.optional(schema), { "x-default": fallback }), z._default(schema, fallback));

/** Any JSON object; it is passed on as it is: nulls, long numbers and a member `__proto__` included (SER-08). */
export type JsonObject = Record<string, unknown>;
export const JsonObject: z.ZodMiniType<JsonObject, JsonObject> = anyObject();

/** Not `z.record()`, which makes a copy without `__proto__`. */
function anyObject(): z.ZodMiniType<JsonObject, JsonObject> {
  const schema = z.custom<JsonObject>(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value) && !isRawNumber(value),
    { error: "Invalid input: expected object" },
  );
  schema._zod.toJSONSchema = () => ({ type: "object" });
  return schema;
}

/**
 * A string that is not empty. Zod's own `min(1)` reads `length` of any value and throws where that is an object that
 * cannot be compared: any client could send `{"length":{"toString":1}}`.
 */
export function nonEmpty(): z.ZodMiniString<string> {
  const least = z.minLength(1);
  least._zod.def.when = ({ value }) => typeof value === "string";
  return z.string().check(least);
}

/** A non-empty opaque string; the server chooses its form. */
export const Id = nonEmpty();

/** An RFC 3339 time with an offset, preferably `Z` (SER-03); readers also accept the local times of the reference. */
export const Timestamp = withReader(
  owned(withMeta(z.iso.datetime({ offset: true }), { format: "date-time" }), "SER-03", "value"),
  z
    .string()
    .check(
      z.regex(
        /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/,
        "Must be an ISO 8601 time",
      ),
    ),
);

/** A free-form icon name: a known name, `vendor:…` or `lucide:…`; for any other a client draws a fallback (IT-04, Q-40). */
export const Icon = nonEmpty();

/** An object that never leaves the server: on the wire it is `{}` (SER-10); a reader accepts a leaked one. */
export const PrivateObject = withReader(
  z.strictObject({}) as unknown as z.ZodMiniType<JsonObject>,
  JsonObject,
);

/** Any `type` except those of `known`, a union that is discriminated by `type`. */
export function unknownType(known: z.core.$ZodType): z.ZodMiniType<string> {
  const type = z.string().check(
    z.refine((type) => !typesOf(known).has(type), {
      // Otherwise the branch of unknown types would count as the nearer one and hide an error inside a known type.
      abort: true,
    }),
  );
  return withMeta(type, {
    get not() {
      return { enum: [...typesOf(known)] };
    },
  });
}

/** The values of `type` by which a union tells its options apart. */
export const typesOf = (union: z.core.$ZodType): ReadonlySet<unknown> =>
  union._zod.propValues?.["type"] ?? new Set();
