import {
  ChatKitServer,
  memoryStore,
  progress,
  textOf,
  toolStatus,
  type Application,
  wholeItem,
} from "@chatkit-protocol/core";

/** Stands for a model: its answer, token by token. */
async function* model(question: string): AsyncGenerator<string, void> {
  for (const token of ["You ", "asked: ", question]) yield token;
}

/** Stands for a slow lookup. */
const lookUp = async (word: string): Promise<string> => `${word} means ${word}.`;

// #region whole
const whole: Application["respond"] = async function* (_thread, input) {
  // One finished item: nothing to watch, nothing to fold.
  const text = await lookUp(textOf(input));
  yield wholeItem({ type: "assistant_message", content: [{ type: "output_text", text, annotations: [] }] });
};
// #endregion

// #region tokens
const tokens: Application["respond"] = async function* (_thread, input, context) {
  for await (const token of model(textOf(input))) {
    // The client has left: stop asking the model.
    if (context.signal.aborted) return;
    yield token;
  }
};
// #endregion

// #region steps
const steps: Application["respond"] = async function* (_thread, input) {
  yield progress("Thinking about it"); // gone with the next visible thing
  yield toolStatus("look_up", "running"); // stays, as a step of a workflow
  const found = await lookUp(textOf(input));
  yield toolStatus("look_up", "completed");
  yield found;
};
// #endregion

// #region sync
const syncAction: Application["syncAction"] = async (_thread, action, sender) => {
  if (action.type !== "task.toggle" || !sender) return undefined;
  const value = action.payload === true ? "Done" : "To do";
  return { ...sender, widget: { type: "Card", children: [{ type: "Text", value }] } };
};
// #endregion

export const answers = { whole, tokens, steps };

export const serverWith = (respond: Application["respond"]): ChatKitServer =>
  new ChatKitServer({ store: memoryStore(), respond, syncAction });
