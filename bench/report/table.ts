import type { ScenarioResult, SubjectResult } from "../rounds/measure.ts";
import type { Metric } from "../scenarios/scenario.ts";
import { baselines } from "../servers/server.ts";
import { median, spread } from "../measuring/statistics.ts";

/** The values of a metric, round by round. */
export const valuesOf = ({ samples }: SubjectResult, metric: string): number[] =>
  samples.map((sample) => sample[metric] ?? Number.NaN).filter(Number.isFinite);

/**
 * How many times better than the baseline a subject is: the median of the rounds' ratios, in which the noise cancels out.
 * Undefined without the baseline.
 */
export function ratioTo(
  subject: SubjectResult,
  baseline: SubjectResult | undefined,
  metric: string,
): number | undefined {
  if (baseline === undefined) return undefined;
  const theirs = valuesOf(baseline, metric);
  const ratios = valuesOf(subject, metric).map((value, round) => value / (theirs[round] ?? Number.NaN));
  const ratio = median(ratios);
  return Number.isFinite(ratio) ? ratio : undefined;
}

/** The table of a scenario as rows of cells, the head first. */
export function tableOf({ metrics, subjects }: ScenarioResult): string[][] {
  const baseline = (name: string): SubjectResult | undefined => subjects.find((one) => one.name === name);
  const columns = metrics.flatMap((metric) =>
    columnsOf(metric, baseline(baselines.raw), baseline(baselines.reference)),
  );
  return [
    ["", ...columns.map(({ head }) => head)],
    ...subjects.map((subject) => [subject.name, ...columns.map(({ cell }) => cell(subject))]),
  ];
}

interface Column {
  head: string;
  cell(subject: SubjectResult): string;
}

function columnsOf(metric: Metric, raw?: SubjectResult, reference?: SubjectResult): Column[] {
  const { name, unit, isCompared, better } = metric;
  const value: Column = {
    head: unit,
    cell: (subject) => {
      const values = valuesOf(subject, name);
      return values.length === 0
        ? ""
        : number(median(values)) + (isCompared ? ` ±${percent(spread(values) / 2)}` : "");
    },
  };
  if (!isCompared) return [value];
  const ratio = (head: string, baseline: SubjectResult | undefined): Column[] =>
    baseline === undefined
      ? []
      : [
          {
            head,
            cell(subject) {
              const times = ratioTo(subject, baseline, name);
              if (times === undefined) return "";
              return number(better === "more" ? times : 1 / times);
            },
          },
        ];
  return [value, ...ratio("of raw", raw), ...ratio("× reference", reference)];
}

/** Three digits; groups of thousands. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return "";
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  const rounded = Number(value.toPrecision(3));
  return rounded.toFixed(Math.min(digits, 3)).replaceAll(/\B(?=(\d{3})+$)/g, " ");
}

const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

/** Rows of a table in Markdown, its columns as wide as their widest cell. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(" | ")} |`;
  const [head = [], ...body] = rows;
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(head), rule, ...body.map(line)].join("\n");
}
