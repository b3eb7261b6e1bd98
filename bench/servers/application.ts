import {
  type Application,
  progress,
  type ReplyPart,
  type Store,
  textOf,
  type ThreadItem,
  wholeItem,
} from "@chatkit-protocol/core";
import { deltas } from "./pace.ts";
import { readPlan, type ReplyPlan, word } from "./reply-plan.ts";

const whole = (text: string): ReplyPart =>
  wholeItem({ type: "assistant_message", content: [{ type: "output_text", text, annotations: [] }] });

/** Answers as the plan in the user's message says. */
export const respond = (store: Store): Application["respond"] =>
  async function* (thread, input, { userId, signal }) {
    const plan = readPlan(textOf(input));
    if (plan.reply === "history") {
      for (const items of batches(thread.id, plan.items))
        await store.forUser(userId).save(thread.id, { items });
      yield whole(`${plan.items} items`);
    } else yield* reply(plan, signal);
  };

async function* reply(
  plan: Exclude<ReplyPlan, { reply: "history" }>,
  signal: AbortSignal,
): AsyncGenerator<ReplyPart, void> {
  switch (plan.reply) {
    case "deltas":
      // A handler that waits for nothing is a plain loop.
      if (plan.pace === "none") for (let index = 0; index < plan.count; index++) yield word;
      else yield* deltas(plan.count, plan.pace);
      break;
    case "whole":
      yield whole("Hello.");
      break;
    case "hang":
      yield word;
      await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
      break;
    case "endless":
      for (const text = "x".repeat(4096); ;) yield progress(text);
  }
}

/** The items of a long thread, a thousand at a time. */
function* batches(thread_id: string, count: number): Generator<ThreadItem[], void> {
  const created_at = new Date().toISOString();
  const item = (number: number): ThreadItem => ({
    id: `msg_${String(number).padStart(32, "0")}`,
    thread_id,
    created_at,
    type: "assistant_message",
    content: [{ type: "output_text", text: `Message ${number} of a long thread.`, annotations: [] }],
  });
  for (let from = 0; from < count; from += 1000) {
    yield Array.from({ length: Math.min(1000, count - from) }, (_, index) => item(from + index));
  }
}
