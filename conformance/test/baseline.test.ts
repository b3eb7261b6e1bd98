import { expect, test } from "vitest";
import {
  type Baseline,
  type BaselineEntry,
  compareBaseline,
  readBaseline,
  type Result,
  type RuleId,
  updateBaseline,
  writeBaseline,
} from "../src/index.ts";

const today = "2026-06-01";
const result = (rule: RuleId, verdict: Result["verdict"], finding?: string): Result => ({
  rule,
  case: "kit/x",
  verdict,
  observations: 1,
  findings: [],
  ...(finding === undefined ? {} : { finding }),
  exchanges: [1],
});
const entry = (finding: string, more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  finding,
  reason: "known",
  expires: "2026-12-31",
  ...more,
});
const baseline = (...expected: BaselineEntry[]): Baseline => ({ schema: 2, expected });

test("a failure that is known is expected, another is not", () => {
  const [known, news] = [result("TR-01", "fail", "TR-01: a"), result("TR-02", "warn", "TR-02: b")];
  const { expected, unexpected, problems } = compareBaseline(
    baseline(entry("TR-01: a")),
    [known, news],
    today,
  );
  expect([expected.has(known), unexpected, problems]).toEqual([true, [news], []]);
});

test.each<[string, Baseline, Result[], string, RegExp]>([
  [
    "stale",
    baseline(entry("TR-01: a")),
    [result("TR-01", "pass")],
    "stale",
    /does not fail any more/,
  ],
  [
    "changed",
    baseline(entry("TR-01: a")),
    [result("TR-01", "fail", "TR-01: b")],
    "changed",
    /another way: TR-01: b/,
  ],
  [
    "expired",
    baseline(entry("TR-01: a", { expires: "2026-05-31" })),
    [result("TR-01", "fail", "TR-01: a")],
    "expired",
    /until 2026-05-31/,
  ],
  [
    "unexplained",
    baseline(entry("TR-01: a", { reason: "" })),
    [result("TR-01", "fail", "TR-01: a")],
    "unexplained",
    /say why/,
  ],
  [
    "partly stale",
    baseline(entry("TR-01: a"), entry("TR-01: b")),
    [result("TR-01", "fail", "TR-01: a")],
    "stale",
    /TR-01: b/,
  ],
])("an entry that is %s is a problem", (_what, known, results, kind, text) => {
  const { problems } = compareBaseline(known, results, today);
  expect(problems).toMatchObject([{ rule: "TR-01", kind, text: expect.stringMatching(text) }]);
});

test("an entry holds on its last day", () => {
  const known = baseline(entry("TR-01: a", { expires: today }));
  expect(compareBaseline(known, [result("TR-01", "fail", "TR-01: a")], today).problems).toEqual([]);
});

test("what a run did not get to see is out of sight, not stale", () => {
  const known = baseline(entry("TR-01: a"), entry("TR-02: b"));
  const { problems, unseen } = compareBaseline(known, [result("TR-01", "not-reached")], today);
  expect([problems, unseen.map(({ rule }) => rule)]).toEqual([[], ["TR-01", "TR-02"]]);
});

test("a failure of the kit is never expected", () => {
  const broken = result("TR-01", "kit-error");
  const { expected, unexpected } = compareBaseline(
    baseline(entry("kit-error by nothing known")),
    [broken],
    today,
  );
  expect([expected.size, unexpected]).toEqual([0, []]);
});

test("an update explains exactly the run: what is known keeps its reason, issue and day", () => {
  const old = baseline(
    entry("TR-02: gone"),
    entry("TR-01: a", { reason: "Q-05", issue: "https://example.com/1" }),
    entry("SER-01: out of sight"),
  );
  const results = [
    result("TR-03", "fail", "TR-03: c"),
    result("TR-01", "fail", "TR-01: b"),
    result("TR-02", "pass"),
    result("TR-01", "fail", "TR-01: a"),
    result("TR-03", "fail", "TR-03: c"),
  ];
  const update = { today, reason: (rule: RuleId) => `${rule} is new`, expires: "2026-09-01" };
  const fresh = updateBaseline(old, results, update);
  expect(fresh.expected).toEqual([
    entry("TR-01: a", { reason: "Q-05", issue: "https://example.com/1" }),
    entry("TR-01: b", { reason: "Q-05", issue: "https://example.com/1" }),
    entry("TR-03: c", { reason: "TR-03 is new", expires: "2026-09-01" }),
    entry("SER-01: out of sight"),
  ]);
  expect(
    updateBaseline(old, results, { ...update, complete: true }).expected.map(({ rule }) => rule),
  ).not.toContain("SER-01");
  expect(compareBaseline(fresh, results, today)).toMatchObject({ unexpected: [], problems: [] });
  expect(readBaseline(writeBaseline(fresh))).toEqual(fresh);
});

test("an entry that has expired is taken up again with a new day", () => {
  const old = baseline(entry("TR-01: a", { expires: "2026-01-01" }));
  const update = { today, reason: () => "new", expires: "2026-09-01" };
  const { expected } = updateBaseline(old, [result("TR-01", "fail", "TR-01: a")], update);
  expect(expected).toEqual([entry("TR-01: a", { expires: "2026-09-01" })]);
});

test.each([
  [
    "a rule that there is not",
    '{"schema":1,"expected":[{"rule":"XX-1"}]}',
    /no such rule at \$\.expected\.0\.rule/,
  ],
  ["another format", '{"TR-01":{}}', /at \$\.schema/],
  ["no JSON", "{", /JSON/],
])("a baseline with %s says where it is wrong", (_what, text, message) => {
  expect(() => readBaseline(text)).toThrow(message);
});
