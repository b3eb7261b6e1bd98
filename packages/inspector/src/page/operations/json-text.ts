/** A piece of a body as it was typed: printed unchanged, whether it is JSON or not. */
export class Verbatim {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A body that a form can edit: JSON with pieces that are kept as they were typed. */
export type Value =
  null | boolean | number | string | Verbatim | readonly Value[] | { readonly [member: string]: Value };

/** The members of an object by name. */
export type Members = { readonly [member: string]: Value };

export const isMembers = (value: Value | undefined): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Verbatim);

/** The member of an object; undefined if there is none of its own. */
export const memberOf = (members: Members, name: string): Value | undefined =>
  Object.hasOwn(members, name) ? members[name] : undefined;

/** The reviver of ES2025, which the type library lacks. */
interface SourceTextJson {
  parse(
    text: string,
    reviver: (key: string, value: unknown, context?: { source?: string }) => unknown,
  ): unknown;
}
const sourceText = JSON as unknown as SourceTextJson;

/** The body in a text; a number keeps its spelling. Throws SyntaxError for a text that is not JSON. */
export const parseBody = (text: string): Value =>
  sourceText.parse(text, (_key, value, { source } = {}) =>
    typeof value === "number" && source !== undefined && source !== String(value)
      ? new Verbatim(source)
      : value,
  ) as Value;

/** The text of a body, as `JSON.stringify` prints it with two spaces. */
export function printBody(value: Value, indent = ""): string {
  if (value instanceof Verbatim) return value.text;
  const inner = `${indent}  `;
  const within = (open: string, parts: readonly string[], close: string): string =>
    parts.length === 0
      ? `${open}${close}`
      : `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indent}${close}`;
  if (isList(value))
    return within(
      "[",
      value.map((element) => printBody(element, inner)),
      "]",
    );
  if (isMembers(value)) {
    const parts = Object.entries(value).map(
      ([name, member]) => `${JSON.stringify(name)}: ${printBody(member, inner)}`,
    );
    return within("{", parts, "}");
  }
  return JSON.stringify(value);
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Whether two texts of JSON say the same, in the same order: a member that comes twice counts, spaces do not. */
export const sameJson = (one: string, other: string): boolean => tokensOf(one) === tokensOf(other);

const tokensOf = (text: string): string =>
  text.replaceAll(/"(?:[^"\\]|\\.)*"|\s+/g, (token) =>
    token.startsWith('"') ? JSON.stringify(JSON.parse(token)) : "",
  );
