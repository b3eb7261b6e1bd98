/** A fenced code block of a Markdown file. */
export interface Fence {
  /** Line of its first body line, counted from 1. */
  line: number;
  /** The words after the backticks: language first. */
  words: readonly string[];
  /** Without the last line break. */
  body: string;
}

const block = /^( *)(`{3,})([^\n`]*)\n([\s\S]*?)^\1\2 *$/gm;

/** The fenced blocks of a Markdown text in order. */
export const fencesOf = (text: string): Fence[] =>
  [...text.matchAll(block)].map((match) => ({
    line: text.slice(0, match.index).split("\n").length + 1,
    words: (match[3] ?? "").trim().split(/\s+/),
    body: (match[4] ?? "").replace(/\n$/, ""),
  }));

/** The text with the body of each block replaced by what `fill` gives; undefined leaves a block as it is. */
export function fillFences(text: string, fill: (fence: Fence) => string | undefined): string {
  const bodies = fencesOf(text).map(fill);
  return text.replace(block, (whole: string, indent: string, ticks: string, info: string) => {
    const body = bodies.shift();
    return body === undefined ? whole : `${indent}${ticks}${info}\n${body}\n${indent}${ticks}`;
  });
}
