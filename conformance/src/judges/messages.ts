import { type Owner, requestReaderSchema, ThreadStreamEvent } from "@chatkit-protocol/core/protocol";
import type { z } from "zod";
import { operationNamed } from "../transcript/operations-and-events.ts";
import type { View } from "../transcript/view.ts";
import { isEvent, parse } from "../transcript/exchange-view.ts";

/** An event of a stream, or a JSON answer, with its writer schema. */
export interface Message {
  value: unknown;
  schema: z.ZodType;
  /** The rule that it belongs to as a whole, where that is not the owner of its schema. */
  owner?: Owner | undefined;
  frame?: number;
}

/** What a server has sent in answer to a request that it could take. */
export function messagesIn(view: View): Message[] {
  const { operation: name, body } = view.exchange.request;
  const operation = operationNamed(name);
  // The rule that demands a refusal judges what a server answers to an invalid request.
  if (!view.accepted) return [];
  if (operation && typeof body === "string") {
    if (!requestReaderSchema(operation.request).safeParse(parse(body).json).success) return [];
  }
  if (view.frames.length > 0) {
    return view.frames.flatMap(({ json, index }) =>
      isEvent(json) ? [{ value: json, schema: ThreadStreamEvent, frame: index }] : [],
    );
  }
  if (view.json === undefined || !operation || operation.answer === "stream") return [];
  return [{ value: view.json, schema: operation.answer, owner: operation.owner }];
}
