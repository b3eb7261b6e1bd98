import type { GeneratedImageItem } from "@chatkit-protocol/core/protocol";
import { SafeImage } from "../markdown/safe-image.tsx";
import { useConversation } from "../chat/use-chat.ts";
import type { ItemProps } from "./item-props.ts";

/** An image that the assistant makes, with how far it is. */
export function GeneratedImage({ item, isOpen }: ItemProps<GeneratedImageItem>) {
  const progress = useConversation().turn?.imageProgress[item.id];
  return (
    <figure className="ck-generated">
      {item.image ? (
        <SafeImage className="ck-generated-image" url={absolute(item.image.url)} alt="Generated image" />
      ) : (
        <div className="ck-generated-empty" />
      )}
      {isOpen && (
        <progress
          className="ck-progress"
          aria-label="Image"
          max={1}
          {...(progress === undefined ? {} : { value: progress })}
        />
      )}
    </figure>
  );
}

/** The server itself names this image, so a relative URL means the page's own site. */
const absolute = (url: string): string => URL.parse(url, document.baseURI)?.href ?? url;
