import { isObject, memberAt, parse, textAt } from "../transcript/exchange-view.ts";
import { afterScriptPrefix, scriptPrefix } from "../transcript/script-contract.ts";
import type { ScriptRefusal } from "../transcript/transcript.ts";
import type { View } from "../transcript/view.ts";

/** What assistant messages say in their first parts: those of a stream, or the one that a sync action gives back. */
export const answersIn = (view: View): string[] =>
  [...view.eventsOf("thread.item.done").map(({ item }) => item), memberAt(view.json, "updated_item")].flatMap(
    (item) => {
      if (!isObject(item) || item["type"] !== "assistant_message" || !Array.isArray(item["content"]))
        return [];
      const text = textAt(item["content"][0], "text");
      return text === "" ? [] : [text];
    },
  );

/** The interpreter's answers in an exchange: the objects that follow the prefix. */
export const interpreterAnswers = (view: View): Readonly<Record<string, unknown>>[] =>
  answersIn(view).flatMap((text) => {
    const report = afterScriptPrefix(text);
    const json = report === undefined ? undefined : parse(report).json;
    return isObject(json) ? [json] : [];
  });

/** Whether an answer comes from an interpreter that was greeted with `nonce`; an echo repeats the nonce alone. */
export const isHello = (answer: Readonly<Record<string, unknown>>, nonce: string): boolean =>
  answer["hello"] === nonce && typeof answer["interpreter"] === "string";

/** How the interpreter refused a script; it has run nothing of it then. Undefined where it did not. */
export function refusalIn(view: View): ScriptRefusal | undefined {
  if (!view.text.includes("unsupported")) return undefined;
  for (const answer of interpreterAnswers(view)) {
    const word = textAt(answer, "unsupported");
    if (word !== "")
      return {
        exchange: view.exchange.n,
        word,
        script: scriptIn(parse(String(view.exchange.request.body)).json) ?? "",
        answer: scriptPrefix + JSON.stringify(answer),
      };
  }
  return undefined;
}

/** The first script in a request, as it was sent: with its prefix where a text carries it. */
export function scriptIn(value: unknown): string | undefined {
  if (typeof value === "string") return afterScriptPrefix(value) === undefined ? undefined : value;
  if (typeof value !== "object" || value === null) return undefined;
  if ("ck" in value) return JSON.stringify(value);
  for (const part of Object.values(value)) {
    const found = scriptIn(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
