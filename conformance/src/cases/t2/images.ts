import type { Case } from "../../case/case.ts";
import { asRead, finishedItems, itemOf, listedItems } from "../support/reading.ts";
import { added, done, draft, updated } from "../support/script.ts";
import { listItems } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

const image = (id: string) => ({ id, url: `data:image/gif;base64,R0lGODlhAQABAAAAACw=#${id}` });

export const images: readonly Case[] = [
  {
    id: "items/generated-image",
    rules: ["IT-09"],
    tier: "T2",
    async drive(d) {
      const frame = draft("i", "generated_image");
      const progress = (id: string, rest: object) =>
        updated(frame, { type: "generated_image.updated", image: image(id), ...rest });
      const { threadId } = await d.createThread("create", {
        script: [
          added(frame),
          progress("draft", { progress: 0 }),
          progress("draft", { progress: 0.5 }),
          progress("final", {}),
          done({ ...frame, image: image("final") }),
        ],
      });
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const [create, items] = [seen.get("create"), seen.get("list")];
      const isAdded = create
        .eventsOf("thread.item.added")
        .some((event) => itemOf(event)["type"] === "generated_image");
      rule("IT-09").holds(
        create.eventsOf("thread.item.updated").length === 3,
        isAdded ? "drafts-not-sent" : "image-not-streamed",
        { in: create, expected: 3, received: create.eventsOf("thread.item.updated").length },
      );
      for (const [view, found] of [
        [create, finishedItems(create, "generated_image")],
        [items, listedItems(items).filter(({ type }) => type === "generated_image")],
      ] as const) {
        const { image: shown } = asRead(found[0] ?? {});
        rule("IT-09").equals(shown, image("final"), "image-ends-without-image", { in: view });
      }
    },
  },
];
