import { escapeText } from "../../../conformance/src/markup/escape.ts";
import { camel, type Declaration, type Field, type Model, type Shape, snake, unionsOf } from "./model.ts";

type Of<Kind extends Declaration["kind"]> = Extract<Declaration, { kind: Kind }>;
type Named = ReadonlyMap<string, Declaration>;

/** The types in Java 17, one file each, on `Json.java`: records with builders, sealed interfaces for unions. */
export function printJava(model: Model, place: string): Record<string, string> {
  const named: Named = new Map(model.declarations.map((one) => [one.name, one]));
  const files = model.declarations.map((one): [string, string] => [
    `${place}/${one.name}.java`,
    file(printers[one.kind](one as never, model, named)),
  ]);
  return { ...Object.fromEntries(files), [`${place}/RoundTrip.java`]: file(table(model)) };
}

const file = (body: string): string =>
  `// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

${body}`;

const comment = (doc: string): string => (doc === "" ? "" : `/** ${javadoc(doc)} */\n`);

/** A text as one line of a comment, which Javadoc reads as HTML. */
const javadoc = (text: string): string =>
  escapeText(text.replaceAll(/\s*\n\s*/g, " ").replaceAll("*/", "*\u200b/"));

const keywords: ReadonlySet<string> = new Set([
  "default",
  "switch",
  "class",
  "public",
  "for",
  "if",
  "interface",
]);
const member = (wire: string): string => {
  const name = camel(wire);
  return keywords.has(name) ? `${name}_` : name;
};
const constant = (value: string): string => {
  const name = snake(value).toUpperCase();
  return /^\d/.test(name) ? `N${name}` : name === "" ? "EMPTY" : name;
};
const text = (value: unknown): string => JSON.stringify(value);

function javaType(shape: Shape): string {
  switch (shape.kind) {
    case "string":
      return "String";
    case "integer":
      return "Long";
    case "number":
      return "java.math.BigDecimal";
    case "boolean":
      return "Boolean";
    case "literal":
      return typeof shape.values[0] === "string" ? "String" : "Boolean";
    case "array":
      return `List<${javaType(shape.of)}>`;
    case "map":
      return `Map<String, ${javaType(shape.of)}>`;
    case "named":
      return shape.name;
    case "object":
      return "ObjectNode";
    default:
      return "JsonNode";
  }
}

const formats: Readonly<Record<string, string>> = {
  "date-time": "Json::time",
  uri: "Json::uri",
  base64: "Json::base64",
};

/** An expression of type `Json.Reader<T>`. */
function reader(shape: Shape): string {
  switch (shape.kind) {
    case "string":
      return formats[shape.format ?? ""] ?? `Json.string(${shape.minLength})`;
    case "integer":
      return `Json.integer(${shape.minimum === undefined ? "null" : `${shape.minimum}L`}, ${shape.maximum === undefined ? "null" : `${shape.maximum}L`})`;
    case "number":
      return `Json.number(${shape.minimum === undefined ? "null" : `${shape.minimum}d`}, ${shape.maximum === undefined ? "null" : `${shape.maximum}d`})`;
    case "boolean":
      return "Json::bool";
    case "literal":
      return typeof shape.values[0] === "string"
        ? `Json.literal(${shape.values.map(text).join(", ")})`
        : `Json.literal(${String(shape.values[0])})`;
    case "array":
      return `Json.list(${reader(shape.of)})`;
    case "map":
      return `Json.map(${reader(shape.of)})`;
    case "named":
      return `${shape.name}::read`;
    case "object":
      return "Json::object";
    case "any":
      return "Json::any";
    case "choice":
      return `Json.choice(${shape.of.map(reader).join(", ")})`;
  }
}

/** An expression of type `java.util.function.Function<T, JsonNode>`. */
function writer(shape: Shape, named: Named): string {
  switch (shape.kind) {
    case "array":
      return `Json.fromList(${writer(shape.of, named)})`;
    case "map":
      return `Json.fromMap(${writer(shape.of, named)})`;
    case "named": {
      const one = named.get(shape.name);
      return one?.kind === "alias" ? writer(one.shape, named) : `${shape.name}::toJson`;
    }
    default:
      return "Json::of";
  }
}

/** Aliases are spelled out: Java has none. */
const resolve = (shape: Shape, named: Named): Shape => {
  if (shape.kind === "array" || shape.kind === "map")
    return { kind: shape.kind, of: resolve(shape.of, named) };
  const one = shape.kind === "named" ? named.get(shape.name) : undefined;
  return one?.kind === "alias" ? resolve(one.shape, named) : shape;
};

const read = ({ wire, shape, required, default: own }: Field): string => {
  const how = required ? "required" : shape.kind === "any" ? "free" : "optional";
  return own === undefined
    ? `o.${how}(${text(wire)}, ${reader(shape)})`
    : `o.filled(${text(wire)}, ${reader(shape)}, ${text(JSON.stringify(own))})`;
};

const printers: { [Kind in Declaration["kind"]]: (one: Of<Kind>, model: Model, named: Named) => string } = {
  struct({ name, doc, fields: declared, tag, posted }, model, named) {
    const fields = declared.map((field) => ({ ...field, shape: resolve(field.shape, named) }));
    const unions = unionsOf(model, name);
    const params = [
      ...fields.map((field) => `${javaType(field.shape)} ${member(field.wire)}`),
      ...(posted ? [] : ["Map<String, JsonNode> extra"]),
    ];
    const isAbsentable = (field: Field): boolean => !field.required && field.default === undefined;
    const notes = fields
      .filter((field) => field.doc !== "" || isAbsentable(field))
      .map(
        (field) =>
          ` * @param ${member(field.wire)} ${javadoc(
            [field.doc, isAbsentable(field) ? "May be null: absent." : ""]
              .filter((part) => part !== "")
              .join(" "),
          )}`,
      );
    return `/**
 * ${javadoc(doc) || name}
 *
${[...notes, ...(posted ? [] : [" * @param extra members that this version of the protocol does not recognise"])].join("\n")}
 */
public record ${name}(${params.join(", ")})${unions.length > 0 ? ` implements ${unions.join(", ")}` : ""} {
static ${name} read(JsonNode node, String at) {
Json.Members o = Json.members(node, at);
${tag === undefined ? "" : `o.required("type", Json.literal(${text(tag)}));\n`}${name} found = new ${name}(${[...fields.map(read), ...(posted ? [] : ["o.rest()"])].join(", ")});
o.end();
return found;
}

/** Reads and checks; throws DecodeException, which says what is wrong and where. */
public static ${name} fromJson(JsonNode node) {
return read(node, "$");
}

/** The JSON of it: absent members stay absent. */
${unions.length > 0 ? "@Override\n" : ""}public JsonNode toJson() {
ObjectNode o = Json.newObject();
${tag === undefined ? "" : `o.put("type", ${text(tag)});\n`}${fields
      .map(
        (field) => `Json.put(o, ${text(field.wire)}, ${member(field.wire)}, ${writer(field.shape, named)});`,
      )
      .join("\n")}
${posted ? "" : "extra.forEach(o::set);\n"}return o;
}

/** Starts a new one. */
public static Builder builder() {
return new Builder();
}

/** Sets members by name; what is not set stays absent. */
public static final class Builder {
${fields.map((field) => `private ${javaType(field.shape)} ${member(field.wire)};`).join("\n")}
${posted ? "" : "private Map<String, JsonNode> extra = Map.of();\n"}
${fields
  .map(
    (field) => `${comment(field.doc)}public Builder ${member(field.wire)}(${javaType(field.shape)} value) {
this.${member(field.wire)} = value;
return this;
}
`,
  )
  .join("\n")}
${
  posted
    ? ""
    : `/** Members that this version of the protocol does not recognise. */
public Builder extra(Map<String, JsonNode> value) {
this.extra = value;
return this;
}
`
}
/** The finished value; throws DecodeException where a required member is missing or wrong. */
public ${name} build() {
return fromJson(new ${name}(${[...fields.map((field) => member(field.wire)), ...(posted ? [] : ["extra"])].join(", ")}).toJson());
}
}
}
`;
  },
  union({ name, doc, variants, open }) {
    const unknown = `Unknown${name}`;
    return `${comment(doc)}public sealed interface ${name} permits ${[...variants.map((one) => one.name), ...(open ? [`${name}.${unknown}`] : [])].join(", ")} {
/** The JSON of it. */
JsonNode toJson();

static ${name} read(JsonNode node, String at) {
return switch (Json.tag(node, at)) {
${variants.map((one) => `case ${text(one.tag)} -> ${one.name}.read(node, at);`).join("\n")}
${open ? `default -> new ${unknown}(node);` : `default -> throw new DecodeException(at + ".type", "is not a known type: " + Json.tag(node, at));`}
};
}

/** Reads and checks; throws DecodeException, which says what is wrong and where. */
static ${name} fromJson(JsonNode node) {
return read(node, "$");
}
${
  open
    ? `
/** Of a type that this version of the protocol does not recognise, unchanged. */
record ${unknown}(JsonNode json) implements ${name} {
@Override
public JsonNode toJson() {
return json;
}
}
`
    : ""
}}
`;
  },
  either({ name, doc, variants }) {
    return `${comment(doc)}public sealed interface ${name} permits ${variants.join(", ")} {
/** The JSON of it. */
JsonNode toJson();

static ${name} read(JsonNode node, String at) {
return Json.first(node, at, List.of(${variants.map((one) => `${one}::read`).join(", ")}));
}

/** Reads and checks; throws DecodeException, which says what is wrong and where. */
static ${name} fromJson(JsonNode node) {
return read(node, "$");
}
}
`;
  },
  enum({ name, doc, values }) {
    return `${comment(doc)}public enum ${name} {
${values.map((value) => `${constant(value)}(${text(value)})`).join(",\n")};

private final String wire;

${name}(String wire) {
this.wire = wire;
}

static ${name} read(JsonNode node, String at) {
String text = Json.literal(${values.map(text).join(", ")}).read(node, at);
for (${name} one : values()) {
if (one.wire.equals(text)) {
return one;
}
}
throw new DecodeException(at, "is unknown");
}

/** The JSON of it. */
public JsonNode toJson() {
return Json.of(wire);
}
}
`;
  },
  alias({ name, doc, shape }, _model, named) {
    const resolved = resolve(shape, named);
    return `${comment(doc)}public final class ${name} {
private ${name}() {}

static ${javaType(resolved)} read(JsonNode node, String at) {
Json.Reader<${javaType(resolved)}> reader = ${reader(resolved)};
return reader.read(node, at);
}

static JsonNode toJson(${javaType(resolved)} value) {
java.util.function.Function<${javaType(resolved)}, JsonNode> writer = ${writer(resolved, named)};
return writer.apply(value);
}
}
`;
  },
};

/** Every named type by its name, for readers of vectors. */
const table = (model: Model): string => `/** Reads the JSON of a named type and writes it again. */
public final class RoundTrip {
private RoundTrip() {}

/** The same JSON, through the type; throws DecodeException if it does not have that type. */
public static JsonNode of(String name, JsonNode node) {
return switch (name) {
${model.declarations.map((one) => `case ${text(one.name)} -> ${one.kind === "alias" ? `${one.name}.toJson(${one.name}.read(node, "$"))` : `${one.name}.read(node, "$").toJson()`};`).join("\n")}
default -> throw new IllegalArgumentException(name);
};
}
}
`;

export const javaPlace = "src/main/java/dev/chatkitprotocol";
