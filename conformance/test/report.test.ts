import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, expect, test } from "vitest";
import baselineSchema from "../baseline.schema.json" with { type: "json" };
import reportSchema from "../report.schema.json" with { type: "json" };
import {
  type Outcome,
  outcomeOf,
  type Report,
  type Result,
  reporters,
  rules,
  run,
  updateBaseline,
} from "../src/index.ts";
import { findings, partsOf } from "../src/findings/index.ts";
import { causeCounts, causesIn } from "../src/report/causes.ts";
import { differenceOf } from "../src/report/difference.ts";
import { titleOf } from "../src/findings/rule-names.ts";
import { linkOf, pageOf } from "../src/report/message.ts";
import { hostile } from "./hostile-server.ts";

const ajv = new Ajv2020({ formats: { date: /^\d{4}-\d\d-\d\d$/ } });
let outcome: Outcome;
let unreachable: Outcome;
beforeAll(async () => {
  outcome = await hostile();
  unreachable = outcomeOf(await run({ url: "http://127.0.0.1:9/" }));
});

const printed = (name: keyof typeof reporters, one: Outcome = outcome): string =>
  reporters[name].render(one, {});

test("the JSON report is what its published schema says, for every way in which a run ends", async () => {
  const valid = ajv.compile<Report>(reportSchema);
  const broken = { ...outcome.run, kitError: "oops", results: [] };
  for (const one of [outcome, unreachable, outcomeOf(broken)]) {
    const json: unknown = JSON.parse(printed("json", one));
    expect(valid(json), JSON.stringify(valid.errors)).toBe(true);
  }
  expect(JSON.parse(printed("json", outcomeOf(broken)))).toMatchObject({ exit: 4, reason: "oops" });
  // The schema is no formality: it refuses a report without verdicts.
  expect(valid({ ...(JSON.parse(printed("json")) as Report), rules: undefined })).toBe(false);
});

test("NDJSON is the same report in lines", () => {
  const { results, ...whole } = JSON.parse(printed("json")) as Report;
  const lines = printed("ndjson")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.filter(({ type }) => type === "result")).toEqual(
    results.map((one) => ({ type: "result", ...one })),
  );
  const [first, last] = [lines[0], lines.at(-1)];
  const { type: _one, ...run } = first ?? {};
  const { type: _other, ...end } = last ?? {};
  expect({ ...run, ...end }).toEqual(whole);
});

test("JUnit counts what it holds, and holds what the server sent as text", () => {
  const xml = printed("junit");
  const of = (pattern: RegExp): number => [...xml.matchAll(pattern)].length;
  const [, tests, failures, errors, skipped] =
    /tests="(\d+)" failures="(\d+)" errors="(\d+)" skipped="(\d+)"/.exec(xml)?.map(Number) ?? [];
  expect([of(/<testcase /g), of(/<failure /g), of(/<error /g), of(/<skipped /g)]).toEqual([
    tests,
    failures,
    errors,
    skipped,
  ]);
  expect(failures).toBeGreaterThan(0);
  expect(xml).not.toMatch(/<script|<img|\]\]>/);
  // eslint-disable-next-line no-control-regex
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
  expect(printed("junit", unreachable)).toMatch(/<error message=".*ECONNREFUSED/);
});

test("in JUnit only what decides fails", async () => {
  const failing = ({ rule, findings }: Result): boolean =>
    findings.length > 0 && rules[rule].level === "MUST" && rules[rule].profile === "compat";
  const expected = outcome.run.results.filter(failing).length;
  const noted = outcome.run.results.filter(({ findings }) => findings.length > 0).length - expected;
  const xml = printed("junit");
  expect(noted).toBeGreaterThan(0);
  expect([...xml.matchAll(/<failure /g)].length).toBe(expected);
  expect([...xml.matchAll(/<system-out>/g)].length).toBe(noted);
});

test("a kit that has failed is not called an unreachable server", () => {
  const broken = outcomeOf({ ...outcome.run, kitError: "oops", results: [], reachable: false });
  for (const name of ["junit", "md", "github", "agent", "html"] as const)
    expect(printed(name, broken)).toMatch(/The kit has failed: oops/);
});

test("Markdown holds what the server sent as text only", () => {
  const text = printed("md");
  expect(text).toMatch(/❌ no, \d+ MUST/);
  const outside = text.replaceAll(/^(`{3,})\n[\s\S]*?^\1$/gm, "");
  expect(outside).not.toMatch(/<(script|img)/);
  expect(outside.split("\n").filter((line) => line.startsWith("::"))).toEqual([]);
  // No fence is ended by the backticks that the server sent.
  expect([...text.matchAll(/^`{3,}$/gm)].length % 2).toBe(0);
  expect(printed("md", unreachable)).toMatch(/Not reachable/);
});

test("an annotation stays one command, whatever the server sent", () => {
  const lines = printed("github").trimEnd().split("\n");
  expect(lines.filter((line) => !/^::(error|warning|notice) title=[^:]*::/.test(line))).toEqual([]);
  expect(printed("github", unreachable)).toMatch(/^::error title=ChatKit conformance::Not reachable/);
});

test("nothing that the server sent acts on a terminal", () => {
  for (const name of ["pretty", "agent", "github", "md"] as const) {
    // eslint-disable-next-line no-control-regex
    expect(printed(name)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
  expect(reporters.pretty.render(outcome, { colours: true, all: true })).not.toContain("\u001b[31m\u202e");
});

test.each<[string, () => Outcome, object]>([
  ["a server that fails", () => outcome, { message: /^\d+ MUST missing$/, color: "red" }],
  ["nobody", () => unreachable, { message: /^unreachable$/, color: "lightgrey" }],
])(
  "the badge of %s is what shields.io reads",
  (_what, one, { message, color }: { message?: RegExp; color?: string }) => {
    const badge = JSON.parse(printed("badge", one())) as Record<string, unknown>;
    expect(badge).toMatchObject({ schemaVersion: 1, label: "ChatKit", color });
    expect(badge["message"]).toMatch(message!);
  },
);

test("the report for agents puts failures first, each with a hint and a check", () => {
  const [head, , ...rest] = printed("agent").split("\n");
  expect(head).toMatch(/^NOT CONFORMANT profile=compat tier=T0 exit=1/);
  expect(rest.slice(0, 3).join("\n")).toMatch(/^\nFIX THESE .*\n1\. TC-03/);
  expect(rest.filter((line) => line.startsWith("   fix: ")).length).toBeGreaterThan(1);
  expect(rest.filter((line) => line.startsWith("   check: chatkit-conformance http")).length).toBeGreaterThan(
    1,
  );
});

test("a failure in full has rule, finding, difference, place, events, bytes, curl, replay, cause and fix", () => {
  const text = reporters.pretty.render(outcome, { all: true });
  const [, failure = ""] = /(✗ TC-03 \S+ MUST: [\s\S]*?)\n\n/.exec(text) ?? [];
  expect(failure).toMatch(/^✗ TC-03 stream-options-precede-the-answer MUST: Event 3 of threads.create/);
  expect(failure).toMatch(/finding {3}TC-03\/opening-event-wrong/);
  expect(failure).toMatch(/rule {6}A server MUST send `stream_options`/);
  expect(failure).toMatch(/spec\/chapters\/04-streams.md#tc-03/);
  expect(failure).toMatch(/expected {2}stream_options\n +received {2}thread.item.added\n +where/);
  expect(failure.replaceAll(/\n +/g, " ")).toMatch(
    /where {5}exchange 1 "create" \(threads.create\) of kit\/liveness .* event 3 of \d+ · \d+ ms .* bytes \d+ to \d+ of [\d,]+/,
  );
  expect(failure).toMatch(/› 3\/\d+ \d+ ms/);
  expect(failure).toMatch(/raw {7}data: \{"type":"<\/script>/);
  expect(failure).toMatch(
    /curl {6}curl -sS -N -X POST 'http:.*'authorization: Bearer '"\$CHATKIT_TOKEN_ALICE"/,
  );
  expect(failure).toMatch(/replay {4}chatkit-conformance replay TC-03@kit\/liveness/);
  const { cause, remedy } = findings["TC-03"]!["opening-event-wrong"]!;
  expect(failure.replaceAll(/\n +/g, " ")).toContain(`usually   ${cause} fix       ${remedy}`);
});

test("the first screen says whether the server works, what to fix first, and how to see the first again", () => {
  const screen = printed("pretty").split("\n").slice(0, 50).join("\n");
  expect(screen).toMatch(
    /^ChatKit conformance of http:.*\n\nWorks with the official client: {2}no, \d+ MUST rules not met/,
  );
  expect(screen).toMatch(/^Fix these, in this order:\n\n1\. [\s\S]*\n\n2\. [\s\S]*\n\n3\. /m);
  const [, first] = /^1\. .*\n +(\S+) .* \(MUST compat\)/m.exec(screen) ?? [];
  expect(screen).toMatch(new RegExp(`See the first again: {2}chatkit-conformance replay ${first}@`));
});

/** The outcome of a server that fails rules in one case each. */
function failingAt(...names: readonly string[]): Outcome {
  const known = outcome.run.results.find(({ findings }) => findings.length > 0)!;
  const results = names.map((name): Result => {
    const { rule, key } = partsOf(name);
    const finding = { ...known.findings[0]!, rule, key };
    return { ...known, rule, case: `case/${name}`, finding: name, cause: name, findings: [finding] };
  });
  return outcomeOf({ ...outcome.run, results });
}

const someFindings = ([rule, own]: [string, object]): string[] =>
  Object.keys(own).map((key) => `${rule}/${key}`);

test("isolation and data loss come first, then what the official client's user sees, then the rest", () => {
  const first = (rule: keyof typeof rules): string => `${rule}/${Object.keys(findings[rule] ?? {})[0]}`;
  const order = (["TU-07", "RD-17", "TC-03", "SER-03", "TR-11"] as const).map(first);
  const one = failingAt(...order.toReversed());
  const blocked: Result = { ...one.run.results[0]!, findings: [], verdict: "blocked", blockedBy: "SER-03" };
  for (const { run: judged } of [one, { run: { ...one.run, results: [...one.run.results, blocked] } }]) {
    const named = causesIn(outcomeOf(judged)).map(({ result }) => result.finding);
    expect(named).toEqual(order);
  }
});

test("every form lists and counts the same causes, each marked compat or strict", () => {
  const names = Object.entries(findings).flatMap(someFindings);
  const many = failingAt(...names);
  const counts = causeCounts(causesIn(many));
  expect(counts).toMatch(new RegExp(`^${names.length} causes: \\d+ MUST compat, \\d+ MUST strict, `));
  for (const name of ["pretty", "html", "md", "agent", "github"] as const)
    expect(printed(name, many), name).toContain(counts);
  for (const name of ["pretty", "html", "agent"] as const) {
    const text = printed(name, many);
    expect(
      names.filter((one) => !new RegExp(`${one}(?![\\w-])`).test(text)),
      name,
    ).toEqual([]);
  }
  const { causes } = JSON.parse(printed("json", many)) as Report;
  expect(causes.map(({ finding }) => finding).toSorted()).toEqual(names.toSorted());
  for (const { finding, profile, level } of causes.slice(5)) {
    const line =
      printed("pretty", many)
        .split("\n")
        .find((text) => text.includes(` ${finding} `)) ?? "";
    expect(line).toContain(`${level} ${profile}`);
  }
}, 20_000);

test("a MUST of compat says in every form what the user of the official client would notice", () => {
  const [cause] = causesIn(outcome);
  const { notice } = rules[cause!.result.rule];
  expect(notice).toMatch(/\w/);
  const [first] = (JSON.parse(printed("json")) as Report).causes;
  expect(first).toMatchObject({ finding: `${cause!.result.rule}/${cause!.finding.key}`, notice });
  for (const name of ["pretty", "html", "md", "agent"] as const)
    expect(printed(name).replaceAll(/\s+/g, " "), name).toContain(notice);
  for (const [id, rule] of Object.entries(rules)) {
    if (rule.level !== "MUST" || rule.profile !== "compat") continue;
    const page = readFileSync(new URL(`../../${pageOf(id as keyof typeof rules)}`, import.meta.url), "utf8");
    expect(page, id).toContain("- **What a user notices:** ");
  }
});

test("--all stays below 2,000 lines, counts what repeats and hides no cause", () => {
  const names = Object.entries(findings).flatMap(someFindings);
  const many = failingAt(...names);
  const repeated = many.run.results.flatMap((one) =>
    Array.from({ length: 50 }, (_, index): Result => ({ ...one, case: `${one.case}#${index}` })),
  );
  const text = reporters.pretty.render(outcomeOf({ ...many.run, results: repeated }), { all: true });
  expect(text.split("\n").length).toBeLessThan(2000);
  expect(names.filter((name) => !text.includes(name))).toEqual([]);
  expect(text).toContain("same cause: 49 more");
  expect(text).toContain(" ×50");
});

test("no line is wider than 100 columns, but for commands that are copied", () => {
  const lines = [printed("pretty"), reporters.pretty.render(outcome, { all: true })].join("\n").split("\n");
  expect(lines.filter((line) => line.length > 100 && !/^ {2}curl /.test(line))).toEqual([]);
});

test("the links of every rule lead to it, in its chapter and on its page", () => {
  const chapters = new Map<string, string>();
  for (const rule of Object.keys(rules) as (keyof typeof rules)[]) {
    const [path = "", fragment = ""] = linkOf(rule).split("#");
    const url = new URL(`../../${path}`, import.meta.url);
    if (!chapters.has(path)) chapters.set(path, readFileSync(url, "utf8"));
    expect(chapters.get(path)).toContain(`<a id="${fragment}"></a>**[${rule}](`);
    const page = readFileSync(new URL(`../../${pageOf(rule)}`, import.meta.url), "utf8");
    expect(page).toContain(`\n# ${titleOf(rule)}\n`);
  }
});

test("one cause is shown once, and its repetitions are counted", () => {
  const times = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
  const all = reporters.pretty.render(outcome, { all: true });
  for (const { result, finding } of causesIn(outcome)) {
    const name = `${result.rule}/${finding.key}`;
    expect(times(all, new RegExp(`^ +finding +${name}$`, "gm"))).toBe(1);
  }
  expect(all).toMatch(/same cause: \d+ more/);
});

test("a page is no wall", () => {
  expect(printed("pretty").split("\n").length).toBeLessThan(90);
});

test("a baseline that is written is what its published schema says", () => {
  const update = { today: "2026-01-01", reason: () => "known", expires: "2099-01-01" };
  const baseline = updateBaseline({ schema: 2, expected: [] }, outcome.run.results, update);
  const valid = ajv.compile({ ...baselineSchema, $id: "baseline" });
  expect(baseline.expected.length).toBeGreaterThan(1);
  expect(valid(JSON.parse(JSON.stringify(baseline)))).toBe(true);
  expect(valid({ schema: 2, expected: [{ finding: "TC-03/opening-event-wrong" }] })).toBe(false);
});

test.each<[string, unknown, unknown, object]>([
  [
    "texts",
    "stream_options",
    "stream_option",
    { expected: "stream_options", received: "stream_option", caret: 13 },
  ],
  ["a number and its text", 1, "1", { expected: "1", received: '"1"' }],
  ["nothing received", "a", undefined, { expected: "a" }],
  ["nothing expected", undefined, { a: 1 }, { received: '{"a":1}' }],
  [
    "members deep inside",
    { a: [{ b: "xx" }], z: 1 },
    { a: [{ b: "xy" }], z: 1 },
    { path: "$.a[0].b", expected: "xx", received: "xy", caret: 1 },
  ],
  ["an absent member", { a: 1 }, {}, { path: "$.a", expected: "1", received: "(absent)" }],
  ["an empty text", "", "a", { expected: '""', received: "a" }],
])(
  "the difference of %s is marked where they have a beginning in common",
  (_what, expected, received, difference) => {
    expect(differenceOf(expected, received)).toEqual(difference);
  },
);

test("a difference in long texts is shown in a window around it", () => {
  const long = "x".repeat(500);
  const {
    expected = "",
    received = "",
    caret = -1,
  } = differenceOf(`${long}a${long}`, `${long}b${long}`) ?? {};
  expect([expected[caret], received[caret]]).toEqual(["a", "b"]);
  expect(expected.length).toBeLessThan(140);
  expect(expected).toMatch(/^…x+ax+… \(1,001 characters\)$/);
});
