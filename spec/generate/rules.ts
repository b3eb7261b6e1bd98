import { readFileSync } from "node:fs";
import type { Chapter } from "./chapters.ts";
import type { Rule as PublishedRule } from "./rule.ts";

/** A rule with its id. */
export interface Rule extends PublishedRule {
  id: string;
}

const head = /^- \*\*([A-Z]+-\d+)\*\* (\S+) · (\S+) · (\S+) — (.+)$/;
const slugForm = /^[a-z][a-z0-9]*(?:-[a-z0-9]+){1,4}$/;
const keywords = /\b(MUST NOT|MUST|SHOULD NOT|SHOULD|MAY)\b/g;
const details: ReadonlySet<string> = new Set([
  "Why",
  "Notice",
  "From",
  "Story",
  "Untested",
  "Cause",
  "On",
  "Good",
  "Bad",
]);

/** The rules of the chapters in their order; throws one error with file and line for the first that is malformed. */
export function parseChapters(files: readonly Chapter[]): Rule[] {
  const rules = files.flatMap(({ name, text }) => parseChapter(name, text));
  const seen = new Set<string>();
  for (const { id, slug, chapter } of rules) {
    for (const name of [id, slug]) {
      if (seen.has(name)) throw new Error(`${chapter}: rule ${name} is declared twice`);
      seen.add(name);
    }
  }
  return rules;
}

function parseChapter(chapter: string, text: string): Rule[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    if (!line.startsWith("- **")) return [];
    const where = `${chapter}:${index + 1}`;
    const [, id = "", slug = "", profile = "", since = "", sentence = ""] = head.exec(line) ?? [];
    if (!id)
      throw new Error(`${where}: a rule is "- **ID-01** what-must-hold · compat · 1.0.0 — A sentence."`);
    if (!slugForm.test(slug))
      throw new Error(`${where}: the slug "${slug}" is not two to five words in kebab-case`);
    if (profile !== "compat" && profile !== "strict")
      throw new Error(`${where}: ${id} has no profile "${profile}"`);
    if (!/^\d+\.\d+\.\d+$/.test(since)) throw new Error(`${where}: ${id} has no version "${since}"`);
    const [keyword, ...more] = [...sentence.matchAll(keywords)].map(([word]) => word);
    if (!keyword || more.length > 0)
      throw new Error(`${where}: ${id} must have exactly one RFC 2119 key word`);
    const members = parseDetails(lines, index + 1, where);
    const why = members.get("Why");
    if (!why) throw new Error(`${where}: ${id} has no Why`);
    const notice = members.get("Notice");
    if (!notice && profile === "compat" && keyword.startsWith("MUST"))
      throw new Error(
        `${where}: ${id} is a MUST of compat and has no Notice: what the official client's user sees`,
      );
    const from = draftIds(members.get("From") ?? id);
    const story = members.get("Story");
    const untested = members.get("Untested");
    return [
      {
        id,
        slug,
        from,
        level: keyword.replace(" NOT", "") as Rule["level"],
        keyword,
        profile,
        since,
        text: sentence,
        why,
        ...(notice === undefined ? {} : { notice }),
        ...(story === undefined ? {} : { story }),
        ...(untested === undefined ? {} : { untested }),
        ...parseBytes(members, where),
        chapter,
      },
    ];
  });
}

/** The usual cause, and the bytes: code on one line in which `⏎` stands for a line break. */
function parseBytes(
  members: ReadonlyMap<string, string>,
  where: string,
): Pick<Rule, "cause" | "on" | "good" | "bad"> {
  const code = (name: "Good" | "Bad"): string | undefined => {
    const value = members.get(name);
    if (value === undefined) return undefined;
    const [, quoted] = /^`([^`]+)`$/.exec(value) ?? [];
    if (quoted === undefined)
      throw new Error(`${where}: ${name} must be code in backticks, with ⏎ for a line break`);
    return quoted.replaceAll("⏎", "\n");
  };
  const [cause, on, good, bad] = [members.get("Cause"), members.get("On"), code("Good"), code("Bad")];
  if ((good === undefined) !== (bad === undefined))
    throw new Error(`${where}: Good and Bad must be given together`);
  if (on !== undefined && good === undefined) throw new Error(`${where}: On needs Good and Bad`);
  return {
    ...(cause === undefined ? {} : { cause }),
    ...(on === undefined ? {} : { on }),
    ...(good === undefined ? {} : { good }),
    ...(bad === undefined ? {} : { bad }),
  };
}

/** `From: none` marks a rule that was never drafted under another id. */
const draftIds = (names: string): string[] =>
  names === "none" ? [] : names.split(/,\s*/).map((name) => `REQ-${name}`);

/** The indented lines below a rule: `Why: …`. */
function parseDetails(lines: readonly string[], start: number, where: string): Map<string, string> {
  const members = new Map<string, string>();
  for (let index = start; lines[index]?.startsWith("  "); index++) {
    const [, name = "", value = ""] = /^ {2}(\w+): (.+)$/.exec(lines[index] ?? "") ?? [];
    if (!details.has(name))
      throw new Error(`${where}: "${lines[index]?.trim()}" is not one of ${[...details].join(", ")}`);
    members.set(name, value);
  }
  return members;
}

/** The generated files by path. */
export function printRules(rules: readonly Rule[]): Record<string, string> {
  const entries = Object.fromEntries(rules.map(({ id, ...rule }) => [id, rule]));
  // The kit has its own copy of the type, so that it does not depend on the generator.
  const rule = readFileSync(new URL("rule.ts", import.meta.url), "utf8");
  return {
    "spec/generated/rules.json": `${JSON.stringify({ rules }, null, 2)}\n`,
    "conformance/src/generated/rules.ts":
      `// Generated from spec/chapters; do not edit.\n\n${rule}\n` +
      `/** The id of a rule. */\nexport type RuleId =\n${rules.map(({ id }) => `  | "${id}"`).join("\n")};\n\n` +
      "/** Every rule in the order of the chapters. */\n" +
      `export const rules: Readonly<Record<RuleId, Rule>> = ${JSON.stringify(entries, null, 2)};\n`,
  };
}
