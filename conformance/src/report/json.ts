import { rules } from "../generated/rules.ts";
import type { Run } from "../run.ts";
import { counts, type ExitCode, obstacles, type Profile, worstVerdicts } from "../summary.ts";
import { describeFinding } from "./finding.ts";

/** The report for programs (schema 1); changes are additive. */
export function jsonReport(
  { transcript, results, durationMs }: Run,
  profile: Profile,
  exit: ExitCode,
  reason?: string,
): string {
  const worst = worstVerdicts(results);
  const meets = (name: Profile) => exit !== 3 && obstacles(worst, name).length === 0;
  const report = {
    schema: 1,
    kit: transcript.kit,
    protocol: "1.6.5",
    url: transcript.url,
    profile,
    tier: transcript.tier,
    exit,
    ...(reason === undefined ? {} : { reason }),
    conformant: exit === 0,
    profiles: { compat: meets("compat"), strict: meets("strict") },
    requests: transcript.exchanges.length,
    generating: transcript.exchanges.filter(
      ({ request, response }) => isGenerating(request.operation) && response?.status === 200,
    ).length,
    duration_ms: durationMs,
    seed: transcript.seed,
    results: results.map((result) => ({
      rule: result.rule,
      from: rules[result.rule].from,
      level: rules[result.rule].level,
      profile: rules[result.rule].profile,
      tier: transcript.tier,
      case: result.case,
      verdict: result.verdict,
      observations: result.observations,
      message: result.violations[0] ? describeFinding(result.violations[0]) : null,
      ...(result.fingerprint === undefined ? {} : { cause: result.fingerprint }),
      ...(result.blockedBy === undefined ? {} : { blocked_by: result.blockedBy }),
      ...(result.unlock === undefined ? {} : { unlock: result.unlock }),
      exchanges: result.exchanges,
    })),
    rules: Object.fromEntries(worst),
    summary: counts(worst),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const generating: ReadonlySet<string> = new Set([
  "threads.create",
  "threads.add_user_message",
  "threads.add_client_tool_output",
  "threads.add_structured_input",
  "threads.retry_after_item",
  "threads.custom_action",
]);
const isGenerating = (operation: string | undefined): boolean =>
  operation !== undefined && generating.has(operation);
