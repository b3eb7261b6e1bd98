import type { GeneratedImage, GeneratedImageItem } from "../../../protocol/index.ts";
import type { ImagePart } from "../../application/reply-parts.ts";
import { type EventStream, eventStream } from "./event-stream.ts";
import { type NewItem, updated } from "./new-item.ts";

/** `added` without an image, an update per draft, `done` with the last one (IT-09). */
export function imageEvents({ drafts }: ImagePart, newItem: NewItem): EventStream {
  const item: GeneratedImageItem = { type: "generated_image", ...newItem("image") };
  let last: GeneratedImage | undefined;
  return eventStream(drafts, {
    begin: [{ type: "thread.item.added", item }],
    each({ image, progress }) {
      last = image;
      const update = { type: "generated_image.updated", image } as const;
      return [updated(item.id, progress === undefined ? update : { ...update, progress })];
    },
    // Without any image there is nothing to keep.
    end: () =>
      last
        ? [{ type: "thread.item.done", item: { ...item, image: last } }]
        : [{ type: "thread.item.removed", item_id: item.id }],
  });
}
