import type { Found } from "./found.ts";
import type { Trial } from "./try-composition.ts";

/** What the compositions say of the kit. */
export interface Numbers {
  compositions: number;
  members: number;
  failed: number;
  blocked: number;
  missed: number;
  /** Of the members, those that failed or are blocked by a named root. */
  share: number;
  /** Findings of which no member is the cause, counted once for each composition. */
  wrong: number;
  /** Members that were missed most often, and in how many compositions. */
  missedMost: Record<string, number>;
}

export function numbersOf(trials: readonly Trial[]): Numbers {
  const count = (key: "failed" | "blocked" | "missed" | "wrong"): number =>
    trials.reduce((sum, trial) => sum + trial[key].length, 0);
  const [failed, blocked, missed] = [count("failed"), count("blocked"), count("missed")];
  const members = failed + blocked + missed;
  const byMember = Map.groupBy(
    trials.flatMap((trial) => trial.missed),
    (id) => id,
  );
  return {
    compositions: trials.length,
    members,
    failed,
    blocked,
    missed,
    share: members === 0 ? 1 : (failed + blocked) / members,
    wrong: count("wrong"),
    missedMost: Object.fromEntries(
      [...byMember]
        .map(([id, all]) => [id, all.length] as const)
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, 20),
    ),
  };
}

/** The numbers as Markdown: for the terminal, and for the record. */
export const compositionsReport = (numbers: Numbers, found: readonly Found[], about: string): string =>
  [
    "# Many faults at once",
    "",
    `${about} Made by \`npm run compositions -- --full\`.`,
    "",
    "Each composition is one server with two to twenty faults. The kit may blame it for the rules that one of its faults breaks alone, and for nothing else.",
    "",
    "| compositions | faults | failed | blocked by a named rule | neither | wrong blames |",
    "| --- | --- | --- | --- | --- | --- |",
    `| ${numbers.compositions} | ${numbers.members} | ${numbers.failed} | ${numbers.blocked} | ${numbers.missed} | ${numbers.wrong} |`,
    "",
    `${(100 * numbers.share).toFixed(1)} % of the faults failed or are blocked by a named rule. Neither, most often: ${
      Object.entries(numbers.missedMost)
        .map(([id, times]) => `${id} (${times})`)
        .join(", ") || "none"
    }.`,
    "",
    `Wrong blames, shrunk: ${found.length === 0 ? "none." : ""}`,
    "",
    ...found.map(({ members, blames }) => `- ${blames}: ${members.join(" + ")}`),
    ...(found.length === 0 ? [] : [""]),
  ].join("\n");
