import { z } from "zod";

/** What a widget does when it is used, as a widget carries it; the client applies the defaults. */
export const ActionConfig = z.object({
  type: z.string().min(1),
  payload: z.unknown().optional(),
  handler: z.enum(["client", "server"]).default("server"),
  loadingBehavior: z.enum(["auto", "none", "self", "container"]).default("auto"),
  /** `false` sends `threads.sync_custom_action` instead of a stream (since 1.6.2). */
  streaming: z.boolean().default(true),
});
export interface ActionConfig extends z.output<typeof ActionConfig> {}

/** An action as a client posts it; an absent payload is null (AC-03). */
export const Action = z.object({ type: z.string().min(1), payload: z.unknown().default(null) });
export interface Action extends z.output<typeof Action> {}
