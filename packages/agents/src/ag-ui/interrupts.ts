import type { ResumeEntry } from "@ag-ui/core";
import { isHidden, type StructuredInput, type ThreadItem } from "@chatkit-protocol/core";

const prefix = "ag-ui interrupt ";

/** The id of the question that asks for the answer to an interrupt. */
export const questionId = (interruptId: string): string => prefix + interruptId;

/** The answers to the interrupts of the last run, if the user has just given them. */
export function resumeEntries(items: readonly ThreadItem[]): ResumeEntry[] {
  const last = items.findLast((item) => !isHidden(item) && item.type !== "end_of_turn");
  if (last?.type !== "structured_input" || last.status === "pending") return [];
  return last.inputs.flatMap((input) => (input.id.startsWith(prefix) ? [resumeEntry(input)] : []));
}

function resumeEntry({ id, answer }: StructuredInput): ResumeEntry {
  const interruptId = id.slice(prefix.length);
  const [only, ...more] = answer?.values ?? [];
  if (answer === undefined || answer.skipped || only === undefined)
    return { interruptId, status: "cancelled" };
  return { interruptId, status: "resolved", payload: more.length === 0 ? only : answer.values };
}
