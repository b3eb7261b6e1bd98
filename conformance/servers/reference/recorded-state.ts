import { randomUUID } from "node:crypto";
import { pause } from "../interpreter/gates.ts";
import type { InterpreterState } from "../interpreter/state.ts";
import type { Records } from "./records.ts";

/** Milliseconds between two looks at a gate. */
const interval = 20;

/** What the interpreter remembers, among records that several processes share. */
export function recordedState(records: Records): InterpreterState {
  return {
    gates: {
      async open(user, name) {
        const { opened, waiting } = gateKeys(user, name);
        // In this order: whoever begins to wait in between finds the gate open, or is freed.
        await records.add(opened, "");
        if ((await records.removeAll(waiting)) > 0) await records.take(opened);
      },
      async wait(user, name, max, signal) {
        const { opened, waiting } = gateKeys(user, name);
        const own = waiting + randomUUID();
        const end = performance.now() + max;
        await records.add(own, "");
        try {
          if ((await records.take(opened)) !== undefined) return;
          while ((await records.get(own)) !== undefined && performance.now() < end)
            await pause(interval, signal);
        } finally {
          await records.take(own);
        }
      },
    },
    allowCancel: {
      async get(threadId) {
        const value = await records.get(`allow_cancel/${threadId}`);
        return value === undefined ? undefined : value === "true";
      },
      set: (threadId, value) => records.set(`allow_cancel/${threadId}`, String(value)),
    },
    feedback: {
      add: (threadId) => records.add(`feedback/${threadId}/${randomUUID()}`, ""),
      count: (threadId) => records.count(`feedback/${threadId}/`),
    },
  };
}

const gateKeys = (user: string, name: string) => {
  const gate = JSON.stringify([user, name]);
  return { opened: `opened/${gate}`, waiting: `waiting/${gate}/` };
};
