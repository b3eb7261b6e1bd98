export { cases } from "../cases/index.ts";
export type { OperationName, ParamsInput } from "@chatkit-protocol/core/protocol";
export {
  type Baseline,
  type BaselineEntry,
  compareBaseline,
  type Comparison,
  fingerprintOf,
  readBaseline,
  updateBaseline,
  writeBaseline,
} from "./baseline.ts";
export type * from "./case.ts";
export type { Fetch } from "./fetch-wire.ts";
export { type Rule, type RuleId, rules } from "./generated/rules.ts";
export {
  ConformanceError,
  type ConformanceOptions,
  declareConformance,
  type TestRunner,
} from "./in-tests.ts";
export { judgeTranscript } from "./judge.ts";
export type { Result, Verdict } from "./result.ts";
export { judges } from "./judges/index.ts";
export { type Outcome, type OutcomeOptions, outcomeOf } from "./outcome.ts";
export { parseUser, type Selection, type User } from "./plan.ts";
export { reporters, type ReporterName } from "./report/index.ts";
export { type Report, reportSchema } from "./report/schema.ts";
export { type Run, type RunOptions, run } from "./run.ts";
export { counts, exitCode, obstacles, type Profile, worstVerdicts } from "./summary.ts";
export { readTranscript, writeTranscript } from "./transcript-file.ts";
export type * from "./transcript.ts";
export {
  expectStream,
  type StreamFinding,
  type StreamSource,
  type VerifiedStream,
  type VerifyOptions,
  verifyStream,
} from "./verify-stream.ts";
export type * from "./view.ts";
export { viewOf } from "./viewing.ts";
