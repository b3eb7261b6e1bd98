import {
  ask,
  type ClientTool,
  clientToolCall,
  type InputOf,
  type ItemPart,
  type JsonObject,
  type QuestionDraft,
  type ReplyPart,
  type RequestContext,
  type StandardSchema,
} from "@chatkit-protocol/core";
import { type PartQueue, partQueue } from "./part-queue.ts";

/** What tools get of the turn that they run in: pass it to the run as its context. */
export interface ToolContext<Session = unknown> {
  readonly request: RequestContext<Session>;
  /** For the run and everything it calls: aborted when the client has gone, and when the turn pauses. */
  readonly signal: AbortSignal;
  /** Whether the turn ends to wait for the client or the user. */
  readonly isPaused: boolean;
  /**
   * Shows something at once, while the tool runs: a status, a widget and its later states, progress, a notice. False once the turn
   * has ended: then nobody sees it.
   */
  show(...parts: ReplyPart[]): boolean;
  /**
   * Asks the user. The turn ends when the tools that run have ended; the answers come with the next turn. Throws if the
   * turn pauses already.
   */
  ask(...inputs: QuestionDraft[]): void;
  /** Calls a tool of the client, whose output comes with the next turn. Otherwise like `ask()`. */
  callClient<Arguments extends StandardSchema>(tool: ClientTool<Arguments>, args: InputOf<Arguments>): void;
  callClient(name: string, args?: JsonObject): void;
  /** For those who read what is shown. */
  readonly queue: PartQueue;
}

/** A context for one turn; `own` is what else the application's tools need, such as the thread or the user's rows. */
export function toolContext<Session, Own extends object = object>(
  request: RequestContext<Session>,
  own?: Own & { readonly [Member in keyof ToolContext]?: never },
): ToolContext<Session> & Own {
  const over = new AbortController();
  const queue = partQueue(over);
  const pause = (part: ItemPart): void => {
    if (queue.pause(part)) return;
    throw new Error(
      "The turn already waits for the user or the client; a turn can wait for one of them only.",
    );
  };
  const context: ToolContext<Session> = {
    request,
    signal: AbortSignal.any([request.signal, over.signal]),
    get isPaused() {
      return queue.pausedBy !== undefined;
    },
    show: (...parts) => parts.map((part) => queue.push(part)).every(Boolean),
    ask: (...inputs) => pause(ask(...inputs)),
    callClient: (tool: string | ClientTool, args: unknown) =>
      pause(typeof tool === "string" ? clientToolCall(tool, args as JsonObject) : clientToolCall(tool, args)),
    queue,
  };
  // Not spread: that would read `isPaused` once and for all.
  return Object.assign(context, own as Own);
}
