import { ChatKitServer, memoryStore, widget, type WidgetRoot } from "@chatkit-protocol/core";

const card = (text: string, steps: readonly string[]): WidgetRoot => ({
  type: "Card",
  children: [
    { type: "Markdown", id: "summary", value: text, streaming: true },
    ...steps.map((value) => ({ type: "Text" as const, value })),
  ],
});

const steps = ["Book the train", "Find a hotel", "Pack"];

/** Every state of the widget. The server sends only what changes: deltas of the text, then the card with each new row. */
async function* states(): AsyncGenerator<WidgetRoot, void> {
  let text = "";
  for (const word of ["Three ", "steps ", "to ", "Lyon:"]) yield card((text += word), []);
  for (const index of steps.keys()) yield card(text, steps.slice(0, index + 1));
}

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond() {
    yield widget(states(), { copyText: "Three steps to Lyon" });
  },
});
