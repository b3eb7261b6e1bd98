import {
  actionConfig,
  ChatKitServer,
  defineAction,
  memoryStore,
  widget,
  type WidgetRoot,
} from "@chatkit-protocol/core";
import { z } from "zod";

/** The names of the form's controls are the members of the payload. */
const create = defineAction({
  type: "task.create",
  payload: z.object({ title: z.string().min(1), due: z.iso.date().optional() }),
  async *handle({ title, due }, { sender }) {
    const value = due === undefined ? title : `${title}, due ${due}`;
    const done: WidgetRoot = { type: "Card", children: [{ type: "Text", value }] };
    if (sender) yield { type: "thread.item.replaced" as const, item: { ...sender, widget: done } };
    yield `Created "${title}".`;
  },
});

export const server = new ChatKitServer({
  store: memoryStore(),
  actions: [create],
  async *respond() {
    yield widget({
      type: "Card",
      children: [
        {
          type: "Form",
          // What the user enters replaces these values.
          onSubmitAction: actionConfig(create, { title: "New task" }),
          children: [
            { type: "Input", name: "title", placeholder: "What is to be done?", required: true },
            { type: "DatePicker", name: "due" },
            { type: "Button", label: "Create", submit: true },
          ],
        },
      ],
    });
  },
});
