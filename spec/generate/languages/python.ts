import { type Declaration, type Field, type Model, type Shape, snake } from "./model.ts";

type Of<Kind extends Declaration["kind"]> = Extract<Declaration, { kind: Kind }>;

/** The types in Python 3.11, on `_runtime.py`: keyword-only dataclasses, unions by tag, None for absent members. */
export function printPython(model: Model): string {
  // Enums and structs first: a union names its variants when the module is loaded.
  const order: readonly Declaration["kind"][] = ["enum", "struct", "union", "either", "alias"];
  const sorted = model.declarations.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return [
    "# Generated from spec/generated/schema.json; do not edit.",
    '"""The types of the ChatKit server protocol."""',
    "",
    "from __future__ import annotations",
    "",
    "from collections.abc import Callable, Mapping",
    "from dataclasses import dataclass, field",
    "from enum import Enum",
    "from typing import Any, Literal, TypeAlias, Union",
    "",
    "from . import _runtime as rt",
    "",
    "",
    ...sorted.map((one) => printers[one.kind](one as never)),
    "",
    "#: Every type of the protocol by its name: how it is decoded and encoded.",
    "TYPES: Mapping[str, tuple[Callable[[Any, str], Any], Callable[[Any], Any]]] = {",
    ...model.declarations.map(
      ({ name }) => `    ${text(name)}: (_read_${name}, ${writerOf({ kind: "named", name })}),`,
    ),
    "}",
    "",
  ].join("\n");
}

const text = (value: unknown): string => JSON.stringify(value);
const literal = (value: unknown): string =>
  typeof value === "boolean" ? (value ? "True" : "False") : text(value);

const keywords: ReadonlySet<string> = new Set(["from", "class", "global", "pass", "None", "in", "is"]);
const member = (wire: string): string => {
  const name = snake(wire);
  return keywords.has(name) ? `${name}_` : name;
};

const docstring = (doc: string, depth: string): string =>
  doc === ""
    ? ""
    : `${depth}"""${doc
        .replaceAll(/\s*\n\s*/g, " ")
        .replaceAll("\\", "\\\\")
        .replaceAll('"""', "'''")}"""\n`;

function pythonType(shape: Shape): string {
  switch (shape.kind) {
    case "string":
      return "str";
    case "integer":
      return "int";
    case "number":
      return "int | float";
    case "boolean":
      return "bool";
    case "literal":
      return `Literal[${shape.values.map(literal).join(", ")}]`;
    case "array":
      return `list[${pythonType(shape.of)}]`;
    case "map":
      return `dict[str, ${pythonType(shape.of)}]`;
    case "named":
      return shape.name;
    case "object":
      return "dict[str, Any]";
    default:
      return "Any";
  }
}

const formats: Readonly<Record<string, string>> = {
  "date-time": "rt.time",
  uri: "rt.uri",
  base64: "rt.base64",
};

/** An expression of a function `(value, at) -> T`. */
function reader(shape: Shape): string {
  switch (shape.kind) {
    case "string":
      return formats[shape.format ?? ""] ?? `rt.string(${shape.minLength})`;
    case "integer":
    case "number":
      return `rt.${shape.kind}(${[shape.minimum, shape.maximum].map((bound) => bound ?? "None").join(", ")})`;
    case "boolean":
      return "rt.boolean";
    case "literal":
      return `rt.literal(${shape.values.map(literal).join(", ")})`;
    case "array":
      return `rt.array(${reader(shape.of)})`;
    case "map":
      return `rt.mapping(${reader(shape.of)})`;
    case "named":
      // By name, when it is called: types name each other in circles.
      return `lambda v, at: _read_${shape.name}(v, at)`;
    case "object":
      return "rt.free_object";
    case "any":
      return "rt.anything";
    case "choice":
      return `rt.choice(${shape.of.map(reader).join(", ")})`;
  }
}

/** An expression of a function `(value) -> JSON`. */
function writerOf(shape: Shape): string {
  switch (shape.kind) {
    case "array":
      return `rt.to_list(${writerOf(shape.of)})`;
    case "map":
      return `rt.to_dict(${writerOf(shape.of)})`;
    case "named":
      return "rt.to_json";
    default:
      return "rt.same";
  }
}

const read = ({ wire, shape, required, default: own }: Field): string =>
  own === undefined
    ? `o.${required ? "required" : shape.kind === "any" ? "free" : "optional"}(${text(wire)}, ${reader(shape)})`
    : `o.filled(${text(wire)}, ${reader(shape)}, ${literal(own)})`;

const printers: { [Kind in Declaration["kind"]]: (one: Of<Kind>) => string } = {
  struct({ name, doc, fields, tag, posted }) {
    const ordered = fields.toSorted((a, b) => Number(b.required) - Number(a.required));
    const members = ordered.map((one) => {
      const type = pythonType(one.shape);
      if (one.default !== undefined) {
        const factory = `lambda: (${reader(one.shape)})(${literal(one.default)}, "$")`;
        return `    ${member(one.wire)}: ${type} = field(default_factory=${factory})\n${docstring(one.doc, "    ")}`;
      }
      // Null is a value where anything is one, so absence needs a mark of its own there.
      const absent = one.shape.kind === "any" ? " = rt.ABSENT" : " = None";
      return `    ${member(one.wire)}: ${one.required ? type : one.shape.kind === "any" ? type : `${type} | None`}${one.required ? "" : absent}\n${docstring(one.doc, "    ")}`;
    });
    const writes = fields.map((one) => {
      const put = `o[${text(one.wire)}] = ${writerOf(one.shape)}(self.${member(one.wire)})`;
      if (one.required || one.default !== undefined) return `        ${put}`;
      const there = one.shape.kind === "any" ? `is not rt.ABSENT` : "is not None";
      return `        if self.${member(one.wire)} ${there}:\n            ${put}`;
    });
    return `@dataclass(kw_only=True)
class ${name}:
${docstring(doc === "" ? `${name}.` : doc, "    ")}
${members.join("")}${
      posted
        ? ""
        : `    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""
`
    }
    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {${tag === undefined ? "" : `"type": ${text(tag)}`}}
${writes.join("\n")}${writes.length > 0 ? "\n" : ""}        return o${posted ? "" : " | self.extra"}

    @staticmethod
    def from_json(value: Any) -> ${name}:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_${name}(value, "$")


def _read_${name}(value: Any, at: str) -> ${name}:
    o = rt.Members(value, at)
${tag === undefined ? "" : `    o.required("type", rt.literal(${text(tag)}))\n`}    found = ${name}(
${fields.map((one) => `        ${member(one.wire)}=${read(one)},\n`).join("")}${posted ? "" : "        extra=o.rest(),\n"}    )
    o.end()
    return found

`;
  },
  union({ name, doc, variants, open }) {
    const unknown = `Unknown${name}`;
    return `${
      open
        ? `@dataclass
class ${unknown}:
    """A ${name} of a type that this version of the protocol does not recognise, unchanged."""

    json: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return self.json


`
        : ""
    }${name}: TypeAlias = Union[${[...variants.map((one) => one.name), ...(open ? [unknown] : [])].map((one) => `"${one}"`).join(", ")}]
${docstring(doc, "")}
_${name}_BY_TAG: Mapping[str, Callable[[Any, str], Any]] = {
${variants.map((one) => `    ${text(one.tag)}: _read_${one.name},\n`).join("")}}


def _read_${name}(value: Any, at: str) -> ${name}:
    tag = rt.tag(value, at)
    read = _${name}_BY_TAG.get(tag)
    if read is None:
        ${open ? `return ${unknown}(value)` : 'raise rt.DecodeError(rt.member(at, "type"), f"is not a known type: {tag}")'}
    return read(value, at)


def read_${snake(name)}(value: Any) -> ${name}:
    """Reads and checks; raises DecodeError with the problem and its position."""
    return _read_${name}(value, "$")

`;
  },
  either({ name, doc, variants }) {
    return `${name}: TypeAlias = Union[${variants.map((one) => `"${one}"`).join(", ")}]
${docstring(doc, "")}

def _read_${name}(value: Any, at: str) -> ${name}:
    return rt.first(value, at, ${variants.map((one) => `_read_${one}`).join(", ")})

`;
  },
  enum({ name, doc, values }) {
    return `class ${name}(str, Enum):
${docstring(doc === "" ? `${name}.` : doc, "    ")}
${values.map((value) => `    ${constant(value)} = ${text(value)}\n`).join("")}
    def to_json(self) -> str:
        return self.value


def _read_${name}(value: Any, at: str) -> ${name}:
    return ${name}(rt.literal(${values.map(text).join(", ")})(value, at))

`;
  },
  alias({ name, doc, shape }) {
    return `${name}: TypeAlias = ${quoted(pythonType(shape))}
${docstring(doc, "")}

def _read_${name}(value: Any, at: str) -> ${name}:
    read: Callable[[Any, str], Any] = ${reader(shape)}
    return read(value, at)

`;
  },
};

const quoted = (type: string): string => `"${type.replaceAll('"', "'")}"`;

const constant = (value: string): string => {
  const name = snake(value).toUpperCase();
  return /^\d/.test(name) ? `N${name}` : name === "" ? "EMPTY" : name;
};
