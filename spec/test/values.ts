import * as fc from "fast-check";
import { closure, type Definitions, type JsonSchema } from "../generate/json-schema.ts";

type Values = fc.Arbitrary<unknown>;

/** Values for each named schema, derived from what it says. */
export function valuesOf(definitions: Definitions): Record<string, Values> {
  const size = (schema: JsonSchema): number => closure(definitions, [schema.$ref ?? ""]).size;
  return fc.letrec<Record<string, unknown>>((tie) => {
    const valuesFor = (schema: JsonSchema): Values => {
      if (schema.$ref !== undefined) return tie(schema.$ref);
      if ("const" in schema) return fc.constant(schema["const"]);
      if (Array.isArray(schema["enum"])) return fc.constantFrom<unknown[]>(...(schema["enum"] as unknown[]));
      const options = schema.oneOf ?? schema.anyOf;
      if (options) {
        // At its depth limit `oneof` takes the first option: that must be one that leads nowhere.
        const sorted = options.toSorted((a, b) => size(a) - size(b));
        return fc.oneof({ maxDepth: 3, depthIdentifier: "tree" }, ...sorted.map(valuesFor));
      }
      const types = [schema.type ?? "any"].flat();
      return fc.oneof(...types.map((type) => ofType(type, schema, valuesFor)));
    };
    return Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, valuesFor(schema)]));
  });
}

function ofType(type: string, schema: JsonSchema, valuesFor: (schema: JsonSchema) => Values): Values {
  switch (type) {
    case "string":
      return strings(schema);
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true, ...bounds(schema) });
    case "integer":
      return fc.integer(bounds(schema));
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(valuesFor(schema["items"] as JsonSchema), { maxLength: 3, depthIdentifier: "tree" });
    case "object":
      return objects(schema, valuesFor);
    case "any":
      return free;
    default:
      throw new Error(`No values of type ${type}`);
  }
}

const free: Values = fc.jsonValue({ maxDepth: 2 });

const bounds = ({ minimum, maximum }: JsonSchema): { min?: number; max?: number } => ({
  ...(typeof minimum === "number" ? { min: minimum } : {}),
  ...(typeof maximum === "number" ? { max: maximum } : {}),
});

/** Strings of a format, where the library has none of its own. */
const formats: Record<string, Values> = {
  "date-time": fc.constantFrom("2026-01-31T12:00:00Z", "2024-02-29T23:59:59.123456+02:00"),
  uri: fc.constantFrom("https://x.test/a?b=c#d", "http://127.0.0.1:8000/up/1", "data:image/png;base64,AAAA"),
};

function strings(schema: JsonSchema): Values {
  const { pattern, format, minLength, not } = schema;
  if (typeof format === "string") return formats[format] ?? fail(`No strings of format ${format}`);
  if (typeof pattern === "string") return fc.stringMatching(new RegExp(pattern));
  const excluded = ((not as JsonSchema | undefined)?.["enum"] ?? []) as unknown[];
  return fc
    .string({ maxLength: 8, ...(typeof minLength === "number" ? { minLength } : {}) })
    .filter((text) => !excluded.includes(text));
}

function objects(schema: JsonSchema, valuesFor: (schema: JsonSchema) => Values): Values {
  if (schema["maxProperties"] === 0) return fc.constant({});
  const { properties, required = [], additionalProperties } = schema;
  if (!properties) {
    const values = additionalProperties ? valuesFor(additionalProperties as JsonSchema) : free;
    return fc.dictionary(fc.string({ maxLength: 4 }), values, { maxKeys: 3, noNullPrototype: true });
  }
  // `not: {}` is a member that must not be there.
  const possible = Object.entries(properties).filter(([, member]) => !isNever(member));
  return fc.record(Object.fromEntries(possible.map(([name, member]) => [name, valuesFor(member)])), {
    requiredKeys: required,
    noNullPrototype: true,
  });
}

const isNever = ({ not }: JsonSchema): boolean =>
  typeof not === "object" && not !== null && Object.keys(not).length === 0;

function fail(message: string): never {
  throw new Error(message);
}
