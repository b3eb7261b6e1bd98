import type { OperationName, ParamsInput } from "@chatkit-protocol/core/protocol";
import type { ModelCall, Rounds } from "../transcript/model-call.ts";
import type { Capability, SeriesPlace, Tier } from "../transcript/transcript.ts";
import type { Frame, View } from "../transcript/view.ts";
import type { CaseId } from "./case-id.ts";

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
  /** Bytes of white space to send after it; the record keeps only their number. */
  padding?: number;
}

/** How one request of a case is sent: as whom, with which headers, where to, and how long to wait for the answer. */
export interface SendOptions {
  /** Name of an identity, or null for no credentials; absent: the default user. */
  user?: string | null;
  headers?: Readonly<Record<string, string>>;
  /** With the headers that a browser adds on a page of the same origin: compression, `Origin` and `Sec-Fetch-…`. */
  browser?: boolean;
  /** Milliseconds to the end of the answer; default 10 000. */
  timeout?: number;
  /** Why a sound server may be silent for longer than `timeout`: the kit then stops, and goes on with what has come. */
  unhurried?: string;
  /** An absolute URL for what does not go to the endpoint (uploads). */
  url?: string;
}

/** What a case calls an exchange: a name of its own, or a place in a series. */
export type Label = string | SeriesPlace;

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
  /** What multiplies every time limit of the run. */
  readonly slow: number;
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
  /** Ends the drive: the rules of the case are about servers that lack what this one was seen to have. */
  inapplicable(unlock: string): never;
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
