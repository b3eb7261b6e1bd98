import { protocolVersion } from "@chatkit-protocol/core/protocol";
import type { Family } from "./families.ts";
import { type Definitions, type JsonSchema, mapSchema, withRefs } from "./json-schema.ts";

type Families = Record<Family, Definitions>;

const root = `urn:chatkit-protocol:${protocolVersion}`;
const description =
  "Every shape of the ChatKit server protocol in two families: `produce`, what a peer may send, and `accept`, what " +
  "its reader must accept. Generated from packages/core/src/protocol.";

/** The `$id` of a shape: `urn:chatkit-protocol:1.6.5:produce:ThreadItem`. */
export const idOf = (family: Family, name: string): string => `${root}:${family}:${name}`;

/** The key of a shape in the bundles: `produce.ThreadItem`. */
const keyOf = (family: Family, name: string): string => `${family}.${name}`;

/** JSON Schema 2020-12: each shape is a resource with an `$id`, and refers to others by theirs. */
export const bundle = (families: Families): JsonSchema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: root,
  title: `ChatKit server protocol ${protocolVersion}`,
  description,
  $defs: collect(families, (family, name, schema) => ({
    $id: idOf(family, name),
    ...withRefs(schema, (other) => idOf(family, other)),
  })),
});

/** The same in JSON Schema draft-07, with local references alone, for tools that know no more. */
export const draft07 = (families: Families): JsonSchema => ({
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: `${root}:draft-07`,
  title: `ChatKit server protocol ${protocolVersion}`,
  description,
  definitions: collect(families, (family, _name, schema) =>
    mapSchema(
      withRefs(schema, (other) => `#/definitions/${keyOf(family, other)}`),
      refAlone,
    ),
  ),
});

/** Draft-07 ignores whatever stands beside a `$ref`. */
function refAlone(schema: JsonSchema): JsonSchema {
  const { $ref, ...beside } = schema;
  return $ref === undefined || Object.keys(beside).length === 0 ? schema : { ...beside, allOf: [{ $ref }] };
}

const collect = (
  families: Families,
  print: (family: Family, name: string, schema: JsonSchema) => JsonSchema,
): Definitions =>
  Object.fromEntries(
    (["accept", "produce"] as const).flatMap((family) =>
      Object.entries(families[family]).map(([name, schema]) => [
        keyOf(family, name),
        print(family, name, schema),
      ]),
    ),
  );
