export { ChatKitServer, type ServerOptions, type ServerSettings } from "./chatkit-server.ts";
export type { Identity, RequestContext, RequestFacts } from "./context.ts";
export {
  CustomStreamError,
  InvalidEventError,
  RequestError,
  StreamError,
  ThreadGoneError,
} from "./errors.ts";
export type {
  AttachmentDetails,
  AttachmentHandlers,
  AudioInput,
  Capabilities,
  Feedback,
  Handlers,
} from "./handlers.ts";
export { type ClientTool, defineClientTool, toolOutput } from "./client-tools.ts";
export { asMessages, type ModelMessage, type Role, roleOf, textOf } from "./history.ts";
export type { Answer, Handler, IncomingRequest } from "./http.ts";
export { type IdKind, newId } from "./ids.ts";
export type { ServerDescription } from "./describe.ts";
export {
  type Changes,
  type ItemQuery,
  type PageQuery,
  type Saved,
  type Store,
  type ThreadChanges,
  UnknownCursorError,
  type UserStore,
} from "./store.ts";
export type { TurnThread } from "./thread.ts";
export { toResponse } from "./to-response.ts";
export {
  actionConfig,
  type ActionTurn,
  defineAction,
  defineSyncAction,
  type StreamedAction,
  type SyncAction,
  type TypedAction,
} from "./typed-actions.ts";
export { diffWidget } from "./widget-diff.ts";
export * from "./yields.ts";
