import type {
  ParamsOf,
  StructuredInput,
  StructuredInputItem,
  StructuredInputSubmission,
} from "../../protocol/index.ts";
import { RequestError } from "../application/errors.ts";
import type { Call } from "../call/call.ts";
import { loadItemOfType } from "../call/load-item.ts";
import { loadOpenThread } from "../call/load-thread.ts";
import { responding } from "./responding.ts";
import { startTurn } from "../turn/start-turn.ts";

/** Records the answers, shows the answered item and responds without a message (SI-02 … SI-13). */
export function threadsAddStructuredInput(params: ParamsOf<"threads.add_structured_input">, call: Call) {
  const { thread_id, item_id, input } = params;
  return startTurn(call, thread_id, {
    async look() {
      const thread = await loadOpenThread(call, thread_id);
      await loadItemOfType(call, "structured_input", thread_id, item_id);
      return thread;
    },
    async begin(thread) {
      const item = await call.store.updateItem(thread_id, item_id, (stored) =>
        stored.type === "structured_input" && stored.status === "pending" ? answer(stored, input) : undefined,
      );
      if (item?.type !== "structured_input") {
        throw new RequestError("conflict", "The structured input has been answered already.");
      }
      return {
        thread,
        after: [{ type: "thread.item.replaced", item }],
        ...responding(call, null),
      };
    },
  });
}

const answer = (item: StructuredInputItem, submission: StructuredInputSubmission): StructuredInputItem => ({
  ...item,
  status: submission.status,
  inputs: item.inputs.map((question) => answerQuestion(question, submission)),
});

function answerQuestion(question: StructuredInput, submission: StructuredInputSubmission): StructuredInput {
  const given = Object.hasOwn(submission.answers, question.id) ? submission.answers[question.id] : undefined;
  const values =
    submission.status === "skipped" || !given || given.skipped ? [] : takenValues(question, given.values);
  return { ...question, answer: { values, skipped: values.length === 0 } };
}

/** A single choice takes one value; values outside the options are the user's own (SI-06, SI-08). */
const takenValues = (question: StructuredInput, values: string[]): string[] =>
  question.type === "multiple_choice" && !question.multiple ? values.slice(0, 1) : values;
