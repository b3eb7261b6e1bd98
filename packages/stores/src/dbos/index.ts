export {
  DbosTurnsError,
  EngineMissingError,
  InterruptedStepError,
  NondeterministicTurnError,
} from "./errors.ts";
export type { StepInfo, StepOptions } from "./steps.ts";
export { type DbosTurns, type DbosTurnsOptions, dbosTurns } from "./turns.ts";
