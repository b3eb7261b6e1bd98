import { cases, judges } from "../../../conformance/src/index.ts";
import { rungOf } from "../../../conformance/src/conclusions/ladder.ts";
import type { Evidence } from "../../../conformance/src/generated/evidence.ts";
import { explains } from "../../../conformance/src/findings/explains.ts";
import type { Explains, Root } from "../../../conformance/src/findings/explanation.ts";
import type { FindingTable, FindingText } from "../../../conformance/src/findings/finding.ts";
import { findings } from "../../../conformance/src/findings/index.ts";
import type { RuleId } from "../../../conformance/src/generated/rules.ts";
import { anchorOf, type Chapter, rulePage } from "../chapters.ts";
import type { EvidenceTable } from "../evidence.ts";
import { type Rungs, rungNames } from "../ladder.ts";
import { linkProse } from "../prose-links.ts";
import { chaptersPath, joined, notice } from "./page.ts";
import type { Rule } from "../rules.ts";
import { printTable } from "../table.ts";

export const rulesFolder = "docs/rules/";

export interface RuleSources {
  rules: readonly Rule[];
  chapters: readonly Chapter[];
  rungs: Rungs;
  /** Scripts and bytes, by rule. */
  evidence: EvidenceTable;
  /** The shapes that have a page in the reference, by wire name. */
  shapes: ReadonlySet<string>;
}

type Prose = (text: string) => string;

/** A page for each rule with everything that is known of it, and an index by chapter; by path. */
export function generateRulePages({
  rules,
  chapters,
  rungs,
  evidence,
  shapes,
}: RuleSources): Record<string, string> {
  const prose = linkProse({ rules, shapes, rulesFolder: "", shapesFolder: "../reference/" });
  const titles = new Map(chapters.map(({ name, text }) => [name, /^# (.+)$/m.exec(text)?.[1] ?? name]));
  const pages = rules.map((rule) => {
    const chapter = `[${titles.get(rule.chapter)}](${chaptersPath}/${rule.chapter}#${anchorOf(rule.id)})`;
    return [
      `${rulesFolder}${rulePage(rule.id)}`,
      printRulePage(rule, { chapter, rungs, evidence, prose }),
    ] as const;
  });
  return { ...Object.fromEntries(pages), [`${rulesFolder}index.md`]: printIndex(rules, titles) };
}

function printRulePage(
  rule: Rule,
  {
    chapter,
    rungs,
    evidence,
    prose,
  }: { chapter: string; rungs: Rungs; evidence: EvidenceTable; prose: Prose },
): string {
  const { id, slug, keyword, profile, since, text, why, story, cause } = rule;
  const page = joined([
    notice,
    `# ${id} ${slug}`,
    `${keyword} · profile ${profile} · since ${since} · chapter ${chapter} · [all rules](index.md)`,
    prose(text),
    [
      `- **Why:** ${prose(why)}`,
      ...(rule.notice === undefined ? [] : [`- **What a user notices:** ${prose(rule.notice)}`]),
      ...(story === undefined ? [] : [`- **What the reference does:** ${prose(story)}`]),
      ...(cause === undefined ? [] : [`- **Usual cause of a violation:** ${prose(cause)}`]),
    ].join("\n"),
    ...printBytes(rule, prose),
    ...printEvidence(evidence[id], prose),
    ...printFindings(id),
    "## How it is tested",
    ...printTests(rule, rungs, prose),
  ]);
  return page.replaceAll(`[${id}](${rulePage(id)})`, id);
}

function printBytes({ on, good, bad }: Rule, prose: Prose): string[] {
  const answer = on === undefined ? "" : `, as the answer to ${prose(`\`${on}\``)}`;
  const part = (title: string, what: string, bytes: string | undefined): string[] =>
    bytes === undefined ? [] : [`## ${title}`, `${what}${answer}:`, `\`\`\`text\n${bytes.trimEnd()}\n\`\`\``];
  return [
    ...part("Good bytes", "This satisfies the rule", good),
    ...part("Bad bytes", "This breaks it", bad),
  ];
}

/** What is sent and answered where only a script shows the rule. */
function printEvidence(shown: Evidence | undefined, prose: Prose): string[] {
  if (!shown) return [];
  const { case: by, script, request, on, good, bad, finding } = shown;
  const answer = on === undefined ? "" : `, as the answer to ${prose(`\`${on}\``)}`;
  const block = (title: string, bytes: string | undefined): string[] =>
    bytes === undefined ? [] : [title, `\`\`\`text\n${bytes}\n\`\`\``];
  return [
    `## ${script === undefined ? "A request" : "A script"} that shows it`,
    ...block(`[Tier T2](../guides/script-interpreter.md), case \`${by}\`:`, script ?? request),
    ...block(`The reference server${answer}:`, good),
    ...block(
      `A server that breaks the rule, in the same place ([${finding}](#${finding.split("/")[1]})):`,
      bad,
    ),
  ].filter((_part, index, parts) => parts.length > 1 || index > 0);
}

const table: FindingTable = findings;
const explanations: Explains = explains;

/** The findings that a rule declares, by key. */
const findingsOf = (id: string): Readonly<Record<string, FindingText>> => table[id as RuleId] ?? {};

/** The findings, each below its key, so that a search for the key and a link with it lead there. */
function printFindings(id: string): string[] {
  const own = Object.entries(findingsOf(id));
  if (own.length === 0) return [];
  return [
    "## Findings",
    ...own.flatMap(([key, { message, cause, remedy }]) => [
      `### ${key}`,
      `\`${id}/${key}\`: ${filled(message)}.`,
      [
        `- **Usual cause:** ${escaped(cause)}`,
        `- **What to do:** ${escaped(remedy)}`,
        ...printExplanation(`${id}/${key}`),
      ].join("\n"),
    ]),
  ];
}

function printExplanation(name: string): string[] {
  const { inCase = [], inRun = [] } = explanations[name] ?? {};
  const parts = [
    ...(inCase.length > 0 ? [`${listed(inCase)} in the same case`] : []),
    ...(inRun.length > 0 ? [`${listed(inRun)} anywhere in the run`] : []),
  ];
  return parts.length > 0
    ? [`- **Blocked, not failed,** when the server breaks ${parts.join(", or ")}. Fix that first.`]
    : [];
}

/** Rules and single findings as links: `TU-01`, `TU-01/title-not-stored`. */
const listed = (roots: readonly Root[]): string =>
  roots
    .map((root) => {
      const [id = "", key] = root.split("/");
      return `[${root}](${rulePage(id)}${key === undefined ? "" : `#${key}`})`;
    })
    .join(" or ");

/** Texts of findings are plain but for their code; Markdown reads some characters otherwise. */
const escaped = (text: string): string => text.replaceAll(/`[^`]*`|<|\*|__/g, (part) => marks[part] ?? part);

const marks: Readonly<Record<string, string>> = { "<": "&lt;", "*": "\\*", __: "\\_\\_" };

/** `{operation}` stands for a value of the run. */
const filled = (message: string): string => escaped(message).replaceAll(/\{([a-z]\w*)\}/gi, "*$1*");

function printTests({ id, untested }: Rule, rungs: Rungs, prose: Prose): string[] {
  const rung = rungs.get(id) ?? { proven: [], field: [] };
  const own = cases.filter((one) => one.rules.some((rule) => rule === id)).map((one) => `\`${one.id}\``);
  const always = judges.filter((one) => one.rules.some((rule) => rule === id)).map((one) => `\`${one.id}\``);
  if (own.length + always.length === 0)
    return [`Not tested: ${prose(untested ?? "no case observes it yet.")}`];
  const rungName = rungNames[rungOf(true, rung)];
  return [
    [
      ...(own.length > 0 ? [`- **Cases:** ${own.join(", ")}`] : []),
      ...(always.length > 0 ? [`- **Judges:** ${always.join(", ")}`] : []),
      `- **Lowest tier:** ${rung.exercised ?? "none yet"}`,
      `- **[Rung of the ladder](../ladder.md):** ${rungName}`,
      ...(rung.proven.length > 0 ? [`- **Mutants that break it:** ${rung.proven.length}`] : []),
      ...(rung.field.length > 0 ? [`- **Violated by:** ${rung.field.join(", ")}`] : []),
    ].join("\n"),
    `Test your server for this rule alone ([install the kit](../guides/install.md) first):`,
    `\`\`\`sh\nchatkit-conformance http://localhost:8000/chatkit --only ${id}\n\`\`\``,
  ];
}

function printIndex(rules: readonly Rule[], titles: ReadonlyMap<string, string>): string {
  const groups = [...Map.groupBy(rules, ({ chapter }) => chapter)].map(([chapter, own]) =>
    joined([
      `## ${titles.get(chapter)}`,
      `See [the chapter](${chaptersPath}/${chapter}).`,
      printTable(
        ["rule", "level", "profile", "since", "findings"],
        own.map(({ id, slug, keyword, profile, since }) => [
          `[${id} ${slug}](${rulePage(id)})`,
          keyword,
          profile,
          since,
          String(Object.keys(findingsOf(id)).length),
        ]),
      ),
    ]),
  );
  const count = rules.reduce((sum, { id }) => sum + Object.keys(findingsOf(id)).length, 0);
  return joined([
    notice,
    "# Rules",
    `The ${rules.length} rules of the protocol by chapter. The page of a rule shows why it exists, what satisfies it and ` +
      `what breaks it, how it is tested, and its findings: the ${count} ways of breaking a rule that the kit reports, each ` +
      "with its usual cause and what to do about it. In a finding's sentence, words in italics stand for values of the run.",
    ...groups,
  ]);
}
