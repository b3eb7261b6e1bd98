import type { Case } from "../../src/case.ts";
import { ended, ids, listed, member, textOf, told } from "../look.ts";

const list = (thread_id: string) =>
  ({ type: "items.list", params: { thread_id, order: "asc", limit: 100 } }) as const;
const get = (thread_id: string) => ({ type: "threads.get_by_id", params: { thread_id } }) as const;

/** What an application says and changes in a turn. */
export const answers: readonly Case[] = [
  {
    id: "threads.create/streams-text",
    rules: ["AM-02", "AM-04", "AM-05", "TR-08"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.create("create", {
        script: [{ say: ["One ", "two ", "thrée 🎉\n", "four"] }, { say: "Another" }],
      });
      await d.send("list", list(threadId));
    },
    judge(seen, rule) {
      const [create, items] = [seen.get("create"), seen.get("list")];
      const messages = ended(create, "assistant_message");
      rule("AM-05").holds(new Set(ids(messages)).size === 2, {
        message: "Two messages of one turn do not have two ids",
        in: create,
        received: ids(messages),
      });
      rule("AM-02").equals(messages.map(textOf), ["One two thrée 🎉\nfour", "Another"], {
        message: "The messages are not what the application said",
        in: create,
      });
      for (const message of messages) {
        rule("AM-04").equals(
          listed(items).find(({ id }) => id === message["id"]),
          message,
          { message: "An item is not stored as it was announced", in: items },
        );
      }
    },
  },
  {
    id: "threads/titles-are-announced-and-stored",
    rules: ["TH-01", "TH-06", "SER-10"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.create("title", {
        script: [{ set_thread: { title: "A title", metadata: { canary: "kit-secret" } } }, { say: "done" }],
      });
      await d.send("get", get(threadId));
      await d.say("metadata", threadId, {
        script: [{ set_thread: { metadata: { canary: "kit-secret-2" } } }, { say: "done" }],
      });
    },
    judge(seen, rule) {
      const [title, read, metadata] = [seen.get("title"), seen.get("get"), seen.get("metadata")];
      const updated = title.eventsOf("thread.updated").at(-1);
      rule("TH-01").holds((updated?.["thread"] as { title?: unknown } | undefined)?.title === "A title", {
        message: "A title set by the application is not announced",
        in: title,
      });
      rule("TH-01").holds(member(read, "title") === "A title", {
        message: "A title set by the application is not stored",
        in: read,
      });
      rule("TH-06").holds(metadata.eventsOf("thread.updated").length === 0, {
        message: "thread.updated is sent though nothing public has changed",
        in: metadata,
      });
      for (const view of [title, read, metadata]) {
        const shown =
          view.events.length > 0
            ? JSON.stringify(view.eventsOf("thread.updated")) +
              JSON.stringify(view.eventsOf("thread.created"))
            : view.text;
        rule("SER-10").holds(!shown.includes('"canary"'), {
          message: "A thread shows the application's metadata",
          in: view,
        });
      }
    },
  },
  {
    id: "stream_options/says-what-the-application-wants",
    rules: ["CN-08"],
    tier: "T2",
    capability: "stream_options",
    async drive(d) {
      const { threadId } = await d.create("set", {
        script: [{ set_options: { allow_cancel: false } }, { say: "set" }],
      });
      await d.say("next", threadId, "Hello");
    },
    judge(seen, rule) {
      const options = seen.get("next").eventsOf("stream_options")[0]?.["stream_options"];
      rule("CN-08").equals(
        options,
        { allow_cancel: false },
        { message: "stream_options does not report the application's choice", in: seen.get("next") },
      );
    },
  },
  {
    id: "threads.custom_action/carries-its-payload",
    rules: ["AC-02", "AC-03", "AC-07", "AC-08"],
    tier: "T2",
    capability: "action",
    async drive(d) {
      const { threadId: thread_id } = await d.create("create", "Hello");
      const action = { type: "kit.echo", payload: { x: null, y: [null, 1, { z: "🎉" }] } };
      await d.send("action", { type: "threads.custom_action", params: { thread_id, action } });
      await d.send("sync", { type: "threads.sync_custom_action", params: { thread_id, action } });
      await d.send("list", list(thread_id));
    },
    judge(seen, rule) {
      const view = seen.get("action");
      rule("AC-02").holds(view.streamed && view.eventsOf("error").length === 0, {
        message: "An action without a sender is refused",
        in: view,
      });
      rule("AC-03").equals(
        told(view),
        { action: { type: "kit.echo", payload: { x: null, y: [null, 1, { z: "🎉" }] }, sender: null } },
        {
          message: "The payload of an action does not reach the application unchanged",
          in: view,
        },
      );
      const messages = listed(seen.get("list")).filter(({ type }) => type === "user_message");
      rule("AC-07").holds(messages.length === 1, {
        message: "An action has stored a user message",
        in: seen.get("list"),
        received: messages.length,
      });
      rule("AC-08").holds(seen.get("sync").accepted, {
        message: "A sync action is not answered",
        in: seen.get("sync"),
        received: seen.get("sync").status,
      });
    },
  },
];
