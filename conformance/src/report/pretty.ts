import { styleText } from "node:util";
import type { Finding } from "../case.ts";
import { rules } from "../generated/rules.ts";
import type { Result } from "../judge.ts";
import type { Run } from "../run.ts";
import { counts, obstacles, type Profile, worstVerdicts } from "../summary.ts";
import { curl, short } from "./finding.ts";

/** The report for people: the verdict first, then each cause once. */
export function prettyReport(
  { transcript, results, durationMs }: Run,
  profile: Profile,
  colours: boolean,
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colours ? styleText(style, text, { validateStream: false }) : text;
  const worst = worstVerdicts(results);
  const line = (name: Profile, question: string) => {
    const missing = obstacles(worst, name).length;
    const answer = missing === 0 ? paint("green", "yes") : paint("red", `no, ${missing} MUST`);
    return `${question}: ${answer}${name === profile ? "  (decides)" : ""}`;
  };
  const {
    pass,
    fail,
    warn,
    blocked,
    unsupported,
    "not-reached": missed,
    "kit-error": broken,
  } = counts(worst);
  const failures = results.filter(({ violations }) => violations.length > 0);
  const causes = [...Map.groupBy(failures, ({ fingerprint }) => fingerprint ?? "").values()];
  const errors = results.filter(({ verdict }) => verdict === "kit-error");
  return [
    `ChatKit conformance · ${transcript.url} · tier ${transcript.tier}`,
    "",
    line("compat", "Works with the official client"),
    line("strict", "Meets the whole specification "),
    "",
    `${worst.size} rules: ${pass} pass, ${fail} fail, ${warn} warn, ${blocked} blocked, ${unsupported} unsupported, ${missed} not reached, ${broken} kit errors`,
    `${transcript.exchanges.length} requests in ${(durationMs / 1000).toFixed(1)} s, seed ${transcript.seed}`,
    ...causes.flatMap((cause) => ["", ...explain(cause, paint)]),
    ...errors.map(
      ({ rule, case: id, unlock }) => `\n${paint("red", "KIT ERROR")} ${rule} in ${id}: ${unlock}`,
    ),
    "",
  ].join("\n");
}

function explain(
  cause: readonly Result[],
  paint: (style: "red" | "yellow" | "dim" | "bold", text: string) => string,
): string[] {
  const [first] = cause;
  const finding = first?.violations[0];
  if (!first || !finding) return [];
  const rule = rules[first.rule];
  const more = cause.length - 1 + first.violations.length - 1;
  const { exchange } = finding.in;
  return [
    `${paint(rule.level === "MUST" ? "red" : "yellow", `✗ ${first.rule}`)} ${paint("bold", rule.text)}`,
    `  ${finding.message}`,
    ...(finding.path === undefined ? [] : [`  at        ${finding.path}`]),
    ...difference(finding),
    `  where     ${first.case}, exchange ${exchange.n} "${exchange.label}" (${exchange.request.operation ?? exchange.request.method}), status ${finding.in.status}, ${Math.round(exchange.request.at)} ms`,
    ...frame(finding),
    `  curl      ${curl(finding)}`,
    `  again     chatkit-conformance ${exchange.request.url} --only '${first.case}'`,
    `  why       ${rule.why}  ${paint("dim", `(spec/chapters/${rule.chapter}, ${rule.profile})`)}`,
    ...(more > 0 ? [paint("dim", `  same cause: ${more} more`)] : []),
  ];
}

/** Expected and received below each other, with a caret at the first difference. */
function difference({ expected, received }: Finding): string[] {
  if (expected === undefined && received === undefined) return [];
  const [want, got] = [short(expected ?? "nothing"), short(received ?? "nothing")];
  let same = 0;
  while (same < want.length && same < got.length && want[same] === got[same]) same++;
  return [`  expected  ${want}`, `  received  ${got}`, `            ${" ".repeat(same)}^`];
}

function frame({ frame: at, in: view }: Finding): string[] {
  const index = typeof at === "number" ? at : at?.index;
  if (index === undefined) {
    return view.frames.length === 0 && view.text !== "" ? [`  body      ${short(view.text)}`] : [];
  }
  const around = view.frames.slice(Math.max(0, index - 1), index + 2);
  return around.map(
    (one) =>
      `  ${one.index === index ? "event →  " : "event    "} ${one.index + 1}/${view.frames.length} ${short(one.raw)}`,
  );
}
