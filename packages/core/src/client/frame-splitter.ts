/** What a chunk of a stream has completed. */
export interface CompletedFrames {
  /** Whole frames without their numbers and without comments. */
  text: string;
  /** The number of the last of them; undefined if none has one. */
  last: number | undefined;
  /** Whether the stream is complete. */
  isEnd: boolean;
}

/** Cuts the bytes of one connection into whole frames: half a frame at its end is dropped, since the next connection brings it whole. */
export interface FrameSplitter {
  read(chunk: Uint8Array): CompletedFrames;
  /** Whether an event without a number has come, which is about this connection only. */
  readonly isUnnumbered: boolean;
}

export function frameSplitter(): FrameSplitter {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let rest = "";
  let isUnnumbered = false;

  return {
    read(chunk) {
      rest += decoder.decode(chunk, { stream: true });
      const whole = rest.split("\n\n");
      rest = whole.pop() ?? "";
      let text = "";
      let last: number | undefined;
      let isEnd = false;
      for (const frame of whole) {
        if (frame.startsWith(":")) {
          isEnd ||= frame === ": end";
          continue;
        }
        const [line, number] = /^id: (\d+)\n/.exec(frame) ?? ["", undefined];
        if (number === undefined) isUnnumbered = true;
        else last = Number(number);
        text += `${frame.slice(line.length)}\n\n`;
      }
      return { text, last, isEnd };
    },
    get isUnnumbered() {
      return isUnnumbered;
    },
  };
}
