import { escapeMarkup } from "../../markup/escape.ts";

/** HTML that may be put into a page as it is. */
export interface Markup {
  readonly html: string;
}

type Child = Markup | string | number | undefined | readonly Child[];

const render = (child: Child): string => {
  if (child === undefined) return "";
  if (typeof child === "string" || typeof child === "number") return escapeMarkup(String(child));
  return "html" in child ? child.html : child.map(render).join("");
};

/** A template in which every value is escaped that is not markup itself, in text and in quoted attributes. */
export const markup = (strings: TemplateStringsArray, ...values: readonly Child[]): Markup => ({
  html: strings.map((text, index) => text + render(values[index])).join(""),
});

/** A sentence of ours in which `words in backticks` are code. */
export const prose = (text: string): Markup => ({
  html: text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeMarkup(part)}</code>` : escapeMarkup(part)))
    .join(""),
});

/** Text that is markup already: our own style and script. */
export const trusted = (text: string): Markup => ({ html: text });

/** JSON for a script element: nothing in it can end the element or begin a comment. */
export const json = (value: unknown): Markup => ({
  html: JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  ),
});
