import { type Gates, gates } from "./gates.ts";

/** What the interpreter remembers between requests; by ids of threads, but for the gates. */
export interface InterpreterState {
  gates: Gates;
  allowCancel: {
    get(threadId: string): boolean | undefined | Promise<boolean | undefined>;
    set(threadId: string, value: boolean): unknown;
  };
  feedback: {
    add(threadId: string): unknown;
    count(threadId: string): number | Promise<number>;
  };
}

export function stateInMemory(): InterpreterState {
  const counts = new Map<string, number>();
  const count = (threadId: string): number => counts.get(threadId) ?? 0;
  return {
    gates: gates(),
    allowCancel: new Map<string, boolean>(),
    feedback: { count, add: (threadId) => counts.set(threadId, count(threadId) + 1) },
  };
}
