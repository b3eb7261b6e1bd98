import type { UserMessageItem } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import type { TurnPlan } from "../turn/turn.ts";

/** The part of a turn's plan that answers the user's message; null after a tool's output and after structured input. */
export const responding = (
  { application, context }: Call,
  input: UserMessageItem | null,
): Pick<TurnPlan, "handler" | "handle"> => ({
  handler: { name: "respond", input },
  handle: (live) => application.respond(live, input, context),
});
