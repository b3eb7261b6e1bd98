import { rules } from "../generated/rules.ts";
import type { Result } from "../judge.ts";
import type { Outcome } from "../outcome.ts";
import { singly } from "./causes.ts";
import { failureText } from "./failure.ts";
import { describeFinding } from "./message.ts";

/** JUnit XML: one test case for each rule and case; what a baseline expects is skipped. */
export function junitReport({
  run: { results, durationMs, transcript, reachable, reason },
  ...outcome
}: Outcome): string {
  const expected = (result: Result): string | undefined => outcome.baseline?.expected.get(result)?.reason;
  const tests = results.map((result) => testCase(result, expected(result)));
  if (!reachable)
    tests.push(
      `<testcase name="the server answers" classname="kit"><error message="${escape(reason ?? "")}"/></testcase>`,
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

function testCase(result: Result, expected: string | undefined): string {
  const { rule, case: id, verdict, violations } = result;
  const open = `<testcase name="${rule} ${escape(rules[rule].text)}" classname="${escape(id)}"`;
  const note = (element: string, message: string, text = ""): string =>
    `${open}><${element} message="${escape(message)}">${escape(text)}</${element}></testcase>`;
  const [first] = violations;
  if (expected !== undefined) return note("skipped", `expected: ${expected}`);
  if ((verdict === "fail" || verdict === "flaky") && first) {
    // The profile only orders causes; alone there is nothing to order.
    const text = singly([result], "strict").flatMap((cause) => failureText(cause));
    return note("failure", describeFinding(first), text.join("\n"));
  }
  if (verdict === "blocked" || verdict === "kit-error" || verdict === "flaky")
    return note("error", `${verdict}: ${result.blockedBy ?? result.unlock ?? ""}`);
  if (verdict === "unsupported" || verdict === "not-reached")
    return note("skipped", result.unlock ?? verdict);
  if (verdict === "warn" && first)
    return `${open}><system-out>${escape(describeFinding(first))}</system-out></testcase>`;
  return `${open}/>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escape = (text: string): string =>
  text
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? character)
    // XML has no way to write these.
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .toWellFormed();
