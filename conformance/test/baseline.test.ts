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
  const [known, news] = [
    result("TR-01", "fail", "TR-01/redirected"),
    result("TR-02", "warn", "TR-02/other-method-accepted"),
  ];
  const { expected, unexpected, problems } = compareBaseline(
    baseline(entry("TR-01/redirected")),
    [known, news],
    today,
  );
  expect([expected.has(known), unexpected, problems]).toEqual([true, [news], []]);
});

test.each<[string, Baseline, Result[], string, RegExp]>([
  [
    "stale",
    baseline(entry("TR-01/redirected")),
    [result("TR-01", "pass")],
    "stale",
    /TR-01\/redirected no longer occurs/,
  ],
  [
    "changed",
    baseline(entry("TR-01/redirected")),
    [result("TR-01", "fail", "TR-01/post-not-accepted")],
    "changed",
    /another way: TR-01\/post-not-accepted/,
  ],
  [
    "expired",
    baseline(entry("TR-01/redirected", { expires: "2026-05-31" })),
    [result("TR-01", "fail", "TR-01/redirected")],
    "expired",
    /until 2026-05-31/,
  ],
  [
    "unexplained",
    baseline(entry("TR-01/redirected", { reason: "" })),
    [result("TR-01", "fail", "TR-01/redirected")],
    "unexplained",
    /add one/,
  ],
  [
    "partly stale",
    baseline(entry("TR-01/redirected"), entry("TR-01/post-not-accepted")),
    [result("TR-01", "fail", "TR-01/redirected")],
    "stale",
    /TR-01\/post-not-accepted/,
  ],
])("an entry that is %s is a problem", (_what, known, results, kind, text) => {
  const { problems } = compareBaseline(known, results, today);
  expect(problems).toMatchObject([{ rule: "TR-01", kind, text: expect.stringMatching(text) }]);
});

test("an entry holds on its last day", () => {
  const known = baseline(entry("TR-01/redirected", { expires: today }));
  expect(compareBaseline(known, [result("TR-01", "fail", "TR-01/redirected")], today).problems).toEqual([]);
});

test("what a run did not get to see is out of sight, not stale", () => {
  const known = baseline(entry("TR-01/redirected"), entry("TR-02/other-method-accepted"));
  const { problems, unseen } = compareBaseline(known, [result("TR-01", "not-reached")], today);
  expect([problems, unseen]).toEqual([[], known.expected]);
});

test("a failure of the kit is never expected", () => {
  const broken = result("TR-01", "kit-error");
  const { expected, unexpected } = compareBaseline(baseline(entry("TR-01/flaky")), [broken], today);
  expect([expected.size, unexpected]).toEqual([0, []]);
});

test("an update explains exactly the run: what is known keeps its reason, issue and day", () => {
  const old = baseline(
    entry("TR-02/other-method-accepted"),
    entry("TR-01/redirected", { reason: "Q-05", issue: "https://example.com/1" }),
    entry("SER-01/member-missing"),
  );
  const results = [
    result("TR-03", "fail", "TR-03/status-not-200"),
    result("TR-01", "fail", "TR-01/post-not-accepted"),
    result("TR-02", "pass"),
    result("TR-01", "fail", "TR-01/redirected"),
    result("TR-03", "fail", "TR-03/status-not-200"),
  ];
  const update = { today, reason: (rule: RuleId) => `${rule} is new`, expires: "2026-09-01" };
  const fresh = updateBaseline(old, results, update);
  expect(fresh.expected).toEqual([
    entry("TR-01/post-not-accepted", { reason: "Q-05", issue: "https://example.com/1" }),
    entry("TR-01/redirected", { reason: "Q-05", issue: "https://example.com/1" }),
    entry("TR-03/status-not-200", { reason: "TR-03 is new", expires: "2026-09-01" }),
    entry("SER-01/member-missing"),
  ]);
  expect(
    updateBaseline(old, results, { ...update, complete: true }).expected.map(({ finding }) => finding),
  ).not.toContain("SER-01/member-missing");
  expect(compareBaseline(fresh, results, today)).toMatchObject({ unexpected: [], problems: [] });
  expect(readBaseline(writeBaseline(fresh))).toEqual(fresh);
});

test("an entry that has expired is taken up again with a new day", () => {
  const old = baseline(entry("TR-01/redirected", { expires: "2026-01-01" }));
  const update = { today, reason: () => "new", expires: "2026-09-01" };
  const { expected } = updateBaseline(old, [result("TR-01", "fail", "TR-01/redirected")], update);
  expect(expected).toEqual([entry("TR-01/redirected", { expires: "2026-09-01" })]);
});

test.each([
  [
    "a rule that does not exist",
    '{"schema":2,"expected":[{"finding":"XX-1/x","reason":"","expires":"2099-01-01"}]}',
    /unknown rule XX-1 at \$\.expected\.0\.finding/,
  ],
  [
    "a finding that its rule does not declare",
    '{"schema":2,"expected":[{"finding":"TR-06/x","reason":"","expires":"2099-01-01"}]}',
    /TR-06 has no finding x; it has extra-fields at \$\.expected\.0\.finding/,
  ],
  ["another format", '{"TR-01":{}}', /at \$\.schema/],
  ["invalid JSON", "{", /JSON/],
])("a baseline with %s says where it is wrong", (_what, text, message) => {
  expect(() => readBaseline(text)).toThrow(message);
});

test("a baseline of schema 1 expects every failure of its rules, and an update names them", () => {
  const sentences = ["TR-01: It is redirected", "TR-01: It is not taken"];
  const old = readBaseline(
    JSON.stringify({
      schema: 1,
      expected: sentences.map((fingerprint) => ({
        rule: "TR-01",
        fingerprint,
        reason: "Q-05",
        issue: "https://example.com/1",
        expires: "2026-12-31",
      })),
    }),
  );
  const results = [
    result("TR-01", "fail", "TR-01/redirected"),
    result("TR-03", "fail", "TR-03/status-not-200"),
  ];
  const compared = compareBaseline(old, results, today);
  expect(compared).toMatchObject({ upgraded: true, problems: [], unexpected: [results[1]] });
  expect(compareBaseline(old, [result("TR-01", "pass")], today).problems).toMatchObject([{ kind: "stale" }]);
  const update = { today, reason: () => "new", expires: "2026-09-01" };
  const { expected } = JSON.parse(writeBaseline(updateBaseline(old, results, update))) as Baseline;
  expect(expected).toEqual([
    entry("TR-01/redirected", { reason: "Q-05", issue: "https://example.com/1" }),
    entry("TR-03/status-not-200", { reason: "new", expires: "2026-09-01" }),
  ]);
});
