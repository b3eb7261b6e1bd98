/** A piece of a Markdown text that can be drawn by itself. */
export interface Block {
  /** Where it starts, in UTF-16 code units. */
  readonly start: number;
  readonly text: string;
}

const definition = /^ {0,3}\[[^\]]+\]:/m;
/** Lines that may belong to what is before the empty line: indented ones, list items, quotes. */
const continues = /^(\s|[-*+>] ?|\d{1,9}[.)] )/;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Cuts a Markdown text at empty lines where nothing can span them, so that a growing text is drawn anew only at its end.
 * A text with link definitions or footnotes stays whole, since they apply everywhere.
 */
export function blocksOf(text: string): Block[] {
  if (definition.test(text)) return [{ start: 0, text }];
  const blocks: Block[] = [];
  let start = 0;
  let offset = 0;
  let openFence: string | undefined;
  let isAfterEmptyLine = false;
  for (const line of text.split(/(?<=\n)/)) {
    const marker = fence.exec(line)?.[1];
    if (openFence === undefined && isAfterEmptyLine && line.trim() !== "" && !continues.test(line)) {
      blocks.push({ start, text: text.slice(start, offset) });
      start = offset;
    }
    if (marker !== undefined) {
      if (openFence === undefined) openFence = marker;
      else if (marker.startsWith(openFence)) openFence = undefined;
    }
    isAfterEmptyLine = line.trim() === "";
    offset += line.length;
  }
  return [...blocks, { start, text: text.slice(start) }];
}
