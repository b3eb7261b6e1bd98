import * as z from "zod/mini";
import { EmptyAnswer, SyncCustomActionAnswer, TranscriptionAnswer } from "./answers.ts";
import { Attachment } from "./attachments.ts";
import type { EventType } from "./events.ts";
import { ItemPage, type ItemType } from "./items.ts";
import type { Owner, RuleName } from "./parts/ownership.ts";
import * as request from "./requests.ts";
import { Thread, ThreadPage } from "./threads.ts";

/**
 * What an operation may change without an event about it: it removes its thread, or items of it; it changes the members
 * of its thread, or the item that `item_id` names; it settles the pending client tool call.
 */
export type UnannouncedChange =
  "removes-thread" | "removes-items" | "changes-thread" | "changes-named-item" | "settles-tool-call";

/** What an operation is, beside the shape of its request. */
export interface Operation<Name extends string = string> {
  readonly request: z.ZodMiniObject<{
    type: z.ZodMiniLiteral<Name>;
    params: z.ZodMiniType;
    metadata: z.ZodMiniType;
  }>;
  /** The schema of its JSON answer, or `stream` where it answers with events that an assistant generates. */
  readonly answer: "stream" | z.ZodMiniType;
  /** The rule that an answer as a whole belongs to; absent where that is the owner of its schema. */
  readonly owner?: Owner;
  /** The first events of its stream in order, each with the rule that asks for it. */
  readonly opening?: readonly (readonly [event: EventType, rule: RuleName])[];
  /** Whether it only reads. */
  readonly reads?: true;
  /** The type of the item that the request itself writes, before anything is generated. */
  readonly writes?: ItemType;
  /** What it may change without an event about it: a client no longer knows this part until it reads it again. */
  readonly unannounced?: readonly UnannouncedChange[];
  /** Whether a server may lack it: it then answers 400 `unsupported_operation` (RQ-22). */
  readonly optional?: true;
}

/** Keeps the literal types; a name that is not that of its request does not compile. */
const declare = <const Table extends { readonly [Name in keyof Table]: Operation<Name & string> }>(
  table: Table,
): Table => table;

/** Every operation by its wire name; requests, answers, their types and the published documents are derived from it. */
export const operations = declare({
  "threads.create": {
    request: request.ThreadsCreateRequest,
    answer: "stream",
    opening: [
      ["thread.created", "TC-01"],
      ["thread.item.done", "TC-02"],
      ["stream_options", "TC-03"],
    ],
    writes: "user_message",
  },
  "threads.add_user_message": {
    request: request.ThreadsAddUserMessageRequest,
    answer: "stream",
    opening: [
      ["thread.item.done", "TM-01"],
      ["stream_options", "TM-01"],
    ],
    writes: "user_message",
  },
  "threads.add_client_tool_output": {
    request: request.ThreadsAddClientToolOutputRequest,
    answer: "stream",
    opening: [["stream_options", "CT-03"]],
    writes: "client_tool_call",
    unannounced: ["settles-tool-call"],
  },
  "threads.add_structured_input": {
    request: request.ThreadsAddStructuredInputRequest,
    answer: "stream",
    opening: [
      ["stream_options", "SI-02"],
      ["thread.item.replaced", "SI-02"],
    ],
    writes: "structured_input",
    unannounced: ["changes-named-item"],
  },
  "threads.retry_after_item": {
    request: request.ThreadsRetryAfterItemRequest,
    answer: "stream",
    opening: [["stream_options", "RT-02"]],
    unannounced: ["removes-items"],
  },
  "threads.custom_action": {
    request: request.ThreadsCustomActionRequest,
    answer: "stream",
    opening: [["stream_options", "AC-01"]],
    optional: true,
  },
  "threads.sync_custom_action": {
    request: request.ThreadsSyncCustomActionRequest,
    answer: SyncCustomActionAnswer,
    owner: { rule: "AC-08", demand: "shape" },
    unannounced: ["changes-thread", "changes-named-item"],
    optional: true,
  },
  "threads.get_by_id": { request: request.ThreadsGetByIdRequest, answer: Thread, reads: true },
  "threads.list": {
    request: request.ThreadsListRequest,
    answer: ThreadPage,
    owner: { rule: "SER-06", demand: "shape" },
    reads: true,
  },
  "threads.update": {
    request: request.ThreadsUpdateRequest,
    answer: Thread,
    unannounced: ["changes-thread"],
  },
  "threads.delete": {
    request: request.ThreadsDeleteRequest,
    answer: EmptyAnswer,
    owner: { rule: "TU-05", demand: "shape" },
    unannounced: ["removes-thread"],
  },
  "items.list": {
    request: request.ItemsListRequest,
    answer: ItemPage,
    owner: { rule: "SER-06", demand: "shape" },
    reads: true,
  },
  "items.feedback": {
    request: request.ItemsFeedbackRequest,
    answer: EmptyAnswer,
    owner: { rule: "TU-09", demand: "shape" },
    optional: true,
  },
  "attachments.create": { request: request.AttachmentsCreateRequest, answer: Attachment, optional: true },
  "attachments.delete": {
    request: request.AttachmentsDeleteRequest,
    answer: EmptyAnswer,
    owner: { rule: "AT-04", demand: "shape" },
    optional: true,
  },
  "input.transcribe": {
    request: request.InputTranscribeRequest,
    answer: TranscriptionAnswer,
    owner: { rule: "AT-10", demand: "form" },
    optional: true,
  },
});

/** The wire name of an operation. */
export type OperationName = keyof typeof operations;

type Declared<Name extends OperationName> = (typeof operations)[Name];
type NamesWhere<Fact> = {
  [Name in OperationName]: Declared<Name> extends Fact ? Name : never;
}[OperationName];

/** The wire name of an operation that answers with a stream of events. */
export type StreamingOperation = NamesWhere<{ answer: "stream" }>;
/** The wire name of an operation with a JSON answer. */
export type JsonOperation = Exclude<OperationName, StreamingOperation>;
/** The wire name of an operation that a server may lack. */
export type OptionalOperation = NamesWhere<{ optional: true }>;

/** Every request by its wire name. */
export const requests = pick("request", () => true) as {
  readonly [Name in OperationName]: Declared<Name>["request"];
};

/** The JSON answer of every operation that does not stream. */
export const answers = pick("answer", (answer) => answer !== "stream") as {
  readonly [Name in JsonOperation]: Declared<Name>["answer"];
};

function pick<Fact extends "request" | "answer">(fact: Fact, when: (value: Operation[Fact]) => boolean) {
  const all = Object.entries<Operation>(operations).map(([name, facts]) => [name, facts[fact]] as const);
  return Object.fromEntries(all.filter(([, value]) => when(value)));
}

/** Whether `name` is the wire name of an operation. */
export const isOperation = (name: unknown): name is OperationName =>
  typeof name === "string" && Object.hasOwn(operations, name);
/** Whether `name` is the wire name of an operation with a JSON answer. */
export const isJsonOperation = (name: unknown): name is JsonOperation =>
  typeof name === "string" && Object.hasOwn(answers, name);

/** The answer of operation `Name`. */
export type AnswerOf<Name extends JsonOperation> = z.output<(typeof answers)[Name]>;
/** The request of operation `Name`, parsed: defaults filled in, nulls removed. */
export type RequestOf<Name extends OperationName> = z.output<(typeof requests)[Name]>;
/** The parameters of operation `Name`, parsed. */
export type ParamsOf<Name extends OperationName> = RequestOf<Name>["params"];
/** The parameters of operation `Name` as a client may write them. */
export type ParamsInput<Name extends OperationName> = z.input<(typeof requests)[Name]>["params"];

export type ChatKitRequest = { [Name in OperationName]: RequestOf<Name> }[OperationName];
/** The body of every POST; parsed: defaults filled in, nulls removed. */
export const ChatKitRequest: z.ZodMiniType<ChatKitRequest> = z.discriminatedUnion(
  "type",
  Object.values(requests) as [...(typeof requests)[OperationName][]] & [(typeof requests)[OperationName]],
);
