import { basename } from "node:path";
import { Option } from "commander";
import { isShown, type Profile } from "../conclusions/verdicts.ts";
import type { Report } from "../report/schema.ts";
import { visible } from "../report/visible.ts";
import type { AddCommand } from "./command.ts";
import { readReport } from "./report-file.ts";

/** `matrix`: several JSON reports side by side. */
export const addMatrix: AddCommand = (program) => {
  program
    .command("matrix <reports...>")
    .description("shows several JSON reports side by side, one column each")
    .addOption(new Option("--format <format>").choices(["text", "md"]).default("text"))
    .option("--every", "also show rules on which all servers agree", false)
    .action((files: string[], { format, every }: { format: "text" | "md"; every: boolean }) => {
      const columns = files.map((file) => ({ name: basename(file, ".json"), report: readReport(file) }));
      const rows = tableOf(columns, every);
      process.stdout.write(format === "md" ? asMarkdown(rows) : asText(rows));
    });
};

interface Column {
  name: string;
  report: Report;
}

const marks: Readonly<Record<Report["rules"][string], string>> = {
  pass: "✓",
  fail: "✗",
  warn: "!",
  flaky: "~",
  blocked: "#",
  unsupported: "-",
  "not-reached": ".",
  "kit-error": "?",
};

/** What a report says of a profile; nothing where the server could not be judged. */
function answerOf({ profiles, coverage, advice }: Report, profile: Profile): string {
  if (advice !== undefined) return "not judged";
  if (!profiles[profile]) return "no";
  return isShown(profile, coverage[profile]) ? "yes" : "not shown";
}

/** Head, summary lines, and a line for each rule in which the servers differ. */
export function tableOf(columns: readonly Column[], every: boolean): string[][] {
  const rules = [...new Set(columns.flatMap(({ report }) => Object.keys(report.rules)))].toSorted((a, b) =>
    a.localeCompare(b),
  );
  const lines = rules
    .map((rule) => [rule, ...columns.map(({ report }) => marks[report.rules[rule] ?? "not-reached"])])
    .filter(([, ...own]) => every || new Set(own).size > 1);
  const of = (title: string, value: (report: Report) => string): string[] => [
    title,
    ...columns.map(({ report }) => value(report)),
  ];
  return [
    ["rule", ...columns.map(({ name }) => visible(name))],
    of("compat", (report) => answerOf(report, "compat")),
    of("strict", (report) => answerOf(report, "strict")),
    of("compat seen", ({ coverage: { compat } }) => `${compat.reached} of ${compat.of}`),
    of("strict seen", ({ coverage: { strict } }) => `${strict.reached} of ${strict.of}`),
    of("tier", ({ tier }) => tier),
    of("pass", ({ summary }) => String(summary.pass)),
    of("fail", ({ summary }) => String(summary.fail)),
    of("not reached", ({ summary }) => String(summary["not-reached"])),
    ...lines,
  ];
}

const legend = `${Object.entries(marks)
  .map(([verdict, mark]) => `${mark} ${verdict.replace("-", " ")}`)
  .join("   ")}\n`;

function asText(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n\n${legend}`;
}

function asMarkdown([head = [], ...rows]: readonly string[][]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll(/[|\\`<*_]/g, (one) => `\\${one}`)).join(" | ")} |`;
  return `${[line(head), line(head.map(() => "---")).replaceAll("\\", ""), ...rows.map(line)].join("\n")}\n\n${legend}`;
}
