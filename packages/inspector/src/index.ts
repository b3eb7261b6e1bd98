export type { ChatEvents, ChatListener } from "./view/chat/events.ts";
export type {
  ApiOptions,
  AttachmentOptions,
  ChatOptions,
  ColorScheme,
  ComposerOptions,
  EntitiesOptions,
  Entity,
  HeaderButton,
  HeaderOptions,
  HistoryOptions,
  ModelOption,
  StartPrompt,
  StartScreenOptions,
  ThemeOptions,
  ToolOption,
  UploadStrategy,
  WidgetsOptions,
} from "./view/chat/options.ts";
export { ChatKitView, type ChatKitViewProps } from "./view/chat-kit-view.tsx";
export type { ComposerValue } from "./view/composer/composer-value.ts";
export { ChatKitViewElement, type ChatKitViewEvent, defineChatKitView } from "./view/element.tsx";
export type { ChatKitHandle, SentMessage } from "./view/handle.ts";
