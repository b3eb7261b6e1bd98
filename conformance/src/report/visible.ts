/** Controls, line and paragraph separators and marks of direction: they would act on a terminal or hide text. */
const acting =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escapes: Readonly<Record<string, string>> = {
  "\n": String.raw`\n`,
  "\r": String.raw`\r`,
  "\t": String.raw`\t`,
};

/** What a server has sent, safe to print: whatever is not plain text is written as an escape. */
export const visible = (text: string): string =>
  text.replaceAll(
    acting,
    (character) =>
      escapes[character] ?? String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** The same with line breaks kept, for blocks of several lines. */
export const visibleLines = (text: string): string => text.split("\n").map(visible).join("\n");

/** Bytes as text where they are UTF-8; otherwise each byte that is not ASCII is written `\xff`. */
export function bytesAsText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Not UTF-8: then what matters is which bytes they are.
    return Array.from(bytes, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : String.raw`\x${byte.toString(16)}`,
    ).join("");
  }
}

/** A JSON value on one line; a text as it is. */
export const asText = (value: unknown): string =>
  visible(typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing"));

/** Text, cut where it gets long. */
export const cut = (text: string, most = 200): string =>
  text.length > most ? `${text.slice(0, most)}… (${count(text.length)} characters)` : text;

/** Text on one line, with an ellipsis where it is cut. */
export const short = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** 12345 as 12,345. */
export const count = (number: number): string => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ",");
