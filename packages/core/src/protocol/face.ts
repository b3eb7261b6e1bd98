import { z } from "zod";
import { declaredFace, firmMembersOf, isOpened, unknownType } from "./fields.ts";

/** What happens to members that the protocol does not know: a request drops them (RQ-07), a reader keeps them. */
export type UnknownMembers = "strip" | "keep";

type Schema = z.core.$ZodType;
type Face = z.ZodType;

const derived: Record<UnknownMembers, WeakMap<Schema, Face>> = { strip: new WeakMap(), keep: new WeakMap() };

/**
 * The *accept* face of a shape: null means absent, absent defaults are filled, unknown members are ignored, and
 * (`keep`) an element of an unknown `type` passes through unchanged so that it does not break a reader.
 * Its output type is that of the shape itself.
 */
export function accept<T extends Schema>(
  schema: T,
  unknown: UnknownMembers = "keep",
): z.ZodType<z.output<T>> {
  let face = derived[unknown].get(schema);
  if (!face) {
    // A recursive shape meets itself while it is being derived; the memo then holds this stand-in.
    let whole: Face | undefined;
    derived[unknown].set(
      schema,
      z.lazy(() => whole ?? z.never()),
    );
    whole = derive(declaredFace(schema) ?? schema, unknown);
    face = whole;
    derived[unknown].set(schema, face);
  }
  return face as z.ZodType<z.output<T>>;
}

/** Parses a request's part: unknown members dropped. */
export const acceptRequest = <T extends Schema>(schema: T): z.ZodType<z.output<T>> => accept(schema, "strip");

/** Kinds of schema that hold no other: both faces are the same. */
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

function derive(schema: Schema, unknown: UnknownMembers): Face {
  const inner = (part: Schema): Face => accept(part, unknown);
  const known = schema as z.core.$ZodTypes;
  const { def } = known._zod;
  switch (def.type) {
    case "object": {
      const firm = firmMembersOf(schema);
      const member = (key: string, part: Schema): Face =>
        !firm || firm.has(key) ? inner(part) : keepMisfit(inner(part));
      return z.core.clone(known as z.ZodObject, {
        ...def,
        // A getter, since recursive shapes are complete only once all modules have loaded.
        get shape() {
          return Object.fromEntries(Object.entries(def.shape).map(([key, part]) => [key, member(key, part)]));
        },
        ...(unknown === "keep" ? { catchall: z.unknown() } : {}),
      });
    }
    case "array":
      return z.core.clone(known as z.ZodArray, { ...def, element: inner(def.element) });
    case "record":
      return z.core.clone(known as z.ZodRecord, { ...def, valueType: inner(def.valueType) });
    case "lazy":
      return z.lazy(() => inner(def.getter()));
    case "pipe":
      return z.pipe(inner(def.in), def.out);
    case "optional":
      return takesNull(def.innerType)
        ? inner(def.innerType).optional()
        : inner(def.innerType)
            .nullish()
            .transform((value) => value ?? undefined);
    case "default":
      return (
        inner(def.innerType)
          .nullish()
          .transform((value) => value ?? def.defaultValue)
          // Printed as `default`; the name itself is dropped from what a transform takes.
          .meta({ "x-default": def.defaultValue })
      );
    case "union":
      return deriveUnion(known as z.ZodUnion, inner, unknown);
    default:
      if (!leaves.has(def.type))
        throw new Error(`accept() does not know what is inside a schema of kind ${def.type}`);
      return schema as Face;
  }
}

/** Takes anything, read by `face` where it fits. */
const keepMisfit = (face: Face): Face =>
  z
    .unknown()
    .transform((value) => {
      const read = face.safeParse(value);
      return read.success ? read.data : value;
    })
    .optional();

function deriveUnion(schema: z.ZodUnion, inner: (part: Schema) => Face, unknown: UnknownMembers): Face {
  const { def } = schema._zod;
  const options = def.options.map(inner);
  const closed = z.core.clone(schema, { ...def, options });
  if (!("discriminator" in def) || unknown === "strip" || isOpened(schema)) return closed;
  return z.union([closed, z.looseObject({ type: unknownType(schema) })]);
}
