/** What to say next, and up to where the text has then been said. */
export interface Announcement {
  readonly text: string;
  readonly end: number;
}

const sentenceEnd = /[.!?:;…。！？]["')\]]*\s|\n/g;

/**
 * The whole sentences behind the first `said` characters of a growing text, without the marks of Markdown; the rest too
 * once nothing follows. Undefined if there is nothing to say.
 */
export function nextAnnouncement(text: string, said: number, isGrowing: boolean): Announcement | undefined {
  const rest = text.slice(said);
  const ends = [...rest.matchAll(sentenceEnd)].map(({ index, 0: mark }) => index + mark.length);
  const end = isGrowing ? (ends.at(-1) ?? 0) : rest.length;
  const plain = rest
    .slice(0, end)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`#>|~]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return plain === "" ? undefined : { text: plain, end: said + end };
}
