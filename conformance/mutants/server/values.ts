import type { JsonObject } from "../support/json-object.ts";
import { isItem, isThread, objects } from "../support/benign-variant.ts";
import { renamed } from "../support/renamed.ts";
import { frames, type Mutant } from "../support/mutant.ts";

/** Faults in what is written of values. */
export const values: readonly Mutant[] = [
  {
    id: "restamps-what-it-lists",
    breaks: "SER-04/created-at-changes",
    alsoBreaks: ["IT-06"],
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        const later = (time: string): string => new Date(Date.parse(time) + 1000).toISOString();
        return { ...page, data: page.data.map((item) => ({ ...item, created_at: later(item.created_at) })) };
      },
    }),
  },
  {
    id: "writes-null-for-no-title",
    breaks: "SER-05/null-sent",
    answer: objects((object) => (isThread(object) ? { title: null, ...object } : object)),
  },
  {
    id: "writes-null-for-no-quote",
    breaks: "SER-05/null-sent",
    answer: objects((object) =>
      isItem(object) && object["type"] === "user_message" ? { quoted_text: null, ...object } : object,
    ),
  },
  {
    id: "cursors-on-last-pages",
    breaks: "SER-06/page-inconsistent",
    answer: objects((object) => (object["has_more"] === false ? { ...object, after: "last" } : object)),
    alsoBreaks: ["RD-08"],
  },
  {
    id: "reads-numbers-as-doubles",
    breaks: "SER-15/long-number-rounded",
    answer: objects((object) =>
      "long" in object ? { ...object, long: Number(JSON.stringify(object["long"])) } : object,
    ),
  },
  {
    id: "strips-nulls-from-effects",
    breaks: "SER-08/effect-data-changed",
    answer: frames((event) =>
      event.type === "client_effect"
        ? {
            ...event,
            data: JSON.parse(
              JSON.stringify(event["data"], (_key, value: unknown) => value ?? undefined),
            ) as JsonObject,
          }
        : event,
    ),
  },
  {
    id: "strips-nulls-from-tags",
    breaks: "SER-08/tag-data-changed",
    answer: objects((object) =>
      object["type"] === "input_tag"
        ? {
            ...object,
            data: JSON.parse(
              JSON.stringify(object["data"], (_key, value: unknown) => value ?? undefined),
            ) as JsonObject,
          }
        : object,
    ),
  },
  {
    id: "counts-items-in-each-thread",
    breaks: "SER-12/id-in-two-threads",
    handlers: ({ respond }) => ({
      async *respond(thread, input, context) {
        const said = input?.content[0];
        if (said?.type !== "input_text" || said.text !== "Hello")
          return yield* respond(thread, input, context);
        const content = [{ type: "output_text" as const, text: "Hello", annotations: [] }];
        // Always of one time: a retry that says it again would change it.
        const base = { id: "msg_2", thread_id: thread.id, created_at: thread.created_at };
        yield { type: "thread.item.done", item: { type: "assistant_message", ...base, content } };
      },
    }),
  },
  {
    id: "eight-hexadecimal-digits",
    breaks: "SER-13/id-too-short",
    between: renamed((id) => id.slice(0, id.indexOf("_") + 9)),
  },
  {
    id: "shows-metadata-of-threads",
    breaks: "SER-10/metadata-shown",
    answer: objects((object) => (isThread(object) ? { ...object, metadata: { plan: "free" } } : object)),
  },
  {
    id: "prints-empty-metadata-as-a-list",
    breaks: "SER-10/metadata-not-an-object",
    answer: objects((object) => (isThread(object) ? { ...object, metadata: [] } : object)),
  },
  {
    id: "tags-without-data",
    breaks: "SER-14/member-missing",
    alsoBreaks: ["SER-08", "TC-02"],
    answer: objects(({ data, ...object }) =>
      object["type"] === "input_tag" || data === undefined ? object : { ...object, data },
    ),
  },
  {
    id: "tags-of-another-group",
    breaks: "SER-14/tag-changed",
    alsoBreaks: ["TC-02"],
    answer: objects((object) => (object["type"] === "input_tag" ? { ...object, group: "tags" } : object)),
  },
];
