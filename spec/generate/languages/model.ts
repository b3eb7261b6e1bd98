import type { Family } from "../families.ts";
import type { Definitions } from "../json-schema.ts";

/**
 * The published schema (family *produce*), as generators of types want it: named structs, tagged unions, enums. A
 * member is required where a server must send it and a reader has nothing to put in its place; the other members may
 * be absent and stay absent.
 */
export interface Model {
  declarations: readonly Declaration[];
}

export type Declaration = { name: string; doc: string } & (
  | {
      kind: "struct";
      fields: readonly Field[];
      tag: string | undefined;
      /** Whether requests are made of it: its readers drop unknown members (RQ-07, RQ-29) and fill in defaults. */
      posted: boolean;
    }
  | {
      kind: "union";
      variants: readonly Variant[];
      /** Whether unknown tags are kept as they are. */ open: boolean;
    }
  /** Structs without a tag: the first that fits. */
  | { kind: "either"; variants: readonly string[] }
  | { kind: "enum"; values: readonly string[] }
  | { kind: "alias"; shape: Shape }
);

export type StructDeclaration = Extract<Declaration, { kind: "struct" }>;

export interface Field {
  /** The name on the wire. */
  wire: string;
  shape: Shape;
  required: boolean;
  /** What a server reads where the member is absent; undefined: nothing. Only in what requests are made of. */
  default?: Default;
  doc: string;
}

/** A scalar, or an empty array or object: no other default occurs. */
export type Default = string | boolean | readonly [] | Readonly<Record<string, never>>;

export interface Variant {
  tag: string;
  name: string;
}

export type Shape =
  | { kind: "string"; minLength: number; format: string | undefined }
  | { kind: "integer" | "number"; minimum: number | undefined; maximum: number | undefined }
  | { kind: "boolean" }
  | { kind: "literal"; values: readonly (string | number | boolean)[] }
  /** Any JSON value; kept as it is. */
  | { kind: "any" }
  /** Any JSON object; kept as it is. */
  | { kind: "object" }
  | { kind: "array"; of: Shape }
  | { kind: "map"; of: Shape }
  | { kind: "named"; name: string }
  /** One of several shapes without a tag (`8` or `"8px"`); kept as JSON once one of them fits. */
  | { kind: "choice"; of: readonly Shape[] };

/** A JSON Schema as our generator prints it. */
export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  default?: unknown;
  items?: Schema;
  additionalProperties?: boolean | Schema;
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  discriminator?: { propertyName: string };
  not?: Schema;
  minLength?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
  contentEncoding?: string;
  title?: string;
  description?: string;
}

/** Reads the definitions of both families; throws where a schema has a form that no generator here knows. */
export function readModel(families: Readonly<Record<Family, Definitions>>): Model {
  const definitions = Object.fromEntries(
    Object.entries(families.produce as Readonly<Record<string, Schema>>).filter(
      ([, one]) => !isFallback(one),
    ),
  );
  // What a reader has to take though it does not know it has a definition in the other family.
  const isOpen = (name: string): boolean => Object.hasOwn(families.accept, `Unknown${name}`);
  const declarations: Declaration[] = [];
  const nameOf = (ref: string): string => {
    const name = /([^/:#]+)$/.exec(ref)?.[1] ?? "";
    if (!Object.hasOwn(definitions, name)) throw new Error(`${ref} is not defined`);
    return name;
  };

  const shape = (schema: Schema, path: string): Shape => {
    if (schema.$ref !== undefined) return { kind: "named", name: nameOf(schema.$ref) };
    if (schema.const !== undefined) return { kind: "literal", values: [scalar(schema.const, path)] };
    if (schema.enum) return { kind: "literal", values: schema.enum.map((value) => scalar(value, path)) };
    const options =
      schema.anyOf ??
      schema.oneOf ??
      (typeof schema.type === "string" ? undefined : schema.type?.map((type): Schema => ({ type })));
    if (options) return { kind: "choice", of: options.map((option) => shape(option, path)) };
    switch (schema.type) {
      case "string":
        return {
          kind: "string",
          minLength: schema.minLength ?? 0,
          format: schema.format ?? schema.contentEncoding,
        };
      case "integer":
      case "number":
        return { kind: schema.type, minimum: schema.minimum, maximum: schema.maximum };
      case "boolean":
        return { kind: "boolean" };
      case "array":
        return { kind: "array", of: schema.items ? shape(schema.items, `${path}Item`) : { kind: "any" } };
      case "object":
        return objectShape(schema, path);
      case undefined:
        return { kind: "any" };
      default:
        throw new Error(`${path}: unknown type "${String(schema.type)}"`);
    }
  };

  const objectShape = (schema: Schema, path: string): Shape => {
    if (schema.properties && Object.keys(schema.properties).length > 0) {
      declarations.push(struct(path, schema));
      return { kind: "named", name: path };
    }
    const { additionalProperties: values } = schema;
    return typeof values === "object" && Object.keys(values).length > 0
      ? { kind: "map", of: shape(values, `${path}Value`) }
      : { kind: "object" };
  };

  const struct = (name: string, schema: Schema): StructDeclaration => {
    const members = Object.entries(schema.properties ?? {}).filter(([, member]) => !isForbidden(member));
    const type = schema.properties?.["type"]?.const;
    return {
      kind: "struct",
      name,
      doc: schema.description ?? "",
      tag: typeof type === "string" ? type : undefined,
      posted: false,
      fields: members
        .filter(([wire]) => wire !== "type" || typeof type !== "string")
        .map(([wire, member]) => ({
          wire,
          shape: shape(member, name + pascal(wire)),
          required: (schema.required ?? []).includes(wire) && member.default === undefined,
          ...(member.default === undefined ? {} : { default: member.default as Default }),
          doc: member.description ?? "",
        })),
    };
  };

  const declare = (name: string, schema: Schema): Declaration => {
    const doc = schema.description ?? "";
    const options = refsOf(schema);
    if (options) {
      const names = flatten(options);
      const variants = names.map((variant) => ({ tag: tagOf(variant), name: variant }));
      return variants.every((variant): variant is Variant => variant.tag !== undefined)
        ? { kind: "union", name, doc, variants, open: isOpen(name) }
        : { kind: "either", name, doc, variants: names };
    }
    if (schema.enum) return { kind: "enum", name, doc, values: schema.enum.map(String) };
    if (schema.properties) return struct(name, schema);
    return { kind: "alias", name, doc, shape: shape(schema, name) };
  };

  /** The structs and unions that a schema is a choice of, the one for unknown types left out; undefined for others. */
  const refsOf = ({ oneOf, anyOf }: Schema): string[] | undefined => {
    const names = (oneOf ?? anyOf)?.map(({ $ref = "" }) => /([^/:#]+)$/.exec($ref)?.[1] ?? "");
    const known = names?.filter(
      (name) => !Object.hasOwn(families.produce, name) || Object.hasOwn(definitions, name),
    );
    return known?.every((name) => definitions[name]?.properties ?? refsOf(definitions[name] ?? {}))
      ? known
      : undefined;
  };

  /** Unions within unions, as one list. */
  const flatten = (names: readonly string[]): string[] =>
    names.flatMap((name) => {
      const inner = refsOf(definitions[name] ?? {});
      return inner ? flatten(inner) : [name];
    });
  const tagOf = (name: string): string | undefined => {
    const type = definitions[name]?.properties?.["type"]?.const;
    return typeof type === "string" ? type : undefined;
  };

  for (const [name, schema] of Object.entries(definitions)) declarations.push(declare(name, schema));
  return {
    declarations: withPosted(declarations).toSorted((a, b) => a.name.localeCompare(b.name, "en")),
  };
}

/** Marks what requests are made of; no other struct has defaults. */
function withPosted(declarations: readonly Declaration[]): Declaration[] {
  const named = new Map(declarations.map((one) => [one.name, one]));
  const posted = new Set<string>();
  const visit = (name: string): void => {
    const one = named.get(name);
    if (!one || posted.has(name)) return;
    posted.add(name);
    for (const next of namesIn(one)) visit(next);
  };
  visit("ChatKitRequest");
  return declarations.map((one) =>
    one.kind !== "struct"
      ? one
      : posted.has(one.name)
        ? { ...one, posted: true, fields: one.fields.map(checkDefault) }
        : { ...one, fields: one.fields.map(({ default: _default, ...field }) => field) },
  );
}

/** A free-form member is null where it is absent, which needs no default. Throws for one that no printer can write. */
function checkDefault({ default: value, ...field }: Field): Field {
  if (value === undefined || field.shape.kind === "any") return field;
  const isEmpty = typeof value === "object" && Object.keys(value).length === 0;
  if (typeof value !== "string" && typeof value !== "boolean" && !isEmpty)
    throw new Error(`${field.wire}: no generator knows the default ${JSON.stringify(value)}`);
  return { ...field, default: value };
}

function namesIn(one: Declaration): string[] {
  switch (one.kind) {
    case "struct":
      return one.fields.flatMap(({ shape }) => namesInShape(shape));
    case "union":
      return one.variants.map(({ name }) => name);
    case "either":
      return [...one.variants];
    case "alias":
      return namesInShape(one.shape);
    case "enum":
      return [];
  }
}

function namesInShape(shape: Shape): string[] {
  if (shape.kind === "named") return [shape.name];
  if (shape.kind === "array" || shape.kind === "map") return namesInShape(shape.of);
  return shape.kind === "choice" ? shape.of.flatMap(namesInShape) : [];
}

/** What stands in a union for every type that is not known: each language has its own way to say that. */
const isFallback = ({ properties }: Schema): boolean => properties?.["type"]?.not !== undefined;

/** A member that must be absent does not count as a member. */
const isForbidden = ({ not }: Schema): boolean => not !== undefined && Object.keys(not).length === 0;

function scalar(value: unknown, path: string): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new Error(`${path}: ${JSON.stringify(value)} is not a literal`);
}

/** The words of a wire name: `thread.item.done`, `onClickAction`, `Table.Row`, `3xs`. */
export const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");

export const pascal = (name: string): string =>
  wordsOf(name)
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join("");
export const snake = (name: string): string =>
  wordsOf(name)
    .map((word) => word.toLowerCase())
    .join("_");
export const camel = (name: string): string => {
  const whole = pascal(name);
  return whole.charAt(0).toLowerCase() + whole.slice(1);
};

/** The declarations of one kind. */
export const declared = <Kind extends Declaration["kind"]>(model: Model, kind: Kind) =>
  model.declarations.filter((one): one is Extract<Declaration, { kind: Kind }> => one.kind === kind);

/** The unions that a struct is a variant of. */
export const unionsOf = (model: Model, struct: string): string[] =>
  [...declared(model, "union"), ...declared(model, "either")]
    .filter(({ variants }) => variants.some((one) => (typeof one === "string" ? one : one.name) === struct))
    .map(({ name }) => name);
