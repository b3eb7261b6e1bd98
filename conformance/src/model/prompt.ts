import { lastMark } from "../transcript/model-call.ts";
import { isObject } from "../transcript/exchange-view.ts";

type Json = Readonly<Record<string, unknown>>;

/** What a call asks the model for. */
export interface Prompt {
  /** The mark in the user's last message: it names the plan that the call is for. */
  mark: string | undefined;
  /** How many tools have answered since that message: the round of the plan. */
  round: number;
  /** The JSON Schema that the answer must follow: a guardrail or a title asks so, the answer to a user does not. */
  schema: Json | undefined;
  /** The prompt as JSON text. */
  text: string;
}

/** Reads a request of either dialect. */
export function promptOf(request: Json): Prompt {
  const prompt = request["input"] ?? request["messages"] ?? "";
  const items = Array.isArray(prompt) ? prompt.filter(isObject) : [{ role: "user", content: prompt }];
  const last = items.findLastIndex(isFromUser);
  // Quotes and notes may follow the user's own words in messages of their own.
  const before = items.slice(0, last + 1).findLastIndex((item) => !isFromUser(item));
  const words = last === -1 ? items : items.slice(before + 1, last + 1);
  return {
    mark: lastMark(JSON.stringify(words)),
    round: items.slice(last + 1).filter(isToolOutput).length,
    schema: schemaOf(request),
    text: JSON.stringify(prompt),
  };
}

const isFromUser = ({ role }: Json): boolean => role === "user";
const isToolOutput = ({ role, type }: Json): boolean => role === "tool" || type === "function_call_output";

function schemaOf(request: Json): Json | undefined {
  const text = request["text"];
  const format = request["response_format"] ?? (isObject(text) ? text["format"] : undefined);
  if (!isObject(format)) return undefined;
  const inner = isObject(format["json_schema"]) ? format["json_schema"] : format;
  if (isObject(inner["schema"])) return inner["schema"];
  return format["type"] === "json_object" ? {} : undefined;
}

/** The plainest value that a JSON Schema allows: nothing is flagged, every text is a word. */
export function plainValue(schema: unknown, root: unknown = schema, depth = 0): unknown {
  // A schema that contains itself has an end only where it may be left out.
  if (!isObject(schema) || depth > 16) return null;
  if ("const" in schema) return schema["const"];
  for (const name of ["enum", "anyOf", "oneOf", "allOf"]) {
    const options = schema[name];
    if (!Array.isArray(options)) continue;
    return name === "enum" ? options[0] : plainValue(options[0], root, depth + 1);
  }
  const reference = schema["$ref"];
  if (typeof reference === "string") return plainValue(resolved(reference, root), root, depth + 1);
  const type = Array.isArray(schema["type"]) ? (schema["type"][0] as unknown) : schema["type"];
  switch (type) {
    case "string":
      return "Conversation";
    case "boolean":
      return false;
    case "integer":
    case "number":
      return typeof schema["minimum"] === "number" ? schema["minimum"] : 0;
    case "array":
      return Array.from({ length: Number(schema["minItems"] ?? 0) }, () =>
        plainValue(schema["items"], root, depth + 1),
      );
    case "null":
      return null;
    default:
      return Object.fromEntries(
        Object.entries(isObject(schema["properties"]) ? schema["properties"] : {}).map(([name, part]) => [
          name,
          plainValue(part, root, depth + 1),
        ]),
      );
  }
}

const resolved = (reference: string, root: unknown): unknown =>
  reference
    .split("/")
    .slice(1)
    .reduce<unknown>((part, name) => (isObject(part) ? part[name] : undefined), root);
