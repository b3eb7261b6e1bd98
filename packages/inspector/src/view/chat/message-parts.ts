import type { UserMessageContent, UserMessageContentInput } from "@chatkit-protocol/core/protocol";

/** Parts of a message with their defaults filled in. */
export const tagsWithDefaults = (parts: readonly UserMessageContentInput[]): UserMessageContent[] =>
  parts.map((part) =>
    part.type === "input_tag"
      ? { ...part, data: part.data ?? {}, interactive: part.interactive ?? false }
      : part,
  );
