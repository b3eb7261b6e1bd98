import * as z from "zod/mini";
import { object } from "./object.ts";
import { clientDefault, nonEmpty } from "./schema-parts.ts";

/** Where an action runs: in a callback of the page, or on the server by `threads.custom_action`. */
export const ActionHandler = z.enum(["client", "server"]);
export type ActionHandler = z.output<typeof ActionHandler>;

/** Which part of a widget shows that an action is running; with `auto` the client chooses. */
export const LoadingBehavior = z.enum(["auto", "none", "self", "container"]);
export type LoadingBehavior = z.output<typeof LoadingBehavior>;

/**
 * The action of a widget's component, which the client runs when the component is used; the client applies the defaults.
 * @rules AC SER-09
 */
export const ActionConfig = object(() => ({
  type: nonEmpty(),
  /** Passed to the handler unchanged, nulls included (SER-09). */
  payload: z.optional(z.unknown()),
  handler: clientDefault(ActionHandler, "server"),
  loadingBehavior: clientDefault(LoadingBehavior, "auto"),
  /**
   * `false` sends `threads.sync_custom_action` instead of a stream.
   * @since 1.6.2
   */
  streaming: clientDefault(z.boolean(), true),
}));
export interface ActionConfig extends z.output<typeof ActionConfig> {}

/**
 * An action as a client posts it; an absent payload is null (AC-03).
 * @rules AC
 */
export const Action = object(() => ({ type: nonEmpty(), payload: z._default(z.unknown(), null) }));
export interface Action extends z.output<typeof Action> {}
