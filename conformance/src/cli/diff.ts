import { painter, type Paint, wantsColours } from "../report/painting.ts";
import type { Report, ReportResult } from "../report/schema.ts";
import { cut, visible } from "../report/visible.ts";
import type { AddCommand } from "./command.ts";
import { readReport } from "./report-file.ts";

/** `diff`: what has changed between two JSON reports; exit 1 if a result is worse. */
export const addDiff: AddCommand = (program, { end }) => {
  program
    .command("diff <before> <after>")
    .description("compares two JSON reports; exit 1 if a result is worse")
    .action((before: string, after: string) => {
      const changes = changesOf(readReport(before), readReport(after));
      process.stdout.write(diffText(changes, painter(wantsColours(process.stdout))));
      end(changes.some(({ kind }) => kind === "worse") ? 1 : 0);
    });
};

export interface Change {
  kind: "worse" | "better" | "otherwise";
  id: string;
  before: string;
  after: string;
  /** The name of the finding, of the later report where it has one; "" where neither has. */
  finding: string;
  message: string;
}

/** From harmless to grave, as far as a change between two of them is progress or not. */
const badness: Readonly<Record<ReportResult["verdict"], number>> = {
  pass: 0,
  unsupported: 0,
  "not-reached": 0,
  warn: 1,
  blocked: 2,
  flaky: 3,
  fail: 4,
  "kit-error": 5,
};

/** Results that differ in their verdict, or fail in another way. */
export function changesOf(before: Report, after: Report): Change[] {
  const old = byId(before);
  const now = byId(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): Change[] => {
    const [a, b] = [old.get(id), now.get(id)];
    if (a?.verdict === b?.verdict && a?.fingerprint === b?.fingerprint) return [];
    const step = (b ? badness[b.verdict] : 0) - (a ? badness[a.verdict] : 0);
    return [
      {
        kind: step > 0 ? "worse" : step < 0 ? "better" : "otherwise",
        id,
        before: a?.verdict ?? "absent",
        after: b?.verdict ?? "absent",
        finding: b?.finding ?? a?.finding ?? "",
        message: b?.message ?? b?.blocked_by ?? b?.unlock ?? a?.message ?? "",
      },
    ];
  });
}

const byId = ({ results }: Report): Map<string, ReportResult> =>
  new Map(results.map((one) => [`${one.rule}@${one.case}`, one]));

const titles = {
  worse: ["red", "Worse"],
  better: ["green", "Better"],
  otherwise: ["yellow", "Different"],
} as const;

function diffText(changes: readonly Change[], paint: Paint): string {
  if (changes.length === 0) return "No result has changed.\n";
  const lines = (Object.keys(titles) as Change["kind"][]).flatMap((kind) => {
    const own = changes.filter((one) => one.kind === kind);
    const [colour, title] = titles[kind];
    if (own.length === 0) return [];
    return [
      paint(colour, `${title}: ${own.length}`),
      ...own.map(
        ({ id, before, after, finding, message }) =>
          `  ${visible(id)}: ${before} → ${after}${finding === "" ? "" : `  ${visible(finding)}`}${message === "" ? "" : `  ${cut(visible(message), 120)}`}`,
      ),
      "",
    ];
  });
  return lines.join("\n");
}
