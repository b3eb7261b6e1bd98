import { byName, type Definitions, type JsonSchema } from "./json-schema.ts";
import type { ShapeDoc, ShapeDocs } from "./shape-docs.ts";

/** Titles for generators; descriptions and versions from the doc comments. */
export function describe(
  definitions: Definitions,
  docs: ShapeDocs,
  title: (name: string) => string,
): Definitions {
  return Object.fromEntries(
    Object.entries(definitions)
      .sort(byName)
      .map(([name, schema]) => [name, { title: title(name), ...annotated(schema, docFor(name, docs)) }]),
  );
}

function docFor(name: string, docs: ShapeDocs): ShapeDoc {
  const own = docs[name] ?? docs[name.replace(/InRequest$/, "")];
  if (own?.description) return own;
  const params = docs[name.replace(/Params$/, "Request")]?.members["params"];
  if (name.endsWith("Params") && params) {
    return { ...params, description: `The parameters of ${name.replace(/Params$/, "Request")}.` };
  }
  if (name.startsWith("Unknown")) {
    return { description: `A ${name.slice(7)} of a type that this version does not recognise.`, members: {} };
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
