import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import {
  baselineSchema,
  readBaseline,
  writeBaseline,
} from "../../../conformance/src/conclusions/baseline.ts";
import { configSchema } from "../../../conformance/src/cli/config.ts";
import { reportSchema } from "../../../conformance/src/report/schema.ts";
import { answerSchema, scriptSchema, steps } from "../../../conformance/src/transcript/script-schema.ts";
import {
  checkScript,
  readScript,
  UnsupportedError,
} from "../../../conformance/servers/interpreter/script.ts";
import { type JsonFault, jsonFaults, printFaulty } from "../inputs/json-faults.ts";
import { expectThat } from "../support/expect-that.ts";
import { target } from "../support/target.ts";

const script = {
  ck: 1,
  do: [
    { emit: { type: "progress_update", text: "t" } },
    { say: ["a", "b"] },
    { widget: [{ type: "Card", children: [] }], copy_text: "c" },
    { set_thread: { title: "t", status: { type: "locked" }, metadata: { a: 1 } } },
    { set_options: { allow_cancel: false } },
    { repeat: 2, do: [{ say: "x" }, { wait: 1 }] },
    { gate: "g", max: 5 },
    { report: "history" },
    { fail: { kind: "custom", message: "m", allow_retry: true } },
  ],
};
const baseline = {
  $schema: "x",
  schema: 2,
  expected: [{ finding: "TU-01/title-not-stored", reason: "r", issue: "i", expires: "2026-01-01" }],
};
const oldBaseline = {
  schema: 1,
  expected: [{ rule: "TU-01", fingerprint: "f", reason: "r", expires: "2026-01-01" }],
};
const config = {
  url: "u",
  as: { alice: "$A" },
  header: { x: "y" },
  tier: "T0",
  only: ["TU-01"],
  reporter: ["json=x"],
  slow: 1,
};
const answer = {
  history: [{ id: "i", type: "t" }],
  context: { user: null },
  hello: "h",
  interpreter: "go/1",
  capabilities: [],
};
const documents = [script, baseline, oldBaseline, config, answer, {}, null, []];

const files = fc.record({ document: fc.constantFrom<unknown[]>(...documents), faults: jsonFaults });

/** Whether the kit reports what is wrong with any file and any script, instead of failing. */
export const kitFiles = target({
  holds:
    "a baseline survives reading and writing or is refused with a short Error; a script is valid or is refused with the wrong word named; schemas of settings, reports and scripts never throw",
  executions: 120_000,
  inputs: files,
  check({ document, faults }: { document: unknown; faults: readonly JsonFault[] }) {
    const text = printFaulty(document, faults);
    try {
      const read = readBaseline(text);
      if (!read.upgraded)
        expectThat(
          isDeepStrictEqual(readBaseline(writeBaseline(read)), read),
          "a baseline that is written is read as another one",
          read,
        );
    } catch (error) {
      const isPlain = error instanceof Error && (error.name === "Error" || error.name === "SyntaxError");
      expectThat(isPlain && error.message.length < 5000, "a baseline is refused with another error", error);
    }
    for (const where of ["stream", "sync"] as const) {
      try {
        const checked = checkScript(readScript(text), where);
        expectThat(
          scriptSchema.safeParse(JSON.parse(text)).success,
          "a script runs that the schema refuses",
          checked,
        );
      } catch (error) {
        expectThat(
          error instanceof UnsupportedError && typeof error.what === "string",
          "a script is refused with another error",
          error,
        );
      }
    }
    const value = parse(text);
    for (const schema of [scriptSchema, answerSchema, configSchema, reportSchema, baselineSchema])
      schema.safeParse(value);
    for (const { step } of Object.values(steps)) step.safeParse(value);
  },
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is not JSON becomes a value that no schema allows.
    return undefined;
  }
}
