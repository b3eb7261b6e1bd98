import type { Hunted } from "./hunt.ts";
import type { Target } from "./support/target.ts";

export interface FuzzReportFacts {
  date: string;
  commit: string;
  seed: number;
  about: ReadonlyMap<string, Target>;
}

const mebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The result of a hunt as Markdown. */
export function fuzzReport(
  hunted: readonly Hunted[],
  { date, commit, seed, about }: FuzzReportFacts,
): string {
  const rows = hunted.map(({ name, executions, faults, duration, peak, rest }) => [
    name,
    String(executions),
    String(faults.length),
    (executions / (duration / 1000)).toFixed(0),
    mebibytes(peak),
    rest === undefined ? "–" : mebibytes(rest),
  ]);
  const executions = sum(hunted.map((one) => one.executions));
  const findings = sum(hunted.map(({ faults }) => faults.length));
  return [
    "# Fuzzing",
    "",
    `${date}, commit ${commit}: ${executions} executions of ${hunted.length} targets from the seed ${seed} on, ${findings} findings. Made by \`npm run fuzz -- --full\`; ` +
      "each target ran in its own process with a heap of 1 GiB.",
    "",
    "| target | executions | findings | executions/s | peak of heap, MiB | heap at the end, MiB |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
    "What holds:",
    "",
    ...hunted.map(({ name }) => `- **${name}**: ${about.get(name)?.holds ?? ""}`),
    "",
    ...hunted.flatMap(({ name, faults }) =>
      faults.map((fault) => `## ${name}\n\n\`\`\`\n${fault}\n\`\`\`\n`),
    ),
  ].join("\n");
}
