import type { WidgetRoot } from "@chatkit-protocol/core";

/**
 * The states of a widget whose text is written token by token, for `widget()`: one for the text so far after each token, and
 * one for no text before the first. `widgetOf` gives a component with that text as its `value` an `id`, so that clients get the tokens alone.
 */
export async function* accumulateText(
  tokens: AsyncIterable<string> | Iterable<string>,
  widgetOf: (text: string) => WidgetRoot,
): AsyncGenerator<WidgetRoot> {
  let text = "";
  yield widgetOf(text);
  for await (const token of tokens) {
    text += token;
    yield widgetOf(text);
  }
}
