import { eventTypeOf } from "../../src/wire-mutants/change.ts";
import type { JsonObject } from "../support/json-object.ts";
import { isThread, objects } from "../support/benign-variant.ts";
import { perStream } from "../support/events.ts";
import { parseJson } from "@chatkit-protocol/core/json";
import { frames, type Mutant, streamed, textOf } from "../support/mutant.ts";

/** Changes what `thread.updated` says. */
const inUpdates = (change: (thread: JsonObject) => JsonObject) =>
  frames((event) =>
    event.type === "thread.updated" ? { ...event, thread: change(event["thread"] as JsonObject) } : event,
  );

/** A thread that has just got the title of the case about titles. */
const isTitled = (thread: JsonObject | undefined): boolean =>
  thread?.["title"] === "A title" && (thread["status"] as JsonObject)["type"] === "active";

/** The threads as their streams have shown them last, by the ids in their items. */
const threads = new Map<unknown, unknown>();

/** Faults in what an application changes of its thread. */
export const threadChanges: readonly Mutant[] = [
  {
    id: "keeps-titles-to-itself",
    breaks: "TH-01/title-not-announced",
    answer: frames((event) => (isTitled(event["thread"] as JsonObject | undefined) ? undefined : event)),
  },
  {
    id: "announces-titles-only",
    breaks: "TH-01/title-not-stored",
    store: (view) => ({
      async save(threadId, changes) {
        const { title, ...thread } = changes.thread ?? {};
        const lost = title === "A title" ? { thread } : {};
        const saved = await view.save(threadId, { ...changes, ...lost });
        return saved && { ...saved, thread: { ...saved.thread, ...changes.thread } };
      },
    }),
  },
  {
    id: "announces-threads-as-new",
    breaks: "TH-02/created-at-changes",
    answer: inUpdates((thread) => ({ ...thread, created_at: new Date().toISOString() })),
  },
  {
    id: "unlocks-with-every-announcement",
    breaks: "TH-02/members-not-own",
    answer: inUpdates((thread) =>
      thread["title"] === undefined ? thread : { ...thread, status: { type: "active" } },
    ),
  },
  {
    id: "announces-under-another-id",
    breaks: "TH-02/another-thread-announced",
    answer: inUpdates((thread) => ({ ...thread, id: "thr_other" })),
  },
  {
    id: "announces-nothing-at-the-end",
    breaks: "TH-03/late-title-not-announced",
    answer: streamed(async function* (body) {
      let held: string | undefined;
      let failed = false;
      for await (const frame of body) {
        failed ||= eventTypeOf(frame) === "error";
        if (held !== undefined) yield held;
        held = eventTypeOf(frame) === "thread.updated" && !failed ? frame : undefined;
        if (held === undefined) yield frame;
      }
    }),
  },
  {
    id: "gives-no-reasons",
    breaks: "TH-04/status-not-announced",
    answer: objects(({ reason: _lost, ...object }) => object),
  },
  {
    id: "locks-on-the-screen-only",
    breaks: "TH-04/status-not-stored",
    alsoBreaks: ["TH-02"],
    store: (view) => ({
      async save(threadId, changes) {
        const { status: _lost, ...thread } = changes.thread ?? {};
        const saved = await view.save(threadId, { ...changes, thread });
        return saved && { ...saved, thread: { ...saved.thread, ...changes.thread } };
      },
    }),
  },
  {
    id: "takes-no-domains-for-none-set",
    breaks: "TH-05/domains-not-announced",
    answer: objects(({ allowed_image_domains, ...object }) =>
      allowed_image_domains === undefined || (allowed_image_domains as unknown[]).length === 0
        ? object
        : { ...object, allowed_image_domains },
    ),
  },
  {
    id: "forbids-all-images",
    breaks: "TH-05/unset-domains-sent",
    answer: objects((object) => (isThread(object) ? { allowed_image_domains: [], ...object } : object)),
  },
  {
    id: "announces-what-nobody-sees",
    breaks: "TH-06/updated-without-change",
    answer: perStream(() => {
      let thread: unknown;
      return (event) => {
        thread = event["thread"] ?? thread;
        const item = event.type === "thread.item.done" ? (event["item"] as JsonObject) : undefined;
        if (!item || item["type"] === "user_message") return event;
        thread ??= threads.get(item["thread_id"]);
        threads.set(item["thread_id"], thread);
        return thread === undefined ? event : [event, { type: "thread.updated", thread }];
      };
    }),
  },
  {
    id: "stores-silently-before-an-error",
    breaks: "TH-07/announced-and-stored-differ",
    answer: perStream(() => {
      let failed = false;
      return (event) => {
        failed ||= event.type === "error";
        return failed && event.type === "thread.updated" ? undefined : event;
      };
    }),
  },
  {
    id: "takes-the-request's-metadata-for-the-thread's",
    breaks: "SER-10/metadata-shown",
    answer: (handler) => {
      const known = new Map<unknown, unknown>();
      return async (request) => {
        const body = await textOf(request);
        const asked = body.includes("kit-metadata")
          ? (parseJson(body) as { type?: unknown; metadata?: unknown; params?: JsonObject })
          : {};
        const answer = await handler.handle({ ...request, body });
        if (typeof answer.body !== "string") {
          return {
            ...answer,
            body: (async function* (events) {
              for await (const text of events) {
                const id = /"thread\.created","thread":\{"id":"([^"]+)"/.exec(text)?.[1];
                if (id !== undefined && asked.metadata !== undefined) known.set(id, asked.metadata);
                yield text;
              }
            })(answer.body),
          };
        }
        const thread = answer.body.startsWith('{"id"') ? (parseJson(answer.body) as JsonObject) : {};
        const metadata = known.get(thread["id"]);
        return metadata === undefined ? answer : { ...answer, body: JSON.stringify({ ...thread, metadata }) };
      };
    },
  },
];
