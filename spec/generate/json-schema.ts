/** A JSON Schema as it is printed: plain data. */
export interface JsonSchema {
  [keyword: string]: unknown;
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
}

/** Named schemas; a `$ref` between them is the bare name. */
export type Definitions = Record<string, JsonSchema>;

/** For sorting named things. */
export const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

const maps: ReadonlySet<string> = new Set(["properties", "$defs", "definitions"]);
const lists: ReadonlySet<string> = new Set(["oneOf", "anyOf", "allOf"]);
const single: ReadonlySet<string> = new Set(["items", "additionalProperties", "not", "propertyNames"]);

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The schema with `change` applied to it and to every schema inside it, innermost first. */
export function mapSchema(schema: JsonSchema, change: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const inside = (value: unknown): unknown => (isObject(value) ? mapSchema(value, change) : value);
  const entries = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (maps.has(keyword) && isObject(value)) {
      return [keyword, Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inside(part)]))];
    }
    if (lists.has(keyword) && Array.isArray(value)) return [keyword, value.map(inside)];
    return [keyword, single.has(keyword) ? inside(value) : value];
  });
  return change(Object.fromEntries(entries));
}

/** The schema with its references written by `write`. */
export const withRefs = (schema: JsonSchema, write: (name: string) => string): JsonSchema =>
  mapSchema(schema, (part) => (part.$ref === undefined ? part : { ...part, $ref: write(part.$ref) }));

/** The names that `schema` refers to. */
export function refsOf(schema: JsonSchema): string[] {
  const names: string[] = [];
  mapSchema(schema, (part) => {
    if (part.$ref !== undefined) names.push(part.$ref);
    return part;
  });
  return names;
}

/** The names that are reached from `roots`, themselves included. */
export function closure(definitions: Definitions, roots: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const queue = [...roots];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const schema = definitions[name];
    if (reached.has(name) || !schema) continue;
    reached.add(name);
    queue.push(...refsOf(schema));
  }
  return reached;
}
