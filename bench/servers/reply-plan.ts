/**
 * What a server of the bench must answer: the text of the user's message is such a plan, as JSON. So every server, in any language,
 * plays every scenario.
 */
export type ReplyPlan =
  /** One message of this many deltas; `pace` is the wait between two of them: none, a tick, or milliseconds. */
  | { reply: "deltas"; count: number; pace: Pace }
  /** One whole message, finished at once. */
  | { reply: "whole" }
  /** One delta, and then nothing until the client leaves. */
  | { reply: "hang" }
  /** Progress lines of 4 KiB for as long as the client reads. */
  | { reply: "endless" }
  /** Stores this many short messages in the thread, then a whole message. */
  | { reply: "history"; items: number };

export type Pace = "none" | "tick" | number;

/** The text of one delta. */
export const word = "word ";

/** The text of a delta that contains its due time, in microseconds of the system's monotonic clock. */
export const stampedWord = (due: number): string => `@${Math.round(due)}@`;

/** Microseconds of the monotonic clock, which all processes of a machine share. */
export function monotonicNow(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e6 + nanoseconds / 1e3;
}

export const readPlan = (text: string): ReplyPlan => JSON.parse(text) as ReplyPlan;

/** The body of a request; the reference insists on every member of an input. */
const message = (plan: ReplyPlan) => ({
  content: [{ type: "input_text", text: JSON.stringify(plan) }],
  attachments: [],
  inference_options: {},
});

/** The body of a `threads.create` with the plan. */
export const createThread = (plan: ReplyPlan): string =>
  JSON.stringify({ type: "threads.create", params: { input: message(plan) } });

/** The body of a further message of a thread, with the plan. */
export const addMessage = (thread_id: string, plan: ReplyPlan): string =>
  JSON.stringify({ type: "threads.add_user_message", params: { thread_id, input: message(plan) } });
