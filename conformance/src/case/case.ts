import type { OperationName, ParamsInput } from "@chatkit-protocol/core/protocol";
import type { ModelCall, Rounds } from "../transcript/model-call.ts";
import type { FindingKey, FindingName, ValuesOf } from "../findings/index.ts";
import type { RuleId } from "../generated/rules.ts";
import type { Capability, SeriesPlace, Tier } from "../transcript/transcript.ts";
import type { Frame, View } from "../transcript/view.ts";

/** `<wire name or topic>/<what-must-hold>`. */
export type CaseId = `${string}/${string}`;

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
  judge(seen: Seen, rule: Say): void;
}

/** Pure function of what every case brings in: it looks at each exchange, or at the whole run. */
export interface Judge {
  id: string;
  rules: readonly RuleId[];
  /** Called once per exchange, … */
  exchange?(view: View, rule: Say): void;
  /** … once per case with its exchanges in order (relations: stream = store, pages = list), … */
  case?(views: readonly View[], rule: Say): void;
  /** … or once per run. */
  run?(views: readonly View[], rule: Say): void;
}

/** The exchanges of a case, by label. A label that was never sent makes the case `not-reached`, it does not throw past the runner. */
export interface Seen {
  get(label: Label): View;
  has(label: Label): boolean;
  /** The exchanges of a series in order; `[]` if none was sent. */
  series(name: string): readonly View[];
  /** All exchanges of this case in order. */
  readonly all: readonly View[];
  /** The exchanges of a case named in `after`. */
  of(id: CaseId): Seen;
  /** The calls of the model that belong to a plan of this case, in order. */
  calls(label: string): readonly ModelCall[];
}

/** Speaks of one rule: `rule("TU-01").holds(ok, "title-not-stored", { in: view })`; `rule.of` takes a finding's whole name. */
export interface Say {
  <Rule extends RuleId>(rule: Rule): Observer<Rule>;
  of(finding: FindingName): NamedObserver;
}

/** Records what a judge sees of one rule. */
export interface Observer<Rule extends RuleId> {
  /** Records an observation, and the finding where `condition` is false. Returns the condition. */
  holds<Key extends FindingKey<Rule>>(condition: boolean, finding: Key, seen: Evidence<Rule, Key>): boolean;
  /** `holds` of a deep comparison of JSON values; the message gets a caret at the first difference. */
  equals<Key extends FindingKey<Rule>>(
    received: unknown,
    expected: unknown,
    finding: Key,
    seen: Omit<Evidence<Rule, Key>, "received" | "expected">,
  ): boolean;
}

/** An observer of one finding, which a table of the case has named. */
export interface NamedObserver {
  holds(condition: boolean, seen: AnyEvidence): boolean;
  equals(received: unknown, expected: unknown, seen: Omit<AnyEvidence, "received" | "expected">): boolean;
}

/** Where something was seen, and what would be right. */
export interface Sight {
  /** Where: the exchange, and the event (index into its frames) or JSON path in it. */
  in: View;
  frame?: Frame | number;
  path?: string;
  expected?: unknown;
  received?: unknown;
}

export interface AnyEvidence extends Sight {
  /** The values of the finding's placeholders. */
  with?: Readonly<Record<string, string>>;
}

/** What a finding of a rule rests on. */
export type Evidence<Rule extends RuleId, Key> = [ValuesOf<Rule, Key>] extends [never]
  ? Sight
  : Sight & { with: { readonly [Name in ValuesOf<Rule, Key>]: string } };

/** What is wrong, where it was seen and what would be right; written for the author of the server. */
export interface Finding extends Sight {
  rule: RuleId;
  /** What it is called within its rule: `title-not-stored`. */
  key: string;
  /** One sentence in the present tense. */
  message: string;
}

/** What a case calls an exchange: a name of its own, or a place in a series. */
export type Label = string | SeriesPlace;

/** A request of the protocol, or anything else that a case wants to put on the wire. */
export type WireRequest =
  | { [Name in OperationName]: { type: Name; params: ParamsInput<Name>; metadata?: unknown } }[OperationName]
  | RawRequest
  | { json: unknown };

/** A request whose body is not made from JSON: malformed, too long, or without a body. */
export interface RawRequest {
  raw: string | Uint8Array;
  method?: string;
  headers?: Readonly<Record<string, string>>;
  /** Bytes of white space to send behind it; the record keeps their number alone. */
  padding?: number;
}

/** How one request of a case is sent: as whom, with which headers, where to, and how long to wait for the answer. */
export interface SendOptions {
  /** Name of an identity, or null for no credentials; absent: the default user. */
  user?: string | null;
  headers?: Readonly<Record<string, string>>;
  /** Milliseconds to the end of the answer; default 10 000. */
  timeout?: number;
  /** An absolute URL for what does not go to the endpoint (uploads). */
  url?: string;
}

/** An exchange that is still running. */
export interface OpenExchange {
  /** What has arrived so far. */
  view(): View;
  /** The first frame that satisfies `found`, past or future; undefined where the stream ended without. */
  until(found: (event: Frame) => boolean, timeout?: number): Promise<Frame | undefined>;
  /** Stops reading (back-pressure) until `resume`. */
  pause(): void;
  resume(): void;
  /** Closes the connection as a client does on Stop. */
  close(): Promise<View>;
  /** Resolves at the end of the answer, however it ends. */
  readonly done: Promise<View>;
}

/** What a drive may do. Nothing in it judges; where it cannot go on it throws one of the `give up` calls. */
export interface Drive {
  readonly tier: Tier;
  readonly users: readonly string[];
  has(capability: Capability): boolean;
  /** Sends one request, waits for the whole answer. Never throws for what the server does. */
  send(label: Label, request: WireRequest, options?: SendOptions): Promise<View>;
  /** Starts a request; resolves with the status line (or its failure). */
  open(label: Label, request: WireRequest, options?: SendOptions): Promise<OpenExchange>;
  /** Sends `threads.create` and returns the thread's id; gives up where none is announced. */
  createThread(label: string, message: Message, options?: SendOptions): Promise<Created>;
  /** Sends `threads.add_user_message`. */
  addUserMessage(label: Label, threadId: string, message: Message, options?: SendOptions): Promise<View>;
  /** Reads a list to its end, at most 50 pages; the pages are the series `name`. */
  walk(name: string, request: WireRequest, options?: SendOptions): Promise<readonly unknown[]>;
  /** The model that the kit plays (T1); gives up where it plays none. */
  readonly model: DrivenModel;
  /** An exchange of this case or of one named in `after`. */
  recall(label: Label, of?: CaseId): View;
  /** A string that occurs nowhere else in this run, the same in every run with the same seed. */
  unique(stem: string): string;
  /** Waits; only where no gate or observation can take its place. */
  pause(ms: number): Promise<void>;
  /** Ends the drive: a prerequisite does not hold in `view`. */
  blocked(because: string, view?: View): never;
  /** Ends the drive: the server refused what it does not support in `view`. */
  unsupported(view: View): never;
  /** Ends the drive: say what would unlock it. */
  notReached(unlock: string): never;
}

/** The model, as a drive works with it; a plan is named by its label. */
export interface DrivenModel {
  /** Plans the answer to one message; returns a polite text for it, which holds the plan's mark. */
  plan(label: string, rounds: Rounds): string;
  open(label: string, gate: string): void;
  /** The first call of the plan that satisfies `such`, past or future; undefined where none comes in time. */
  until(label: string, such: (call: ModelCall) => boolean, patience: number): Promise<ModelCall | undefined>;
}

/** Plain text, a script (T2), or a whole user message input. */
export type Message = string | { script: readonly Step[] } | ParamsInput<"threads.create">["input"];

/** What `threads.create` left behind: its exchange and the ids that later requests need. */
export interface Created {
  view: View;
  threadId: string;
  /** Id of the stored user message; "" where none was announced. */
  userMessageId: string;
}

/** One step of a script: the contract's own JSON, version 1. */
export type Step = Readonly<Record<string, unknown>>;
