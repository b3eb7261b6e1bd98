import type { JsonSchema } from "../json-schema.ts";
import { printTable } from "../table.ts";

/** How the reference writes names of shapes, and prose. */
export interface LinkWriter {
  shape(name: string): string;
  prose(text: string): string;
}

/** The members of an object as a table, or a sentence if it has none. */
export function printMembers(schema: JsonSchema, links: LinkWriter): string {
  const { properties = {}, required = [] } = schema;
  const rows = Object.entries(properties).map(([name, member]) => [
    `\`${name}\``,
    typeOf(member, links),
    required.includes(name) ? "yes" : "",
    member["default"] === undefined ? "" : code(member["default"]),
    String(member["x-since"] ?? ""),
    cell(links.prose(String(member["description"] ?? ""))),
  ]);
  if (rows.length === 0) return "It has no other members.\n";
  const head = ["member", "type", "required", "default", "since", "description"];
  const used = head.map((_name, column) => column < 2 || rows.some((row) => row[column] !== ""));
  const keep = (cells: readonly string[]): string[] => cells.filter((_cell, column) => used[column]);
  return printTable(keep(head), rows.map(keep));
}

/** A type in words, shapes as links; fit for a cell of a table. */
export function typeOf(schema: JsonSchema, links: LinkWriter): string {
  if (schema.$ref !== undefined) return links.shape(schema.$ref);
  if (schema["const"] !== undefined) return code(schema["const"]);
  if (Array.isArray(schema["enum"])) return schema["enum"].map(code).join(" or ");
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.map((choice) => typeOf(choice, links)).join(" or ");
  if (Array.isArray(schema.type))
    return schema.type.map((type) => typeOf({ ...schema, type }, links)).join(" or ");
  const print = schema.type === undefined ? undefined : types[schema.type];
  return print ? print(schema, links) : "any JSON";
}

const types: Readonly<Record<string, (schema: JsonSchema, links: LinkWriter) => string>> = {
  string: ({ format, contentEncoding, minLength }) => {
    if (format === "date-time") return "time";
    if (typeof format === "string") return format;
    if (contentEncoding === "base64") return "base64";
    return minLength === 1 ? "string, not empty" : "string";
  },
  number: range("number"),
  integer: range("integer"),
  boolean: () => "boolean",
  null: () => "null",
  array: ({ items }, links) => `${bracketed(typeOf(isSchema(items) ? items : {}, links))}\`[]\``,
  object: ({ additionalProperties, maxProperties }, links) => {
    if (maxProperties === 0) return "`{}`";
    return isSchema(additionalProperties)
      ? `object, each member ${typeOf(additionalProperties, links)}`
      : "object";
  },
};

function range(name: string): (schema: JsonSchema) => string {
  return ({ minimum, maximum }) => {
    if (minimum === undefined) return maximum === undefined ? name : `${name}, at most ${maximum}`;
    return maximum === undefined ? `${name}, at least ${minimum}` : `${name} from ${minimum} to ${maximum}`;
  };
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === "object" && value !== null;
const bracketed = (text: string): string => (text.includes(" or ") ? `(${text})` : text);
const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;
const cell = (text: string): string => text.replaceAll("|", "\\|");
