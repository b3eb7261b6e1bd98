import type { ModelCall } from "../transcript/model-call.ts";
import type { RuleId } from "../generated/rules.ts";
import type { Capability, Tier } from "../transcript/transcript.ts";
import type { View } from "../transcript/view.ts";
import type { CaseId } from "./case-id.ts";
import type { Drive, Label } from "./drive.ts";
import type { RuleObserver } from "./observer.ts";

/**
 * One executable check: what is sent (I/O, recorded) and what must be true of the record (pure). A case never
 * writes its own verdict: it observes rules, the runner draws the conclusions.
 */
export interface Case {
  id: CaseId;
  /** The rules that it exercises beyond what the judges see in any exchange. */
  rules: readonly RuleId[];
  /** The least tier that it needs. */
  tier: Tier;
  /** What the server must support; where it does not, the case is `unsupported` or `not-reached`. */
  capability?: Capability;
  /** Whether it needs a second identity. */
  twoUsers?: boolean;
  /** Generating requests that it makes at T0; they are announced and bounded by `--max-turns`. */
  turns?: number;
  /** Cases whose exchanges it builds on; blocked where one of them did not end `done`. */
  after?: readonly CaseId[];
  /** Sends what is to be judged. Absent where `after` brings all that is needed. */
  drive?(drive: Drive): Promise<void>;
  /** Pure: the same record gives the same observations. */
  judge(seen: CaseRecord, rule: RuleObserver): void;
}

/** Pure function of what every case brings in: it looks at each exchange, or at the whole run. */
export interface Judge {
  id: string;
  rules: readonly RuleId[];
  /** Whether it also looks at streams that are read again, and at those that `streams.stop` has ended. */
  everyReading?: true;
  /** Called once per exchange, … */
  exchange?(view: View, rule: RuleObserver): void;
  /** … once per case with its exchanges in order (relations: stream = store, pages = list), … */
  case?(views: readonly View[], rule: RuleObserver): void;
  /** … or once per run. */
  run?(views: readonly View[], rule: RuleObserver): void;
}

/** The exchanges of a case, by label. A label that was never sent makes the case `not-reached`, it does not throw past the runner. */
export interface CaseRecord {
  get(label: Label): View;
  has(label: Label): boolean;
  /** The exchanges of a series in order; `[]` if none was sent. */
  series(name: string): readonly View[];
  /** All exchanges of this case in order. */
  readonly all: readonly View[];
  /** The exchanges of a case named in `after`. */
  of(id: CaseId): CaseRecord;
  /** The calls of the model that belong to a plan of this case, in order. */
  calls(label: string): readonly ModelCall[];
}
