import type {
  FeedbackKind,
  NoticeEvent,
  ProgressUpdateEvent,
  StreamOptions,
  Thread,
} from "@chatkit-protocol/core/protocol";
import type { Failure } from "./failure.ts";
import type { OutgoingMessage } from "./outgoing-message.ts";

/** A turn that is running: what is known of it beside the items of its thread. */
export interface Turn {
  /** Whether the user may stop it: yes, unless the server says no (TC-03). */
  readonly allowCancel: StreamOptions["allow_cancel"];
  /** What the assistant is doing, until the next visible item (IT-01). */
  readonly progress?: ProgressUpdateEvent | undefined;
  /** The ids of the items that have begun and are not done. */
  readonly open: ReadonlySet<string>;
  /** How far generated images are, from 0 to 1, by item id. */
  readonly imageProgress: Readonly<Record<string, number>>;
  /** The client tool that is running. */
  readonly tool?: string | undefined;
}

/** A notice with a key of its own, since the same text may come twice. */
export interface ShownNotice {
  readonly key: number;
  readonly notice: NoticeEvent;
}

/** One thread as it is shown, or the empty form of a new one. */
export interface Conversation {
  /** Stays the same when a new thread gets its id. */
  readonly key: string;
  /** With the items that have been loaded, oldest first; absent for a new thread and while it is loading. */
  readonly thread?: Thread | undefined;
  /** The thread that is being loaded. */
  readonly loading?: string | undefined;
  /** The cursor of the items before the first one, if there are more. */
  readonly older?: string | undefined;
  readonly isLoadingOlder: boolean;
  readonly turn?: Turn | undefined;
  /** The message that has been sent, until the server shows it. */
  readonly sending?: OutgoingMessage | undefined;
  readonly failure?: Failure | undefined;
  readonly notices: readonly ShownNotice[];
  /** The feedback that was given in this session, by item id; servers do not tell it. */
  readonly feedback: Readonly<Record<string, FeedbackKind>>;
}

/** The user's threads, newest first, as far as they have been loaded. */
export interface ThreadList {
  readonly threads: readonly Thread[];
  readonly status: "idle" | "loading" | "failed";
  /** The cursor of the next page; absent at the end of the list, and before the first page. */
  readonly after?: string | undefined;
  readonly isLoaded: boolean;
  readonly failure?: Failure | undefined;
}

/** Everything that the chat shows. */
export interface ChatState {
  /** The key of the conversation on the screen. */
  readonly current: string;
  /** The conversation on the screen, and those whose turn is still running. */
  readonly conversations: Readonly<Record<string, Conversation>>;
  readonly list: ThreadList;
}

/** The conversation on the screen. */
export const currentOf = ({ conversations, current }: ChatState): Conversation =>
  conversations[current] ?? emptyConversation(current);

/** The form of a new thread. */
export const emptyConversation = (key: string): Conversation => ({
  key,
  isLoadingOlder: false,
  notices: [],
  feedback: {},
});
