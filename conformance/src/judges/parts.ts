import { isObject } from "../viewing.ts";

/** A part of an event or answer. */
export interface Part {
  value: unknown;
  /** JSON path. */
  path: string;
  /** The event or operation, its members, `[]` for elements, `:type` for typed objects. */
  shape: string;
}

/** Nobody has longer names, and a shape is looked up by its text. */
const longest = 60;

/** Types have dots of their own, which here stand between members. */
const shaped = (shape: string, value: unknown): string =>
  isObject(value) && typeof value["type"] === "string"
    ? `${shape}:${value["type"].slice(0, longest).replaceAll(/\W/g, "-")}`
    : shape;

/** Values of applications: what is in them is nobody's business but theirs. */
const free: ReadonlySet<string> = new Set([
  "arguments",
  "output",
  "payload",
  "metadata",
  "widget",
  "component",
]);

const memberOf = ({ value, path, shape }: Part, name: string): Part => {
  const inner = isObject(value) ? value[name] : undefined;
  return {
    value: inner,
    path: `${path}.${name}`,
    shape: shaped(`${shape}.${name.slice(0, longest)}`, inner),
  };
};
const elementOf = ({ value, path, shape }: Part, index: number): Part => {
  const inner = Array.isArray(value) ? (value[index] as unknown) : undefined;
  return { value: inner, path: `${path}[${index}]`, shape: shaped(`${shape}[]`, inner) };
};

const whole = (name: string, value: unknown): Part => ({
  value,
  path: "$",
  shape: name.slice(0, longest),
});

/** The message and every part of it that the protocol describes. */
export function* partsOf(name: string, message: unknown): Iterable<Part> {
  const open: Part[] = [whole(name, message)];
  for (let part = open.pop(); part; part = open.pop()) {
    yield part;
    const { value } = part;
    if (Array.isArray(value)) for (const index of value.keys()) open.push(elementOf(part, index));
    else if (isObject(value)) {
      for (const key of Object.keys(value)) {
        // A page and a message have arrays there; what else has such a member has it for the application.
        const own = free.has(key) || ((key === "data" || key === "content") && isObject(value[key]));
        if (!own) open.push(memberOf(part, key));
      }
    }
  }
}

const token = /\.([A-Za-z_]\w*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g;

/** The parts on the way to a JSON path, the whole message first. */
export function partAt(name: string, message: unknown, path: string): Part[] {
  const parts: Part[] = [whole(name, message)];
  let last = parts[0]!;
  for (const [, key, index, quoted] of path.matchAll(token)) {
    last =
      index === undefined
        ? memberOf(last, key ?? String(JSON.parse(quoted ?? '""')))
        : elementOf(last, Number(index));
    parts.push(last);
  }
  return parts;
}

/** Whether a JSON path leads into what is the application's own. */
export const isFree = (path: string): boolean =>
  [...path.matchAll(token)].slice(0, -1).some(([, key]) => key !== undefined && free.has(key));
