import type { Message } from "../case/case.ts";
import { isObject, parse } from "../transcript/exchange-view.ts";
import type { View } from "../transcript/view.ts";

/** What a script and the interpreter's answer to it begin with (script contract, version 1). */
const prefix = "ck:1 ";

/** The text that carries a script, or another command to the interpreter. */
export const scriptText = (command: Readonly<Record<string, unknown>>): string =>
  `${prefix}${JSON.stringify({ ck: 1, ...command })}`;

/** The input of a user message; a script travels as its first text. */
export function inputOf(message: Message): Extract<Message, { content: unknown }> {
  if (typeof message === "string")
    return {
      content: [{ type: "input_text", text: message }],
      attachments: [],
      quoted_text: "",
      inference_options: {},
    };
  return "script" in message ? inputOf(scriptText({ do: message.script })) : message;
}

/** What the assistant messages of a stream say in their first parts. */
export const answersIn = (view: View): string[] =>
  view.eventsOf("thread.item.done").flatMap(({ item }) => {
    if (!isObject(item) || item["type"] !== "assistant_message" || !Array.isArray(item["content"])) return [];
    const text = textIn(item["content"][0], "text");
    return text === "" ? [] : [text];
  });

/** The interpreter's answers in a stream: the objects that follow the prefix. */
export const interpreterAnswers = (view: View): Readonly<Record<string, unknown>>[] =>
  answersIn(view).flatMap((text) => {
    const { json } = text.startsWith(prefix) ? parse(text.slice(prefix.length)) : {};
    return isObject(json) ? [json] : [];
  });

/** Whether an answer comes from an interpreter that was greeted with `nonce`; an echo repeats the nonce alone. */
export const isHello = (answer: Readonly<Record<string, unknown>>, nonce: string): boolean =>
  answer["hello"] === nonce && typeof answer["interpreter"] === "string";

/** The step that the interpreter does not know; it has run nothing of the script then. */
export const unsupportedIn = (view: View): string | undefined =>
  view.text.includes("unsupported")
    ? interpreterAnswers(view)
        .map((answer) => textIn(answer, "unsupported"))
        .find((name) => name !== "")
    : undefined;

/** The string at a path; "" where there is none. */
export const textIn = (value: unknown, ...path: string[]): string => {
  const found = path.reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), value);
  return typeof found === "string" ? found : "";
};
