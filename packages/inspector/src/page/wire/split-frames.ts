/** Cuts the text of an event stream into its frames, as it comes: each ends at a blank line. */
export function frameSplitter(): { push(text: string): string[]; rest(): string } {
  let pending = "";
  /** No frame ends before this character. */
  let searched = 0;
  return {
    push(text) {
      pending += text;
      const frames: string[] = [];
      // A CR at the end may be the first half of a line end.
      const ends = /\r\n\r\n|\n\n|\r\r(?!$)/g;
      ends.lastIndex = searched;
      let start = 0;
      for (let end = ends.exec(pending); end; end = ends.exec(pending)) {
        frames.push(pending.slice(start, end.index));
        start = end.index + end[0].length;
      }
      pending = pending.slice(start);
      searched = Math.max(0, pending.length - longestEnd + 1);
      return frames;
    },
    rest: () => pending,
  };
}

/** Characters of the longest mark that ends a frame: only the beginning of one can have been there before. */
const longestEnd = 4;

/** The `data` of a frame as JSON; undefined if it has none or is not JSON. */
export function eventOf(frame: string): unknown {
  const data = frame
    .split(/\r\n|\n|\r/)
    .flatMap((line) => (line.startsWith("data:") ? [line.slice("data:".length).replace(/^ /, "")] : []));
  if (data.length === 0) return undefined;
  try {
    return JSON.parse(data.join("\n"));
  } catch {
    return undefined;
  }
}
