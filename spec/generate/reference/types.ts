import type { Definitions, JsonSchema } from "../json-schema.ts";
import { type Links, printMembers, typeOf } from "./fields.ts";
import { joined, notice } from "./page.ts";

/** One page for the shapes that have no name on the wire. */
export const printTypes = (shapes: Definitions, links: Links): string =>
  joined([
    notice,
    "# Types",
    "Shapes without their own `type`: parts of other shapes, unions, and values of props.",
    ...Object.entries(shapes).flatMap(([name, schema]) => [
      `## ${name}`,
      ...(schema["x-since"] === undefined ? [] : [`Since ${String(schema["x-since"])}.`]),
      links.prose(String(schema["description"])),
      printShape(schema, links),
    ]),
  ]);

const printShape = (schema: JsonSchema, links: Links): string =>
  schema.properties ? printMembers(schema, links) : `It is ${typeOf(schema, links)}.`;
