import { type RuleId, rules } from "../generated/rules.ts";

/** Prints a rule; 2 and a hint where there is none of that id. */
export function explain(id: string): 0 | 2 {
  const wanted = id.toUpperCase().replace(/^REQ-/, "");
  if (!Object.hasOwn(rules, wanted)) {
    const near = Object.keys(rules).filter((known) => known.startsWith(wanted.split("-")[0] ?? ""));
    const hint =
      near.length > 0 ? `there are ${near.join(", ")}` : "`chatkit-conformance list` shows them all";
    process.stderr.write(`error: there is no rule ${id}; ${hint}\n`);
    return 2;
  }
  const rule = rules[wanted as RuleId];
  const story = rule.story ? `\nThe reference: ${rule.story}` : "";
  process.stdout.write(
    `${wanted} · ${rule.keyword} · profile ${rule.profile} · since ${rule.since}\n\n${rule.text}\n\nWhy: ${rule.why}${story}\nChapter: spec/chapters/${rule.chapter}\n`,
  );
  return 0;
}
