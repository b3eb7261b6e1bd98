import { rules } from "../generated/rules.ts";
import { painter, wantsColours } from "../report/painting.ts";
import { titleOf } from "../findings/rule-names.ts";
import { visible } from "../report/visible.ts";
import type { Tier } from "../transcript/transcript.ts";
import type { Breakage } from "../wire-mutants/selftest.ts";

/** What `selftest` has found, for people: what was missed and what to do about it first. */
export function breakagesPage(found: readonly Breakage[], url: string, tier: Tier): string {
  const paint = painter(wantsColours(process.stdout));
  const of = (verdict: Breakage["verdict"]): Breakage[] => found.filter((one) => one.verdict === verdict);
  const missed = [...Map.groupBy(of("missed"), hints).values()].flat();
  const [already, server, caught] = [of("already"), of("server"), of("caught")];
  const untested = already.length + server.length;
  const width = Math.max(...found.map(({ mutant }) => nameOf(mutant).length)) + 2;
  const row = ({ mutant, breaks }: Breakage, mark: string): string =>
    `  ${mark} ${nameOf(mutant).padEnd(width)}${titleOf(breaks)}`;
  const lines = [
    `${paint("bold", "Would the kit notice?")} · ${url} · tier ${tier}`,
    "",
    ...section("Missed: the kit would report the same", missed, (one, index) => [
      `${row(one, paint("red", "✗"))}  ${rules[one.breaks].text}`,
      // What is missed for the same reason stands together, and the reason behind the last of it.
      ...(index + 1 < missed.length && hints(one) === hints(missed[index + 1]!)
        ? []
        : hints(one)
            .split("\n")
            .map((hint) => `      ${paint("dim", `→ ${hint}`)}`)),
    ]),
    ...section("Not testable: the server already does this", already, (one) => [
      `${row(one, paint("yellow", "~"))}  ${visible(one.message ?? "")}`,
    ]),
    ...section("Not testable from a transcript: they change the requests", server, (one) => [row(one, "-")]),
    ...section("Caught, by rule", grouped(caught), ([rule, names]) => [
      `  ${paint("green", "✓")} ${rule.padEnd(7)}${wrapped(names, 11)}`,
    ]),
    `${found.length} breakages: ${caught.length} caught, ${missed.length} missed, ${untested} not testable`,
    "",
  ];
  return lines.join("\n");
}

/** What to do for the breakage to be noticed, any one of these lines. */
const hints = (one: Breakage): string =>
  one.unlock.length > 0
    ? one.unlock.map(visible).join("\n")
    : "no request of the kit shows it; please report this";

const nameOf = (id: string): string => id.slice(id.indexOf("/") + 1);

const grouped = (caught: readonly Breakage[]): (readonly [string, string[]])[] =>
  [...Map.groupBy(caught, ({ breaks }) => breaks)]
    .map(([rule, own]) => [rule, own.map(({ mutant }) => nameOf(mutant))] as const)
    .toSorted(([a], [b]) => a.localeCompare(b));

const section = <T>(
  title: string,
  all: readonly T[],
  lines: (one: T, index: number) => readonly string[],
): string[] => (all.length === 0 ? [] : [`${title} (${all.length})`, ...all.flatMap(lines), ""]);

/** Words beside a margin, in lines of at most a hundred characters. */
function wrapped(words: readonly string[], margin: number): string {
  const lines = [""];
  for (const [index, word] of words.entries()) {
    const text = index < words.length - 1 ? `${word}, ` : word;
    if (margin + (lines.at(-1) + text).length > 100) lines.push("");
    lines[lines.length - 1] += text;
  }
  return lines.map((line) => line.trimEnd()).join(`\n${" ".repeat(margin)}`);
}
