import * as protocol from "@chatkit-protocol/core/protocol";
import { z } from "zod";
import {
  closure,
  type Definitions,
  type Discriminator,
  type JsonSchema,
  mapSchema,
  refsOf,
  withRefs,
} from "./json-schema.ts";
import type { ShapeDoc } from "./shape-docs.ts";

/** Which of the two faces of the shapes: what a peer may send, and what its reader must take. */
export type Family = "produce" | "accept";

type Docs = Record<string, ShapeDoc>;

/** Every published shape by name: what core/protocol exports under a capital, and the parameters of each request. */
export function namedShapes(docs: Docs): Map<string, z.ZodType> {
  const shapes = new Map<string, z.ZodType>();
  // In the order that a module's namespace has by itself; test runners give theirs another.
  const exported = Object.entries(protocol).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, value] of exported) {
    if (value instanceof z.ZodType && !docs[name]?.internal) shapes.set(name, value);
  }
  for (const request of Object.values(protocol.requests)) {
    const name = [...shapes].find(([, shape]) => shape === request)?.[0];
    if (!name) throw new Error("A request of the table is not exported by name");
    shapes.set(name.replace(/Request$/, "Params"), request.shape.params);
  }
  return shapes;
}

/** Both families, with titles, descriptions and versions. */
export function printFamilies(docs: Docs): Record<Family, Definitions> {
  const shapes = namedShapes(docs);
  const produce = print(shapes, (shape) => shape);
  const accept = mergeRequests(
    print(shapes, (shape) => protocol.accept(shape)),
    print(shapes, (shape) => protocol.acceptRequest(shape)),
  );
  return { produce: describe(produce, docs, (name) => name), accept: describe(accept, docs, acceptedTitle) };
}

const acceptedTitle = (name: string): string => `Accepted${name}`;

/** The schemas of one face as JSON Schema, `$ref`s being bare names. */
function print(shapes: ReadonlyMap<string, z.ZodType>, face: (shape: z.ZodType) => z.ZodType): Definitions {
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

/** Zod moves a nameless link of a cycle to a place of its own; it stands for the named shape that it refers to. */
const inlineShared = (schema: JsonSchema, shared: Definitions): JsonSchema =>
  mapSchema(schema, (part) => {
    const [, link] = part.$ref?.split("__shared#/$defs/") ?? [];
    if (link === undefined) return part;
    const target = shared[link];
    if (target?.$ref === undefined) throw new Error("A recursive shape has no name: export its schema");
    return target;
  });

/** One schema without what readers and generators stumble over. */
function plain(schema: JsonSchema): JsonSchema {
  const {
    propertyNames: _names,
    "x-default": fallback,
    additionalProperties,
    pattern,
    format,
    minimum,
    maximum,
    ...rest
  } = schema;
  const safe = Number.MAX_SAFE_INTEGER;
  // base64 is no format of JSON Schema; its pattern is short. The patterns beside true formats are not.
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
    ...(closed && Object.keys(schema.properties ?? {}).length === 0 ? { maxProperties: 0 } : {}),
    ...(open ? {} : { additionalProperties }),
  });
}

const isAny = (schema: unknown): boolean =>
  typeof schema === "object" && schema !== null && Object.keys(schema).length === 0;

/** A union that admits anything is no union; one of known variants and a last for all other types is one list. */
function flat(schema: JsonSchema): JsonSchema {
  if (schema.anyOf?.some(isAny)) {
    const { anyOf: _anyOf, ...any } = schema;
    return any;
  }
  const [known, other, ...more] = schema.anyOf ?? [];
  if (!known?.oneOf || !other || more.length > 0 || Object.keys(known).length > 1) return schema;
  const { anyOf: _anyOf, ...rest } = schema;
  return { ...rest, oneOf: [...known.oneOf, other] };
}

/** Gives the variant for unknown types, which has no declaration of its own, a name: that of its union. */
function nameUnknown(definitions: Definitions): Definitions {
  const named: Definitions = {};
  for (const [name, schema] of Object.entries(definitions)) {
    const other = schema.oneOf?.at(-1);
    if (!other || other.$ref !== undefined) {
      named[name] = schema;
      continue;
    }
    const unknown = `Unknown${name}`;
    named[name] = { ...schema, oneOf: [...(schema.oneOf ?? []).slice(0, -1), { $ref: unknown }] };
    named[unknown] = other;
  }
  return named;
}

/** Adds the OpenAPI `discriminator` to every union whose variants differ by the constant of their `type`. */
function discriminate(definitions: Definitions): Definitions {
  const constant = (name: string): unknown => definitions[name]?.properties?.["type"]?.["const"];
  const add = (schema: JsonSchema): JsonSchema => {
    if (!schema.oneOf) return schema;
    const variants = schema.oneOf.map(({ $ref = "" }) => $ref);
    const other = variants.find((name) => constant(name) === undefined);
    const discriminator: Discriminator = {
      propertyName: "type",
      mapping: Object.fromEntries(
        variants.flatMap((name) => {
          const type = constant(name);
          return typeof type === "string" ? [[type, name]] : [];
        }),
      ),
      ...(other === undefined ? {} : { defaultMapping: other }),
    };
    return { ...schema, discriminator };
  };
  return Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [name, mapSchema(schema, add)]),
  );
}

/**
 * Requests are read by servers, which know all there is (a part of an unknown type is refused, RQ-15); everything else
 * by clients, which let pass what they do not know. A shape that occurs on both sides with a difference has two names.
 */
function mergeRequests(readers: Definitions, servers: Definitions): Definitions {
  const inRequests = closure(servers, ["ChatKitRequest"]);
  const requestsOnly = new Set([...inRequests].filter((name) => /(Request|Params)$/.test(name)));
  const elsewhere = closure(
    readers,
    Object.keys(readers).filter((name) => !inRequests.has(name)),
  );
  const renamed = new Set<string>();
  const differs = (name: string): boolean =>
    JSON.stringify(readers[name]) !== JSON.stringify(servers[name]) ||
    refsOf(servers[name] ?? {}).some((ref) => renamed.has(ref));
  for (let size = -1; size !== renamed.size;) {
    size = renamed.size;
    for (const name of inRequests) {
      if (elsewhere.has(name) && !requestsOnly.has(name) && differs(name)) renamed.add(name);
    }
  }
  const merged: Definitions = { ...readers };
  const nameInRequest = (name: string): string => (renamed.has(name) ? `${name}InRequest` : name);
  for (const name of inRequests) {
    merged[nameInRequest(name)] = withRefs(servers[name] ?? {}, nameInRequest);
  }
  // What only the request side used under the reader's name is left behind.
  const used = closure(
    merged,
    Object.keys(merged).filter((name) => !name.startsWith("Unknown")),
  );
  return Object.fromEntries(Object.entries(merged).filter(([name]) => used.has(name)));
}

/** Titles for generators; descriptions and versions from the doc comments. */
function describe(definitions: Definitions, docs: Docs, title: (name: string) => string): Definitions {
  return Object.fromEntries(
    Object.entries(definitions)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, schema]) => [name, { title: title(name), ...annotated(schema, docFor(name, docs)) }]),
  );
}

function docFor(name: string, docs: Docs): ShapeDoc {
  const own = docs[name] ?? docs[name.replace(/InRequest$/, "")];
  if (own?.description) return own;
  const params = docs[name.replace(/Params$/, "Request")]?.members["params"];
  if (name.endsWith("Params") && params) {
    return { ...params, description: `The parameters of ${name.replace(/Params$/, "Request")}.` };
  }
  if (name.startsWith("Unknown")) {
    return { description: `A ${name.slice(7)} of a type that this version does not know.`, members: {} };
  }
  throw new Error(`${name} is published without a description: give its declaration a doc comment`);
}

function annotated(schema: JsonSchema, doc: Omit<ShapeDoc, "members"> & Partial<ShapeDoc>): JsonSchema {
  const { description, since, deprecated, members = {} } = doc;
  const properties =
    schema.properties &&
    Object.fromEntries(
      Object.entries(schema.properties).map(([name, part]) => {
        const member = members[name];
        return [name, member ? annotated(part, { ...member, members: {} }) : part];
      }),
    );
  return {
    ...(description ? { description } : {}),
    ...(since === undefined ? {} : { "x-since": since }),
    ...(deprecated ? { deprecated } : {}),
    ...schema,
    ...(properties ? { properties } : {}),
  };
}
