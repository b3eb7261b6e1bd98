import { type Owner, ThreadStreamEvent } from "@chatkit-protocol/core/protocol";
import type * as z from "zod/mini";
import { operationNamed } from "../transcript/operations-and-events.ts";
import type { View } from "../transcript/view.ts";
import { isMalformed } from "../replay/request.ts";
import { isEvent } from "../transcript/exchange-view.ts";

/** An event of a stream, or a JSON answer, with its writer schema. */
export interface Message {
  value: unknown;
  schema: z.ZodMiniType;
  /** The rule that it belongs to as a whole, where that is not the owner of its schema. */
  owner?: Owner | undefined;
  frame?: number;
}

/** What a server has sent in answer to a request that it could take. */
export function messagesIn(view: View): Message[] {
  const operation = operationNamed(view.exchange.request.operation);
  if (!view.accepted || isMalformed(view)) return [];
  if (view.frames.length > 0) {
    return view.frames.flatMap(({ json, index }) =>
      isEvent(json) ? [{ value: json, schema: ThreadStreamEvent, frame: index }] : [],
    );
  }
  if (view.json === undefined || !operation || operation.answer === "stream") return [];
  return [{ value: view.json, schema: operation.answer, owner: operation.owner }];
}
