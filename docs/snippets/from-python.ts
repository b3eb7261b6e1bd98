import {
  assistantMessage,
  ChatKitServer,
  clientToolCall,
  CustomStreamError,
  hidden,
  memoryStore,
  type Action,
  type RequestContext,
  textOf,
  type TurnThread,
  type UserMessageItem,
  widget,
  type WidgetItem,
  type WidgetRoot,
} from "@chatkit-protocol/core";

/** Replace this with your task list. */
const tasks = new Map<string, string[]>();

class TaskServer extends ChatKitServer {
  override async *respond(thread: TurnThread, input: UserMessageItem | null, context: RequestContext) {
    const text = textOf(input);
    if (text === "") throw new CustomStreamError("Say something.", { allowRetry: false });
    if (text === "What is selected?") {
      yield clientToolCall("get_selected_tasks"); // its output comes with the next turn, input null
      return;
    }
    tasks.set(context.userId, [...(tasks.get(context.userId) ?? []), text]);
    thread.title ??= text;
    yield assistantMessage(`I've created task '${text}'.`);
    yield widget({
      type: "Card",
      children: [
        { type: "Text", value: text },
        { type: "Button", label: "Done", onClickAction: { type: "task.done", payload: { text } } },
      ],
    });
  }

  override async *action(_thread: TurnThread, action: Action, sender: WidgetItem | null) {
    if (!sender) return;
    yield hidden({ clicked: action.type });
    const done: WidgetRoot = { type: "Card", children: [{ type: "Caption", value: "Done" }] };
    yield { type: "thread.item.replaced" as const, item: { ...sender, widget: done } };
  }
}

export const server = new TaskServer({ store: memoryStore() });
