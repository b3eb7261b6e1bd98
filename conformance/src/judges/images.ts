import type { Judge } from "../case/case.ts";
import { itemOfType } from "../replay/item-state.ts";
import { streamsOf } from "../replay/streams.ts";

/** A generated image: announced as an empty frame, ended with its image. The schemas judge its updates. */
export const images: Judge = {
  id: "images",
  rules: ["IT-09"],
  case(views, rule) {
    for (const { steps } of streamsOf(views).values()) {
      for (const { view, frame, event, after } of steps) {
        const item = itemOfType(after, "generated_image");
        if (!item) continue;
        if (event.type === "thread.item.added") {
          rule("IT-09").holds(item.image === undefined, "image-announced-with-image", {
            in: view,
            frame,
            received: item.image,
          });
        }
        if (event.type === "thread.item.done") {
          rule("IT-09").holds(item.image !== undefined, "image-ends-without-image", {
            in: view,
            frame,
            expected: "image.id and image.url",
          });
        }
      }
    }
  },
};
