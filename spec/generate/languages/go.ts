import { type Declaration, type Field, type Model, pascal, type Shape, unionsOf } from "./model.ts";

/** The types in Go, on `runtime.go`: sealed interfaces for unions, pointers for members that may be absent. */
export function printGo(model: Model): string {
  const named = new Map(model.declarations.map((one) => [one.name, one]));
  const bodies = model.declarations.map((one) => printers[one.kind](one as never, model, named));
  return [
    "// Code generated from spec/generated/schema.json; DO NOT EDIT.",
    "",
    "package chatkit",
    "",
    "import (",
    '"encoding/json"',
    '"strconv"',
    ")",
    "",
    ...bodies,
  ]
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .replace(/\n+$/, "\n");
}

/** A line of cells that gofmt aligns with those around it, below a comment or not. */
interface Row {
  comment?: string;
  cells: readonly string[];
}

/** Rows as gofmt writes them: the cells of neighbours begin in one column; a comment ends a neighbourhood. */
function aligned(rows: readonly Row[]): string {
  const lines: string[] = [];
  let from = 0;
  for (let to = 1; to <= rows.length; to++) {
    if (to < rows.length && !rows[to]!.comment) continue;
    const group = rows.slice(from, to);
    const width = (column: number): number =>
      Math.max(...group.map(({ cells }) => cells[column]?.length ?? 0));
    for (const { comment: above = "", cells } of group) {
      const padded = cells.map((cell, column) =>
        column === cells.length - 1 ? cell : cell.padEnd(width(column)),
      );
      lines.push(`${above}${padded.join(" ")}`);
    }
    from = to;
  }
  return lines.join("\n");
}

type Named = ReadonlyMap<string, Declaration>;
type Of<Kind extends Declaration["kind"]> = Extract<Declaration, { kind: Kind }>;

const comment = (name: string, doc: string): string =>
  doc === "" ? "" : `// ${name}: ${doc.replaceAll(/\s*\n\s*/g, " ")}\n`;

const acronyms: Readonly<Record<string, string>> = { Id: "ID", Url: "URL", Json: "JSON" };

/** Exported, with Go's acronyms in capitals. */
const goName = (wire: string): string =>
  pascal(wire).replaceAll(/(Id|Url|Json)(?=[A-Z]|s?$)/g, (word) => acronyms[word] ?? word);

const isInterface = (name: string, named: Named): boolean => {
  const kind = named.get(name)?.kind;
  return kind === "union" || kind === "either";
};

function goType(shape: Shape): string {
  switch (shape.kind) {
    case "string":
      return "string";
    case "integer":
      return "int64";
    case "number":
      return "json.Number";
    case "boolean":
      return "bool";
    case "array":
      return `[]${goType(shape.of)}`;
    case "map":
      return `map[string]${goType(shape.of)}`;
    case "named":
      return shape.name;
    case "literal":
      return typeof shape.values[0] === "string" ? "string" : "bool";
    default:
      return "json.RawMessage";
  }
}

const goFormats: Readonly<Record<string, string>> = {
  "date-time": "readTime",
  uri: "readURI",
  base64: "readBase64",
};

/** An expression of type `reader[T]`. */
function reader(shape: Shape): string {
  switch (shape.kind) {
    case "string":
      return goFormats[shape.format ?? ""] ?? `readString(${shape.minLength})`;
    case "integer":
      return `readInteger(${shape.minimum ?? "noMinimum"}, ${shape.maximum ?? "noMaximum"})`;
    case "number":
      return `readNumber(${shape.minimum ?? "noLeast"}, ${shape.maximum ?? "noMost"})`;
    case "boolean":
      return "readBool";
    case "array":
      return `readArray(${reader(shape.of)})`;
    case "map":
      return `readMap(${reader(shape.of)})`;
    case "named":
      return `read${shape.name}`;
    case "literal":
      return typeof shape.values[0] === "string"
        ? `readLiteral(${shape.values.map((value) => JSON.stringify(value)).join(", ")})`
        : `readBoolLiteral(${String(shape.values[0])})`;
    case "object":
      return "readFreeObject";
    case "choice":
      return `readChoice(${shape.of.map((option) => `fits(${reader(option)})`).join(", ")})`;
    case "any":
      return "readAny";
  }
}

/** What is nil when absent needs no pointer. */
const isNilable = (shape: Shape, named: Named): boolean =>
  ["array", "map", "any", "object", "choice"].includes(shape.kind) ||
  (shape.kind === "named" && (isInterface(shape.name, named) || aliasIsNilable(shape.name, named)));

function aliasIsNilable(name: string, named: Named): boolean {
  const one = named.get(name);
  return one?.kind === "alias" && isNilable(one.shape, named);
}

/** Null is a value where anything is one, and means absent elsewhere. */
const howToRead = ({ shape, required }: Field, named: Named): string =>
  required ? "required" : shape.kind === "any" ? "free" : isNilable(shape, named) ? "optional" : "pointer";

/** An expression of the member's value. */
const read = (field: Field, named: Named): string => {
  const from = `o, ${JSON.stringify(field.wire)}, ${reader(field.shape)}`;
  return field.default === undefined
    ? `${howToRead(field, named)}(${from})`
    : `filled(${from}, \`${JSON.stringify(field.default)}\`)`;
};

/** Whether the member has a value whatever was read. */
const isAlwaysThere = ({ required, default: own }: Field): boolean => required || own !== undefined;

const fieldType = (field: Field, named: Named): string =>
  `${isAlwaysThere(field) || isNilable(field.shape, named) ? "" : "*"}${goType(field.shape)}`;

const printers: {
  [Kind in Declaration["kind"]]: (one: Of<Kind>, model: Model, named: Named) => string;
} = {
  struct({ name, doc, fields, tag, posted }, model, named) {
    const members = fields.map((field) => ({
      comment: comment(goName(field.wire), field.doc),
      cells: [goName(field.wire), fieldType(field, named)],
    }));
    const reads = fields.map((field) => `v.${goName(field.wire)} = ${read(field, named)}`);
    const writes = fields.map((field) => {
      const { wire, shape, required } = field;
      const member = `${JSON.stringify(wire)}, v.${goName(wire)}`;
      return required || (isAlwaysThere(field) && !isNilable(shape, named))
        ? `w.member(${member})`
        : `w.optional(${member}, v.${goName(wire)} != nil)`;
    });
    const marks = unionsOf(model, name).map((union) => `func (${name}) is${union}() {}`);
    return `${comment(name, doc)}type ${name} struct {
${aligned(members)}
${
  posted
    ? ""
    : `// Extra holds members that this version of the protocol does not recognise.
Extra map[string]json.RawMessage
`
}}

func read${name}(data json.RawMessage, at Path) (${name}, error) {
var v ${name}
o, err := readObject(data, at)
if err != nil {
return v, err
}
${tag === undefined ? "" : `required(o, "type", readLiteral(${JSON.stringify(tag)}))\n`}${reads.join("\n")}
${posted ? "" : "v.Extra = o.rest()\n"}return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ${name}) MarshalJSON() ([]byte, error) {
w := newWriter()
${tag === undefined ? "" : `w.member("type", ${JSON.stringify(tag)})\n`}${writes.join("\n")}
return w.end(${posted ? "nil" : "v.Extra"})
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *${name}) UnmarshalJSON(data []byte) (err error) {
*v, err = read${name}(data, "$")
return err
}

${marks.join("\n\n")}
`;
  },
  union({ name, doc, variants, open }) {
    const unknown = `Unknown${name}`;
    return `${comment(name, doc)}type ${name} interface {
is${name}()
}

${
  open
    ? `// ${unknown} is a ${name} of a type that this version of the protocol does not recognise, unchanged.
type ${unknown} struct {
Type string
JSON json.RawMessage
}

func (${unknown}) is${name}() {}

// MarshalJSON gives it back unchanged.
func (v ${unknown}) MarshalJSON() ([]byte, error) { return v.JSON, nil }
`
    : ""
}
func read${name}(data json.RawMessage, at Path) (${name}, error) {
tag, err := readTag(data, at)
if err != nil {
return nil, err
}
switch tag {
${variants.map((variant) => `case ${JSON.stringify(variant.tag)}:\nreturn asVariant[${name}](read${variant.name}(data, at))`).join("\n")}
default:
${open ? `return ${unknown}{tag, data}, nil` : `return nil, at.member("type").fail("is not a known type: " + strconv.Quote(tag))`}
}
}

// Unmarshal${name} reads and checks; its errors are *DecodeError.
func Unmarshal${name}(data []byte) (${name}, error) {
return read${name}(data, "$")
}
`;
  },
  either({ name, doc, variants }) {
    return `${comment(name, doc)}type ${name} interface {
is${name}()
}

func read${name}(data json.RawMessage, at Path) (${name}, error) {
return firstOf(data, at, ${variants.map((variant) => `func(data json.RawMessage, at Path) (${name}, error) {\nreturn asVariant[${name}](read${variant}(data, at))\n}`).join(", ")})
}

// Unmarshal${name} reads and checks; its errors are *DecodeError.
func Unmarshal${name}(data []byte) (${name}, error) {
return read${name}(data, "$")
}
`;
  },
  enum({ name, doc, values }) {
    return `${comment(name, doc)}type ${name} string

const (
${aligned(values.map((value) => ({ cells: [`${name}${goName(value) || "Empty"}`, `${name} = ${JSON.stringify(value)}`] })))}
)

func read${name}(data json.RawMessage, at Path) (${name}, error) {
text, err := readLiteral(${values.map((value) => JSON.stringify(value)).join(", ")})(data, at)
return ${name}(text), err
}
`;
  },
  alias({ name, doc, shape }) {
    return `${comment(name, doc)}type ${name} = ${goType(shape)}

func read${name}(data json.RawMessage, at Path) (${name}, error) {
return ${reader(shape)}(data, at)
}
`;
  },
};

/** Every named type by its decoder, for readers of vectors, which name their type. */
export const printGoTable = (
  model: Model,
): string => `// Code generated from spec/generated/schema.json; DO NOT EDIT.

package chatkit

// Decoders has a decoder for every type of the protocol by its name.
var Decoders = map[string]func([]byte) (any, error){
${aligned(model.declarations.map(({ name }) => ({ cells: [`${JSON.stringify(name)}:`, `decoder(read${name}),`] })))}
}
`;
