import { protocolVersion } from "@chatkit-protocol/core/protocol";
import type { Rule } from "./rules.ts";

const levels = ["MUST", "SHOULD", "MAY"] as const;
const profiles = ["compat", "strict"] as const;

/** Which rules a version of the protocol has in each profile and level: a rule that moves shows in this file. */
export function generateRequirements(rules: readonly Rule[]): Record<string, string> {
  const idsOf = (profile: Rule["profile"], level: Rule["level"]): string[] =>
    rules
      .filter((rule) => rule.profile === profile && rule.level === level)
      .map(({ id }) => id)
      .toSorted();
  const sets = Object.fromEntries(
    profiles.map((profile) => [
      profile,
      Object.fromEntries(levels.map((level) => [level, idsOf(profile, level)])),
    ]),
  );
  return {
    [`spec/requirements/${protocolVersion}.json`]: `${JSON.stringify({ protocol: protocolVersion, ...sets }, null, 2)}\n`,
  };
}
