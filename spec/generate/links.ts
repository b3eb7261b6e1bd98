import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const ignored: ReadonlySet<string> = new Set(["node_modules", "dist", ".git", ".venv", ".cache", "coverage"]);

/** Every Markdown file below `folder`, as absolute paths in order. */
export function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return markdownFiles(path);
      return entry.name.endsWith(".md") ? [path] : [];
    })
    .sort();
}

/** What a file links to inside the repository, `file:line: target` where it leads nowhere. */
export interface LinkReport {
  checked: number;
  broken: string[];
}

/** Follows every relative link of the files: the file must be there, and the heading that its fragment names. */
export function checkLinks(root: string, files: readonly string[]): LinkReport {
  const links: LinkReport = { checked: 0, broken: [] };
  for (const file of files) {
    for (const { line, target } of linksOf(readFileSync(file, "utf8"))) {
      if (/^[a-z][a-z+.-]*:/i.test(target)) continue;
      links.checked++;
      const why = problemOf(file, target);
      if (why !== undefined) links.broken.push(`${relative(root, file)}:${line}: ${target} ${why}`);
    }
  }
  return links;
}

function problemOf(file: string, target: string): string | undefined {
  const [path = "", fragment] = target.split("#", 2);
  const linked = path === "" ? file : join(dirname(file), decodeURIComponent(path));
  if (!existsSync(linked)) return "does not exist";
  if (fragment === undefined || fragment === "") return undefined;
  if (statSync(linked).isDirectory() || !linked.endsWith(".md")) return "has no headings";
  return anchorsOf(readFileSync(linked, "utf8")).has(fragment) ? undefined : `has no heading #${fragment}`;
}

/** The lines of a Markdown text with those inside code blocks emptied, so that numbers stay. */
function prose(text: string): string[] {
  let fence: string | undefined;
  return text.split("\n").map((line) => {
    const [, ticks] = /^ *(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === undefined && ticks !== undefined) fence = ticks;
    else if (fence !== undefined && ticks !== undefined && ticks.startsWith(fence)) fence = undefined;
    else return fence === undefined ? line : "";
    return "";
  });
}

const link = /!?\[(?:[^\]\\]|\\.|\[[^\]]*\])*\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g;

/** The targets of inline links and images; the text of a link may run over the end of a line. */
export function linksOf(text: string): { line: number; target: string }[] {
  const bare = prose(text)
    .join("\n")
    .replaceAll(/`[^`\n]*`/g, (code) => "x".repeat(code.length));
  return [...bare.matchAll(link)].map((match) => ({
    line: bare.slice(0, match.index).split("\n").length,
    target: match[1] ?? "",
  }));
}

/** The fragments that GitHub gives to the headings of a text, and those that it names itself. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const anchors = prose(text).flatMap((line) => {
    const [, heading] = /^#{1,6} +(.+?)(?: +#+)?$/.exec(line) ?? [];
    if (heading === undefined) return [...line.matchAll(/<a id="([^"]+)">/g)].map(([, id = ""]) => id);
    const slug = slugOf(heading);
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return [times === 0 ? slug : `${slug}-${times}`];
  });
  return new Set(anchors);
}

/** The words of a heading without punctuation, in lower case, joined by hyphens. */
export const slugOf = (heading: string): string =>
  heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");
