import type { Definitions, JsonSchema } from "../json-schema.ts";
import { type LinkWriter, printMembers, typeOf } from "./member-table.ts";
import { joined, notice } from "./page.ts";

/** One page for the shapes that have no name on the wire. */
export const printTypes = (shapes: Definitions, links: LinkWriter): string =>
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

const printShape = (schema: JsonSchema, links: LinkWriter): string =>
  schema.properties ? printMembers(schema, links) : `It is ${typeOf(schema, links)}.`;
