import type { ArgumentReader } from "./arguments.ts";
import { JinjaError } from "./errors.ts";
import { type Filter, filter } from "./filter.ts";
import { item } from "./lookup.ts";
import { calculate } from "./operators.ts";
import { print } from "./print.ts";
import { runTest } from "./tests.ts";
import {
  type Arguments,
  compare,
  defined,
  Group,
  isEqual,
  isTrue,
  iterate,
  numberOf,
  orElse,
  Tuple,
  Undefined,
  type Value,
} from "./values.ts";

type ApplyFilter = (name: string, value: Value, args: Arguments) => Value;

/** The member of a value under a path such as `user.name`; the value itself without a path. */
function memberAt(value: Value, path: Value | undefined): Value {
  if (path === undefined || path === null) return value;
  const parts = typeof path === "string" ? path.split(".") : [path];
  return parts.reduce<Value>(
    (found, part) =>
      item(found, typeof part === "string" && /^\d+$/.test(part) ? Number(part) : part, "an item"),
    value,
  );
}

const folded = (value: Value, isCaseSensitive: boolean): Value =>
  typeof value === "string" && !isCaseSensitive ? value.toLowerCase() : value;

function sorted(values: readonly Value[], args: ArgumentReader, keyOf: (value: Value) => Value): Value[] {
  const keyed = values.map((value) => ({ value, key: folded(keyOf(value), args.flag("case_sensitive")) }));
  const sign = args.flag("reverse") ? -1 : 1;
  return keyed.toSorted((a, b) => sign * compare(a.key, b.key)).map(({ value }) => value);
}

/** The smallest or the largest item; the first of equal ones. */
const extreme =
  (sign: 1 | -1): Filter["run"] =>
  (value, args) => {
    const keyOf = (item: Value): Value =>
      folded(memberAt(item, args.value("attribute")), args.flag("case_sensitive"));
    const [first, ...rest] = iterate(value);
    if (first === undefined) return new Undefined("there is no smallest or largest item of nothing");
    return rest.reduce((best, next) => (sign * compare(keyOf(next), keyOf(best)) < 0 ? next : best), first);
  };

/** What `map` and `select` visit: nothing of what is false. */
const itemsOf = (value: Value): Value[] => (isTrue(value) ? iterate(value) : []);

/** The items that pass a test, or those that do not; `path` picks the member that is tested. */
const select =
  (wanted: boolean, hasPath: boolean): Filter["run"] =>
  (value, args) => {
    const test = args.value(hasPath ? "second" : "first");
    const rest = [args.value(hasPath ? "third" : "second") ?? null];
    const passes = (found: Value): boolean =>
      test === undefined
        ? isTrue(found)
        : runTest(print(test), found, { positional: rest, named: new Map() });
    return itemsOf(value).filter(
      (item) => passes(hasPath ? memberAt(item, args.value("first")) : item) === wanted,
    );
  };

function unique(value: Value, args: ArgumentReader): Value[] {
  const seen: Value[] = [];
  return iterate(value).filter((item) => {
    const key = folded(memberAt(item, args.value("attribute")), args.flag("case_sensitive"));
    if (seen.some((other) => isEqual(other, key))) return false;
    seen.push(key);
    return true;
  });
}

function batch(value: Value, args: ArgumentReader): Value[] {
  const size = args.number("linecount") ?? 0;
  if (size < 1) throw new JinjaError("batch needs a number of at least 1");
  const items = iterate(value);
  const fill = args.value("fill_with") ?? null;
  return Array.from({ length: Math.ceil(items.length / size) }, (_, row) => {
    const part = items.slice(row * size, (row + 1) * size);
    while (fill !== null && part.length < size) part.push(fill);
    return part;
  });
}

function slices(value: Value, args: ArgumentReader): Value[] {
  const count = args.number("slices") ?? 0;
  if (count < 1) throw new JinjaError("slice needs a number of at least 1");
  const items = iterate(value);
  const fill = args.value("fill_with") ?? null;
  const size = Math.floor(items.length / count);
  const larger = items.length % count;
  return Array.from({ length: count }, (_, index) => {
    const start = index * size + Math.min(index, larger);
    const part = items.slice(start, start + size + (index < larger ? 1 : 0));
    return fill !== null && index >= larger ? [...part, fill] : part;
  });
}

function groupBy(value: Value, args: ArgumentReader): Value[] {
  const path = args.value("attribute") ?? null;
  const keyOf = (item: Value): Value => {
    const found = memberAt(item, path);
    return found instanceof Undefined ? orElse(args.value("default"), found) : found;
  };
  const groups: { key: Value; folded: Value; items: Value[] }[] = [];
  for (const item of sorted(iterate(value), args, keyOf)) {
    const key = keyOf(item);
    const last = groups.at(-1);
    if (last && isEqual(last.folded, folded(key, args.flag("case_sensitive")))) last.items.push(item);
    else groups.push({ key, folded: folded(key, args.flag("case_sensitive")), items: [item] });
  }
  return groups.map(({ key, items }) => Group.of(key, items));
}

const entriesOf = (value: Value): [Value, Value][] => {
  const found = defined(value);
  if (found instanceof Map) return [...found];
  throw new JinjaError("the filter needs a dict");
};

/** The filters of lists and dicts; `map` applies others by name. */
export const listFilters = (applyFilter: ApplyFilter): Readonly<Record<string, Filter>> => ({
  list: filter([], (value) => [...iterate(value)]),
  first: filter([], (value) => orElse(iterate(value)[0], new Undefined("there is no first item of nothing"))),
  last: filter([], (value) =>
    orElse(iterate(value).at(-1), new Undefined("there is no last item of nothing")),
  ),
  reverse: filter([], (value) =>
    typeof value === "string" ? Array.from(value).toReversed().join("") : iterate(value).toReversed(),
  ),
  join: filter(["d", "attribute"], (value, args) =>
    iterate(value)
      .map((item) => print(memberAt(item, args.value("attribute"))))
      .join(print(args.value("d") ?? "")),
  ),
  sort: filter(["reverse", "case_sensitive", "attribute"], (value, args) => {
    const paths = args
      .text("attribute")
      ?.split(",")
      .map((path) => path.trim());
    return sorted(iterate(value), args, (item) =>
      paths === undefined
        ? item
        : paths.map((path) => folded(memberAt(item, path), args.flag("case_sensitive"))),
    );
  }),
  unique: filter(["case_sensitive", "attribute"], unique),
  min: filter(["case_sensitive", "attribute"], extreme(1)),
  max: filter(["case_sensitive", "attribute"], extreme(-1)),
  sum: filter(["attribute", "start"], (value, args) =>
    iterate(value).reduce<Value>(
      (sum, item) => calculate("+", sum, memberAt(item, args.value("attribute"))),
      args.value("start") ?? 0,
    ),
  ),
  select: filter(["first", "second"], select(true, false)),
  reject: filter(["first", "second"], select(false, false)),
  selectattr: filter(["first", "second", "third"], select(true, true)),
  rejectattr: filter(["first", "second", "third"], select(false, true)),
  map: filter(["name", "first", "second", "attribute", "default"], (value, args) => {
    const name = args.text("name");
    const positional = [args.value("first"), args.value("second")].filter((given) => given !== undefined);
    return itemsOf(value).map((item) => {
      if (name !== undefined) return applyFilter(name, item, { positional, named: new Map() });
      const found = memberAt(item, args.value("attribute"));
      return found instanceof Undefined ? orElse(args.value("default"), found) : found;
    });
  }),
  batch: filter(["linecount", "fill_with"], batch),
  slice: filter(["slices", "fill_with"], slices),
  groupby: filter(["attribute", "default", "case_sensitive"], groupBy),
  items: filter([], (value) =>
    value instanceof Undefined ? [] : entriesOf(value).map((entry) => Tuple.from(entry)),
  ),
  dictsort: filter(["case_sensitive", "by", "reverse"], (value, args) => {
    const index = args.text("by") === "value" ? 1 : 0;
    const entries: Value[] = entriesOf(value).map((entry) => Tuple.from(entry));
    return sorted(entries, args, (entry) =>
      Array.isArray(entry) ? (entry[index] ?? null) : (numberOf(entry) ?? null),
    );
  }),
});
