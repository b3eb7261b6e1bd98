import type { Source } from "@chatkit-protocol/core/protocol";
import { useChat } from "../chat/use-chat.ts";
import { entityData } from "./entity-data.ts";

/** What a click on a source does: the page's callback for an interactive entity, otherwise nothing. */
export function useEntityClick(source: Source): (() => void) | undefined {
  const { onClick } = useChat().options.entities ?? {};
  if (source.type !== "entity" || !source.interactive || !onClick) return undefined;
  const { id, title, icon, group, data } = source;
  return () =>
    onClick({
      id,
      title,
      interactive: true,
      data: entityData(data),
      ...(icon ? { icon } : {}),
      ...(group ? { group } : {}),
    });
}
