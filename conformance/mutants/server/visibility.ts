import type { ThreadItem } from "@chatkit-protocol/core";
import { scriptPrefix } from "../../src/transcript/script-contract.ts";
import { objects } from "../support/benign-variant.ts";
import { itemIn } from "../support/events.ts";
import type { JsonObject } from "../support/json-object.ts";
import { frames, type Mutant } from "../support/mutant.ts";

/** Gives objects of some types another type, wherever they are sent. */
const renaming = (names: Readonly<Record<string, JsonObject>>) =>
  objects((object) => ({ ...object, ...names[String(object["type"])] }));

const isScript = (item: ThreadItem | null): boolean => JSON.stringify(item).includes(scriptPrefix);

/** Servers whose answers no client can show. */
export const visibility: readonly Mutant[] = [
  {
    id: "answers-in-messages-with-a-role",
    breaks: "TC-12/answer-of-unknown-types",
    answer: renaming({
      assistant_message: { type: "message", role: "assistant" },
      output_text: { type: "text" },
    }),
  },
  {
    id: "answers-in-parts-of-type-text",
    breaks: "TC-12/answer-of-unknown-types",
    answer: renaming({ output_text: { type: "text" } }),
  },
  {
    id: "answers-in-the-deltas-of-a-model",
    breaks: "TC-12/answer-of-unknown-types",
    answer: objects((object) => {
      const type = String(object["type"]);
      if (type === "assistant_message") return { ...object, content: [] };
      if (!type.startsWith("assistant_message.content_part")) return object;
      return { type: "response.output_text.delta", delta: object["delta"] ?? "" };
    }),
  },
  {
    id: "answers-in-events-of-its-own",
    breaks: "TC-12/answer-of-unknown-types",
    answer: frames((event) => {
      const item = itemIn(event, "assistant_message");
      if (item)
        return event.type === "thread.item.done"
          ? [{ type: "text", content: "Hi" }, { type: "done" }]
          : undefined;
      return event["update"] === undefined ? event : undefined;
    }),
  },
  {
    id: "answers-with-progress-alone",
    breaks: "TC-12/answer-empty",
    handlers: ({ respond }) => ({
      async *respond(thread, input, ...rest) {
        if (input === null || isScript(input)) yield* respond(thread, input, ...rest);
        else yield { type: "progress_update", text: "Thinking" };
      },
    }),
  },
];
