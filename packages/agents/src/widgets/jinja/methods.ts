import { type ArgumentReader, readArguments } from "./arguments.ts";
import { JinjaError } from "./errors.ts";
import { print } from "./print.ts";
import {
  Callable,
  type Dict,
  isEqual,
  iterate,
  orElse,
  Tuple,
  type Undefined,
  type Value,
} from "./values.ts";

interface Method<Self> {
  names: readonly string[];
  run: (self: Self, args: ArgumentReader) => Value;
}

const method = <Self>(names: readonly string[], run: Method<Self>["run"]): Method<Self> => ({ names, run });

/** What Python's `strip()` takes as blank. */
const trim = (text: string, chars: string | undefined, ends: "both" | "left" | "right"): string => {
  const isStripped = (character: string): boolean =>
    chars === undefined ? character.trim() === "" : chars.includes(character);
  const characters = Array.from(text);
  let [from, to] = [0, characters.length];
  if (ends !== "right") while (from < to && isStripped(characters[from] ?? "")) from += 1;
  if (ends !== "left") while (to > from && isStripped(characters[to - 1] ?? "")) to -= 1;
  return characters.slice(from, to).join("");
};

/** `str.title()`: each run of letters is a word. */
const title = (text: string): string =>
  text.replaceAll(/\p{L}+/gu, (word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase());

export const capitalize = (text: string): string => {
  const [first = "", ...rest] = Array.from(text);
  return first.toUpperCase() + rest.join("").toLowerCase();
};

export function replaceText(text: string, from: string, to: string, count: number): string {
  let left = count < 0 ? Number.POSITIVE_INFINITY : count;
  return text.replaceAll(from, (found) => (left-- > 0 ? to : found));
}

function split(text: string, args: ArgumentReader): Value[] {
  const separator = args.text("sep");
  const most = args.number("maxsplit") ?? -1;
  if (separator === "") throw new JinjaError("split() needs a separator that is not empty");
  const words = separator === undefined ? text.trim().split(/\s+/).filter(Boolean) : text.split(separator);
  if (most < 0 || words.length <= most + 1) return words;
  if (separator !== undefined) return [...words.slice(0, most), words.slice(most).join(separator)];
  const rest = new RegExp(`^\\s*(?:\\S+\\s+){${most}}`).exec(text)?.[0].length ?? 0;
  return [...words.slice(0, most), text.slice(rest).trimEnd()];
}

const affixes = (value: Value | undefined): string[] =>
  (Array.isArray(value) ? value : [value ?? ""]).map((part) => print(part));

const textMethods: Readonly<Record<string, Method<string>>> = {
  upper: method([], (text) => text.toUpperCase()),
  lower: method([], (text) => text.toLowerCase()),
  title: method([], title),
  capitalize: method([], capitalize),
  strip: method(["chars"], (text, args) => trim(text, args.text("chars"), "both")),
  lstrip: method(["chars"], (text, args) => trim(text, args.text("chars"), "left")),
  rstrip: method(["chars"], (text, args) => trim(text, args.text("chars"), "right")),
  startswith: method(["prefix"], (text, args) =>
    affixes(args.value("prefix")).some((part) => text.startsWith(part)),
  ),
  endswith: method(["suffix"], (text, args) =>
    affixes(args.value("suffix")).some((part) => text.endsWith(part)),
  ),
  split: method(["sep", "maxsplit"], split),
  splitlines: method([], (text) => (text === "" ? [] : text.replace(/\n$/, "").split("\n"))),
  replace: method(["old", "new", "count"], (text, args) =>
    replaceText(text, args.text("old") ?? "", args.text("new") ?? "", args.number("count") ?? -1),
  ),
  join: method(["items"], (text, args) =>
    iterate(args.value("items") ?? [])
      .map(print)
      .join(text),
  ),
  find: method(["sub"], (text, args) => {
    const found = text.indexOf(args.text("sub") ?? "");
    return found < 0 ? -1 : Array.from(text.slice(0, found)).length;
  }),
  count: method(["sub"], (text, args) => text.split(args.text("sub") ?? "").length - 1),
  zfill: method(["width"], (text, args) => text.padStart(args.number("width") ?? 0, "0")),
  isdigit: method([], (text) => /^\d+$/.test(text)),
};

const listMethods: Readonly<Record<string, Method<Value[]>>> = {
  append: method(["item"], (list, args) => {
    list.push(args.value("item") ?? null);
    return null;
  }),
  extend: method(["items"], (list, args) => {
    list.push(...iterate(args.value("items") ?? []));
    return null;
  }),
  insert: method(["index", "item"], (list, args) => {
    list.splice(args.number("index") ?? 0, 0, args.value("item") ?? null);
    return null;
  }),
  pop: method(["index"], (list, args) => {
    const [taken] = list.splice(args.number("index") ?? -1, 1);
    if (taken === undefined) throw new JinjaError("pop() from an empty list");
    return taken;
  }),
  index: method(["item"], (list, args) => {
    const found = list.findIndex((item) => isEqual(item, args.value("item") ?? null));
    if (found < 0) throw new JinjaError("index() of an item that is not in the list");
    return found;
  }),
  count: method(
    ["item"],
    (list, args) => list.filter((item) => isEqual(item, args.value("item") ?? null)).length,
  ),
  copy: method([], (list) => [...list]),
};

const dictMethods: Readonly<Record<string, Method<Dict>>> = {
  items: method([], (dict) => [...dict].map((entry) => Tuple.from(entry))),
  keys: method([], (dict) => [...dict.keys()]),
  values: method([], (dict) => [...dict.values()]),
  get: method(["key", "default"], (dict, args) =>
    orElse(dict.get(args.value("key") ?? null), args.value("default") ?? null),
  ),
  copy: method([], (dict) => new Map(dict)),
  update: method(["other"], (dict, args) => {
    const other = args.value("other");
    if (!(other instanceof Map)) throw new JinjaError("update() needs a dict");
    for (const [key, value] of other) dict.set(key, value);
    return null;
  }),
  setdefault: method(["key", "default"], (dict, args) => {
    const key = args.value("key") ?? null;
    const value = orElse(dict.get(key), args.value("default") ?? null);
    dict.set(key, value);
    return value;
  }),
  pop: method(["key", "default"], (dict, args) => {
    const key = args.value("key") ?? null;
    const taken = dict.has(key) ? dict.get(key) : args.value("default");
    if (taken === undefined) throw new JinjaError(`pop() of ${print(key)}, which the dict does not have`);
    dict.delete(key);
    return taken;
  }),
};

function bound<Self>(
  methods: Readonly<Record<string, Method<Self>>>,
  self: Self,
  name: string,
): Callable | undefined {
  const found = Object.hasOwn(methods, name) ? methods[name] : undefined;
  return (
    found && new Callable(name, (args) => found.run(self, readArguments(`${name}()`, args, found.names)))
  );
}

/** A method of Python's str, list or dict that templates may call; undefined if there is none. */
export function methodOf(value: Exclude<Value, Undefined>, name: string): Callable | undefined {
  if (typeof value === "string") return bound(textMethods, value, name);
  if (Array.isArray(value)) {
    return value instanceof Tuple && !["index", "count"].includes(name)
      ? undefined
      : bound(listMethods, value, name);
  }
  return value instanceof Map ? bound(dictMethods, value, name) : undefined;
}
