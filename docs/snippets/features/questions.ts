import { ask, ChatKitServer, memoryStore } from "@chatkit-protocol/core";

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond(thread, input) {
    if (input) {
      const options = [{ value: "Mail" }, { value: "Phone" }];
      yield ask(
        { type: "multiple_choice", id: "how", question: "How may we reach you?", options },
        { type: "freeform", id: "when", question: "When?" },
      );
      return; // the answers come with the next turn, whose input is null
    }
    const [asked] = await thread.history({ last: 1 });
    if (asked?.type !== "structured_input") return;
    const answers = asked.inputs.map(({ id, answer }) => `${id}: ${answer?.values.join(", ") || "skipped"}`);
    yield `Noted. ${answers.join("; ")}`;
  },
});
