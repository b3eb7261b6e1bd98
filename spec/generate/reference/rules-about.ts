import type { Rule } from "../rules.ts";
import type { ShapeDocs } from "../shape-docs.ts";

/** The name of an operation. */
const operation = /`(?:threads|items|attachments|input)\.\w+`/;

const familyOf = (id: string): string => id.split("-")[0] ?? "";

/**
 * The rules about a shape: those that name it, those of a family that its doc comment names unless they are about
 * another operation, and those that its doc comment names. Throws where a doc comment names a rule that does not exist.
 */
export function rulesAbout(docs: ShapeDocs, rules: readonly Rule[]): (slug: string, shape: string) => Rule[] {
  const known = new Set(rules.flatMap(({ id }) => [id, familyOf(id)]));
  const declared = new Set<string>();
  for (const [shape, { rules: own = [] }] of Object.entries(docs)) {
    const unknown = own.find((name) => !known.has(name));
    if (unknown !== undefined) throw new Error(`@rules of ${shape}: there is no rule ${unknown}`);
    for (const name of own) declared.add(name);
  }
  return (slug, shape) => {
    const own = docs[shape]?.rules ?? [];
    const component = /^widget\.(?:Table\.)?([A-Z]\w+)$/.exec(slug)?.[1];
    return rules.filter(({ id, text }) => {
      if (declared.has(id)) return own.includes(id);
      if (text.includes(`\`${slug}\``)) return true;
      if (component !== undefined)
        return familyOf(id) === "WG" && new RegExp(`\\b${component}\\b`).test(text);
      return own.includes(familyOf(id)) && !operation.test(text);
    });
  };
}
