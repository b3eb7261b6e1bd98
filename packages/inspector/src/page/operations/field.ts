/** A schema of spec/generated, as far as requests use the language. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly discriminator?: { readonly propertyName: string };
}

/** Schemas by their `$id`. */
export type Schemas = Readonly<Record<string, Schema>>;

/** What a form draws for a value. */
export type Field = { readonly description?: string; readonly default?: unknown } & (
  | { readonly kind: "text" }
  | { readonly kind: "number" }
  | { readonly kind: "flag" }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  /** Only one value is right. */
  | { readonly kind: "constant"; readonly value: string }
  | { readonly kind: "object"; readonly members: readonly Member[] }
  | { readonly kind: "list"; readonly element: Field }
  /** An object whose member names are free. */
  | { readonly kind: "map"; readonly element: Field }
  /** One of several objects, told apart by the text of a member. */
  | { readonly kind: "variants"; readonly by: string; readonly variants: Readonly<Record<string, Field>> }
  /** Any JSON. */
  | { readonly kind: "json" }
);

/** A member of an object. */
export interface Member {
  readonly name: string;
  readonly isRequired: boolean;
  readonly field: Field;
}

/** The field of a schema. In a request null counts as absent, so that a form offers only that. */
export function fieldOf(schema: Schema, schemas: Schemas): Field {
  const known = resolved(schema, schemas);
  const common = {
    ...(known.description === undefined ? {} : { description: known.description }),
    ...(known.default === undefined ? {} : { default: known.default }),
  };
  return { ...common, ...shapeOf(known, schemas) };
}

/** A schema without references and null; its own words win over those of what it refers to. */
function resolved(schema: Schema, schemas: Schemas): Schema {
  const { $ref, anyOf, type, ...own } = schema;
  const [only, ...more] = (anyOf ?? []).filter((one) => one.type !== "null");
  const inner =
    $ref === undefined ? (only && more.length === 0 ? only : undefined) : (schemas[$ref] ?? missing($ref));
  if (inner) return { ...resolved(inner, schemas), ...own };
  const types = [type ?? []].flat().filter((one) => one !== "null");
  return types.length === 1 ? { ...own, type: types[0]! } : own;
}

function missing(id: string): never {
  throw new Error(`The schema ${id} is missing.`);
}

function shapeOf(schema: Schema, schemas: Schemas): Field {
  const { type, properties, items, additionalProperties, oneOf, discriminator } = schema;
  const inner = (part: Schema): Field => fieldOf(part, schemas);
  if (schema.const !== undefined) return { kind: "constant", value: schema.const };
  if (schema.enum) return { kind: "choice", values: schema.enum };
  if (oneOf && discriminator) return variantsOf(discriminator.propertyName, oneOf.map(inner));
  if (type === "string") return { kind: "text" };
  if (type === "integer" || type === "number") return { kind: "number" };
  if (type === "boolean") return { kind: "flag" };
  if (type === "array" && items) return { kind: "list", element: inner(items) };
  if (properties) {
    const members = Object.entries(properties).map(([name, part]) => ({
      name,
      isRequired: schema.required?.includes(name) ?? false,
      field: inner(part),
    }));
    return { kind: "object", members };
  }
  if (additionalProperties) return { kind: "map", element: inner(additionalProperties) };
  return { kind: "json" };
}

function variantsOf(by: string, fields: readonly Field[]): Field {
  const variants = fields.map((field) => {
    const members = field.kind === "object" ? field.members : [];
    const tag = members.find(({ name }) => name === by)?.field;
    return [tag?.kind === "constant" ? tag.value : "", field] as const;
  });
  return { kind: "variants", by, variants: Object.fromEntries(variants) };
}
