import { findings, partsOf, textOf } from "../findings/index.ts";
import { evidence } from "../generated/evidence.ts";
import { type RuleId, rules } from "../generated/rules.ts";
import { namesOf, ruleNamed, titleOf } from "../findings/rule-names.ts";
import { linkOf, pageOf } from "../report/message.ts";
import { type Paint, painter, wantsColours } from "../report/painting.ts";
import { columns, labelled, wrap } from "../report/wrap.ts";
import type { AddCommand } from "./command.ts";
import { exercising } from "./list.ts";
import { suggestion, UsageError } from "./usage.ts";

/** `explain`: what a rule says, why, bytes that satisfy it and bytes that break it. */
export const addExplain: AddCommand = (program) => {
  program
    .command("explain <rule>")
    .description("shows what a rule requires and why, its findings, and good and bad bytes")
    .action((text: string) => {
      process.stdout.write(explanation(ruleIdOf(text), wantsColours(process.stdout)));
    });
};

/** The rule that a user means: `tr-01`, `rename-is-stored`, `REQ-TR-01`, `TR-01@kit/liveness`, `TU-01/title-not-stored`. */
export function ruleIdOf(text: string): RuleId {
  const wanted = text.replace(/[@/].*/, "");
  const found = ruleNamed(wanted);
  if (found) return found;
  const ids = Object.keys(rules) as RuleId[];
  const family = ids.filter((id) => id.startsWith(`${wanted.toUpperCase().split("-")[0] ?? ""}-`));
  const hint =
    family.length > 0
      ? `; there are ${family.join(", ")}`
      : `${suggestion(wanted, ids.flatMap(namesOf))}; \`chatkit-conformance list\` shows all rules`;
  throw new UsageError(`there is no rule ${text}${hint}`);
}

function explanation(id: RuleId, colours: boolean): string {
  const paint = painter(colours);
  const { level, keyword, profile, since, text, why, notice, story, untested, cause, on, good, bad } =
    rules[id];
  const by = exercising(id);
  const block = (title: string, body: string): string[] => [
    "",
    paint("bold", title),
    ...body
      .trimEnd()
      .split("\n")
      .map((line) => (line === "" ? "" : `    ${line}`)),
  ];
  const answer = on === undefined ? "" : `, as the answer to ${on}`;
  return [
    `${paint(level === "MUST" ? "red" : "yellow", titleOf(id))} · ${keyword} · profile ${profile} · since ${since}`,
    "",
    paint("bold", text),
    "",
    `Why            ${why}`,
    ...(notice === undefined ? [] : [`Users notice   ${notice}`]),
    ...(cause === undefined ? [] : [`Usual cause    ${cause}`]),
    ...(story === undefined ? [] : [`The reference  ${story}`]),
    by.length > 0 ? `Judged by      ${by.join(", ")}` : `Not judged     ${untested ?? "no case yet"}`,
    `Chapter        ${linkOf(id)}`,
    `Page           ${pageOf(id)}`,
    ...(good === undefined ? [] : block(`Good${answer}`, good)),
    ...(bad === undefined ? [] : block(`Bad${answer}`, bad)),
    ...scriptLines(id, block),
    ...findingLines(id, paint),
    ...(by.length > 0 ? ["", `Try it: chatkit-conformance <url> --only ${id}`] : []),
    "",
  ].join("\n");
}

type Block = (title: string, body: string) => string[];

/** How a rule is judged that only a script shows: the script, what the reference answers to it, and what a mutant does. */
function scriptLines(id: RuleId, block: Block): string[] {
  const shown = evidence[id];
  if (!shown) return [];
  const { case: by, script, request, on, good, bad, finding } = shown;
  const { rule, key } = partsOf(finding);
  const { cause } = textOf(rule, key);
  const answer = on === undefined ? "" : `, as the answer to ${on}`;
  return [
    ...(script === undefined ? [] : block(`Script (tier T2, ${by})`, script)),
    ...(request === undefined ? [] : block(`Request (tier T2, ${by})`, request)),
    ...(good === undefined ? [] : block(`Good${answer}`, good)),
    ...(bad === undefined ? [] : block(`Bad in the same place: ${finding}`, bad)),
    ...labelled("Usually", cause, { indent: 4, column: 8 }),
  ];
}

/** The findings of a rule, each with its usual cause and its remedy. */
function findingLines(id: RuleId, paint: Paint): string[] {
  const own = Object.entries(findings[id] ?? {});
  if (own.length === 0) return [];
  return [
    "",
    paint("bold", "Findings"),
    ...own.flatMap(([key, { message, cause, remedy }]) => [
      `    ${paint("bold", `${id}/${key}`)}`,
      ...wrap(`${message}.`, columns - 8).map((line) => `        ${line}`),
      ...labelled("Usually", cause, { indent: 8, column: 8 }),
      ...labelled("Fix", remedy, { indent: 8, column: 8 }),
    ]),
  ];
}
