import type { Attachment, UserMessageContentInput } from "@chatkit-protocol/core/protocol";

/** What the page can put into the composer. */
export interface ComposerValue {
  readonly text?: string;
  /** Instead of `text`, with mentions. */
  readonly content?: readonly UserMessageContentInput[];
  /** A passage that the message answers. */
  readonly reply?: string;
  /** Attachments that the server has already. */
  readonly attachments?: readonly Attachment[];
  /** Files that are still to be uploaded. */
  readonly files?: readonly File[];
  readonly selectedToolId?: string | null;
  readonly selectedModelId?: string;
}

/** How the page reaches the composer that is on the screen. */
export interface ComposerHandle {
  readonly focus: () => void;
  readonly setValue: (value: ComposerValue) => void;
}
