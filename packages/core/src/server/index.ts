export { ChatKitServer } from "./chatkit-server.ts";
export type { ServerOptions, ServerSettings } from "./server-options.ts";
export type { Identity, RequestContext, ClientFacts, Usage } from "./application/context.ts";
export {
  CustomStreamError,
  InvalidEventError,
  RequestError,
  StreamError,
  ThreadGoneError,
  TimeoutError,
} from "./application/errors.ts";
export type {
  AttachmentDetails,
  AttachmentHandlers,
  AudioInput,
  Capabilities,
  Feedback,
  Application,
} from "./application/application.ts";
export { type ClientTool, defineClientTool, toolOutput } from "./application/client-tools.ts";
export { asMessages, type ModelMessage, noOutput, type Role, roleOf, textOf } from "./application/history.ts";
export {
  attachmentText,
  fenced,
  mentionsOf,
  mentionText,
  messageText,
  modelText,
} from "./application/model-text.ts";
export type { Answer, RequestHandler, RequestHead, IncomingRequest } from "./http/request-handler.ts";
export { type IdKind, newId } from "./application/ids.ts";
export { describeModelError } from "./application/describe-model-error.ts";
export { type FailureContext, type Report, reporter } from "./application/reporter.ts";
export type { ServerDescription } from "./application/describe.ts";
export type {
  Observation,
  Observer,
  RequestBegin,
  RequestEnd,
  RequestObservation,
  StoreCallBegin,
  StoreCallEnd,
  Timed,
  TurnBegin,
  TurnEnd,
  TurnOutcome,
} from "./observers/observer.ts";
export {
  type LogLevel,
  type LogRecord,
  type RequestLogOptions,
  requestLogs,
} from "./observers/request-logs.ts";
export type { RateLimit, RateLimiter } from "./limits/rate-limiter.ts";
export {
  type Acquired,
  type AcquireMode,
  type Lease,
  LeaseLostError,
  type Leases,
  type Renewed,
} from "./store/leases.ts";
export {
  type Changes,
  type DeletedThreads,
  type ItemQuery,
  type PageQuery,
  type Saved,
  type Store,
  type ThreadChanges,
  UnknownCursorError,
  type UserStore,
} from "./store/store.ts";
export {
  type StreamInfo,
  type StreamLog,
  streamLogDefaults,
  type StreamLogOptions,
  type StreamPage,
  TooManyStreamsError,
  type UserStreamLog,
} from "./streams/stream-log.ts";
export type { Claim, DurableTurns, StoredTurn, TurnRunner } from "./durable/durable-turns.ts";
export type { RunOutcome } from "./streams/record-turn.ts";
export type { HandlerCall } from "./turn/turn.ts";
export { storedPage, type StoredElement } from "./store/stored-page.ts";
export type { Deletion } from "./user-data/data-access.ts";
export type { ExportRecord } from "./user-data/export-user.ts";
export { ndjson } from "./user-data/ndjson.ts";
export type { TurnThread } from "./application/turn-thread.ts";
export { toResponse } from "./http/to-response.ts";
export {
  actionConfig,
  type ActionTurn,
  type ActionType,
  defineAction,
  defineSyncAction,
  formAction,
  type StreamedAction,
  type SyncAction,
  type TypedAction,
} from "./application/typed-actions.ts";
export { diffWidget } from "./turn/to-events/diff-widget.ts";
export * from "./application/reply-parts.ts";
