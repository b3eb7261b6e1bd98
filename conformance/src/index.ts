import { cases } from "./cases/index.ts";
import { judges } from "./judges/index.ts";
import type { Run } from "./run/finished-run.ts";
import { run as runCases } from "./run/run.ts";
import type { RunOptions } from "./run/run-options.ts";

export { cases, judges };
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
export type { UnknownCount } from "./judges/unknown-types.ts";
export { type Outcome, type OutcomeOptions, outcomeOf } from "./conclusions/outcome.ts";
export { parseUser, type User } from "./driver/identity.ts";
export type { TimeLimits } from "./driver/time-budget.ts";
export type { Selection } from "./run/selection.ts";
export { reporters, type ReporterName } from "./report/index.ts";
export { type Report, reportSchema } from "./report/schema.ts";
export type { Run } from "./run/finished-run.ts";
export type { Progress, RunOptions } from "./run/run-options.ts";
export { counts, exitCode, failingMusts, type Profile, worstVerdicts } from "./conclusions/verdicts.ts";
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

/** Judges a server, by default with all of the kit's cases and judges; never throws for what the server does. */
export const run = (options: RunOptions): Promise<Run> => runCases({ cases, judges, ...options });
