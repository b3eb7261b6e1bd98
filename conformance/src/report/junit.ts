import { rules } from "../generated/rules.ts";
import type { Result } from "../judge.ts";
import type { Run } from "../run.ts";
import { describeFinding } from "./finding.ts";

/** JUnit XML: one test case per rule and case. */
export function junitReport({ results, durationMs, transcript }: Run): string {
  const failed = results.filter(({ verdict }) => verdict === "fail").length;
  const errors = results.filter(({ verdict }) => verdict === "kit-error" || verdict === "blocked").length;
  const skipped = results.filter(isSkipped).length;
  const numbers = `tests="${results.length}" failures="${failed}" errors="${errors}" skipped="${skipped}"`;
  const time = (durationMs / 1000).toFixed(3);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="chatkit-conformance" ${numbers} time="${time}">`,
    `  <testsuite name="${escape(transcript.url)}" ${numbers} time="${time}">`,
    ...results.map((result) => `    ${testCase(result)}`),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

const isSkipped = ({ verdict }: Result): boolean => verdict === "unsupported" || verdict === "not-reached";

function testCase(result: Result): string {
  const open = `<testcase name="${result.rule} ${escape(rules[result.rule].text)}" classname="${escape(result.case)}"`;
  const [first] = result.violations;
  if (result.verdict === "fail" && first) {
    return `${open}><failure message="${escape(describeFinding(first))}"/></testcase>`;
  }
  if (result.verdict === "blocked" || result.verdict === "kit-error") {
    return `${open}><error message="${escape(result.blockedBy ?? result.unlock ?? "")}"/></testcase>`;
  }
  return isSkipped(result)
    ? `${open}><skipped message="${escape(result.unlock ?? result.verdict)}"/></testcase>`
    : `${open}/>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escape = (text: string): string =>
  text
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? character)
    // XML has no way to write these.
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/g, "\ufffd");
