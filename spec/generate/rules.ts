import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Chapter } from "./chapters.ts";

/** One normative sentence of the protocol. */
export interface Rule {
  id: string;
  /** What must hold, in two to five words: `rename-is-stored`. */
  slug: string;
  /** The ids that it had while it was drafted; readers of reports find it by them until the next release. */
  from: string[];
  level: "MUST" | "SHOULD" | "MAY";
  keyword: string;
  profile: "compat" | "strict";
  since: string;
  text: string;
  why: string;
  /** What the reference server does instead, for strict rules. */
  story?: string;
  /** Why no case can observe it. */
  untested?: string;
  /** What servers that break it have usually done. */
  cause?: string;
  /** The operation that `good` and `bad` answer. */
  on?: string;
  /** An answer that satisfies it: a body, or a status line with headers and a body. */
  good?: string;
  /** An answer that breaks it. */
  bad?: string;
  chapter: string;
}

const head = /^- \*\*([A-Z]+-\d+)\*\* (\S+) · (\S+) · (\S+) — (.+)$/;
const slugForm = /^[a-z][a-z0-9]*(?:-[a-z0-9]+){1,4}$/;
const keywords = /\b(MUST NOT|MUST|SHOULD NOT|SHOULD|MAY)\b/g;
const details: ReadonlySet<string> = new Set([
  "Why",
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
    if (!why) throw new Error(`${where}: ${id} does not say why`);
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
      throw new Error(`${where}: ${name} is code in backticks, in which ⏎ breaks a line`);
    return quoted.replaceAll("⏎", "\n");
  };
  const [cause, on, good, bad] = [members.get("Cause"), members.get("On"), code("Good"), code("Bad")];
  if ((good === undefined) !== (bad === undefined))
    throw new Error(`${where}: Good and Bad come together, so that the difference shows`);
  if (on !== undefined && good === undefined) throw new Error(`${where}: On says what Good and Bad answer`);
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
      throw new Error(`${where}: "${lines[index]?.trim()}" is none of ${[...details].join(", ")}`);
    members.set(name, value);
  }
  return members;
}

/** The generated files by path. */
export function printRules(rules: readonly Rule[]): Record<string, string> {
  const entries = Object.fromEntries(rules.map(({ id, ...rule }) => [id, rule]));
  return {
    "spec/generated/rules.json": `${JSON.stringify({ rules }, null, 2)}\n`,
    "conformance/src/generated/rules.ts":
      `// Generated from spec/chapters; do not edit.\n${ruleType}\n` +
      `/** The id of a rule. */\nexport type RuleId =\n${rules.map(({ id }) => `  | "${id}"`).join("\n")};\n\n` +
      "/** Every rule in the order of the chapters. */\n" +
      `export const rules: Readonly<Record<RuleId, Rule>> = ${JSON.stringify(entries, null, 2)};\n`,
  };
}

/** The rule as the kit knows it; spelled out, so that the kit needs nothing of the generator. */
const ruleType = `
/** One normative sentence of the protocol. */
export interface Rule {
  /** What must hold, in two to five words: \`rename-is-stored\`. */
  slug: string;
  /** The ids that it had while it was drafted. */
  from: readonly string[];
  level: "MUST" | "SHOULD" | "MAY";
  keyword: string;
  /** \`compat\`: the reference server satisfies it; \`strict\`: it goes beyond. */
  profile: "compat" | "strict";
  /** The protocol version with which it came. */
  since: string;
  text: string;
  why: string;
  /** What the reference server does instead. */
  story?: string;
  /** Why no case can observe it. */
  untested?: string;
  /** What servers that break it have usually done. */
  cause?: string;
  /** The operation that \`good\` and \`bad\` answer. */
  on?: string;
  /** An answer that satisfies it: a body, or a status line with headers and a body. */
  good?: string;
  /** An answer that breaks it. */
  bad?: string;
  /** Its file in \`spec/chapters\`. */
  chapter: string;
}
`;

/** Writes the files, or (`check`) returns the paths of those that differ from what is on disk. */
export function writeOrCheck(root: URL, files: Record<string, string>, check: boolean): string[] {
  const stale: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    const url = new URL(path, root);
    if (read(url) === text) continue;
    stale.push(path);
    if (check) continue;
    mkdirSync(dirname(url.pathname), { recursive: true });
    writeFileSync(url, text);
  }
  return stale;
}

function read(url: URL): string | undefined {
  try {
    return readFileSync(url, "utf8");
  } catch {
    // A file that is not there yet is stale like one that differs.
    return undefined;
  }
}
