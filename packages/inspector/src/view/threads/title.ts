import type { Thread } from "@chatkit-protocol/core/protocol";

/** The title of a thread, or its day if it has none. */
export const titleOf = ({ title, created_at }: Thread): string =>
  title ?? `Conversation of ${new Date(created_at).toLocaleDateString(undefined, { dateStyle: "medium" })}`;
