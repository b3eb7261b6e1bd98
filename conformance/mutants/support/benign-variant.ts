import type { JsonObject } from "./json-object.ts";
import type { RequestHandler } from "@chatkit-protocol/core";
import type { RuleId } from "../../src/generated/rules.ts";
import { answers, type Fault } from "./mutant.ts";
import { read } from "./requests.ts";

/** A server that is right, though not as the reference is: no MUST may fail. */
export interface BenignVariant extends Fault {
  id: string;
  /** Why it is right, or where many servers do so. */
  because: string;
  /** SHOULDs that it does not meet. */
  warns?: readonly RuleId[];
  /** Rules of which such a server shows nothing, by id or as globs. */
  hides?: readonly (RuleId | `${string}*`)[];
}

const isPlainObject = (value: unknown): value is JsonObject =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  // A raw number is an object without a prototype.
  Object.getPrototypeOf(value) !== null;

/** Changes every object of every event and answer, from the inside out. */
export const objects = (
  change: (object: JsonObject) => JsonObject,
): ((handler: RequestHandler) => RequestHandler["handle"]) => documents((value) => deep(value, change));

function deep(value: unknown, change: (object: JsonObject) => JsonObject): unknown {
  if (Array.isArray(value)) return value.map((part) => deep(part, change));
  if (!isPlainObject(value)) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, deep(part, change)])));
}

/** Changes every event and every JSON answer as a value. */
export const documents = (change: (value: unknown) => unknown) =>
  printed((value) => JSON.stringify(change(value)));

/** Prints every event and every JSON answer anew; an event must stay in one line. */
export const printed = (print: (value: unknown, whole: boolean) => string) =>
  answers((answer) => ({
    ...answer,
    body:
      typeof answer.body === "string"
        ? reprinted(answer.body, (value) => print(value, true))
        : framesOf(answer.body, (json) => reprinted(json, (value) => print(value, false))),
  }));

/** What another fault has broken stays as it is. */
function reprinted(text: string, print: (value: unknown) => string): string {
  const value = read(text);
  return value === undefined ? text : print(value);
}

async function* framesOf(body: AsyncIterable<string>, change: (json: string) => string) {
  for await (const text of body)
    // The number and the name of a frame stay as they are.
    yield text.replace(
      /^((?:(?:id|event): [^\n]*\n)*data: )(.*)\n\n$/s,
      (_whole, head, json) => `${head}${change(json)}\n\n`,
    );
}

/** Whether it is an item of the protocol, and not an object in some application's data. */
export const isItem = (object: JsonObject): boolean => "thread_id" in object && "created_at" in object;
export const isThread = (object: JsonObject): boolean => "status" in object && "items" in object;
