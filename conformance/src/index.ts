export { cases } from "./cases/index.ts";
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
} from "./conclusions/baseline.ts";
export type { CaseId } from "./case/case-id.ts";
export type * from "./case/case.ts";
export type * from "./case/drive.ts";
export type * from "./case/observer.ts";
export type { Fetch } from "./driver/fetch-wire.ts";
export { type Rule, type RuleId, rules } from "./generated/rules.ts";
export {
  ConformanceError,
  type ConformanceOptions,
  declareConformance,
  type TestRunner,
} from "./suite/suite.ts";
export { judgeTranscript } from "./judging/judge-transcript.ts";
export type { Result, Verdict } from "./judging/result.ts";
export { judges } from "./judges/index.ts";
export { type Outcome, type OutcomeOptions, outcomeOf } from "./conclusions/outcome.ts";
export { parseUser, type Selection, type User } from "./run/selection.ts";
export { reporters, type ReporterName } from "./report/index.ts";
export { type Report, reportSchema } from "./report/schema.ts";
export { type Run, type RunOptions, run } from "./run/run.ts";
export { counts, exitCode, obstacles, type Profile, worstVerdicts } from "./conclusions/verdicts.ts";
export { readTranscript, writeTranscript } from "./transcript/transcript-file.ts";
export type * from "./transcript/transcript.ts";
export {
  expectStream,
  type StreamFinding,
  type StreamSource,
  type VerifiedStream,
  type VerifyOptions,
  verifyStream,
} from "./suite/verify-stream.ts";
export type * from "./transcript/view.ts";
export { viewOf } from "./transcript/exchange-view.ts";
