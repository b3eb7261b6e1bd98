import { readdirSync, readFileSync } from "node:fs";

const folder = "docs/decisions";
const index = "README.md";

/** The list of the decisions, by path. */
export function generateDecisions(root: URL): Record<string, string> {
  const names = readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(".md") && name !== index)
    .sort();
  const lines = names.map((name) => {
    const [, title] = /^# (.+)$/m.exec(readFileSync(new URL(`${folder}/${name}`, root), "utf8")) ?? [];
    if (title === undefined) throw new Error(`${folder}/${name} has no title`);
    return `- [${title.replace(/^\d+\. /, "")}](${name})`;
  });
  const text = "# Decisions\n\nHalf a page each: what was to be decided, what was, and what it costs.\n\n";
  return { [`${folder}/${index}`]: `${text}${lines.join("\n")}\n` };
}
