import { type ArgumentReader, readArguments } from "./arguments.ts";
import { JinjaError } from "./errors.ts";
import { type Filter, filter } from "./filter.ts";
import { capitalize, replaceText } from "./methods.ts";
import { listFilters } from "./list-filters.ts";
import { format } from "./operators.ts";
import { print, toJson } from "./print.ts";
import { round } from "./round.ts";
import {
  type Arguments,
  defined,
  Float,
  float,
  isFloat,
  isTrue,
  iterate,
  numberOf,
  orElse,
  Tuple,
  typeOf,
  Undefined,
  type Value,
} from "./values.ts";

const textFilter = (change: (text: string) => Value): Filter => filter([], (value) => change(print(value)));

const length = (value: Value): number => {
  const found = defined(value);
  if (typeof found === "number" || typeof found === "boolean" || found === null) {
    throw new JinjaError(`a ${typeOf(found)} has no length`);
  }
  return iterate(found).length;
};

function toNumber(value: Value, isWhole: boolean, fallback: Value): Value {
  const found = defined(value);
  const number = typeof found === "string" ? parseNumber(found) : numberOf(found);
  if (number === undefined || Number.isNaN(number)) return fallback;
  return isWhole ? Math.trunc(number) : float(number);
}

const parseNumber = (text: string): number | undefined =>
  /^\s*[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(text)
    ? Number(text.replaceAll("_", ""))
    : undefined;

function roundValue(value: Value, args: ArgumentReader): Value {
  const number = numberOf(defined(value));
  if (number === undefined) throw new JinjaError(`a ${typeOf(value)} cannot be rounded`);
  const digits = args.number("precision") ?? 0;
  const way = args.text("method") ?? "common";
  if (way === "common") return isFloat(value) ? float(round(number, digits)) : round(number, digits);
  if (way !== "ceil" && way !== "floor")
    throw new JinjaError("method of round must be common, ceil or floor");
  return float(Math[way](number * 10 ** digits) / 10 ** digits);
}

/** The filter `title`: a word begins after a blank or an opening bracket. */
const title = (text: string): string =>
  text
    .split(/([-\s({[<]+)/)
    .map((word) => capitalize(word))
    .join("");

const textOf = (filter: string, value: Value): string => {
  const text = defined(value);
  if (typeof text !== "string") throw new JinjaError(`${filter} takes a str, not a ${typeOf(text)}`);
  return text;
};

function truncate(value: Value, args: ArgumentReader): Value {
  const text = textOf("truncate", value);
  const characters = Array.from(text);
  const most = args.number("length") ?? 255;
  const end = args.text("end") ?? "...";
  if (characters.length <= most + (args.number("leeway") ?? 5)) return text;
  const kept = characters.slice(0, most - Array.from(end).length).join("");
  return (
    (args.flag("killwords")
      ? kept
      : kept.slice(0, kept.lastIndexOf(" ") < 0 ? undefined : kept.lastIndexOf(" "))) + end
  );
}

function indent(value: Value, args: ArgumentReader): string {
  const width = args.value("width") ?? 4;
  const margin = typeof width === "string" ? width : " ".repeat(numberOf(width) ?? 4);
  const [first = "", ...rest] = `${textOf("indent", value)}\n`.split("\n").slice(0, -1);
  const indented = (line: string): string =>
    line.trim() === "" && !args.flag("blank") ? line : margin + line;
  return [args.flag("first") ? margin + first : first, ...rest.map(indented)].join("\n");
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
};
const escape = textFilter((text) => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign));

const orDefault = filter(["default_value", "boolean"], (value, args) => {
  const isAbsent = value instanceof Undefined || (args.flag("boolean") && !isTrue(value));
  return isAbsent ? orElse(args.value("default_value"), "") : value;
});

const scalarFilters: Readonly<Record<string, Filter>> = {
  tojson: filter(["indent"], (value, args) => toJson(value, args.number("indent"))),
  default: orDefault,
  d: orDefault,
  length: filter([], length),
  count: filter([], length),
  string: filter([], (value) => print(value)),
  safe: filter([], (value) => print(value)),
  e: escape,
  escape,
  upper: textFilter((text) => text.toUpperCase()),
  lower: textFilter((text) => text.toLowerCase()),
  capitalize: textFilter(capitalize),
  title: textFilter(title),
  trim: filter(["chars"], (value, args) => {
    const chars = args.text("chars");
    if (chars === undefined) return print(value).trim();
    const kept = Array.from(print(value));
    while (kept.length > 0 && chars.includes(kept[0] ?? "")) kept.shift();
    while (kept.length > 0 && chars.includes(kept.at(-1) ?? "")) kept.pop();
    return kept.join("");
  }),
  replace: filter(["old", "new", "count"], (value, args) =>
    replaceText(print(value), args.text("old") ?? "", args.text("new") ?? "", args.number("count") ?? -1),
  ),
  truncate: filter(["length", "killwords", "end", "leeway"], truncate),
  indent: filter(["width", "first", "blank"], indent),
  wordcount: textFilter((text) => text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0),
  urlencode: filter([], (value) =>
    encodeURIComponent(print(value)).replaceAll(/%2F|[!'()*]/g, (found) =>
      found === "%2F" ? "/" : `%${(found.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
    ),
  ),
  int: filter(["default"], (value, args) => toNumber(value, true, orElse(args.value("default"), 0))),
  float: filter(["default"], (value, args) =>
    toNumber(value, false, orElse(args.value("default"), new Float(0))),
  ),
  abs: filter([], (value) => {
    const number = numberOf(defined(value));
    if (number === undefined) throw new JinjaError(`a ${typeOf(value)} has no absolute value`);
    return isFloat(value) ? float(Math.abs(number)) : Math.abs(number);
  }),
  round: filter(["precision", "method"], roundValue),
};

const filters: Readonly<Record<string, Filter>> = { ...scalarFilters, ...listFilters(applyFilter) };

/** What the filter `name` makes of a value. Throws JinjaError for a filter that there is not. */
export function applyFilter(name: string, value: Value, args: Arguments): Value {
  if (name === "format") {
    const values = args.named.size > 0 ? [...args.named.values()] : args.positional;
    return format(print(value), Tuple.from(values));
  }
  const found = Object.hasOwn(filters, name) ? filters[name] : undefined;
  if (!found) throw new JinjaError(`there is no filter ${name}`);
  return found.run(value, readArguments(name, args, found.names));
}
