import type { ClientOptions } from "@chatkit-protocol/core/client";
import type { JsonObject, UserMessageContentInput, WidgetRoot } from "@chatkit-protocol/core/protocol";

// The names and shapes are those of `ChatKitOptions` of @openai/chatkit 1.9, where they mean the same.

/** Where the bytes of attachments go: as `attachments.create` says, or directly to a URL of the page's own. */
export type UploadStrategy =
  { readonly type: "two_phase" } | { readonly type: "direct"; readonly uploadUrl: string };

/** How to reach the server. */
export interface ApiOptions {
  /** The endpoint; it may be relative. A new URL starts a new chat. */
  readonly url: string;
  /** Sends every request, for instance with credentials; default: the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** Headers of every request to the endpoint. */
  readonly headers?: ClientOptions["headers"];
  /** The `metadata` of every streaming request. */
  readonly metadata?: JsonObject;
  /**
   * Whether answers are resumed after a lost connection, and followed after a refresh of the page, where the server supports it. On
   * another origin the server must allow and expose the headers of the extension. Default false.
   */
  readonly resume?: boolean;
  /** Accepted for the sake of the official client, and not used. */
  readonly domainKey?: string;
  /** Default: two phases. */
  readonly uploadStrategy?: UploadStrategy;
}

export type ColorScheme = "light" | "dark";

export interface ThemeOptions {
  /** Default: what the system prefers. */
  readonly colorScheme?: ColorScheme;
  readonly typography?: {
    /** In pixels; default 15. */
    readonly baseSize?: number;
    readonly fontFamily?: string;
    readonly fontFamilyMono?: string;
  };
  /** Default `round`. */
  readonly radius?: "pill" | "round" | "soft" | "sharp";
  /** Default `normal`. */
  readonly density?: "compact" | "normal" | "spacious";
  readonly color?: {
    readonly accent?: { readonly primary: string };
    readonly surface?: { readonly background: string; readonly foreground: string };
  };
}

export interface HeaderButton {
  /** A name of the official client; one that cannot be drawn becomes a dot. */
  readonly icon: string;
  readonly onClick: () => void;
}

export interface HeaderOptions {
  /** Default true. */
  readonly enabled?: boolean;
  /** Default: the title of the thread. */
  readonly title?: { readonly enabled?: boolean; readonly text?: string };
  readonly leftAction?: HeaderButton;
  readonly rightAction?: HeaderButton;
}

export interface HistoryOptions {
  /** Whether there is a list of threads; default true. */
  readonly enabled?: boolean;
  /** Default true. */
  readonly showDelete?: boolean;
  /** Default true. */
  readonly showRename?: boolean;
}

export interface StartPrompt {
  readonly label: string;
  readonly prompt: string | UserMessageContentInput[];
  readonly icon?: string;
}

export interface StartScreenOptions {
  readonly greeting?: string;
  readonly prompts?: StartPrompt[];
}

export interface ToolOption {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly shortLabel?: string;
  readonly placeholderOverride?: string;
  /** Whether it has a button of its own beside the menu. */
  readonly pinned?: boolean;
  /** Whether it stays chosen after a message. */
  readonly persistent?: boolean;
}

export interface ModelOption {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly disabled?: boolean;
  readonly default?: boolean;
}

export interface AttachmentOptions {
  readonly enabled: boolean;
  /** In bytes, for all files or by pattern of media types; default 100 MiB. */
  readonly maxSize?: number | Record<string, number>;
  /** Default 10. */
  readonly maxCount?: number;
  /** File name extensions by media type; default: everything. */
  readonly accept?: Record<string, string[]>;
}

export interface ComposerOptions {
  readonly placeholder?: string;
  readonly attachments?: AttachmentOptions;
  readonly tools?: ToolOption[];
  readonly models?: ModelOption[];
  readonly dictation?: { readonly enabled: boolean };
}

/** Something that a message can mention with `@`. */
export interface Entity {
  readonly id: string;
  readonly title: string;
  readonly icon?: string;
  readonly interactive?: boolean;
  readonly group?: string;
  readonly data?: Record<string, string>;
}

export interface EntitiesOptions {
  /** Finds what can be mentioned; a message gets what the user picks as a tag. */
  readonly onTagSearch?: (query: string) => Promise<Entity[]>;
  /** Called when the user clicks on a mention or on a citation of an entity. */
  readonly onClick?: (entity: Entity) => void;
}

export interface WidgetsOptions {
  /** Runs actions whose handler is the client. */
  readonly onAction?: (
    action: { type: string; payload?: Record<string, unknown> },
    item: { id: string; widget: WidgetRoot },
  ) => Promise<void>;
}

/** The options of a chat; all but `api` have defaults. */
export interface ChatOptions {
  readonly api: ApiOptions;
  /** The language of dates and numbers, and of what the browser itself says; the chat's own words are English. */
  readonly locale?: string;
  readonly theme?: ColorScheme | ThemeOptions;
  /** What screen readers call the chat; default `Chat`. */
  readonly frameTitle?: string;
  /** The thread at the beginning; default: a new one. */
  readonly initialThread?: string | null;
  /**
   * Runs a client tool and returns its result, any JSON value. Without it a call stays open until the user writes
   * something else.
   */
  readonly onClientTool?: (call: { name: string; params: Record<string, unknown> }) => unknown;
  readonly header?: HeaderOptions;
  readonly history?: HistoryOptions;
  readonly startScreen?: StartScreenOptions;
  /** The buttons below an answer; both are off unless they are switched on. */
  readonly threadItemActions?: { readonly feedback?: boolean; readonly retry?: boolean };
  readonly composer?: ComposerOptions;
  /** A line of Markdown below the composer. */
  readonly disclaimer?: { readonly text: string; readonly highContrast?: boolean };
  readonly entities?: EntitiesOptions;
  readonly widgets?: WidgetsOptions;
  /** Whether a streamed answer is followed while its end is in view; default true. */
  readonly thread?: { readonly autoScroll?: boolean };
}
