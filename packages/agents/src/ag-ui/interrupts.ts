import type { Interrupt, ResumeEntry } from "@ag-ui/core";
import { ask, isHidden, type ReplyPart, type StructuredInput, type ThreadItem } from "@chatkit-protocol/core";
import { type AgUiEvent, isObject, textOf } from "./read-event.ts";

const prefix = "ag-ui interrupt ";

/** The id of a question whose answer resumes the interrupted run. */
export const questionId = (interruptId: string): string => prefix + interruptId;

export const isInterrupt = (value: unknown): value is Interrupt =>
  isObject(value) && typeof value["id"] === "string";

/** An interrupt as agents on LangGraph report it before AG-UI 1.0. */
export function interruptOf({ rawEvent, value }: AgUiEvent): Interrupt {
  const message = isObject(value) ? textOf(value, "message") : typeof value === "string" ? value : undefined;
  const id = (isObject(rawEvent) ? textOf(rawEvent, "id") : undefined) ?? "on_interrupt";
  return { id, reason: "interrupt", ...(message === undefined ? {} : { message }) };
}

/** A question for each interrupt. */
export const askUser = (interrupts: readonly Interrupt[]): ReplyPart =>
  ask(
    ...interrupts.map((interrupt) => ({
      type: "freeform" as const,
      id: questionId(interrupt.id),
      question:
        textOf(interrupt, "message") ?? textOf(interrupt, "reason") ?? "The agent waits for your answer.",
    })),
  );

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
