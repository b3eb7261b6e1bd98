import { type Json, type ScriptClient, scripted } from "./script-client.ts";
import { added, button, card, done, emit, item, replaced, updated } from "./script-steps.ts";

/** Conversations with widgets, workflows, images, tools and questions. */
export const itemConversations: Readonly<
  Record<string, readonly [title: string, run: (client: ScriptClient) => Promise<void>]>
> = {
  "client-tool": [
    "The client runs a tool; its output completes the call, and the answer continues",
    async (client) => {
      await client.create(toolCall("get_selected_tasks", { list: "home", limit: null }));
      await client.post("threads.add_client_tool_output", {
        thread_id: client.thread,
        result: { selected: ["groceries"], ...scripted({ say: "One task is selected." }) },
      });
    },
  ],
  "client-tool-null": [
    "The output of a tool is null; a message arrives before it",
    async (client) => {
      await client.create(toolCall("beep", {}));
      await client.say([{ say: "It is still pending." }]);
      await client.post("threads.add_client_tool_output", { thread_id: client.thread, result: null });
    },
  ],
  "structured-input": [
    "Questions are answered: one by choice, one in words, one not at all",
    async (client) => {
      await client.create(ask());
      await client.post("threads.add_structured_input", {
        thread_id: client.thread,
        item_id: client.item("structured_input"),
        input: {
          answers: {
            when: { values: ["tomorrow"] },
            ck: { values: [JSON.stringify(scripted({ say: "Tomorrow it is." }))] },
            unasked: { values: ["x"] },
          },
        },
      });
    },
  ],
  "structured-input-skipped": [
    "All questions are skipped; a second submission is rejected",
    async (client) => {
      await client.create(ask());
      const answer = () =>
        client.post("threads.add_structured_input", {
          thread_id: client.thread,
          item_id: client.item("structured_input"),
          input: { status: "skipped" },
        });
      await answer();
      await answer();
    },
  ],
  "widget-streaming": [
    "A widget grows: text by deltas, then other components",
    async (client) => {
      await client.create({
        widget: [card(""), card("Milk"), card("Milk and eggs"), card("Milk and eggs", { type: "Divider" })],
        copy_text: "Milk and eggs",
      });
    },
  ],
  "widget-action": [
    "A button of a widget is clicked: the widget is replaced, and the application sends a message",
    async (client) => {
      const state = { type: "widget", widget: card("Done"), copy_text: "Done" };
      const script = scripted(replaced({ ...item("w", state), id: "${sender}" }), { say: "Well done." });
      await client.create({ widget: [card("Open", button("Finish", script))] });
      await client.post("threads.custom_action", {
        thread_id: client.thread,
        item_id: client.item("widget"),
        action: { type: "ck.script", payload: script },
      });
    },
  ],
  "page-action": [
    "The page itself runs an action: without an item or a user message",
    async (client) => {
      await client.create({ say: "Hello." });
      await client.post("threads.custom_action", {
        thread_id: client.thread,
        action: { type: "ck.script", payload: scripted({ say: "You have opened the settings." }) },
      });
    },
  ],
  "sync-action": [
    "Two actions without a stream: one returns the changed widget, one returns nothing",
    async (client) => {
      const state = { type: "widget", widget: card("2") };
      const script = scripted({ return: { ...item("w", state), id: "${sender}" } });
      await client.create({ widget: [card("1", button("More", script, { streaming: false }))] });
      const sync = (payload: object) =>
        client.post("threads.sync_custom_action", {
          thread_id: client.thread,
          item_id: client.item("widget"),
          action: { type: "ck.script", payload },
        });
      await sync(script);
      await sync(scripted());
    },
  ],
  workflow: [
    "A workflow: steps are added and changed, then a summary finishes it",
    async (client) => {
      const search = {
        type: "web_search",
        title: "Searching",
        status_indicator: "loading",
        queries: ["eggs"],
      };
      const found = {
        ...search,
        status_indicator: "complete",
        sources: [{ type: "url", title: "Eggs", url: "https://example.com/eggs" }],
      };
      const thought = {
        type: "thought",
        title: "Thinking",
        content: "Eggs *first*.",
        status_indicator: "complete",
      };
      const workflow = (tasks: readonly object[], more: object = {}) =>
        item("wf", { type: "workflow", workflow: { type: "reasoning", tasks, expanded: false, ...more } });
      await client.create(
        added(workflow([])),
        updated("wf", { type: "workflow.task.added", task_index: 0, task: search }),
        updated("wf", { type: "workflow.task.updated", task_index: 0, task: found }),
        updated("wf", { type: "workflow.task.added", task_index: 1, task: thought }),
        done(workflow([found, thought], { summary: { duration: 3 } })),
        done(
          item("t", { type: "task", task: { type: "custom", title: "Saved", status_indicator: "complete" } }),
        ),
        { say: "Buy eggs." },
      );
    },
  ],
  image: [
    "An image is generated: first a draft, then the image",
    async (client) => {
      const image = { id: "img_a", url: "https://files.example.com/a.png" };
      const draft = { ...image, url: "https://files.example.com/a-draft.png" };
      await client.create(
        added(item("i", { type: "generated_image" })),
        updated("i", { type: "generated_image.updated", image: draft, progress: 0.5 }),
        updated("i", { type: "generated_image.updated", image, progress: 1 }),
        done(item("i", { type: "generated_image", image })),
      );
    },
  ],
  removed: [
    "An item is removed",
    async (client) => {
      await client.create(
        done(item("a", { type: "task", task: { type: "custom", title: "A mistake" } })),
        emit({ type: "thread.item.removed", item_id: "${id:a}" }),
        { say: "Forget it." },
      );
    },
  ],
};

const ask = () =>
  done(
    item("ask", {
      type: "structured_input",
      status: "pending",
      inputs: [
        {
          type: "multiple_choice",
          id: "when",
          question: "When do you want to go?",
          options: [{ value: "today" }, { value: "tomorrow" }],
          multiple: false,
        },
        { type: "freeform", id: "ck", question: "What then?" },
        { type: "freeform", id: "note", question: "Anything else?" },
      ],
    }),
  );

const toolCall = (name: string, args: Json): Json =>
  done(
    item("call", { type: "client_tool_call", status: "pending", call_id: "call_1", name, arguments: args }),
  );
