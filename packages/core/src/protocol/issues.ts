import type { z } from "zod";
import type { Issue } from "./errors.ts";

type ZodIssue = z.core.$ZodIssue;

/** A JSON path such as `$.params.input.content[0].text`. */
export const jsonPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    const name = String(key);
    return /^[A-Za-z_][\w]*$/.test(name) ? `${text}.${name}` : `${text}[${JSON.stringify(name)}]`;
  }, "$");

/** What is wrong and where, the most telling branch of each union, in document order. */
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
}

function flatten(issue: ZodIssue, prefix: readonly PropertyKey[]): Finding[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const branches = issue.errors.map((branch) => branch.flatMap((part) => flatten(part, path)));
    // The branch that got furthest into the value is the one that its author meant.
    return branches.reduce((best, branch) => (depth(branch) > depth(best) ? branch : best));
  }
  return [{ path, message: issue.message }];
}

const depth = (findings: readonly Finding[]): number =>
  findings.length === 0 ? 0 : Math.max(...findings.map(({ path }) => path.length));
