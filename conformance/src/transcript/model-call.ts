/** What the kit's model says where it refuses; a server keeps it to itself. */
export const refusal = "Refused by plan 4711";

/** What the kit's model does in one call, step by step. */
export type ModelStep =
  | { say: string }
  /** Goes on when the drive opens the gate, at the latest after `max` milliseconds. */
  | { gate: string; max?: number }
  /** Asks for a call of a tool that the server has offered. */
  | { call: string; arguments: Readonly<Record<string, unknown>> }
  /** Answers with this HTTP status (400: clients repeat 5xx and 429) instead of an answer; the first step only. */
  | { refuse: number }
  /** Breaks the connection off. */
  | { cut: true }
  /** Says `text` again and again until the reader no longer takes it, at most `max` bytes. */
  | { flood: string; max: number };

/** The steps of each call that one message causes; a call beyond the last round is answered with a plain word. */
export type Rounds = readonly (readonly ModelStep[])[];

/** One call that the server under test has made to the model, as the model has seen it. */
export interface ModelCall {
  /** Case and label of the plan whose mark the prompt held last; absent for a call of the server's own. */
  case?: string;
  label?: string;
  /** Milliseconds since the start of the run. */
  at: number;
  /** `responses` or `chat/completions`. */
  api: string;
  streamed: boolean;
  /** Names of the tools that the server offers. */
  tools: readonly string[];
  /** The prompt as JSON text. */
  prompt: string;
  /** What was said, when. */
  sent: readonly { at: number; text: string }[];
  /** `left`: the server under test closed the connection before the answer was complete. */
  end?: { how: "complete" | "left" | "refused" | "cut"; at: number };
}

const mark = /\[ck-plan:([\w./-]+)\]/g;

/** The words by which the model recognises whose plan a prompt belongs to. */
export const marked = (id: string): string => `[ck-plan:${id}]`;

/** The plan that the prompt's last mark names: earlier messages of a thread hold earlier marks. */
export const lastMark = (prompt: string): string | undefined => [...prompt.matchAll(mark)].at(-1)?.[1];
