/** What a text begins with that carries a script, or an interpreter's report (script contract, version 1). */
export const scriptPrefix = "ck:1 ";

/** The text of a message that carries a script, a hello or the opening of a gate. */
export const scriptText = (request: object): string => scriptPrefix + JSON.stringify({ ck: 1, ...request });

/** The JSON text that follows the prefix; undefined where the text does not begin with it. */
export const afterScriptPrefix = (text: string): string | undefined =>
  text.startsWith(scriptPrefix) ? text.slice(scriptPrefix.length) : undefined;
