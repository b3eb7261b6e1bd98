import type { Interrupt } from "@ag-ui/core";
import type { ReplyPart } from "@chatkit-protocol/core";

/** What is shown: parts of the reply, or nothing. */
export type Shown = ReplyPart | readonly ReplyPart[] | false | void;

/** What an agent shows of its work besides messages and calls. */
export interface Activity {
  id: string;
  type: string;
  content: unknown;
}

/** How the run of an AG-UI agent is shown. */
export interface RunOptions {
  /** The names of the tools that run in the client: calling one ends the turn. Default: those that the agent leaves pending. */
  clientTools?: readonly string[];
  /** The state before the run, to which the agent's changes are applied. */
  state?: unknown;
  /** Called with each new state. */
  onState?(state: unknown): Shown;
  /** What is shown for an activity; called again for its later states. Default: nothing. */
  showActivity?(activity: Activity): Shown;
  /** What is shown when a step begins. Default: its name as progress, which the next visible thing replaces. */
  showStep?(name: string): Shown;
  /** Called with an event of the agent's own kind. */
  onCustom?(name: string, value: unknown): Shown;
  /** How the user is asked where the run is interrupted. Default: a question for each interrupt, with `questionId()` as its id. */
  showInterrupts?(interrupts: readonly Interrupt[]): Shown;
  /** Called with what makes no sense in a run; the reply goes on. Default: console.warn. */
  onProblem?(problem: string): void;
}
