import { compile, type JSONSchema } from "json-schema-to-typescript";
import type { Family } from "../families.ts";
import { type Definitions, mapSchema, withRefs } from "../json-schema.ts";

/** What makes a schema say anything about a value; one without allows every value. */
const says = ["type", "const", "enum", "oneOf", "anyOf", "not", "$id", "definitions"];

/** The types in TypeScript by json-schema-to-typescript, which makes correct tagged unions of ours. */
export async function printTypeScript(families: Readonly<Record<Family, Definitions>>): Promise<string> {
  const definitions = Object.fromEntries(
    Object.entries(families.produce).map(([name, schema]) => [
      name,
      mapSchema(
        withRefs({ ...schema, title: name }, (other) => `#/definitions/${other}`),
        ({ $ref, ...rest }) => {
          // Beside a reference a description would make a type of its own.
          if ($ref !== undefined) return { $ref };
          return says.some((keyword) => keyword in rest) ? rest : { ...rest, tsType: "unknown" };
        },
      ),
    ]),
  );
  const whole = { $id: "Protocol", definitions } as unknown as JSONSchema;
  const text = await compile(whole, "Protocol", {
    bannerComment:
      "/** The types of the ChatKit server protocol. Generated from schema.json; do not edit. */",
    unreachableDefinitions: true,
    format: false,
  });
  return text
    .replace(/export interface Protocol \{[^}]*\}\n/, "")
    .replaceAll(
      / \*\s*\n \* This interface was referenced by `Protocol`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g,
      "",
    )
    .replaceAll(
      /\/\*\*\n \* This interface was referenced by `Protocol`'s JSON-Schema\n \* via the `definition` "\w+"\.\n \*\/\n/g,
      "",
    );
}
