import { readdirSync, readFileSync } from "node:fs";

/** A chapter as it is on disk, but for the anchors and links of its rules, which are generated. */
export interface Chapter {
  name: string;
  text: string;
}

/** The chapters in their order. */
export function readChapters(root: URL): Chapter[] {
  const folder = new URL("spec/chapters/", root);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort();
  return names.map((name) => ({ name, text: bare(readFileSync(new URL(name, folder), "utf8")) }));
}

/** The fragment by which links name a rule. */
export const anchorOf = (rule: string): string => rule.toLowerCase();

/** The page of a rule in the folder of the rules. */
export const rulePage = (rule: string): string => `${anchorOf(rule)}.md`;

/** The chapters with two anchors at each rule, its slug and its id, and a link to its page; by path. */
export const anchoredChapters = (chapters: readonly Chapter[]): Record<string, string> =>
  Object.fromEntries(
    chapters.map(({ name, text }) => [
      `spec/chapters/${name}`,
      text.replaceAll(
        /^- \*\*([A-Z]+-\d+)\*\* (\S+)/gm,
        (_head, id: string, slug: string) =>
          `- ${tag(slug)}${tag(anchorOf(id))}**[${id}](../../docs/rules/${rulePage(id)})** ${slug}`,
      ),
    ]),
  );

const tag = (anchor: string): string => `<a id="${anchor}"></a>`;

/** Undoes what was generated: `- <a id="…"></a>**[TU-01](…)**` is `- **TU-01**`. */
const bare = (text: string): string =>
  text.replaceAll(/^- (?:<a id="[^"]*"><\/a>)+\*\*\[?([A-Z]+-\d+)(?:\]\([^)]*\))?/gm, "- **$1");
