import { isObject, parse, textAt } from "../transcript/exchange-view.ts";
import { afterScriptPrefix } from "../transcript/script-contract.ts";
import type { View } from "../transcript/view.ts";

/** What the assistant messages of a stream say in their first parts. */
export const answersIn = (view: View): string[] =>
  view.eventsOf("thread.item.done").flatMap(({ item }) => {
    if (!isObject(item) || item["type"] !== "assistant_message" || !Array.isArray(item["content"])) return [];
    const text = textAt(item["content"][0], "text");
    return text === "" ? [] : [text];
  });

/** The interpreter's answers in a stream: the objects that follow the prefix. */
export const interpreterAnswers = (view: View): Readonly<Record<string, unknown>>[] =>
  answersIn(view).flatMap((text) => {
    const report = afterScriptPrefix(text);
    const json = report === undefined ? undefined : parse(report).json;
    return isObject(json) ? [json] : [];
  });

/** Whether an answer comes from an interpreter that was greeted with `nonce`; an echo repeats the nonce alone. */
export const isHello = (answer: Readonly<Record<string, unknown>>, nonce: string): boolean =>
  answer["hello"] === nonce && typeof answer["interpreter"] === "string";

/** The step that the interpreter does not know; it has run nothing of the script then. */
export const unsupportedIn = (view: View): string | undefined =>
  view.text.includes("unsupported")
    ? interpreterAnswers(view)
        .map((answer) => textAt(answer, "unsupported"))
        .find((name) => name !== "")
    : undefined;
