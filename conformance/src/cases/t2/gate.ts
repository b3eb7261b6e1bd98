import { scriptText } from "../../transcript/script-contract.ts";
import type { Drive, Label, Step } from "../../case/drive.ts";
import { createThread } from "../../case/requests.ts";

/** A point at which a script waits until the kit has seen enough. */
export interface Gate {
  readonly step: Step;
  /** Sends, as a message, what lets the script go on. Without gates nothing is sent: the script goes on by itself. */
  open(label: Label): Promise<void>;
}

/** How long a script without gates waits at one, in milliseconds: long enough to look around meanwhile. */
export const waitWithoutGates = 700;

/** How long a script waits at a gate that nobody opens, in milliseconds. */
export const waitAtGate = 3000;

/** A gate that holds a script for at most `max` milliseconds. */
export function gate(d: Drive, max = waitAtGate): Gate {
  // A new name for every run: an unused opening is kept for the next script that comes to the gate.
  const name = `kit-${crypto.randomUUID()}`;
  const real = d.has("gate");
  return {
    step: { gate: name, max: real ? max : waitWithoutGates },
    async open(label) {
      if (real) await d.send(label, createThread(scriptText({ open: name })));
    },
  };
}
