import { useChat } from "../chat/use-chat.ts";
import type { ChatOptions, ColorScheme } from "../chat/options.ts";

/** The scheme that the page asks for; undefined: that of the system. */
export const schemeOf = ({ theme }: ChatOptions): ColorScheme | undefined =>
  typeof theme === "string" ? theme : theme?.colorScheme;

/** The scheme for what is drawn outside of the chat's own element, such as menus. */
export const useScheme = (): ColorScheme | undefined => schemeOf(useChat().options);
