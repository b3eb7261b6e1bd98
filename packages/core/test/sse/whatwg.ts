import type { Frame } from "../../src/sse/index.ts";

/**
 * The event stream algorithm of the HTML standard (section 9.2.6), step by step on a whole text: slow, and made to be
 * compared with the standard. Gives the frames, and whether something was left that the standard discards.
 */
export function whatwgFrames(bytes: Uint8Array): { frames: Frame[]; discarded: boolean } {
  // "UTF-8 decode" removes one byte order mark, as TextDecoder does.
  const text = new TextDecoder().decode(bytes);
  const frames: Frame[] = [];
  let data = "";
  let type = "";
  let lastEventId = "";
  let idBuffer = "";
  const field = (name: string, value: string): void => {
    if (name === "event") type = value;
    else if (name === "data") data += `${value}\n`;
    else if (name === "id" && !value.includes("\0")) idBuffer = value;
  };
  const lines = text.split(/\r\n|\n|\r/);
  // What follows the last line end is a line that was never ended.
  const rest = lines.pop() ?? "";
  for (const line of lines) {
    if (line === "") {
      lastEventId = idBuffer;
      if (data !== "") frames.push({ type: type || "message", data: data.slice(0, -1), lastEventId });
      data = "";
      type = "";
    } else if (line.startsWith(":")) continue;
    else if (line.includes(":")) {
      const [, name = "", value = ""] = /^([^:]*): ?(.*)$/s.exec(line) ?? [];
      field(name, value);
    } else field(line, "");
  }
  return { frames, discarded: rest !== "" || data !== "" };
}
