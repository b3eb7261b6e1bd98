import { z } from "zod";
import { clientDefault, nonEmpty } from "./schema-parts.ts";

/** Who runs an action: the page's own callback, or the server by `threads.custom_action`. */
export const ActionHandler = z.enum(["client", "server"]);
export type ActionHandler = z.output<typeof ActionHandler>;

/** What shows that an action runs; `auto` lets the client choose by component. */
export const LoadingBehavior = z.enum(["auto", "none", "self", "container"]);
export type LoadingBehavior = z.output<typeof LoadingBehavior>;

/**
 * What a widget does when it is used, as a widget carries it; the client applies the defaults.
 * @rules AC SER-09
 */
export const ActionConfig = z.object({
  type: nonEmpty(),
  /** Handed to the handler unchanged, nulls included (SER-09). */
  payload: z.unknown().optional(),
  handler: clientDefault(ActionHandler, "server"),
  loadingBehavior: clientDefault(LoadingBehavior, "auto"),
  /**
   * `false` sends `threads.sync_custom_action` instead of a stream.
   * @since 1.6.2
   */
  streaming: clientDefault(z.boolean(), true),
});
export interface ActionConfig extends z.output<typeof ActionConfig> {}

/**
 * An action as a client posts it; an absent payload is null (AC-03).
 * @rules AC
 */
export const Action = z.object({ type: nonEmpty(), payload: z.unknown().default(null) });
export interface Action extends z.output<typeof Action> {}
