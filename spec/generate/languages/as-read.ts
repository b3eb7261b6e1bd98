import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { parseJson } from "@chatkit-protocol/core/json";
import type { Declaration, Model, Shape } from "./model.ts";

type Json = unknown;

/** `as-read.json`: what becomes of the valid vectors that do not come back as they were, by their path. */
export function readVectors(root: URL, model: Model): Record<string, string> {
  const examples = new URL("spec/examples/", root);
  const json = (path: string): Json => parseJson(readFileSync(new URL(path, examples), "utf8"));
  const changed: Record<string, Json> = {};
  for (const [folder, type] of Object.entries(json("index.json") as Record<string, string>)) {
    for (const entry of readdirSync(new URL(folder, examples), { withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = `${folder}/${entry.name}`;
      const [value, read] = [json(path), asRead(model, type, json(path))];
      if (!isDeepStrictEqual(read, value)) changed[path] = read;
    }
  }
  return { "spec/examples/as-read.json": `${JSON.stringify(changed, null, 2)}\n` };
}

/**
 * A value as the generated types write it after they have read it: what requests are made of lacks unknown members and
 * has its defaults, everything else is as it was.
 */
export function asRead(model: Model, name: string, value: Json): Json {
  const named = new Map(model.declarations.map((one) => [one.name, one]));

  const ofShape = (shape: Shape, part: Json): Json => {
    if (shape.kind === "named") return ofDeclaration(named.get(shape.name)!, part);
    if (shape.kind === "array") return (part as Json[]).map((one) => ofShape(shape.of, one));
    if (shape.kind !== "map") return part;
    return Object.fromEntries(
      Object.entries(part as object).map(([key, one]): [string, Json] => [key, ofShape(shape.of, one)]),
    );
  };

  const ofDeclaration = (one: Declaration, part: Json): Json => {
    if (one.kind === "alias") return ofShape(one.shape, part);
    if (one.kind === "union") {
      const variant = one.variants.find(({ tag }) => tag === (part as { type?: unknown }).type);
      return variant ? ofDeclaration(named.get(variant.name)!, part) : part;
    }
    // No request has a part that is told by its members alone.
    return one.kind === "struct" ? ofStruct(one, part as Record<string, Json>) : part;
  };

  const ofStruct = (
    { fields, posted, tag }: Extract<Declaration, { kind: "struct" }>,
    members: Readonly<Record<string, Json>>,
  ): Json => {
    const known: Record<string, Json> = tag === undefined ? {} : { type: tag };
    for (const { wire, shape, default: own } of fields) {
      const member = members[wire];
      if (member !== undefined && (member !== null || shape.kind === "any"))
        known[wire] = ofShape(shape, member);
      else if (own !== undefined) known[wire] = own;
    }
    const unknown = Object.entries(members).filter(([key]) => key !== "type" || tag === undefined);
    return posted
      ? known
      : {
          ...known,
          ...Object.fromEntries(unknown.filter(([key]) => !fields.some(({ wire }) => wire === key))),
        };
  };

  return ofDeclaration(named.get(name)!, value);
}
