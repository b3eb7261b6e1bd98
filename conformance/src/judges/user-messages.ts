import type { Judge } from "../case/case.ts";
import type { RuleWith } from "../findings/index.ts";
import { readItem } from "../replay/item-state.ts";
import { isMalformed, paramsOf } from "../replay/request.ts";
import { isEvent, isObject, memberAt } from "../transcript/exchange-view.ts";

const owners: ReadonlyMap<unknown, RuleWith<"message-changed">> = new Map([
  ["threads.create", "TC-02"],
  ["threads.add_user_message", "TM-01"],
]);

/** What a user has chosen beside the text is shown as it was posted. The cases of texts and tags judge the content. */
export const userMessages: Judge = {
  id: "user-messages",
  rules: ["TC-02", "TM-01"],
  exchange(view, rule) {
    const owner = owners.get(view.exchange.request.operation);
    if (owner === undefined || !view.accepted || isMalformed(view)) return;
    const shown = view.frames.filter(({ json }) => isDone(json));
    const [frame] = shown;
    const message = isObject(frame?.json) ? readItem(frame.json["item"]) : undefined;
    // Other rules judge a message that is missing, comes twice or cannot be read.
    if (!frame || shown.length > 1 || message?.type !== "user_message") return;
    rule(owner).equals(chosenIn(message), chosenIn(paramsOf(view)["input"]), "message-changed", {
      in: view,
      frame,
    });
  },
};

const isDone = (json: unknown): boolean =>
  isEvent(json) && json.type === "thread.item.done" && memberAt(json, "item", "type") === "user_message";

/** The quote and the options of a message or of its input; one that is null, or an empty quote, is absent. */
function chosenIn(input: unknown): object {
  const quote = memberAt(input, "quoted_text");
  const model = memberAt(input, "inference_options", "model");
  const tool = memberAt(input, "inference_options", "tool_choice", "id");
  return Object.fromEntries(
    Object.entries({ quoted_text: quote === "" ? undefined : quote, model, tool_choice: tool }).filter(
      ([, value]) => value !== undefined && value !== null,
    ),
  );
}
