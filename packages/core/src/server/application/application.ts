import type {
  Action,
  Attachment,
  JsonObject,
  OperationName,
  ParamsOf,
  StreamOptions,
  ThreadMetadata,
  UploadDescriptor,
  UserMessageItem,
  VisibleItem,
  WidgetItem,
} from "../../protocol/index.ts";
import type { ClientTool } from "./client-tools.ts";
import type { RequestContext } from "./context.ts";
import type { TurnThread } from "./turn-thread.ts";
import type { TypedAction } from "./typed-actions.ts";
import type { ReplyPart } from "./reply-parts.ts";

/** Audio to transcribe; `mediaType` is `mimeType` without its parameters. */
export interface AudioInput {
  data: Uint8Array;
  mimeType: string;
  mediaType: string;
}

/** The application's part of a new attachment; with a `preview_url` it is an image. */
export interface AttachmentDetails {
  id?: string;
  preview_url?: string;
  upload_descriptor?: UploadDescriptor;
  /** Private to the application, never on the wire (SER-11). */
  metadata?: JsonObject;
}

/** The application stores the bytes of attachments; the server stores the records. */
export interface AttachmentHandlers<Session> {
  create(
    params: ParamsOf<"attachments.create">,
    context: RequestContext<Session>,
  ): Promise<AttachmentDetails>;
  /**
   * Called for each attachment of a new message in that thread, before anything is stored. May refuse with a
   * RequestError, such as `conflict` for a file whose bytes have not arrived. The message shows and stores what it returns.
   */
  use?(attachment: Attachment, threadId: string, context: RequestContext<Session>): Promise<Attachment>;
  /** What clients see of an attachment that is read from the store: fresh URLs in place of those that expire. */
  show?(attachment: Attachment, context: RequestContext<Session>): Attachment;
  /**
   * Deletes the bytes; called for a removed attachment, for those of a deleted thread, and by `eraseUser()` and
   * `deleteThreadsBefore()`, whose context has no session. Bytes that are gone already are not an error.
   */
  delete?(attachment: Attachment, context: RequestContext<Session | undefined>): Promise<void>;
  /** The bytes, for `exportUser()`, whose context has no session; undefined if none have arrived. */
  read?(
    attachment: Attachment,
    context: RequestContext<Session | undefined>,
  ): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Deletes all bytes of the user, also those that no record names: `eraseUser()` of the server begins with it. */
  eraseUser?(userId: string): Promise<void>;
}

/** Feedback on items of a thread, without ids that the thread does not have. */
export interface Feedback {
  threadId: string;
  itemIds: string[];
  kind: "positive" | "negative";
}

/** The optional handlers of an application; the server refuses the operations of those that are left out (4xx). */
export interface Capabilities<Session = unknown> {
  /** Actions with a schema for their payload; those of other types go to `action` and `syncAction`. */
  actions?: readonly TypedAction<Session>[];
  /** Client tools with schemas; the output of any other tool is accepted unchecked. */
  clientTools?: readonly ClientTool[];
  /** Answers an action; `sender` is the widget that was used, null for an action of the client itself. */
  action?(
    thread: TurnThread,
    action: Action,
    sender: WidgetItem | null,
    context: RequestContext<Session>,
  ): AsyncIterable<ReplyPart>;
  /** Answers an action without a stream; the item returned is stored and sent back. */
  syncAction?(
    thread: TurnThread,
    action: Action,
    sender: WidgetItem | null,
    context: RequestContext<Session>,
  ): Promise<VisibleItem | void>;
  transcribe?(audio: AudioInput, context: RequestContext<Session>): Promise<string>;
  feedback?(feedback: Feedback, context: RequestContext<Session>): Promise<void>;
  attachments?: AttachmentHandlers<Session>;
  /**
   * Whether the user may do this; anything but true is answered with 403. `thread` is the user's own thread that the request
   * names, null if it names none. Not called for unknown threads and those of others, which stay 404 (IS-02).
   */
  authorize?(
    operation: OperationName,
    thread: ThreadMetadata | null,
    context: RequestContext<Session>,
  ): boolean | Promise<boolean>;
  /** The `stream_options` at the start of a turn; default `{ allow_cancel: true }`. */
  streamOptions?(
    thread: ThreadMetadata,
    context: RequestContext<Session>,
  ): StreamOptions | Promise<StreamOptions>;
}

/** The handlers of an application. */
export interface Application<Session = unknown> extends Capabilities<Session> {
  /** Answers the user's message; `input` is null after a client tool's output and after structured input. */
  respond(
    thread: TurnThread,
    input: UserMessageItem | null,
    context: RequestContext<Session>,
  ): AsyncIterable<ReplyPart>;
}
