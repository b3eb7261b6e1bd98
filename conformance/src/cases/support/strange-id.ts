import { createHash } from "node:crypto";
import type { Drive } from "../../case/drive.ts";

/**
 * An id that no server has given, of its own for every request: a server that takes one for a thread, or makes the
 * thread, is not blamed again where another request asks for one that is unknown. It looks like one that the server has
 * given, so that nothing but the look-up rejects it, and most end with zeros, so that a reader of the bytes sees it.
 */
export const strangeId = (d: Drive, known: string): string => unknownLike(known, hashOf(d.unique("strange")));

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The most letters and digits that are replaced, of a number and of another id: the random part of a ULID. */
const mostReplaced = { digits: 12, others: 16 };

/** How many of them are random; zeros follow. */
const random = 8;

/**
 * An id in the form of a known one: a UUID, a ULID, a number, or anything behind a prefix. A server may reject an id of
 * another form before it looks for it, with another answer than for a thread that is unknown.
 */
export function unknownLike(known: string, hash: string): string {
  const [, prefix = "", count = ""] = /^(.*?)(\d+)$/.exec(known) ?? [];
  // A number that is counted: one that is not reached in a run, and fits into 31 bits as the known one does.
  if (count !== "" && count.length < mostReplaced.digits && !/\d/.test(prefix) && isWordEnd(prefix))
    return `${prefix}${Number(count) + 1_000_000 + (Number.parseInt(hash.slice(0, 8), 16) % 1_000_000)}`;
  const isDecimal = /^\d+$/.test(known);
  const places = placesIn(known, isDecimal ? mostReplaced.digits : mostReplaced.others);
  if (places.length < fewestReplaced) return `thr_${hash.slice(0, 24)}00000000`;
  const digits = (isDecimal ? decimalOf(hash) : hash).slice(0, random).padEnd(places.length, "0");
  const characters = [...known];
  const isUpper = !/[a-z]/.test(known);
  for (const [index, place] of places.entries())
    characters[place] = isUpper ? digits[index]!.toUpperCase() : digits[index]!;
  return characters.join("");
}

/** Whether a number that follows is a word of its own, and not the end of some letters that are random. */
const isWordEnd = (prefix: string): boolean => prefix === "" || /[a-z]{2,}[-_:/.]?$/i.test(prefix);

const decimalOf = (hash: string): string => BigInt(`0x${hash}`).toString().slice(-random);

/** Fewer random letters than these may come by chance. */
const fewestReplaced = 6;

/** The places of the last letters and digits, up to a separator that has enough behind it, in their order. */
function placesIn(id: string, most: number): number[] {
  const places: number[] = [];
  for (let place = id.length - 1; place >= 0 && places.length < most; place--) {
    if (/[a-z0-9]/i.test(id[place]!)) places.unshift(place);
    else if (places.length >= fewestReplaced) break;
  }
  return places;
}
