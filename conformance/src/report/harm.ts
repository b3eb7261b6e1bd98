import { type RuleId, rules } from "../generated/rules.ts";

/** Rules outside of the chapter on isolation that keep users apart as well. */
const isolating: ReadonlySet<RuleId> = new Set(["TM-04", "TU-07", "AT-06", "TR-17"]);

/** Rules whose breach destroys, or makes unreadable, what a user has been shown. */
const keeping: ReadonlySet<RuleId> = new Set([
  "RQ-16",
  "RQ-24",
  "TC-06",
  "TC-07",
  "RD-06",
  "RD-17",
  "TU-01",
  "TU-03",
  "TU-04",
  "AM-04",
  "AM-05",
  "AM-06",
  "IT-07",
  "IT-10",
  "CT-04",
  "SI-03",
  "RT-06",
  "RT-07",
  "ER-05",
  "CN-02",
  "CN-10",
]);

/** From the worst to the least: data of others, data that is lost, what the official client's user sees, the rest. */
export const harms = ["isolation", "data loss", "visible", "specification", "recommendation"] as const;

export type Harm = (typeof harms)[number];

/** What a server that breaks a rule does to its users. */
export function harmOf(rule: RuleId): Harm {
  const { level, profile, chapter } = rules[rule];
  if (level !== "MUST") return "recommendation";
  if (chapter === "13-isolation.md" || isolating.has(rule)) return "isolation";
  if (keeping.has(rule)) return "data loss";
  return profile === "compat" ? "visible" : "specification";
}

/** The place of a rule in a report: 0 comes first. */
export const harmRank = (rule: RuleId): number =>
  harms.indexOf(harmOf(rule)) + (rules[rule].level === "MAY" ? 1 : 0);
