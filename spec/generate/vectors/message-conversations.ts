import { type ScriptClient, message, scripted } from "./script-client.ts";
import { added, done, emit, item, updated } from "./script-steps.ts";

/** Conversations about threads, messages and what goes wrong with them. */
export const messageConversations: Readonly<
  Record<string, readonly [title: string, run: (client: ScriptClient) => Promise<void>]>
> = {
  message: [
    "A thread with two messages, the first of which sets its title",
    async (client) => {
      await client.create(
        { set_thread: { title: "Groceries" } },
        { say: ["I've created ", "task 'groceries'."] },
      );
      await client.say([{ say: "Its priority is high." }]);
      await client.post("threads.get_by_id", { thread_id: client.thread });
    },
  ],
  annotations: [
    "Text with a citation that is added while the text is streamed",
    async (client) => {
      const source = { type: "url", title: "Eggs", url: "https://example.com/eggs" };
      const annotation = { type: "annotation", source, index: 9 };
      const part = (text: string, annotations: readonly object[]) => ({
        type: "output_text",
        text,
        annotations,
      });
      const at = { content_index: 0 };
      await client.create(
        added(item("a", { type: "assistant_message", content: [] })),
        updated("a", { type: "assistant_message.content_part.added", ...at, content: part("", []) }),
        updated("a", { type: "assistant_message.content_part.text_delta", ...at, delta: "Two eggs." }),
        updated("a", {
          type: "assistant_message.content_part.annotation_added",
          ...at,
          annotation_index: 0,
          annotation,
        }),
        updated("a", {
          type: "assistant_message.content_part.done",
          ...at,
          content: part("Two eggs.", [annotation]),
        }),
        done(item("a", { type: "assistant_message", content: [part("Two eggs.", [annotation])] })),
      );
    },
  ],
  cancel: [
    "The client stops an answer; the text that it has received is kept, and the thread accepts the next message",
    async (client) => {
      await client.create({ say: "Hello." });
      await client.say([{ say: ["Whisk two eggs ", "with a cup of milk."] }, { wait: 60_000 }], {
        closeAfter: 6,
      });
      await client.say([{ say: "Then fry the bread." }]);
    },
  ],
  retry: [
    "Everything after a message is removed, and the message is answered again",
    async (client) => {
      await client.create({ say: "French toast." });
      const question = client.item("user_message");
      await client.say([{ say: "You are welcome." }]);
      await client.post("threads.retry_after_item", { thread_id: client.thread, item_id: question });
    },
  ],
  error: [
    "The application fails: once without a message, once with a message for the user; then it succeeds",
    async (client) => {
      await client.create({ say: "Looking it up." }, { fail: { kind: "crash" } });
      await client.say([{ fail: { kind: "custom", message: "Out of credits", allow_retry: false } }]);
      await client.say([{ say: "Here you are." }]);
    },
  ],
  "hidden-items": [
    "Context for the model is stored but never shown",
    async (client) => {
      await client.create(
        done(item("h", { type: "hidden_context_item", content: { weather: "rain", wind: null } })),
        { say: "Take an umbrella." },
        done(item("s", { type: "sdk_hidden_context", content: "The user was told about the rain." })),
      );
      await client.post("items.list", { thread_id: client.thread, order: "asc" });
    },
  ],
  "beside-the-items": [
    "Progress, a notice and a client effect are not stored; a new status is",
    async (client) => {
      await client.create(
        { set_options: { allow_cancel: false } },
        emit({ type: "progress_update", text: "Counting", icon: "sparkle" }),
        emit({ type: "notice", level: "warning", message: "**One** credit left", title: "Credits" }),
        emit({ type: "client_effect", name: "highlight", data: { task: 17, at: null } }),
        { set_thread: { status: { type: "locked", reason: "Out of credits" } } },
        done(item("e", { type: "end_of_turn" })),
      );
    },
  ],
  "threads-of-a-user": [
    "Threads are listed, renamed and deleted; a deleted thread is gone",
    async (client) => {
      await client.create({ say: "One." });
      const first = client.thread;
      await client.create({ say: "Two." });
      await client.post("threads.list", { limit: 1 });
      await client.post("threads.list", { limit: 1, after: client.thread });
      await client.post("threads.update", { thread_id: client.thread, title: "The second" });
      await client.post("threads.delete", { thread_id: first });
      await client.post("threads.get_by_id", { thread_id: first });
    },
  ],
  pages: [
    "The items of a thread are read in pages, from both ends",
    async (client) => {
      await client.create({ say: "One." }, { say: "Two." }, { say: "Three." });
      const list = (params: object) =>
        client.post("items.list", { thread_id: client.thread, limit: 2, ...params });
      const cursor = ({ answer }: { answer?: unknown }): unknown => (answer as { after?: string }).after;
      await list({ order: "asc", after: cursor(await list({ order: "asc" })) });
      await list({ order: "desc", after: cursor(await list({ order: "desc" })) });
      await client.post("items.feedback", {
        thread_id: client.thread,
        item_ids: [client.item("assistant_message")],
        kind: "positive",
      });
    },
  ],
  attachments: [
    "A file is announced and used in a message; another is deleted and can no longer be used",
    async (client) => {
      const file = (name: string, mime_type: string) =>
        client.post("attachments.create", { name, size: 48_211, mime_type });
      const id = async (made: ReturnType<typeof file>) => ((await made).answer as { id: string }).id;
      const picture = await id(file("list.png", "image/png"));
      const other = await id(file("notes.pdf", "application/pdf"));
      await client.post("attachments.delete", { attachment_id: other });
      const using = (attachments: string[]) =>
        client.post("threads.create", { input: message([{ say: "A shopping list." }], { attachments }) });
      await using([other]);
      await using([picture]);
    },
  ],
  dictation: [
    "Speech is transcribed",
    async (client) => {
      await client.create({ say: "I am listening." });
      await client.post("input.transcribe", {
        audio_base64: "GkXfo59ChoEBQveBAULygQRC84EIQoKE",
        mime_type: "audio/webm;codecs=opus",
      });
    },
  ],
  refusals: [
    "Rejected requests change nothing",
    async (client) => {
      await client.create({ say: "Hello." });
      const { thread } = client;
      const to = { thread_id: thread };
      await client.postRaw({ type: "threads.create" });
      await client.postRaw({ type: "threads.explode", params: {} });
      await client.post("threads.add_user_message", {
        ...to,
        input: { content: [{ type: "input_text", text: 1 }] },
      });
      await client.post("threads.add_user_message", { ...to, input: { content: [{ type: "input_video" }] } });
      await client.post("threads.add_user_message", { thread_id: "thr_unknown", input: message([]) });
      await client.post("threads.get_by_id", to, { user: "bob" });
      await client.post("threads.add_client_tool_output", { ...to, result: scripted() });
      await client.post("threads.retry_after_item", { ...to, item_id: client.item("assistant_message") });
      await client.post("threads.custom_action", {
        ...to,
        item_id: client.item("assistant_message"),
        action: { type: "ck.script", payload: scripted() },
      });
      await client.post("items.list", { ...to, after: "msg_unknown" });
      await client.post("threads.list", { order: "newest" });
    },
  ],
};
