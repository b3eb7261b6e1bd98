import { JinjaError } from "./errors.ts";
import {
  Callable,
  compareText,
  defined,
  Float,
  isFloat,
  isLenient,
  Namespace,
  Tuple,
  typeOf,
  Undefined,
  type Value,
} from "./values.ts";

/** A value as Python's `str()` prints it. */
export function print(given: Value): string {
  if (isLenient(given)) return "";
  const value = defined(given);
  return typeof value === "string" ? value : inspect(value);
}

/** A value as Python's `repr()` prints it. */
function inspect(given: Value): string {
  const value = defined(given);
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return quote(value);
  if (typeof value === "number" || value instanceof Float) return printNumber(value);
  if (value instanceof Tuple) return `(${value.map(inspect).join(", ")}${value.length === 1 ? "," : ""})`;
  if (Array.isArray(value)) return `[${value.map(inspect).join(", ")}]`;
  if (value instanceof Map)
    return `{${[...value].map(([key, member]) => `${inspect(key)}: ${inspect(member)}`).join(", ")}}`;
  throw new JinjaError(
    `${value instanceof Callable ? `${value.name} is a function: it` : "a namespace"} cannot be printed`,
  );
}

export function printNumber(value: number | Float): string {
  const number = typeof value === "number" ? value : value.value;
  if (!isFloat(value)) return Number.isSafeInteger(number) ? String(number) : BigInt(number).toString();
  if (!Number.isFinite(number)) return Number.isNaN(number) ? "nan" : number < 0 ? "-inf" : "inf";
  const [digits = "", exponent] = number.toExponential().split("e");
  const power = Number(exponent);
  if (power >= 16 || power < -4) {
    return `${digits}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const text = Object.is(number, -0) ? "-0" : String(number);
  const plain = text.includes("e") ? number.toFixed(Math.max(0, digits.length - 2 - power)) : text;
  return plain.includes(".") ? plain : `${plain}.0`;
}

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inside = Array.from(text, quoteCharacter).join("");
  return mark + (mark === "'" ? inside.replaceAll("'", "\\'") : inside) + mark;
}

/** Python escapes what does not print. */
function quoteCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const isPrinted = code >= 0x20 && !(code >= 0x7f && code <= 0xa0) && code !== 0xad;
  return escapes[character] ?? (isPrinted ? character : `\\x${code.toString(16).padStart(2, "0")}`);
}

/** A value as the filter `tojson` prints it: members sorted, ASCII only, with `<`, `>`, `&` and `'` escaped. */
export const toJson = (value: Value, indent?: number): string =>
  json(value, indent === undefined ? undefined : " ".repeat(indent), "").replaceAll(
    /[<>&'\x7f-\uffff]/g,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );

function json(value: Value, indent: string | undefined, margin: string): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" || value instanceof Float) return jsonNumber(value);
  const inner = indent === undefined ? "" : `\n${margin}${indent}`;
  const end = indent === undefined ? "" : `\n${margin}`;
  const separator = indent === undefined ? ", " : `,${inner}`;
  const next = margin + (indent ?? "");
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    return `[${inner}${value.map((item) => json(item, indent, next)).join(separator)}${end}]`;
  }
  if (value instanceof Map) {
    if (value.size === 0) return "{}";
    const members = [...value].map(([key, member]): [string, Value] => [keyOf(key), member]);
    members.sort(([a], [b]) => compareText(a, b));
    const printed = members.map(([key, member]) => `${JSON.stringify(key)}: ${json(member, indent, next)}`);
    return `{${inner}${printed.join(separator)}${end}}`;
  }
  if (value instanceof Undefined) throw new JinjaError(value.message, value.place);
  throw new JinjaError(
    value instanceof Namespace
      ? "a namespace is not JSON"
      : `${typeOf(value)} ${value.name} is not JSON: call it, or read it with ["…"]`,
  );
}

function jsonNumber(value: number | Float): string {
  const printed = printNumber(value);
  if (/nan|inf/.test(printed)) throw new JinjaError(`${printed} is not JSON`);
  return printed;
}

/** A key of a dict as JSON has it. */
function keyOf(key: Value): string {
  if (typeof key === "string") return key;
  if (key === null || typeof key === "boolean" || typeof key === "number" || key instanceof Float) {
    return json(key, undefined, "");
  }
  throw new JinjaError(`a ${typeOf(key)} is not a key of JSON`);
}
