import { escapeMarkup } from "../markup/escape.ts";
import { rules } from "../generated/rules.ts";
import { blockedText, type Result } from "../judging/result.ts";
import { type Outcome, whyUnjudged } from "../conclusions/outcome.ts";
import { titleOf } from "../findings/rule-names.ts";
import { decides } from "../conclusions/verdicts.ts";
import { causesOf } from "./causes.ts";
import { refusalLines } from "./refusals.ts";
import { failureText } from "./failure.ts";
import { describeFinding } from "./message.ts";

/** JUnit XML: one test case for each rule and case. What does not decide, or a baseline expects, fails nothing. */
export function junitReport(outcome: Outcome): string {
  const { results, durationMs, transcript } = outcome.run;
  const tests = results.map((result) => testCase(result, outcome));
  const unjudged = whyUnjudged(outcome);
  if (unjudged !== undefined)
    tests.push(
      `<testcase name="the server is judged" classname="kit"><error message="${escape(unjudged)}"/></testcase>`,
    );
  const of = (element: string): number => tests.filter((test) => test.includes(`<${element} `)).length;
  const numbers = `tests="${tests.length}" failures="${of("failure")}" errors="${of("error")}" skipped="${of("skipped")}"`;
  const time = (durationMs / 1000).toFixed(3);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="chatkit-conformance" ${numbers} time="${time}">`,
    `  <testsuite name="${escape(transcript.url)}" ${numbers} time="${time}">`,
    ...tests.map((test) => `    ${test}`),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function testCase(result: Result, { baseline, profile }: Outcome): string {
  const { rule, case: id, verdict, findings } = result;
  const open = `<testcase name="${titleOf(rule)}: ${escape(rules[rule].text)}" classname="${escape(id)}"`;
  const note = (element: string, message: string, text = ""): string =>
    `${open}><${element} message="${escape(message)}">${escape(text)}</${element}></testcase>`;
  const [first] = findings;
  const expected = baseline?.expected.get(result)?.reason;
  if (expected !== undefined) return note("skipped", `expected: ${expected}`);
  if (verdict === "unsupported" || verdict === "not-reached")
    return note("skipped", result.unlock ?? verdict, refusalLines([result], 0).join("\n"));
  if (verdict === "kit-error") return note("error", `the kit has failed: ${result.unlock ?? ""}`);
  if (verdict === "pass") return `${open}/>`;
  const what = first
    ? `${rule}/${first.key}: ${describeFinding(first)}`
    : `${verdict} by ${blockedText(result)}`;
  if (!decides(rule, profile)) return `${open}><system-out>${escape(what)}</system-out></testcase>`;
  if (!first) return note("error", what);
  const text = causesOf([result], profile).flatMap((cause) => failureText(cause));
  return note("failure", what, text.join("\n"));
}

const escape = (text: string): string =>
  escapeMarkup(text)
    // XML has no way to write these.
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .toWellFormed();
