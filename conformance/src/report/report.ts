import { blockedText } from "../judging/result.ts";
import { fingerprintOf, isFailure } from "../conclusions/baseline.ts";
import { protocolVersion } from "@chatkit-protocol/core/protocol";
import { type RuleId, rules } from "../generated/rules.ts";
import type { Outcome } from "../conclusions/outcome.ts";
import { causesIn, timesSeen } from "./causes.ts";
import { harmOf } from "./harm.ts";
import { describeFinding } from "./message.ts";
import { outagesIn } from "../transcript/outages.ts";
import type { Report } from "./schema.ts";

/** The report for programs, as data. */
export function reportOf(outcome: Outcome): Report {
  const { run, profile, exit, reason, worst, baseline, obstacle } = outcome;
  const { transcript, results } = run;
  const outages = outagesIn(transcript);
  const meets = (name: "compat" | "strict"): boolean =>
    run.reachable && !obstacle && outcome.failingMusts[name].length === 0;
  return {
    schema: 1,
    kit: transcript.kit,
    protocol: protocolVersion,
    url: transcript.url,
    profile,
    tier: transcript.tier,
    // With usage errors there is nothing to report.
    exit: exit === 2 ? 4 : exit,
    ...(reason === undefined ? {} : { reason }),
    ...(obstacle ? { advice: obstacle.advice } : {}),
    ...(outages.length === 0
      ? {}
      : {
          outages: outages.map(({ first, back }) => ({
            exchange: first.n,
            ...(back === undefined ? {} : { back_after_ms: Math.round(back) }),
          })),
        }),
    conformant: outcome.conformant,
    profiles: { compat: meets("compat"), strict: meets("strict") },
    coverage: outcome.coverage,
    unknown: [...outcome.unknown],
    requests: transcript.exchanges.length,
    generating: outcome.generating,
    duration_ms: run.durationMs,
    seed: transcript.seed,
    results: results.map((result) => {
      const { from, level, profile: own } = rules[result.rule];
      const known = baseline?.expected.get(result);
      return {
        rule: result.rule,
        from: [...from],
        level,
        profile: own,
        tier: transcript.tier,
        case: result.case,
        verdict: result.verdict,
        observations: result.observations,
        message: result.findings[0] ? describeFinding(result.findings[0]) : null,
        ...(result.cause === undefined ? {} : { cause: result.cause }),
        ...(result.finding === undefined ? {} : { finding: result.finding }),
        ...(isFailure(result) ? { fingerprint: fingerprintOf(result) } : {}),
        ...(known ? { expected: known.reason } : {}),
        ...(result.blockedBy === undefined ? {} : { blocked_by: blockedText(result) }),
        ...(result.unlock === undefined ? {} : { unlock: result.unlock }),
        ...(result.refusal === undefined ? {} : { refusal: { ...result.refusal } }),
        exchanges: result.exchanges,
      };
    }),
    rules: Object.fromEntries(worst),
    summary: { ...outcome.counts },
    causes: causesIn(outcome).map((cause) => ({
      finding: `${cause.result.rule}/${cause.finding.key}`,
      harm: harmOf(cause.result.rule),
      level: rules[cause.result.rule].level,
      profile: rules[cause.result.rule].profile,
      ...noticeOf(cause.result.rule),
      rules: [...cause.rules],
      times: timesSeen(cause),
    })),
    ...(baseline
      ? {
          baseline: {
            expected: baseline.expected.size,
            unexpected: baseline.unexpected.length,
            problems: baseline.problems.map(({ text }) => text),
          },
        }
      : {}),
  };
}

function noticeOf(rule: RuleId): { notice?: string } {
  const { notice } = rules[rule];
  return notice === undefined ? {} : { notice };
}
