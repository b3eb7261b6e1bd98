import {
  ask,
  ChatKitServer,
  clientToolCall,
  CustomStreamError,
  hidden,
  memoryStore,
  roleOf,
  StreamError,
  textOf,
  toolStatus,
  widget,
  workflow,
  type RequestContext,
  type TurnThread,
  type WidgetComponent,
  type WidgetRoot,
  type ReplyPart,
} from "@chatkit-protocol/core";

type Scene = (thread: TurnThread, context: RequestContext) => AsyncIterable<ReplyPart>;

const button: WidgetComponent = {
  type: "Button",
  label: "Done",
  onClickAction: { type: "task.complete", payload: { task: 17, at: null } },
};

const card = (done: boolean): WidgetRoot => ({
  type: "Card",
  children: [
    { type: "Text", value: "groceries", lineThrough: done },
    done ? { type: "Caption", value: "Done" } : button,
  ],
});

/** What the task manager of the last chapter answers, by what it was asked. */
const scenes: Readonly<Record<string, Scene>> = {
  async *"Create a task for groceries"(thread) {
    yield workflow({ summary: { title: "Created a task" } });
    yield toolStatus("create_task", "running");
    yield toolStatus("create_task", "completed");
    thread.title = "Groceries";
    for (const token of ["I've created ", "task 'groceries'."]) yield token;
  },
  async *"When shall I go?"() {
    yield clientToolCall("get_selected_tasks", { list: "home", limit: null }, { callId: "call_1" });
  },
  async *tool() {
    yield ask(
      {
        type: "multiple_choice",
        id: "when",
        question: "When do you want to go?",
        options: [{ value: "today" }, { value: "tomorrow" }],
        multiple: false,
      },
      { type: "freeform", id: "note", question: "Anything else?" },
    );
  },
  async *answered() {
    yield "Tomorrow it is.";
    yield widget(card(false), { copyText: "groceries (open)" });
  },
  async *"What can I cook with it?"(thread) {
    const tries = (thread.metadata["tries"] as number | undefined) ?? 0;
    thread.metadata = { tries: tries + 1 };
    if (tries === 0) throw new StreamError();
    yield "French toast.";
  },
  async *"How do I make it?"(_thread, { signal }) {
    yield "Whisk two eggs ";
    yield "with a cup of milk, ";
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
  },
};

/** The task manager: what follows a tool output or an answer is told apart by the thread's last item. */
export const application = (): ChatKitServer =>
  new ChatKitServer({
    store: memoryStore(),
    heartbeat: false,
    async *respond(thread, input, context) {
      const [last] = await thread.history({ last: 1 });
      const name = input ? textOf(input) : last && roleOf(last) === "tool" ? "tool" : "answered";
      const scene = scenes[name];
      if (!scene) throw new CustomStreamError("I only know the conversation of the last chapter.");
      yield* scene(thread, context);
    },
    async *action(_thread, { payload }, sender) {
      if (!sender) return;
      yield hidden({ clicked: "task.complete", payload });
      yield {
        type: "thread.item.replaced",
        item: { ...sender, widget: card(true), copy_text: "groceries (done)" },
      };
    },
  });
