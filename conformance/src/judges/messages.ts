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

/** The operations that are answered with one thread. */
const ofOneThread = {
  "threads.get_by_id": "read-answers-nothing",
  "threads.update": "rename-answers-nothing",
} as const;

/** How an answer shows nothing at all in the place of a thread, such as null; undefined where it shows something. */
export function nothingShown({ accepted, json, exchange }: View) {
  const { operation = "" } = exchange.request;
  const isEmpty = typeof json === "object" && (json === null || Object.keys(json).length === 0);
  if (!accepted || !isEmpty || !Object.hasOwn(ofOneThread, operation)) return undefined;
  return ofOneThread[operation as keyof typeof ofOneThread];
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
  // The judge of shapes looks at such an answer.
  if (nothingShown(view) !== undefined) return [];
  if (view.json === undefined || !operation || operation.answer === "stream") return [];
  return [{ value: view.json, schema: operation.answer, owner: operation.owner }];
}
