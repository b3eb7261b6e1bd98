import { requestReaderSchema, answers, requests, ThreadStreamEvent } from "@chatkit-protocol/core/protocol";
import type { z } from "zod";
import type { View } from "../view.ts";
import { isEvent, parse } from "../viewing.ts";

/** An event of a stream, or a JSON answer, with the shape that a server may produce. */
export interface Message {
  /** The type of the event, or the operation that was asked for. */
  name: string;
  value: unknown;
  shape: z.ZodType;
  frame?: number;
}

const isOperation = (name: string): name is keyof typeof requests => Object.hasOwn(requests, name);
const isJsonOperation = (name: string): name is keyof typeof answers => Object.hasOwn(answers, name);

/** What a server has sent in answer to a request that it could take. */
export function messagesIn(view: View): Message[] {
  const { operation = "", body } = view.exchange.request;
  // What comes of a request that had to be refused is a matter of that refusal.
  if (!view.accepted || !isValid(operation, body)) return [];
  if (view.frames.length > 0) {
    return view.frames.flatMap(({ json, index }) =>
      isEvent(json) ? [{ name: json.type, value: json, shape: ThreadStreamEvent, frame: index }] : [],
    );
  }
  if (view.json === undefined || !isJsonOperation(operation)) return [];
  return [{ name: operation, value: view.json, shape: answers[operation] }];
}

const isValid = (operation: string, body: unknown): boolean =>
  typeof body !== "string" ||
  !isOperation(operation) ||
  requestReaderSchema(requests[operation]).safeParse(parse(body).json).success;
