import { type Declaration, type Field, type Model, pascal, type Shape, snake } from "./model.ts";

type Of<Kind extends Declaration["kind"]> = Extract<Declaration, { kind: Kind }>;

/** The types in Rust, on `runtime.rs`: enums for unions, `Option` for members that may be absent. */
export const printRust = (model: Model): string =>
  [
    "// Code generated from spec/generated/schema.json; DO NOT EDIT.",
    "//! The types of the ChatKit server protocol.",
    "",
    "use crate::runtime::*;",
    "use serde_json::{Map, Value};",
    "",
    ...model.declarations.map((one) => printers[one.kind](one as never)),
    table(model),
  ].join("\n");

const comment = (doc: string): string =>
  doc === ""
    ? ""
    : `${doc
        .split(/\s*\n\s*/)
        .map((line) => `/// ${line}`)
        .join("\n")}\n`;

const keywords: ReadonlySet<string> = new Set([
  "type",
  "ref",
  "match",
  "move",
  "self",
  "loop",
  "where",
  "use",
  "as",
]);
const field = (wire: string): string => {
  const name = snake(wire);
  return keywords.has(name) ? `r#${name}` : name;
};
const variantName = (value: string): string => {
  const name = pascal(value);
  if (name === "") return "Empty";
  // No identifier begins with a digit, and Self is a keyword.
  return /^\d/.test(name) ? `N${name}` : name === "Self" ? "Itself" : name;
};
const text = (value: unknown): string => JSON.stringify(value);

function rustType(shape: Shape): string {
  switch (shape.kind) {
    case "string":
      return "String";
    case "integer":
      return "i64";
    case "number":
      return "serde_json::Number";
    case "boolean":
      return "bool";
    case "literal":
      return typeof shape.values[0] === "string" ? "String" : "bool";
    case "array":
      return `Vec<${rustType(shape.of)}>`;
    case "map":
      return `std::collections::BTreeMap<String, ${rustType(shape.of)}>`;
    case "named":
      return shape.name;
    case "object":
      return "Map<String, Value>";
    default:
      return "Value";
  }
}

const formats: Readonly<Record<string, string>> = { "date-time": "time", uri: "uri", base64: "base64" };

/** An expression of a function `(Value, &Path) -> Result<T, DecodeError>`. */
function reader(shape: Shape): string {
  switch (shape.kind) {
    case "string":
      return formats[shape.format ?? ""] ?? `|v, at| string(v, at, ${shape.minLength})`;
    case "integer":
      return `|v, at| integer(v, at, ${bound(shape.minimum)}, ${bound(shape.maximum)})`;
    case "number":
      return `|v, at| number(v, at, ${bound(shape.minimum, ".0")}, ${bound(shape.maximum, ".0")})`;
    case "boolean":
      return "boolean";
    case "literal":
      return typeof shape.values[0] === "string"
        ? `|v, at| literal(v, at, &[${shape.values.map(text).join(", ")}])`
        : `|v, at| boolean_literal(v, at, ${String(shape.values[0])})`;
    case "array":
      return `|v, at| array(v, at, ${reader(shape.of)})`;
    case "map":
      return `|v, at| map(v, at, ${reader(shape.of)})`;
    case "named":
      return `${shape.name}::read`;
    case "object":
      return "object";
    case "any":
      return "any";
    case "choice":
      return `|v, at| choice(v, at, &[${shape.of.map((option) => `&|v, at| fits(v, at, ${reader(option)})`).join(", ")}])`;
  }
}

const bound = (value: number | undefined, suffix = ""): string =>
  value === undefined ? "None" : `Some(${value}${Number.isInteger(value) ? suffix : ""})`;

/** An expression of the JSON value of `v`, which is a reference. */
function writer(shape: Shape, value: string): string {
  switch (shape.kind) {
    case "array":
      return `Value::Array(${value}.iter().map(|v| ${writer(shape.of, "v")}).collect())`;
    case "map":
      return `Value::Object(${value}.iter().map(|(k, v)| (k.clone(), ${writer(shape.of, "v")})).collect())`;
    case "named":
      return `${value}.to_value()`;
    case "any":
    case "choice":
      return `${value}.clone()`;
    case "object":
      return `Value::Object(${value}.clone())`;
    case "integer":
      return `Value::from(*${value})`;
    case "boolean":
      return `Value::Bool(*${value})`;
    case "number":
      return `Value::Number(${value}.clone())`;
    case "literal":
      return typeof shape.values[0] === "string" ? `Value::from(${value}.clone())` : `Value::Bool(*${value})`;
    case "string":
      return `Value::from(${value}.clone())`;
  }
}

const read = ({ wire, shape, required, default: own }: Field): string => {
  const how = required ? "required" : shape.kind === "any" ? "free" : "optional";
  return own === undefined
    ? `o.${how}(${text(wire)}, ${reader(shape)})`
    : `o.filled(${text(wire)}, ${reader(shape)}, ${text(JSON.stringify(own))})`;
};

const isAlwaysThere = ({ required, default: own }: Field): boolean => required || own !== undefined;

/** Widgets hold widgets: a member that is a single named thing is boxed where it may be absent. */
const isBoxed = (one: Field): boolean => one.shape.kind === "named" && !isAlwaysThere(one);

const fieldType = (one: Field): string =>
  isAlwaysThere(one)
    ? rustType(one.shape)
    : `Option<${isBoxed(one) ? `Box<${rustType(one.shape)}>` : rustType(one.shape)}>`;

const derives = "#[derive(Debug, Clone, PartialEq)]";

const printers: { [Kind in Declaration["kind"]]: (one: Of<Kind>) => string } = {
  struct({ name, doc, fields, tag, posted }) {
    // Every member is read before the first error is returned: it names all of them.
    const reads = [
      ...(tag === undefined ? [] : [`let _ = o.required("type", |v, at| literal(v, at, &[${text(tag)}]));`]),
      ...fields.map((one) => `let ${field(one.wire)} = ${read(one)};`),
    ];
    const members = fields.map((one) =>
      isBoxed(one)
        ? `${field(one.wire)}: ${field(one.wire)}?.map(Box::new),`
        : `${field(one.wire)}: ${field(one.wire)}?,`,
    );
    return `${comment(doc)}${derives}
pub struct ${name} {
${fields.map((one) => `${comment(one.doc)}pub ${field(one.wire)}: ${fieldType(one)},`).join("\n")}
${posted ? "" : "/// Members that this version of the protocol does not recognise.\npub extra: Map<String, Value>,\n"}}

impl ${name} {
pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
#[allow(unused_mut)]
let mut o = Members::of(value, at)?;
${reads.join("\n")}
${posted ? "o.rest()?;" : "let extra = o.rest()?;"}
Ok(Self {
${members.join("\n")}
${posted ? "" : "extra,\n"}})
}

/// The JSON of it: absent members stay absent.
pub fn to_value(&self) -> Value {
#[allow(unused_mut)]
let mut o = Map::new();
${tag === undefined ? "" : `o.insert("type".into(), Value::from(${text(tag)}));\n`}${fields
      .map((one) =>
        isAlwaysThere(one)
          ? `o.insert(${text(one.wire)}.into(), ${writer(one.shape, `(&self.${field(one.wire)})`)});`
          : `if let Some(v) = &self.${field(one.wire)} { o.insert(${text(one.wire)}.into(), ${writer(one.shape, "v")}); }`,
      )
      .join("\n")}
${posted ? "" : "o.extend(self.extra.clone());\n"}Value::Object(o)
}
}
json!(${name});
`;
  },
  union({ name, doc, variants, open }) {
    return `${comment(doc)}${derives}
pub enum ${name} {
${variants.map((one) => `${one.name}(Box<${one.name}>),`).join("\n")}
${open ? "/// Of a type that this version of the protocol does not recognise, unchanged.\nUnknown(Value),\n" : ""}}

impl ${name} {
pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
match tag(&value, at)?.as_str() {
${variants.map((one) => `${text(one.tag)} => Ok(Self::${one.name}(Box::new(${one.name}::read(value, at)?))),`).join("\n")}
${open ? "_ => Ok(Self::Unknown(value))," : `tag => Err(at.member("type").fail(format!("is not a known type: {tag}"))),`}
}
}

/// The JSON of it.
pub fn to_value(&self) -> Value {
match self {
${variants.map((one) => `Self::${one.name}(v) => v.to_value(),`).join("\n")}
${open ? "Self::Unknown(v) => v.clone(),\n" : ""}}
}
}
json!(${name});
`;
  },
  either({ name, doc, variants }) {
    return `${comment(doc)}${derives}
pub enum ${name} {
${variants.map((one) => `${one}(Box<${one}>),`).join("\n")}
}

impl ${name} {
pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
first(value, at, &[${variants.map((one) => `&|v, at| Ok(Self::${one}(Box::new(${one}::read(v, at)?)))`).join(", ")}])
}

/// The JSON of it.
pub fn to_value(&self) -> Value {
match self {
${variants.map((one) => `Self::${one}(v) => v.to_value(),`).join("\n")}
}
}
}
json!(${name});
`;
  },
  enum({ name, doc, values }) {
    return `${comment(doc)}#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ${name} {
${values.map((value) => `${variantName(value)},`).join("\n")}
}

impl ${name} {
pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
match literal(value, at, &[${values.map(text).join(", ")}])?.as_str() {
${values
  .slice(0, -1)
  .map((value) => `${text(value)} => Ok(Self::${variantName(value)}),`)
  .join("\n")}
_ => Ok(Self::${variantName(values.at(-1) ?? "")}),
}
}

/// Its name on the wire.
pub fn as_str(&self) -> &'static str {
match self {
${values.map((value) => `Self::${variantName(value)} => ${text(value)},`).join("\n")}
}
}

/// The JSON of it.
pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(${name});
`;
  },
  alias({ name, doc, shape }) {
    return `${comment(doc)}${derives}
pub struct ${name}(pub ${rustType(shape)});

impl ${name} {
pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
Ok(Self((${reader(shape)})(value, at)?))
}

/// The JSON of it.
pub fn to_value(&self) -> Value { ${writer(shape, "(&self.0)")} }
}
json!(${name});
`;
  },
};

/** Every named type by its name, for readers of vectors. */
const table = (model: Model): string => `
/// Reads the JSON of the named type and writes it again; None where no type has that name.
pub fn round_trip(name: &str, value: Value) -> Option<Result<Value, DecodeError>> {
let at = Path::root();
Some(match name {
${model.declarations.map(({ name }) => `${text(name)} => ${name}::read(value, &at).map(|v| v.to_value()),`).join("\n")}
_ => return None,
})
}
`;
