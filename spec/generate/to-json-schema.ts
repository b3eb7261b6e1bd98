import * as z from "zod/mini";
import { type Definitions, type JsonSchema, mapSchema } from "./json-schema.ts";

/** The published shapes by name. */
export type Shapes = ReadonlyMap<string, z.ZodMiniType>;

/** The schemas of one face as JSON Schema, `$ref`s being bare names. */
export function print(shapes: Shapes, face: (shape: z.ZodMiniType) => z.ZodMiniType): Definitions {
  const registry = z.registry<{ id: string }>();
  for (const [name, shape] of shapes) registry.add(face(shape), { id: name });
  const { schemas } = z.toJSONSchema(registry, { io: "input", uri: (name) => name });
  const { __shared: shared, ...documents } = schemas as Definitions;
  const definitions: Definitions = {};
  for (const [name, document] of Object.entries(documents)) {
    const { $schema: _schema, $id: _id, ...schema } = document;
    definitions[name] = mapSchema(inlineShared(schema, shared?.["$defs"] as Definitions), plain);
  }
  return discriminate(nameUnknown(definitions));
}

/** Zod moves the nameless links of a circle to a place of their own; here they stand where they are used. */
const inlineShared = (schema: JsonSchema, shared: Definitions, inside: readonly string[] = []): JsonSchema =>
  mapSchema(schema, (part) => {
    const [, link] = part.$ref?.split("__shared#/$defs/") ?? [];
    if (link === undefined) return part;
    if (inside.includes(link)) throw new Error("A recursive shape has no name: export its schema");
    return inlineShared(shared[link] ?? {}, shared, [...inside, link]);
  });

/** One schema without what readers and generators stumble over. */
function plain(schema: JsonSchema): JsonSchema {
  const {
    propertyNames: _names,
    "x-default": fallback,
    additionalProperties,
    pattern,
    format,
    properties,
    required,
    minimum,
    maximum,
    ...rest
  } = schema;
  const safe = Number.MAX_SAFE_INTEGER;
  // JSON Schema has no format for base64; its pattern is short. The patterns beside true formats are not.
  const named = format !== undefined && format !== "base64";
  const closed = additionalProperties === false;
  const open = additionalProperties === undefined || closed || isAny(additionalProperties);
  return flat({
    ...(fallback === undefined ? {} : { default: fallback }),
    ...rest,
    ...(named ? { format } : pattern === undefined ? {} : { pattern }),
    ...(minimum === undefined || minimum === -safe ? {} : { minimum }),
    ...(maximum === undefined || maximum === safe ? {} : { maximum }),
    // Nothing is closed but what must be empty.
    ...(closed && isAny(properties) ? { maxProperties: 0 } : properties ? { properties } : {}),
    ...(required === undefined ? {} : { required }),
    ...(open ? {} : { additionalProperties }),
  });
}

const isAny = (schema: unknown): boolean =>
  typeof schema === "object" && schema !== null && Object.keys(schema).length === 0;

/**
 * A union that admits anything is printed as an open schema. A closed one is `oneOf`; one whose last variant takes the types that the
 * others do not know is `anyOf`: tools that tell variants apart by a constant have none for that one.
 */
function flat(schema: JsonSchema): JsonSchema {
  if (schema.anyOf?.some(isAny)) {
    const { anyOf: _anyOf, ...any } = schema;
    return any;
  }
  const [known, other, ...more] = schema.anyOf ?? [];
  if (!known?.oneOf || !other || more.length > 0 || Object.keys(known).length > 1) return schema;
  return { ...schema, anyOf: [...known.oneOf, other] };
}

/** Gives the variant for unknown types, which has no declaration of its own, a name: that of its union. */
function nameUnknown(definitions: Definitions): Definitions {
  const named: Definitions = {};
  for (const [name, schema] of Object.entries(definitions)) {
    const other = schema.anyOf?.at(-1);
    if (!other?.properties?.["type"]?.["not"]) {
      named[name] = schema;
      continue;
    }
    const unknown = `Unknown${name}`;
    named[name] = { ...schema, anyOf: [...(schema.anyOf ?? []).slice(0, -1), { $ref: unknown }] };
    named[unknown] = other;
  }
  return named;
}

/** Adds `discriminator` to the closed unions, whose variants all differ by the constant of their `type`. */
function discriminate(definitions: Definitions): Definitions {
  const type = (name: string): unknown => definitions[name]?.properties?.["type"]?.["const"];
  const add = (schema: JsonSchema): JsonSchema =>
    schema.oneOf?.every(({ $ref = "" }) => typeof type($ref) === "string")
      ? { ...schema, discriminator: { propertyName: "type" } }
      : schema;
  return Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [name, mapSchema(schema, add)]),
  );
}
