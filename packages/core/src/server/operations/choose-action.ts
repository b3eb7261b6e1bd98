import type { Action, VisibleItem, WidgetItem } from "../../protocol/index.ts";
import type { Application } from "../application/application.ts";
import { quoted, RequestError } from "../application/errors.ts";
import type { ReplyPart } from "../application/reply-parts.ts";
import type { TurnThread } from "../application/turn-thread.ts";
import type { StreamedAction, SyncAction, TypedAction } from "../application/typed-actions.ts";
import type { Call } from "../call/call.ts";
import { unsupported } from "../call/refusals.ts";
import { requestValue } from "./request-value.ts";

type Run<Answer> = (thread: TurnThread, sender: WidgetItem | null) => Answer;

const payloadPath = ["params", "action", "payload"];

/**
 * The handler for the action of a request: the typed one of its type, else the handler of all actions. Throws
 * RequestError for a payload that does not match, and for an action without a handler.
 */
export async function chooseAction(call: Call, action: Action): Promise<Run<AsyncIterable<ReplyPart>>> {
  const { application, context } = call;
  const typed = application.actions?.find((one) => one.streaming && one.type === action.type);
  if (isStreamed(typed)) {
    const payload = await requestValue(call, typed.payload, action.payload, payloadPath);
    return (thread, sender) => typed.handle(payload, { thread, sender, context });
  }
  if (!application.action) throw noAction(application, action, true);
  // Called as a method: an application may have written it as one.
  return (thread, sender) => application.action!(thread, action, sender, context);
}

/** The same for an action that answers at once. */
export async function chooseSyncAction(
  call: Call,
  action: Action,
): Promise<Run<Promise<VisibleItem | void>>> {
  const { application, context } = call;
  const typed = application.actions?.find((one) => !one.streaming && one.type === action.type);
  if (isSync(typed)) {
    const payload = await requestValue(call, typed.payload, action.payload, payloadPath);
    return (thread, sender) => typed.handle(payload, { thread, sender, context });
  }
  if (!application.syncAction) throw noAction(application, action, false);
  return (thread, sender) => application.syncAction!(thread, action, sender, context);
}

const isStreamed = (action: TypedAction | undefined): action is StreamedAction => action?.streaming === true;
const isSync = (action: TypedAction | undefined): action is SyncAction => action?.streaming === false;

function noAction({ actions = [] }: Application, { type }: Action, streaming: boolean): RequestError {
  const known = actions.filter((one) => one.streaming === streaming).map((one) => JSON.stringify(one.type));
  if (known.length === 0) {
    return streaming
      ? unsupported("threads.custom_action", "action")
      : unsupported("threads.sync_custom_action", "syncAction");
  }
  const other = actions.some((one) => one.type === type)
    ? ` (it is answered ${streaming ? "at once: threads.sync_custom_action" : "by a stream: threads.custom_action"})`
    : "";
  const message = `There is no action ${quoted(type)} here${other}.`;
  return new RequestError("invalid_request", message, {
    issues: [
      {
        path: "$.params.action.type",
        message: `Must be ${known.length > 1 ? "one of " : ""}${known.join(", ")}`,
      },
    ],
  });
}
