import type { InputTag } from "@chatkit-protocol/core/protocol";
import { useChat } from "../chat/use-chat.ts";
import { entityData } from "./entity-data.ts";

/** Something that a message mentions; a button if the page wants clicks. */
export function Mention({ tag }: { readonly tag: InputTag }) {
  const { onClick } = useChat().options.entities ?? {};
  if (!tag.interactive || !onClick) return <span className="ck-mention">@{tag.text}</span>;
  const entity = {
    id: tag.id,
    title: tag.text,
    interactive: true,
    data: entityData(tag.data),
    ...(tag.group ? { group: tag.group } : {}),
  };
  return (
    <button type="button" className="ck-mention" onClick={() => onClick(entity)}>
      @{tag.text}
    </button>
  );
}
