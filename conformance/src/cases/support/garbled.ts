/** In which of the known ways a text has changed on its way, as a finding of RQ-24; undefined where in none of them. */
export function garbledAs(text: string, now: string) {
  if (now === text) return undefined;
  if (now === readAsLatin1(text)) return "text-read-as-latin-1";
  if (isReplaced(text, now)) return "characters-replaced";
  return unescaped(now) === text ? "characters-escaped" : undefined;
}

/** What becomes of a text whose bytes are read one by one as characters. */
const readAsLatin1 = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");

/** Whether a text has question marks in place of characters beyond ASCII. */
function isReplaced(text: string, now: string): boolean {
  const marks = (one: string): number => one.split("?").length;
  const rest = (one: string): string => one.replace(/\P{ASCII}|\?/gu, "");
  return marks(now) > marks(text) && rest(now) === rest(text);
}

/** The ampersand last: it begins the others. */
const entities = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&amp;": "&" };

/** What a page shows of a text that was written for HTML. */
const unescaped = (text: string): string =>
  Object.entries(entities).reduce((read, [entity, char]) => read.replaceAll(entity, char), text);
