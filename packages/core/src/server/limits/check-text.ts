import type { Limits } from "./limits.ts";
import { tooDeep, tooManyValues } from "./refusals.ts";

const quote = 34;
const comma = 44;
const colon = 58;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

/** A container that the scan is inside of. */
interface Container {
  /** Of an array; -1 for an object. */
  index: number;
  /** Of an object: where its latest key begins and ends, quotes included. */
  keyStart: number;
  keyEnd: number;
}

/**
 * Refuses JSON text that holds too many values or nests too deeply, before it is parsed: parsing costs many times its
 * size. Linear, and stops at the limit; what is not JSON is left to the parser. Returns the length of the longest string
 * without escapes. Throws RequestError `invalid_request`.
 */
export function checkText(
  text: string,
  { values, depth }: Pick<Limits, "values" | "depth">,
): { longestString: number } {
  const inside: Container[] = [];
  let count = 1;
  /** Where the latest string begins and ends. Numbers, not a pair for each of the strings. */
  let start = 0;
  let end = 0;
  let longestString = 0;
  let nextBackslash = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const here = inside.at(-1);
    switch (code) {
      case quote: {
        const last = endOfString(text, at);
        // Two strings in a row are not JSON, and nothing else that is short would count them.
        if (last < 0 || end === at) return { longestString };
        if (nextBackslash < at) nextBackslash = indexOrEnd(text, "\\", at);
        if (nextBackslash > last) longestString = Math.max(longestString, last - at - 1);
        start = at;
        end = last + 1;
        at = last;
        break;
      }
      case colon:
        if (!here) break;
        here.keyStart = start;
        here.keyEnd = end;
        break;
      case comma:
        if (here && here.index >= 0) here.index += 1;
        if (++count > values) throw tooManyValues(pathOf(text, inside), values);
        break;
      case openBracket:
      case openBrace:
        if (inside.length === depth) throw tooDeep(pathOf(text, inside), depth);
        if (++count > values) throw tooManyValues(pathOf(text, inside), values);
        inside.push({ index: code === openBracket ? 0 : -1, keyStart: at, keyEnd: at });
        break;
      case closeBracket:
      case closeBrace:
        inside.pop();
        break;
    }
  }
  return { longestString };
}

function indexOrEnd(text: string, what: string, from: number): number {
  const index = text.indexOf(what, from);
  return index < 0 ? text.length : index;
}

/** Where the string that begins at `start` ends: the index of its closing quote, or -1. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === backslash) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
  return -1;
}

const pathOf = (text: string, inside: readonly Container[]): (string | number)[] =>
  inside.map((container) => (container.index >= 0 ? container.index : keyIn(text, container)));

function keyIn(text: string, { keyStart, keyEnd }: Container): string {
  try {
    return String(JSON.parse(text.slice(keyStart, keyEnd)));
  } catch {
    return "";
  }
}
