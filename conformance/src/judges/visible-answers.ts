import type { Judge } from "../case/case.ts";
import { paramsOf } from "../replay/request.ts";
import { isWhole, saysInstead, showsAnswer } from "../replay/shown.ts";
import { isObject, memberAt } from "../transcript/exchange-view.ts";
import { scriptPrefix } from "../transcript/script-contract.ts";
import type { View } from "../transcript/view.ts";
import { unknownTypesIn, type UnknownType, unknownTypeText } from "./unknown-types.ts";

/** An answer that consists of what clients do not know is visible to nobody. An answer that is empty may be meant to be. */
export const visibleAnswers: Judge = {
  id: "visible-answers",
  rules: ["TC-12"],
  exchange(view, rule) {
    if (!isWhole(view) || !answersPlainQuestion(view)) return;
    const foreign = foreignContentIn(view);
    const [first] = foreign;
    if (showsAnswer(view)) rule("TC-12").holds(true, "answer-of-unknown-types", { in: view });
    else if (first && saysInstead(view) === undefined)
      rule("TC-12").holds(false, "answer-of-unknown-types", {
        in: view,
        ...(first.frame === undefined ? {} : { frame: first.frame }),
        path: first.path,
        expected: "an item of a known type that clients show",
        received: [...new Set(foreign.map(unknownTypeText))],
      });
  },
};

/** Whether a stream answers words of a user, as far as is known: what a script asks for may be invisible. */
function answersPlainQuestion(view: View): boolean {
  const { body, operation } = view.exchange.request;
  if (body === undefined) return true;
  if (operation !== "threads.create" && operation !== "threads.add_user_message") return false;
  const content = memberAt(paramsOf(view), "input", "content");
  const texts = Array.isArray(content) ? content.filter(isObject).map(({ text }) => text) : [];
  const said = texts.filter((text) => typeof text === "string" && text.trim() !== "");
  return said.length > 0 && !said.some((text) => String(text).startsWith(scriptPrefix));
}

/** What was meant for the user and is of an unknown type: items, parts and updates, and events that carry text. */
export const foreignContentIn = (view: View): UnknownType[] =>
  unknownTypesIn(view).filter(
    ({ what, frame = -1 }) => what !== "event" || carriesText(view.frames[frame]?.json),
  );

/** The members in which protocols of models and agents send text. */
const textual: ReadonlySet<string> = new Set(["text", "delta", "content"]);

const carriesText = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(carriesText)
    : isObject(value) &&
      Object.entries(value).some(([name, part]) =>
        typeof part === "string" ? textual.has(name) && part.trim() !== "" : carriesText(part),
      );
