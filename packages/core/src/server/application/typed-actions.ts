import { type PrintSchema, toJsonSchema } from "../../json-schema/index.ts";
import type { ActionConfig, VisibleItem, WidgetItem } from "../../protocol/index.ts";
import type { InputOf, OutputOf, StandardSchema } from "../../standard-schema.ts";
import type { RequestContext } from "./context.ts";
import type { TurnThread } from "./turn-thread.ts";
import type { ReplyPart } from "./reply-parts.ts";

/** The context of an action: `sender` is the widget that was used, null for an action of the client itself. */
export interface ActionTurn<Session = unknown> {
  thread: TurnThread;
  sender: WidgetItem | null;
  context: RequestContext<Session>;
}

interface Typed<Payload extends StandardSchema> {
  /** The action's type, as widgets and clients name it. */
  type: string;
  /** What its payload must be; anything else is refused before `handle` runs, with JSON paths. An absent one is null. */
  payload: Payload;
  /** Prints `payload` for `server.describe()`. The action brings it along, so that a bundle without actions does not contain it. */
  print: PrintSchema;
}

/** An action that answers with a stream (`threads.custom_action`). */
export interface StreamedAction<
  Payload extends StandardSchema = StandardSchema,
  Session = unknown,
> extends Typed<Payload> {
  streaming: true;
  handle(payload: OutputOf<Payload>, turn: ActionTurn<Session>): AsyncIterable<ReplyPart>;
}

/** An action that answers at once (`threads.sync_custom_action`); the item that it returns is stored and sent back. */
export interface SyncAction<
  Payload extends StandardSchema = StandardSchema,
  Session = unknown,
> extends Typed<Payload> {
  streaming: false;
  handle(payload: OutputOf<Payload>, turn: ActionTurn<Session>): Promise<VisibleItem | void>;
}

/** An action with a schema, streamed or not: what `defineAction` and `defineSyncAction` return. */
export type TypedAction<Session = unknown> =
  StreamedAction<StandardSchema, Session> | SyncAction<StandardSchema, Session>;

/** An action with a schema for its payload, for the `actions` of a server. */
export const defineAction = <Payload extends StandardSchema, Session = unknown>(
  action: Omit<StreamedAction<Payload, Session>, "streaming" | "print">,
): StreamedAction<Payload, Session> => ({ ...action, streaming: true, print: toJsonSchema });

/** A synchronous action with a schema for its payload, for the `actions` of a server. */
export const defineSyncAction = <Payload extends StandardSchema, Session = unknown>(
  action: Omit<SyncAction<Payload, Session>, "streaming" | "print">,
): SyncAction<Payload, Session> => ({ ...action, streaming: false, print: toJsonSchema });

/** What a widget needs to know of an action: no handler, so that widgets and handlers may use each other. */
export type ActionType<Payload extends StandardSchema> = Pick<
  StreamedAction<Payload, never> | SyncAction<Payload, never>,
  "type" | "payload" | "streaming"
>;

/** What a widget carries so that using it runs `action`. */
export const actionConfig = <Payload extends StandardSchema>(
  { type, streaming }: ActionType<Payload>,
  payload: InputOf<Payload>,
  options: Pick<ActionConfig, "loadingBehavior"> = {},
): ActionConfig => ({ type, payload, handler: "server", streaming, ...options });

/**
 * The same for a form, or for a field's `onChangeAction`: the client adds the values of the fields by their names, so `payload` has only
 * what they do not say. A value that is in `payload` wins over a field.
 */
export const formAction = <Payload extends StandardSchema>(
  { type, streaming }: ActionType<Payload>,
  payload?: { readonly [Member in keyof InputOf<Payload>]?: InputOf<Payload>[Member] },
  options: Pick<ActionConfig, "loadingBehavior"> = {},
): ActionConfig => ({ type, payload: payload ?? {}, handler: "server", streaming, ...options });
