import type { Case } from "../../case/case.ts";
import { listItems, messageInput } from "../../case/requests.ts";
import { messageAccepted } from "../support/reading.ts";

/** A message with all that a composer can add to its text. */
export const chosen: Case = {
  id: "threads.create/shows-what-was-chosen-beside-the-text",
  rules: ["TC-02"],
  tier: "T0",
  turns: 1,
  after: ["kit/liveness"],
  async drive(d) {
    const input = {
      ...messageInput("Please answer with one word."),
      quoted_text: "a passage of the thread",
      inference_options: { model: "kit-model", tool_choice: { id: "kit-tool" } },
    };
    // The answer may fail for the unknown model; nothing else depends on it.
    const view = await d.send("create", { type: "threads.create", params: { input } }, { timeout: 25_000 });
    if (!messageAccepted(view))
      d.notReached(`take a message whose model is "kit-model" and whose tool is "kit-tool"`);
    if (view.threadId !== "") await d.send("list", listItems(view.threadId));
  },
  judge() {
    // Judges compare what is shown with what was posted, and what is listed with what was shown.
  },
};
