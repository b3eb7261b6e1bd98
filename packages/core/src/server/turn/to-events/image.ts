import type { GeneratedImage, GeneratedImageItem } from "../../../protocol/index.ts";
import { type NewItem, updated } from "./new-item.ts";
import type { HandlerEvent, ImagePart } from "../../application/reply-parts.ts";

/** `added` without an image, an update per draft, `done` with the last one (IT-09). */
export async function* lowerImage(
  { drafts }: ImagePart,
  newItem: NewItem,
): AsyncGenerator<HandlerEvent, void> {
  const item: GeneratedImageItem = { type: "generated_image", ...newItem("image") };
  let last: GeneratedImage | undefined;
  yield { type: "thread.item.added", item };
  for await (const { image, progress } of drafts) {
    last = image;
    yield updated(item.id, {
      type: "generated_image.updated",
      image,
      ...(progress === undefined ? {} : { progress }),
    });
  }
  // Without any image there is nothing to keep.
  if (last) yield { type: "thread.item.done", item: { ...item, image: last } };
  else yield { type: "thread.item.removed", item_id: item.id };
}
