import { type Chat, message, scripted } from "./chat.ts";
import { added, done, emit, item, updated } from "./items.ts";

/** Conversations about threads, messages and what goes wrong with them. */
export const talking: Readonly<
  Record<string, readonly [title: string, hold: (chat: Chat) => Promise<void>]>
> = {
  message: [
    "A thread with two messages, the first of which sets its title",
    async (chat) => {
      await chat.create(
        { set_thread: { title: "Groceries" } },
        { say: ["I've created ", "task 'groceries'."] },
      );
      await chat.say([{ say: "Its priority is high." }]);
      await chat.post("threads.get_by_id", { thread_id: chat.thread });
    },
  ],
  annotations: [
    "Text with a citation that is added while the text is streamed",
    async (chat) => {
      const source = { type: "url", title: "Eggs", url: "https://example.com/eggs" };
      const annotation = { type: "annotation", source, index: 9 };
      const part = (text: string, annotations: readonly object[]) => ({
        type: "output_text",
        text,
        annotations,
      });
      const at = { content_index: 0 };
      await chat.create(
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
    async (chat) => {
      await chat.create({ say: "Hello." });
      await chat.say([{ say: ["Whisk two eggs ", "with a cup of milk."] }, { wait: 60_000 }], {
        closeAfter: 6,
      });
      await chat.say([{ say: "Then fry the bread." }]);
    },
  ],
  retry: [
    "Everything after a message is removed, and the message is answered again",
    async (chat) => {
      await chat.create({ say: "French toast." });
      const question = chat.item("user_message");
      await chat.say([{ say: "You are welcome." }]);
      await chat.post("threads.retry_after_item", { thread_id: chat.thread, item_id: question });
    },
  ],
  error: [
    "The application fails: once without a message, once with a message for the user; then it succeeds",
    async (chat) => {
      await chat.create({ say: "Looking it up." }, { fail: { kind: "crash" } });
      await chat.say([{ fail: { kind: "custom", message: "Out of credits", allow_retry: false } }]);
      await chat.say([{ say: "Here you are." }]);
    },
  ],
  "hidden-items": [
    "Context for the model is stored but never shown",
    async (chat) => {
      await chat.create(
        done(item("h", { type: "hidden_context_item", content: { weather: "rain", wind: null } })),
        { say: "Take an umbrella." },
        done(item("s", { type: "sdk_hidden_context", content: "The user was told about the rain." })),
      );
      await chat.post("items.list", { thread_id: chat.thread, order: "asc" });
    },
  ],
  "beside-the-items": [
    "Progress, a notice and a client effect are not stored; a new status is",
    async (chat) => {
      await chat.create(
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
    async (chat) => {
      await chat.create({ say: "One." });
      const first = chat.thread;
      await chat.create({ say: "Two." });
      await chat.post("threads.list", { limit: 1 });
      await chat.post("threads.list", { limit: 1, after: chat.thread });
      await chat.post("threads.update", { thread_id: chat.thread, title: "The second" });
      await chat.post("threads.delete", { thread_id: first });
      await chat.post("threads.get_by_id", { thread_id: first });
    },
  ],
  pages: [
    "The items of a thread are read in pages, from both ends",
    async (chat) => {
      await chat.create({ say: "One." }, { say: "Two." }, { say: "Three." });
      const list = (params: object) =>
        chat.post("items.list", { thread_id: chat.thread, limit: 2, ...params });
      const cursor = ({ answer }: { answer?: unknown }): unknown => (answer as { after?: string }).after;
      await list({ order: "asc", after: cursor(await list({ order: "asc" })) });
      await list({ order: "desc", after: cursor(await list({ order: "desc" })) });
      await chat.post("items.feedback", {
        thread_id: chat.thread,
        item_ids: [chat.item("assistant_message")],
        kind: "positive",
      });
    },
  ],
  attachments: [
    "A file is announced and used in a message; another is deleted and can no longer be used",
    async (chat) => {
      const file = (name: string, mime_type: string) =>
        chat.post("attachments.create", { name, size: 48_211, mime_type });
      const id = async (made: ReturnType<typeof file>) => ((await made).answer as { id: string }).id;
      const picture = await id(file("list.png", "image/png"));
      const other = await id(file("notes.pdf", "application/pdf"));
      await chat.post("attachments.delete", { attachment_id: other });
      const using = (attachments: string[]) =>
        chat.post("threads.create", { input: message([{ say: "A shopping list." }], { attachments }) });
      await using([other]);
      await using([picture]);
    },
  ],
  dictation: [
    "Speech is transcribed",
    async (chat) => {
      await chat.create({ say: "I am listening." });
      await chat.post("input.transcribe", {
        audio_base64: "GkXfo59ChoEBQveBAULygQRC84EIQoKE",
        mime_type: "audio/webm;codecs=opus",
      });
    },
  ],
  refusals: [
    "Rejected requests change nothing",
    async (chat) => {
      await chat.create({ say: "Hello." });
      const { thread } = chat;
      const to = { thread_id: thread };
      await chat.postRaw({ type: "threads.create" });
      await chat.postRaw({ type: "threads.explode", params: {} });
      await chat.post("threads.add_user_message", {
        ...to,
        input: { content: [{ type: "input_text", text: 1 }] },
      });
      await chat.post("threads.add_user_message", { ...to, input: { content: [{ type: "input_video" }] } });
      await chat.post("threads.add_user_message", { thread_id: "thr_unknown", input: message([]) });
      await chat.post("threads.get_by_id", to, { user: "bob" });
      await chat.post("threads.add_client_tool_output", { ...to, result: scripted() });
      await chat.post("threads.retry_after_item", { ...to, item_id: chat.item("assistant_message") });
      await chat.post("threads.custom_action", {
        ...to,
        item_id: chat.item("assistant_message"),
        action: { type: "ck.script", payload: scripted() },
      });
      await chat.post("items.list", { ...to, after: "msg_unknown" });
      await chat.post("threads.list", { order: "newest" });
    },
  ],
};
