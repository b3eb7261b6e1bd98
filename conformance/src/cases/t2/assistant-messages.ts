import type { Case } from "../../case/case.ts";
import { isObject } from "../../transcript/exchange-view.ts";
import {
  endedItems,
  finishedItems,
  ids,
  itemOf,
  listedById,
  firstMissing,
  textOf,
} from "../support/reading.ts";
import { added, done, draft, message, updated } from "../support/script.ts";
import { listItems } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

const page = {
  type: "url",
  title: "A page",
  url: "https://example.com/?q=1",
  attribution: "Example",
  description: "d",
};
const file = { type: "file", title: "A file", filename: "a.txt", timestamp: "2026", group: "g" };
const entity = {
  type: "entity",
  title: "A task",
  id: "task-1",
  label: "Task",
  inline_label: "T",
  interactive: true,
  data: { a: null, b: [null, 1] },
};
const given = [file, page, entity];
const cite = (source: object, index: number) => ({ type: "annotation", source, index });

/** What an assistant says, with its citations. */
export const assistantMessages: readonly Case[] = [
  {
    id: "threads.create/streams-text",
    rules: ["AM-02", "AM-04", "AM-05", "AM-12", "TR-08"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("create", {
        script: [{ say: ["One ", "two ", "thrée 🎉\n", "four"] }, { say: "Another" }],
      });
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const create = seen.get("create");
      const said = finishedItems(create, "assistant_message");
      rule("AM-05").holds(new Set(ids(said)).size === said.length, "two-items-with-one-id", {
        in: create,
        received: ids(said),
      });
      rule("AM-02").equals(said.map(textOf), ["One two thrée 🎉\nfour", "Another"], "text-differs", {
        in: create,
      });
    },
  },
  {
    id: "items/empty-deltas",
    rules: ["AM-11"],
    tier: "T2",
    async drive(d) {
      const open = draft("m", "assistant_message", { content: [] });
      const part = (text: string) => ({ type: "output_text", text, annotations: [] });
      const change = (name: string, members: object) =>
        updated(open, { type: `assistant_message.content_part.${name}`, content_index: 0, ...members });
      await d.createThread("create", {
        script: [
          added(open),
          change("added", { content: part("") }),
          ...["", "One ", "", "two", ""].map((delta) => change("text_delta", { delta })),
          change("done", { content: part("One two") }),
          done(message("m", "One two")),
        ],
      });
    },
    // A judge looks at every delta.
    judge() {},
  },
  {
    id: "items/ids-of-several-turns",
    rules: ["AM-06"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("first", { script: [{ say: "One" }] });
      await d.addUserMessage("second", threadId, { script: [{ say: "Two" }] });
      await d.addUserMessage("third", threadId, { script: [{ say: "Three" }] });
    },
    judge(seen, rule) {
      const all = seen.all.flatMap((view) => ids(endedItems(view)));
      rule("AM-06").holds(new Set(all).size === all.length, "id-used-again", {
        in: seen.get("third"),
        received: all,
      });
    },
  },
  {
    id: "items/ids-of-several-threads",
    rules: ["SER-12"],
    tier: "T2",
    async drive(d) {
      for (const label of ["one", "two", "three"]) await d.createThread(label, "Hello");
    },
    judge(seen, rule) {
      const all = seen.all.flatMap((view) => [view.threadId, ...ids(endedItems(view))]);
      rule("SER-12").holds(new Set(all).size === all.length, "id-in-two-threads", {
        in: seen.get("three"),
        received: all,
      });
    },
  },
  {
    id: "items/message-in-one-event",
    rules: ["AM-10"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("create", { script: [done(message("m", "All at once"))] });
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const create = seen.get("create");
      const [item = {}] = finishedItems(create, "assistant_message");
      const about = create.events
        .filter((event) => event["item_id"] === item["id"] || itemOf(event)["id"] === item["id"])
        .map(({ type }) => type);
      rule("AM-10").equals(
        about.filter((type) => type !== "thread.item.done"),
        [],
        "sent-in-pieces",
        { in: create },
      );
      rule("AM-10").holds(textOf(item) === "All at once", "text-lost", {
        in: create,
        received: item,
      });
      const stored = listedById(seen.get("list"), item["id"]);
      rule("AM-10").holds(textOf(stored) === "All at once", "not-stored", {
        in: seen.get("list"),
        received: stored,
      });
    },
  },
  {
    id: "items/annotations",
    rules: ["AM-07", "AM-08", "AM-09"],
    tier: "T2",
    async drive(d) {
      const text = "Grass is green, they say, and so is my task";
      const open = draft("m", "assistant_message", { content: [] });
      const announce = (annotation_index: number, annotation: object) =>
        updated(open, {
          type: "assistant_message.content_part.annotation_added",
          content_index: 0,
          annotation_index,
          annotation,
        });
      const part = (words: string, annotations: readonly object[]) => ({
        type: "output_text",
        text: words,
        annotations,
      });
      const all = [cite(file, 24), cite(page, 14), cite(entity, 43)];
      const { threadId } = await d.createThread("create", {
        script: [
          added(open),
          updated(open, {
            type: "assistant_message.content_part.added",
            content_index: 0,
            content: part("", []),
          }),
          updated(open, { type: "assistant_message.content_part.text_delta", content_index: 0, delta: text }),
          announce(0, all[1]!),
          // Before the first one: an index is a place, not a serial number.
          announce(0, all[0]!),
          announce(2, all[2]!),
          updated(open, {
            type: "assistant_message.content_part.done",
            content_index: 0,
            content: part(text, all),
          }),
          done(message("m", text, all)),
        ],
      });
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const [create, items] = [seen.get("create"), seen.get("list")];
      const [item = {}] = finishedItems(create, "assistant_message");
      for (const [view, found] of [
        [create, item],
        [items, listedById(items, item["id"])],
      ] as const) {
        const annotations = annotationsOf(found);
        rule("AM-07").holds(
          firstMissing(
            annotations.map(({ index }) => index),
            [24, 14, 43],
          ) === undefined,
          "annotation-positions-changed",
          {
            in: view,
            expected: [24, 14, 43],
            received: annotations,
          },
        );
        // AM-07 judges whether all of them are there.
        if (annotations.length !== 3) continue;
        const sources = given.map(({ type }) =>
          annotations
            .map(({ source }) => source)
            .find((source) => isObject(source) && source["type"] === type),
        );
        rule("AM-09").holds(firstMissing(sources, given) === undefined, "source-changed", {
          in: view,
          expected: given,
          received: sources,
        });
      }
    },
  },
];

function annotationsOf({ content }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>[] {
  const [part] = Array.isArray(content) ? (content as unknown[]) : [];
  return isObject(part) && Array.isArray(part["annotations"]) ? part["annotations"].filter(isObject) : [];
}
