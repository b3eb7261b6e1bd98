import type { Rule } from "../rules.ts";
import { printTable } from "../table.ts";
import type { Page, Vectors } from "./catalogue.ts";

interface Counted {
  pages: readonly Page[];
  rules: readonly Rule[];
  conversations: number;
  vectorsOf(page: Page): Vectors | undefined;
}

/** The size of the specification, counted. */
export function printStatistics({ pages, rules, conversations, vectorsOf }: Counted): string[] {
  const levels = ["MUST", "SHOULD", "MAY"];
  const count = (profile: string, level?: string): string =>
    String(rules.filter((rule) => rule.profile === profile && (level ?? rule.level) === rule.level).length);
  const kinds = [...Map.groupBy(pages, ({ group }) => group)].map(([group, members]) => {
    const vectors = members.flatMap((page) => vectorsOf(page) ?? []);
    return [
      group,
      members.length,
      vectors.flatMap(({ valid }) => valid).length,
      vectors.flatMap(({ invalid }) => invalid).length,
    ].map(String);
  });
  const sum = (column: number): string =>
    String(kinds.reduce((total, row) => total + Number(row[column]), 0));
  return [
    "## Statistics",
    `${rules.length} rules:`,
    printTable(
      ["profile", ...levels, "all"],
      ["compat", "strict"].map((profile) => [
        profile,
        ...levels.map((level) => count(profile, level)),
        count(profile),
      ]),
    ),
    "Vectors by kind:",
    printTable(["kind", "shapes", "valid", "invalid"], [...kinds, ["all", sum(1), sum(2), sum(3)]]),
    `There are also ${conversations} [whole conversations](../../spec/examples/README.md#conversations). A test checks every ` +
      "link between the documents.",
  ];
}
