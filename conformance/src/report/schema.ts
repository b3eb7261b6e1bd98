import * as z from "zod";
import { obstacleReasons } from "../conclusions/obstacle.ts";
import type { Verdict } from "../judging/result.ts";
import { harms } from "./harm.ts";

const verdicts = [
  "pass",
  "fail",
  "warn",
  "unsupported",
  "blocked",
  "not-reached",
  "flaky",
  "kit-error",
] as const satisfies readonly Verdict[];

const profile = z.enum(["compat", "strict"]);
const tier = z.enum(["T0", "T1", "T2"]);
const verdict = z.enum(verdicts);

const coverage = z.object({
  reached: z.int().min(0).meta({ description: "MUST rules that were seen kept or broken." }),
  of: z.int().min(0).meta({ description: "MUST rules that a run can see." }),
});

const result = z.object({
  rule: z.string().meta({ description: "Id of the rule, `TR-01`." }),
  from: z.array(z.string()).meta({ description: "The ids that the rule had while it was drafted." }),
  level: z.enum(["MUST", "SHOULD", "MAY"]),
  profile: profile.meta({ description: "The least profile that the rule belongs to." }),
  tier: tier.meta({ description: "The tier at which the server was judged." }),
  case: z.string().meta({ description: "What caused the exchanges; with the rule it names the result." }),
  verdict,
  observations: z.int().min(0).meta({ description: "How often bytes of the server have shown it." }),
  message: z.string().nullable().meta({ description: "What is wrong, in one line; null where nothing is." }),
  cause: z.string().optional().meta({ description: "The same for results that one fault explains." }),
  finding: z
    .string()
    .optional()
    .meta({ description: "The name of what is wrong, the same in every run: `TU-01/title-not-stored`." }),
  fingerprint: z.string().optional().meta({
    description: "How it fails, by which a baseline knows it: the finding, or what blocks the rule.",
  }),
  expected: z.string().optional().meta({ description: "Why a baseline expects it." }),
  blocked_by: z.string().optional().meta({ description: "The prerequisite that did not hold." }),
  unlock: z.string().optional().meta({ description: "What would let the rule be reached." }),
  refusal: z
    .object({
      exchange: z.int().positive().meta({ description: "The number of the exchange." }),
      word: z.string().meta({ description: "What the interpreter does not know, in its own words." }),
      script: z.string().meta({ description: "The script as it was sent." }),
      answer: z.string().meta({ description: "The interpreter's answer." }),
    })
    .optional()
    .meta({
      description: "The script that the server's interpreter refused, so that the rule was not reached.",
    }),
  exchanges: z.array(z.int().positive()).meta({ description: "Numbers of the exchanges that show it." }),
});

/** The report for programs; changes within schema 1 are additive. */
export const reportSchema = z.object({
  schema: z.literal(1),
  kit: z.string().meta({ description: "Name and version of the kit." }),
  protocol: z.string().meta({ description: "The version of the protocol that was judged." }),
  url: z.string(),
  profile: profile.meta({ description: "The rules that decide `conformant` and `exit`." }),
  tier,
  exit: z.union([z.literal(0), z.literal(1), z.literal(3), z.literal(4), z.literal(5)]).meta({
    description: "0 conformant, 1 not, 3 unreachable, 4 the kit failed, 5 baseline out of date.",
  }),
  reason: z
    .union([z.enum(obstacleReasons), z.string()])
    .optional()
    .meta({
      description:
        "Why nothing was judged, or what is wrong with the baseline. With exit 1 it is one of the names, and there is no verdict.",
    }),
  advice: z
    .string()
    .optional()
    .meta({ description: "With such a name: what was answered, and what to pass." }),
  outages: z
    .array(
      z.object({
        exchange: z.int().min(1).meta({ description: "The first that got no answer." }),
        back_after_ms: z.int().min(0).optional().meta({ description: "Absent where it did not come back." }),
      }),
    )
    .optional()
    .meta({
      description: "When the server answered nothing, so that the kit asked whether it is still there.",
    }),
  conformant: z.boolean().meta({
    description: "No MUST of the profile is fail, blocked, flaky or kit-error, whatever a baseline expects.",
  }),
  profiles: z.object({ compat: z.boolean(), strict: z.boolean() }),
  coverage: z.object({ compat: coverage, strict: coverage }).meta({
    description: "How much of each profile the run has seen; a verified refusal counts as reached.",
  }),
  unknown: z
    .array(
      z.object({
        what: z
          .string()
          .meta({ description: "What it stands in place of: `event`, `item`, `update`, `part`." }),
        type: z.string(),
        times: z.int().positive(),
      }),
    )
    .meta({ description: "Types that the protocol does not have; clients ignore what has them." }),
  requests: z.int().min(0),
  generating: z.int().min(0).meta({ description: "Requests that made the server generate an answer." }),
  duration_ms: z.int().min(0),
  seed: z.int().min(0),
  results: z.array(result).meta({ description: "One for each rule and case; empty where nothing answered." }),
  rules: z.record(z.string(), verdict).meta({ description: "The worst verdict of each rule." }),
  summary: z
    .record(verdict, z.int().min(0))
    .meta({ description: "How many rules have which worst verdict." }),
  causes: z
    .array(
      z.object({
        finding: z.string().meta({ description: "The name of the finding that stands for it." }),
        harm: z.enum(harms).meta({ description: "What it does to the users of the server." }),
        level: z.enum(["MUST", "SHOULD", "MAY"]),
        profile,
        notice: z
          .string()
          .optional()
          .meta({ description: "What the user of the official client notices; of every MUST of compat." }),
        rules: z.array(z.string()).meta({ description: "Every rule that it breaks." }),
        times: z.int().positive().meta({ description: "How often it was seen." }),
      }),
    )
    .meta({ description: "Every fault once, the most harmful first; what a baseline expects is left out." }),
  baseline: z
    .object({ expected: z.int().min(0), unexpected: z.int().min(0), problems: z.array(z.string()) })
    .optional(),
});

/** The JSON report, as `--reporter json` prints it. */
export type Report = z.infer<typeof reportSchema>;
export type ReportResult = Report["results"][number];
