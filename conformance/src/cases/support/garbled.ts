/** In which of the known ways a text has changed on its way, as a finding of RQ-24; undefined where in none of them. */
export function garbledAs(sent: string, received: string) {
  if (received === sent) return undefined;
  // One fault may drop what another one garbles.
  const [text, now] = [withoutControls(sent), withoutControls(received)];
  if (now === text) return undefined;
  if (now === readAsLatin1(text)) return "text-read-as-latin-1";
  if (isReplaced(text, now)) return "characters-replaced";
  return unescaped(now) === text ? "characters-escaped" : undefined;
}

/** A text without the control characters of ASCII that are not white space. */
const withoutControls = (text: string): string => text.replaceAll(/(?![\s\u0080-\u009f])\p{Cc}/gu, "");

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
