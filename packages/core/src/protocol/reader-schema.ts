import * as z from "zod/mini";
import { declaredReader, isOpenUnion, strictMembersOf, unknownType, withMeta } from "./parts/schema-parts.ts";

/** What happens to members that the protocol does not know. */
interface Unknown {
  members: "drop" | "keep";
  types: "reject" | "pass";
}

type Schema = z.core.$ZodType;
type Reader = z.ZodMiniType;

/** How a value may be read, with what has been derived for it. */
interface Reading {
  unknown: Unknown;
  derived: WeakMap<Schema, Reader>;
}

const reading = (unknown: Unknown): Reading => ({ unknown, derived: new WeakMap() });

const whole = reading({ members: "keep", types: "pass" });
const byClients = reading({ members: "drop", types: "pass" });
const ofRequests = reading({ members: "drop", types: "reject" });

/**
 * The reader schema of a writer schema: null counts as absent, defaults are filled in, unknown members are kept, and
 * an element of an unknown `type` passes through unchanged. Its output type is that of the writer schema.
 */
export const readerSchema = <T extends Schema>(writer: T): z.ZodMiniType<z.output<T>> => read(writer, whole);

/** What a client understands of a value: like {@link readerSchema}, but unknown members are dropped. */
export const clientReaderSchema = <T extends Schema>(writer: T): z.ZodMiniType<z.output<T>> =>
  read(writer, byClients);

/** The schema by which a server reads a request: like {@link readerSchema}, but unknown members are dropped (RQ-07) and unknown types are rejected (RQ-15). */
export const requestReaderSchema = <T extends Schema>(writer: T): z.ZodMiniType<z.output<T>> =>
  read(writer, ofRequests);

function read<T extends Schema>(writer: T, how: Reading): z.ZodMiniType<z.output<T>> {
  const { derived } = how;
  let reader = derived.get(writer);
  if (!reader) {
    // A recursive schema meets itself while it is being derived; the memo then holds this stand-in.
    let complete: Reader | undefined;
    derived.set(
      writer,
      z.lazy(() => complete ?? z.never()),
    );
    complete = derive(declaredReader(writer) ?? writer, how);
    reader = complete;
    derived.set(writer, reader);
  }
  return reader as z.ZodMiniType<z.output<T>>;
}

/** Kinds of schema that contain no other: writer and reader are the same. */
const leaves: ReadonlySet<string> = new Set<z.core.$ZodTypes["_zod"]["def"]["type"]>([
  "string",
  "number",
  "boolean",
  "null",
  "unknown",
  "any",
  "never",
  "literal",
  "enum",
  "custom",
  "transform",
]);

const takesNull = (schema: Schema): boolean => z.safeParse(schema, null).success;

function derive(schema: Schema, how: Reading): Reader {
  const inner = (part: Schema): Reader => read(part, how);
  const known = schema as z.core.$ZodTypes;
  const { def } = known._zod;
  switch (def.type) {
    case "object": {
      const strict = strictMembersOf(schema);
      const member = (key: string, part: Schema): Reader =>
        !strict || strict.has(key) ? inner(part) : keepInvalid(inner(part));
      return z.clone(known as z.ZodMiniObject, {
        ...def,
        // A getter, since recursive schemas are complete only once all modules have loaded. Then a value: Zod takes a shape that it
        // cannot look into for a recursive one, and would keep record of every object that it reads.
        get shape() {
          const entries = Object.entries(def.shape).map(([key, part]) => [key, member(key, part)] as const);
          const value = Object.fromEntries(entries);
          Object.defineProperty(this, "shape", { value });
          return value;
        },
        ...(how.unknown.members === "keep" ? { catchall: z.unknown() } : {}),
      });
    }
    case "array":
      return z.clone(known as z.ZodMiniArray, { ...def, element: inner(def.element) });
    case "record":
      return z.clone(known as z.ZodMiniRecord, { ...def, valueType: inner(def.valueType) });
    case "lazy":
      return z.lazy(() => inner(def.getter()));
    case "pipe":
      return z.pipe(inner(def.in), def.out);
    case "optional":
      return takesNull(def.innerType)
        ? z.optional(inner(def.innerType))
        : z.pipe(
            z.nullish(inner(def.innerType)),
            z.transform((value) => value ?? undefined),
          );
    case "default":
      // Printed as `default`; the name itself is dropped from what a transform takes.
      return withMeta(
        z.pipe(
          z.nullish(inner(def.innerType)),
          z.transform((value) => value ?? def.defaultValue),
        ),
        { "x-default": def.defaultValue },
      );
    case "union":
      return deriveUnion(known as z.ZodMiniUnion, inner, how.unknown);
    default:
      if (!leaves.has(def.type))
        throw new Error(`readerSchema() cannot read inside a schema of type ${def.type}`);
      return schema as Reader;
  }
}

/** Accepts anything; a value that `reader` accepts is read by it. */
const keepInvalid = (reader: Reader): Reader =>
  z.optional(
    z.pipe(
      z.unknown(),
      z.transform((value) => {
        const result = reader.safeParse(value);
        return result.success ? result.data : value;
      }),
    ),
  );

function deriveUnion(schema: z.ZodMiniUnion, inner: (part: Schema) => Reader, unknown: Unknown): Reader {
  const { def } = schema._zod;
  const options = def.options.map(inner);
  const closed = z.clone(schema, { ...def, options });
  if (!("discriminator" in def) || unknown.types === "reject" || isOpenUnion(schema)) return closed;
  return z.union([closed, z.looseObject({ type: unknownType(schema) })]);
}
