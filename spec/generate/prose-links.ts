import { rulePage } from "./chapters.ts";
import type { Rule } from "./rules.ts";

/** Where prose leads to, as paths from the folder of the page that it is on. */
export interface ProseTargets {
  rules: readonly Pick<Rule, "id">[];
  /** The shapes that have a page, by wire name. */
  shapes: ReadonlySet<string>;
  /** The folders of both, each with its slash: `../rules/`. */
  rulesFolder: string;
  shapesFolder: string;
}

/** Turns the ids of rules and quirks, and the wire names of shapes, into links. */
export function linkProse({ rules, shapes, rulesFolder, shapesFolder }: ProseTargets) {
  const known = new Set<string>(rules.map(({ id }) => id));
  return (text: string): string =>
    text
      .replaceAll(/\b[A-Z]{1,3}-\d\d\b/g, (id) => {
        if (id.startsWith("Q-")) return `[${id}](../quirks.md)`;
        return known.has(id) ? `[${id}](${rulesFolder}${rulePage(id)})` : id;
      })
      .replaceAll(/(?<!\[)`(\w+[._][\w.]+)`(?!\])/g, (whole, name: string) =>
        shapes.has(name) ? `[${whole}](${shapesFolder}${name}.md)` : whole,
      );
}
