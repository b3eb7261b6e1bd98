import { type Owner, ownerOf } from "@chatkit-protocol/core/protocol";
import type { z } from "zod";
import { isObject } from "../transcript/exchange-view.ts";

type Schema = z.core.$ZodType;

/** A part of an event or answer. */
export interface Part {
  value: unknown;
  /** JSON path. */
  path: string;
  /** The rule that it belongs to; undefined where it belongs to that of the part around it. */
  owner: Owner | undefined;
  /** What describes it, from the declaration of the member to the variant that its `type` chooses; empty if nothing does. */
  schemas: readonly Schema[];
}

/** A whole event or answer; `owner` overrides the owner of its schema. */
export const whole = (schema: Schema, value: unknown, owner?: Owner): Part => {
  const part = partOf(schema, value, "$");
  return owner === undefined ? part : { ...part, owner };
};

/** Widgets are judged as a whole: clients take any component and any prop (WG-11). */
export const isWidget = ({ owner }: Part): boolean => owner?.rule === "WG-11";

/** Whether a reader fills the part in where it is missing. */
export const hasDefault = ({ schemas }: Part): boolean =>
  schemas.some((schema) => defOf(schema)?.type === "default");

/** `top` and every part of it that the protocol describes. */
export function* partsOf(top: Part): Iterable<Part> {
  const open: Part[] = [top];
  for (let part = open.pop(); part; part = open.pop()) {
    yield part;
    const { value } = part;
    if (part.schemas.length === 0 || isWidget(part)) continue;
    if (Array.isArray(value)) for (const index of value.keys()) open.push(elementOf(part, index));
    else if (isObject(value)) for (const key of Object.keys(value)) open.push(memberOf(part, key));
  }
}

const token = /\.([A-Za-z_]\w*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g;

/** The parts on the way from `top` to a JSON path in it, `top` first. */
export function partsTo(top: Part, path: string): Part[] {
  const parts = [top];
  let last = top;
  for (const [, key, index, quoted] of path.matchAll(token)) {
    last =
      index === undefined
        ? memberOf(last, key ?? String(JSON.parse(quoted ?? '""')))
        : elementOf(last, Number(index));
    parts.push(last);
  }
  return parts;
}

function memberOf({ schemas, value, path }: Part, name: string): Part {
  const inner = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return partOf(memberSchema(schemas, name), inner, `${path}.${name}`);
}

function elementOf({ schemas, value, path }: Part, index: number): Part {
  const inner = Array.isArray(value) ? (value[index] as unknown) : undefined;
  return partOf(elementSchema(schemas), inner, `${path}[${index}]`);
}

function partOf(schema: Schema | undefined, value: unknown, path: string): Part {
  const schemas = schema === undefined ? [] : unwrap(schema, value);
  return { value, path, schemas, owner: schemas.map(ownerOf).findLast((owner) => owner !== undefined) };
}

const defOf = (schema: Schema | undefined) => (schema as z.core.$ZodTypes | undefined)?._zod.def;

/** The schema with what it wraps, outermost first; of a union the variant that the value's `type` chooses. */
function unwrap(schema: Schema, value: unknown): Schema[] {
  const def = defOf(schema);
  switch (def?.type) {
    case "optional":
    case "nonoptional":
    case "nullable":
    case "default":
      return [schema, ...unwrap(def.innerType, value)];
    case "lazy":
      return [schema, ...unwrap(def.getter(), value)];
    case "union": {
      const type = isObject(value) ? value["type"] : undefined;
      const variant = def.options.find(({ _zod }) => _zod.propValues?.["type"]?.has(type as string));
      return variant ? [schema, ...unwrap(variant, value)] : [schema];
    }
    default:
      return [schema];
  }
}

function memberSchema(schemas: readonly Schema[], name: string): Schema | undefined {
  const def = defOf(schemas.at(-1));
  if (def?.type === "object") return Object.hasOwn(def.shape, name) ? def.shape[name] : undefined;
  // If no variant is chosen, the first one describes what all have in common.
  if (def?.type === "union") return memberSchema(def.options.slice(0, 1), name);
  return def?.type === "record" ? def.valueType : undefined;
}

function elementSchema(schemas: readonly Schema[]): Schema | undefined {
  const def = defOf(schemas.at(-1));
  return def?.type === "array" ? def.element : undefined;
}
