import type { JsonObject } from "@chatkit-protocol/core";
import type { AgentEvent } from "../reply/index.ts";
import { isObject } from "./read-event.ts";

interface Call {
  name: string;
  /** JSON, as far as it has arrived. */
  input: string;
  isComplete: boolean;
}

/** The calls of a run that have no result yet. */
export interface Calls {
  begin(callId: string, name: string): AgentEvent[];
  input(callId: string, delta: string): void;
  /** The arguments are complete. */
  complete(callId: string): void;
  /** The arguments as the messages of the run have them, for a call that has come without. */
  recall(callId: string, input: string): void;
  end(callId: string, failed: boolean): AgentEvent[];
  /** The agent leaves this call to the client. */
  leave(callId: string): AgentEvent[];
  /**
   * The run has ended: its own tools have run, whether or not it has told their results. Throws if all that it wants of the
   * client cannot be read.
   */
  endAll(): AgentEvent[];
}

export function openCalls(options: {
  clientTools: ReadonlySet<string>;
  onProblem(problem: string): void;
}): Calls {
  const { clientTools, onProblem } = options;
  const open = new Map<string, Call>();
  const shownCalls = new Set<string>();
  /** Calls of tools of the client that cannot be made. */
  const unreadable: string[] = [];
  let hasClientCall = false;

  function callClient(callId: string, { name, input }: Call): AgentEvent[] {
    open.delete(callId);
    const args = parseInput(input);
    if (args) {
      hasClientCall = true;
      return [{ type: "client_tool", callId, name, arguments: args }];
    }
    unreadable.push(`${name} was called with arguments that are not a JSON object: ${input}`);
    return [];
  }

  return {
    begin(callId, name) {
      if (open.has(callId)) {
        onProblem(`the call ${callId} has begun twice`);
        return [];
      }
      open.set(callId, { name, input: "", isComplete: false });
      if (clientTools.has(name)) return [];
      shownCalls.add(callId);
      return [{ type: "tool_start", callId, name }];
    },
    input(callId, delta) {
      const call = open.get(callId);
      if (call && !call.isComplete) call.input += delta;
      else onProblem(`arguments of the call ${callId}, which ${call ? "is complete" : "has not begun"}`);
    },
    complete(callId) {
      const call = open.get(callId);
      if (call && !call.isComplete) call.isComplete = true;
      else onProblem(`the end of the call ${callId}, which ${call ? "is complete" : "has not begun"}`);
    },
    recall(callId, input) {
      const call = open.get(callId);
      if (call?.input === "") call.input = input;
    },
    end(callId, failed) {
      const call = open.get(callId);
      if (!call || !shownCalls.has(callId)) {
        onProblem(`a result of the call ${callId}, which is not running`);
        return [];
      }
      open.delete(callId);
      shownCalls.delete(callId);
      return [{ type: "tool_end", callId, name: call.name, failed }];
    },
    leave(callId) {
      const call = open.get(callId);
      return call ? callClient(callId, call) : [];
    },
    endAll() {
      const events = [...open].flatMap(([callId, call]): AgentEvent[] => {
        if (clientTools.has(call.name)) return callClient(callId, call);
        return shownCalls.has(callId) ? [{ type: "tool_end", callId, name: call.name }] : [];
      });
      open.clear();
      shownCalls.clear();
      // Without a call nothing would come of the turn.
      if (unreadable.length > 0 && !hasClientCall) throw new Error(unreadable.join("; "));
      for (const call of unreadable.splice(0)) onProblem(call);
      return events;
    },
  };
}

function parseInput(input: string): JsonObject | undefined {
  if (input.trim() === "") return {};
  try {
    const parsed: unknown = JSON.parse(input);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
