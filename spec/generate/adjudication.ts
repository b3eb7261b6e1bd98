import { anchorOf } from "./chapters.ts";
import { readFileSync } from "node:fs";
import type { Rule } from "./rules.ts";
import { printTable } from "./table.ts";

/** The candidates that were collected from the reference's behaviour, by prefix: `REQ-TR-01` to `REQ-TR-20`, … */
const collected = {
  TR: 20,
  RQ: 25,
  SER: 14,
  TC: 11,
  TM: 8,
  CT: 12,
  SI: 13,
  RT: 10,
  AC: 13,
  RD: 17,
  TU: 12,
  AM: 11,
  IT: 13,
  WF: 8,
  WG: 14,
  TH: 8,
  ER: 9,
  CN: 10,
  AT: 12,
  IS: 7,
} as const;

/** The ids of all candidates. */
export const candidates: readonly string[] = Object.entries(collected).flatMap(([prefix, count]) =>
  Array.from({ length: count }, (_, index) => `REQ-${prefix}-${String(index + 1).padStart(2, "0")}`),
);

const path = "docs/decisions/0011-adjudication.md";
const block = /(<!-- begin: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g;

/** The decision with its tables as the rules have them now, by path. */
export function generateAdjudication(root: URL, rules: readonly Rule[]): Record<string, string> {
  const tables: Readonly<Record<string, string>> = {
    counts: printCounts(rules),
    candidates: printCandidates(rules),
  };
  const text = readFileSync(new URL(path, root), "utf8");
  return {
    [path]: text.replace(block, (_whole, begin: string, name: string, end: string) => {
      const table = tables[name];
      if (table === undefined) throw new Error(`${path}: there is no table "${name}"`);
      return `${begin}\n${table}\n${end}`;
    }),
  };
}

/** What became of each candidate; throws where one has become nothing. */
function printCandidates(rules: readonly Rule[]): string {
  for (const { id, from } of rules) {
    const invented = from.find((name) => !candidates.includes(name));
    if (invented !== undefined)
      throw new Error(`${id}: there is no candidate ${invented}; "From: none" marks a rule of our own`);
  }
  const rows = candidates.map((candidate) => {
    const rule = rules.find(({ from }) => from.includes(candidate));
    if (!rule) throw new Error(`${candidate} is neither taken nor merged; say in ${path} why it is dropped`);
    const { id, from, keyword, profile, since, chapter } = rule;
    const outcome = from.length > 1 ? `merged into ${id}` : "taken";
    return [
      candidate,
      outcome,
      keyword,
      profile,
      since,
      `[${id}](../../spec/chapters/${chapter}#${anchorOf(id)})`,
    ];
  });
  return printTable(["candidate", "outcome", "key word", "profile", "since", "rule"], rows);
}

function printCounts(rules: readonly Rule[]): string {
  const keywords = ["MUST", "MUST NOT", "SHOULD", "SHOULD NOT", "MAY"];
  const count = (keyword: string | undefined, profile: string | undefined): string =>
    String(
      rules.filter(
        (rule) =>
          (keyword === undefined || rule.keyword === keyword) &&
          (profile === undefined || rule.profile === profile),
      ).length,
    );
  const row = (name: string, keyword?: string): string[] => [
    name,
    count(keyword, "compat"),
    count(keyword, "strict"),
    count(keyword, undefined),
  ];
  return printTable(
    ["rules", "compat", "strict", "all"],
    [...keywords.map((keyword) => row(keyword, keyword)), row("all")],
  );
}
