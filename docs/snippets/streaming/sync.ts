import { ChatKitServer, memoryStore, widget } from "@chatkit-protocol/core";

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond() {
    yield widget({ type: "Card", children: [{ type: "Text", value: "To do" }] });
  },
  async syncAction(_thread, action, sender) {
    if (action.type !== "task.toggle" || !sender) return undefined;
    const value = action.payload === true ? "Done" : "To do";
    return { ...sender, widget: { type: "Card", children: [{ type: "Text", value }] } };
  },
});
