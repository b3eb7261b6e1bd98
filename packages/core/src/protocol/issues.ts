import type * as z from "zod/mini";
import type { Issue } from "./errors.ts";

type ZodIssue = z.core.$ZodIssue;

/** A JSON path such as `$.params.input.content[0].text`. */
export const jsonPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    const name = String(key);
    return /^[A-Za-z_][\w]*$/.test(name) ? `${text}.${name}` : `${text}[${JSON.stringify(name)}]`;
  }, "$");

/** The issues of a failed parse in document order; of each union those of the branch that got furthest. */
export const issuesOf = (
  error: { issues: readonly ZodIssue[] },
  prefix: readonly PropertyKey[] = [],
): Issue[] =>
  error.issues
    .flatMap((issue) => flatten(issue, prefix))
    .map(({ path, message }) => ({ path: jsonPath(path), message }));

interface Finding {
  path: readonly PropertyKey[];
  message: string;
  /** The expected type, if a wrong type is all that was found. */
  expected?: string;
  /** How far into the value its branch of a union got. */
  depth: number;
}

function flatten(issue: ZodIssue, prefix: readonly PropertyKey[]): Finding[] {
  const path = [...prefix, ...issue.path];
  const found = { path, message: issue.message, depth: path.length };
  if (issue.code === "invalid_type") return [{ ...found, expected: issue.expected }];
  if (issue.code !== "invalid_union") return [found];
  // A branch that does not know the `type` did not get into the value, whatever the path of its issue.
  if (issue.errors.length === 0) return [{ ...found, depth: path.length - 1 }];
  const branches = issue.errors.map((branch) => branch.flatMap((part) => flatten(part, path)));
  return anyOf(branches, path) ?? branches.reduce((best, next) => (depth(next) > depth(best) ? next : best));
}

/** One finding for branches that only expected different types of value. */
function anyOf(branches: readonly Finding[][], path: readonly PropertyKey[]): Finding[] | undefined {
  const types = branches.map(([finding, ...more]) =>
    finding?.path.length === path.length && more.length === 0 ? finding.expected : undefined,
  );
  const [first] = branches[0] ?? [];
  if (!first || types.includes(undefined)) return undefined;
  const expected = [...new Set(types)].join(" or ");
  return [{ ...first, message: first.message.replace(/expected \w+/, `expected ${expected}`) }];
}

const depth = (findings: readonly Finding[]): number => Math.max(0, ...findings.map(({ depth }) => depth));
