import type { Field } from "./field.ts";
import { isMembers, type Members, memberOf, type Value, Verbatim } from "./json-text.ts";

/** Whether the control of a field can show a value as it is; any other is shown as JSON. */
export function fits(field: Field, value: Value): boolean {
  switch (field.kind) {
    case "text":
      // A text area has no carriage returns.
      return typeof value === "string" && !value.includes("\r");
    case "number":
      return typeof value === "number" || (value instanceof Verbatim && isOneLine(value.text));
    case "flag":
      return typeof value === "boolean";
    case "choice":
      return typeof value === "string" && field.values.includes(value);
    case "constant":
      return value === field.value;
    case "list":
      return Array.isArray(value);
    case "object":
    case "map":
      return isMembers(value);
    case "variants":
      return isMembers(value) && variantOf(field, value) !== undefined;
    case "json":
      return false;
  }
}

const isOneLine = (text: string): boolean => !/[\r\n]/.test(text);

/** The field of the variant that an object is; undefined for an unknown one. */
export function variantOf(field: Field & { kind: "variants" }, value: Members): Field | undefined {
  const tag = memberOf(value, field.by);
  return typeof tag === "string" && Object.hasOwn(field.variants, tag) ? field.variants[tag] : undefined;
}

/** What a member begins with when it is added. */
export function initialOf(field: Field): Value {
  if (field.default !== undefined && field.default !== null) return field.default as Value;
  switch (field.kind) {
    case "text":
      return "";
    case "number":
      return 0;
    case "flag":
      return false;
    case "choice":
      return field.values[0] ?? "";
    case "constant":
      return field.value;
    case "list":
      return [];
    case "map":
      return {};
    case "object": {
      const required = field.members.filter(({ isRequired }) => isRequired);
      return Object.fromEntries(required.map(({ name, field: inner }) => [name, initialOf(inner)]));
    }
    case "variants": {
      const [first] = Object.values(field.variants);
      return first ? initialOf(first) : {};
    }
    case "json":
      return field.default === null ? null : {};
  }
}

/** The object with a member set, which stays in its place if it was there. */
export const withMember = (members: Members, name: string, value: Value): Members =>
  Object.fromEntries(
    Object.hasOwn(members, name)
      ? Object.entries(members).map(([own, before]) => [own, own === name ? value : before])
      : [...Object.entries(members), [name, value]],
  );

export const withoutMember = (members: Members, name: string): Members =>
  Object.fromEntries(Object.entries(members).filter(([own]) => own !== name));
