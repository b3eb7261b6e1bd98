import type { ChatOptions, ColorScheme } from "../chat/options.ts";

/** The scheme that the page asks for; undefined: that of the system. */
export const schemeOf = ({ theme }: ChatOptions): ColorScheme | undefined =>
  typeof theme === "string" ? theme : theme?.colorScheme;
