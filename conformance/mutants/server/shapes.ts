import { objects } from "../support/benign-variant.ts";
import { type Mutant, texts } from "../support/mutant.ts";
import { documents, intercepting, listings, onlyFor } from "../support/requests.ts";

/** Servers whose objects lack something, or have too much. */
export const shapes: readonly Mutant[] = [
  {
    id: "gives-threads-no-status",
    breaks: "SER-01/member-missing",
    answer: onlyFor(
      "threads.get_by_id",
      documents(({ status: _status, ...thread }) => thread),
    ),
  },
  {
    id: "gives-threads-no-page",
    breaks: "SER-01/member-missing",
    answer: onlyFor(
      "threads.update",
      documents(({ items: _items, ...thread }) => thread),
    ),
  },
  {
    id: "lists-items-without-time",
    breaks: "SER-02/member-missing",
    answer: onlyFor(
      "items.list",
      listings((items) => ({ data: items.map(({ created_at: _time, ...item }) => item) })),
    ),
  },
  {
    id: "lists-items-without-ids",
    breaks: "SER-02/identity-missing",
    answer: onlyFor(
      "items.list",
      listings((items) => ({ data: items.map(({ id: _id, ...item }) => item) })),
    ),
  },
  {
    id: "lists-items-bare",
    breaks: "SER-06/data-missing",
    answer: onlyFor(
      "items.list",
      documents(({ data }) => data),
    ),
  },
  {
    id: "lists-threads-under-another-name",
    breaks: "SER-06/data-missing",
    answer: onlyFor(
      "threads.list",
      documents(({ data: threads, ...page }) => ({ threads, ...page })),
    ),
  },
  {
    id: "lists-items-without-has-more",
    breaks: "SER-06/member-missing",
    answer: onlyFor(
      "items.list",
      documents(({ has_more: _more, ...page }) => page),
    ),
  },
  {
    id: "lists-items-with-another-time",
    breaks: "SER-04/created-at-changes",
    alsoBreaks: ["IT-06"],
    answer: onlyFor(
      "items.list",
      listings((items) => ({ data: items.map((item) => ({ ...item, created_at: "2026-01-01T00:00:00Z" })) })),
    ),
  },
  {
    id: "sends-null-for-no-cursor",
    breaks: "SER-05/null-sent",
    answer: onlyFor(
      "threads.list",
      documents((page) => ({ after: null, ...page })),
    ),
  },
  {
    id: "sends-null-for-no-descriptor",
    breaks: "SER-05/null-sent",
    answer: onlyFor(
      "attachments.create",
      documents((attachment) => ({ ...attachment, thread_id: null })),
    ),
  },
  {
    id: "always-gives-a-cursor",
    breaks: "SER-06/page-inconsistent",
    alsoBreaks: ["RD-08"],
    answer: onlyFor(
      "items.list",
      listings((items) => ({ after: items.at(-1)?.["id"] ?? "end" })),
    ),
  },
  {
    id: "counts-its-items",
    breaks: "SER-12/id-in-two-threads",
    alsoBreaks: ["SER-04"],
    handlers: ({ respond }) => ({
      async *respond(thread, input, context) {
        const plain = input?.content.every(
          (part) => part.type === "input_text" && !part.text.startsWith("ck:"),
        );
        yield* respond(thread, input, context);
        if (!plain) return;
        yield {
          type: "thread.item.done",
          item: {
            type: "assistant_message",
            id: "msg_1",
            thread_id: thread.id,
            created_at: new Date().toISOString(),
            content: [{ type: "output_text", text: "Anything else?", annotations: [] }],
          },
        };
      },
    }),
  },
  {
    id: "numbers-its-threads",
    breaks: "SER-13/id-too-short",
    answer: (handler) => {
      const names = new Map<string, string>();
      const ids = new Map<string, string>();
      const short = (id: string): string => {
        const name = names.get(id) ?? `thr_n${names.size}`;
        names.set(id, name);
        ids.set(name, id);
        return name;
      };
      const renaming = texts((text) => text.replaceAll(/thr_[0-9a-z]{24,}/g, short));
      return intercepting((asked, next) => {
        const { thread_id, after } = asked.params;
        const own = { thread_id: ids.get(String(thread_id)), after: ids.get(String(after)) };
        const known = Object.entries(own).filter(([, id]) => id !== undefined);
        return next({ ...asked, params: { ...asked.params, ...Object.fromEntries(known) } });
      })({ handle: renaming(handler) });
    },
  },
  {
    id: "shows-tags-without-interactive",
    breaks: "SER-14/member-missing",
    alsoBreaks: ["TC-02"],
    answer: objects(({ interactive, ...object }) =>
      object["type"] === "input_tag" || interactive === undefined ? object : { ...object, interactive },
    ),
  },
];
