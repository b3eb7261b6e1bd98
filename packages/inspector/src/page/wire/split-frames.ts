/** Cuts the text of an event stream into its frames, as it comes: each ends at a blank line. */
export function frameSplitter(): { push(text: string): string[]; rest(): string } {
  let pending = "";
  return {
    push(text) {
      pending += text;
      const frames: string[] = [];
      for (;;) {
        // A CR at the end may be the first half of a line end.
        const end = /\r\n\r\n|\n\n|\r\r(?!$)/.exec(pending);
        if (!end) return frames;
        frames.push(pending.slice(0, end.index));
        pending = pending.slice(end.index + end[0].length);
      }
    },
    rest: () => pending,
  };
}

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
