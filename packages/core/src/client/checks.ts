import type { Issue } from "../protocol/index.ts";
import { mostIssues } from "../protocol/most-issues.ts";

/** Adds to `issues` what is wrong with the value at `path`, in the words of the schemas. */
export type Check = (value: unknown, path: string, issues: Issue[]) => void;

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

/** The members of `T` by which it is checked; one that it does not have does not compile. */
export type Members<T> = { readonly [Name in keyof T & string]?: Check };

/** An object with these members of `T`, and any others. */
export function object<T>(members: Members<T> = {}): Check {
  const checks = Object.entries<Check | undefined>(members);
  return (value, path, issues) => {
    if (!isObject(value)) return anyObject(value, path, issues);
    for (const [name, check] of checks) check?.(value[name], `${path}.${name}`, issues);
  };
}

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

/** The members by which each type of a union is checked. */
export type MembersByType<T extends { type: string }> = {
  readonly [Type in T["type"]]: Members<Extract<T, { type: Type }>>;
};

/** One type of a union: the members that all have, and those of its own; types that are not in the table have no others. */
export function typed<T extends { type: string }>(
  byType: Partial<MembersByType<T>>,
  all: Members<T> = {},
): Check {
  const common = object<T>({ type: text, ...all });
  const table = Object.entries<Members<T> | undefined>(byType);
  const own = new Map<unknown, Check>(table.map(([type, members]) => [type, object(members)]));
  return (value, path, issues) => {
    common(value, path, issues);
    if (isObject(value)) own.get(value["type"])?.(value, path, issues);
  };
}
