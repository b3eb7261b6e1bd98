import type { Issue } from "../protocol/index.ts";
import { mostIssues } from "../protocol/most-issues.ts";

/** Adds to `issues` what is wrong with the value at `path`, in the words of the schemas. */
export type Check = (value: unknown, path: string, issues: Issue[]) => void;

/** The members of `T` that are checked. */
export type Members<T> = { readonly [Name in keyof T]?: Check };

/** What is wrong with a whole value: at most 20 issues. */
export function issuesOf(check: Check, value: unknown): Issue[] {
  const issues: Issue[] = [];
  check(value, "$", issues);
  return issues;
}

const expecting =
  (expected: string, accepts: (value: unknown) => boolean): Check =>
  (value, path, issues) => {
    if (accepts(value) || issues.length >= mostIssues) return;
    const received = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
    issues.push({ path, message: `Invalid input: expected ${expected}, received ${received}` });
  };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Any text. */
export const text = expecting("string", (value) => typeof value === "string");
/** A text that is not empty. */
export const nonEmpty = expecting("non-empty string", (value) => typeof value === "string" && value !== "");
/** A place in a list, from 0. */
export const index = expecting("int", (value) => Number.isInteger(value) && Number(value) >= 0);
/** A finite number. */
export const number = expecting("number", Number.isFinite);
const anyObject = expecting("object", isObject);
const anyList = expecting("array", Array.isArray);

/** One of some texts. */
export const oneOf = (...texts: string[]): Check =>
  expecting(texts.map((one) => JSON.stringify(one)).join(" or "), (value) =>
    texts.some((one) => one === value),
  );

/** Nothing, null, or what `check` accepts. */
export const optional =
  (check: Check): Check =>
  (value, path, issues) => {
    if (value !== undefined && value !== null) check(value, path, issues);
  };

/** An object with these members, and any others. */
export const object =
  (members: Readonly<Record<string, Check | undefined>> = {}): Check =>
  (value, path, issues) => {
    if (!isObject(value)) return anyObject(value, path, issues);
    for (const name in members) members[name]?.(value[name], `${path}.${name}`, issues);
  };

/** A list of elements that `check` accepts. */
export const list =
  (check?: Check): Check =>
  (value, path, issues) => {
    if (!Array.isArray(value)) return anyList(value, path, issues);
    if (check) value.forEach((element, at) => check(element, `${path}[${at}]`, issues));
  };

/** An object whose members are all texts. */
export const texts: Check = (value, path, issues) => {
  if (!isObject(value)) return anyObject(value, path, issues);
  for (const name of Object.keys(value)) text(value[name], `${path}[${JSON.stringify(name)}]`, issues);
};

/** An object with a `type`: what all types have, and what its own has; another type is one of the future. */
export function typed(byType: Readonly<Record<string, Check | undefined>>, all: Check = object()): Check {
  const common = object({ type: text });
  return (value, path, issues) => {
    common(value, path, issues);
    if (!isObject(value)) return;
    all(value, path, issues);
    const type = value["type"];
    if (typeof type === "string" && Object.hasOwn(byType, type)) byType[type]?.(value, path, issues);
  };
}
