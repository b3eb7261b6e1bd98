import { type Outcome, profileTitles } from "../conclusions/outcome.ts";
import { isShown, type Profile } from "../conclusions/verdicts.ts";
import { counted } from "./counting.ts";
import { cut, visible } from "./visible.ts";

/** What a report says of a profile: the answer, and how much of the profile it rests on. */
export interface ProfileVerdict {
  title: string;
  answer: "yes" | "no" | "not shown";
  /** `no fault found in 113 of 211 MUST rules, at tier T0`, or how many are not met. */
  because: string;
  /** Both in one line. */
  text: string;
}

/** Works with the official client: no fault among the rules that were seen. The whole specification: every rule was seen. */
export function verdictOf({ failingMusts, coverage, run }: Outcome, profile: Profile): ProfileVerdict {
  const title = profileTitles[profile];
  const failing = failingMusts[profile].length;
  if (failing > 0) {
    const because = `${counted(failing, "MUST rule")} not met`;
    return { title, answer: "no", because, text: `no, ${because}` };
  }
  const { reached, of } = coverage[profile];
  const because = `no fault found in ${reached} of ${of} MUST rules, at tier ${run.transcript.tier}`;
  return isShown(profile, coverage[profile])
    ? { title, answer: "yes", because, text: `yes, ${because}` }
    : { title, answer: "not shown", because, text: `not shown: ${because}` };
}

/** What the server has sent that clients ignore, in one line; undefined where there is nothing of the kind. */
export function unknownText({ unknown }: Pick<Outcome, "unknown">): string | undefined {
  if (unknown.length === 0) return undefined;
  const shown = unknown
    .slice(0, mostTypes)
    .map(({ what, type, times }) => `${what} ${cut(visible(JSON.stringify(type)), longestType)} ×${times}`);
  const more = unknown.length > mostTypes ? ` and ${unknown.length - mostTypes} more` : "";
  return `clients ignore types that they do not know: ${shown.join(", ")}${more}`;
}

/** Types that the line names. */
const mostTypes = 12;
/** Characters of a type that it shows. */
const longestType = 60;
