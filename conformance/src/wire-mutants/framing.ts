import { parse } from "../transcript/exchange-view.ts";
import type { WireMutant } from "./wire-mutant.ts";
import { bytes, data, frames, framesOf, stream, eventTypeOf } from "./change.ts";

/** Frames that are no server-sent events, or not one event each. */
export const framing: readonly WireMutant[] = [
  {
    id: "wire/no-blank-line",
    breaks: "TR-05/bytes-outside-events",
    // A comment would bring the blank line.
    between: stream(async function* (body) {
      for await (const frame of framesOf(body)) yield bytes(frame.slice(0, -1));
    }),
  },
  {
    id: "wire/no-blank-line-at-the-end",
    breaks: "TR-05/event-unfinished",
    between: stream(async function* (body) {
      let last = "";
      for await (const frame of framesOf(body)) {
        if (last !== "") yield bytes(last);
        last = frame;
      }
      yield bytes(last.slice(0, -1));
    }),
  },
  {
    id: "wire/event-names",
    breaks: "TR-06/extra-fields",
    between: frames((frame) => `event: ${eventTypeOf(frame) ?? "message"}\n${frame}`),
  },
  {
    id: "wire/event-ids",
    breaks: "TR-06/extra-fields",
    between: frames((frame, index) => `id: ${index}\n${frame}`),
  },
  {
    id: "wire/several-data-lines",
    breaks: "TR-06/extra-fields",
    // Beside other faults it meets what is not JSON.
    between: data((text) => {
      const { json, problem } = parse(text);
      return problem === undefined ? JSON.stringify(json, null, 1).replaceAll("\n", "\ndata: ") : text;
    }),
  },
  {
    id: "wire/ends-with-done",
    breaks: "TR-09/done-sentinel",
    between: stream(async function* (body) {
      yield* body;
      yield bytes("data: [DONE]\n\n");
    }),
  },
  {
    id: "wire/prefix-twice",
    breaks: "TR-09/prefix-twice",
    between: frames((frame) => `data: ${frame}`),
  },
  {
    id: "wire/empty-frames",
    breaks: "TR-09/data-not-json",
    between: frames((frame) => `data:\n\n${frame}`),
  },
  {
    id: "wire/raw-line-break-in-the-json",
    breaks: "TR-07/line-break-in-data",
    alsoBreaks: ["TR-09"],
    between: data((json) => json.replace('"type"', '\n"type"')),
  },
  {
    id: "wire/raw-carriage-return-in-the-json",
    breaks: "TR-07/line-break-in-data",
    alsoBreaks: ["TR-09"],
    between: data((json) => json.replace('"type"', '\r"type"')),
  },
  {
    id: "wire/control-characters-unescaped",
    breaks: "TR-09/data-not-json",
    between: data((json) => json.replaceAll(String.raw`\t`, "\t")),
  },
  {
    id: "wire/events-as-lines-of-json",
    breaks: "TR-05/bytes-outside-events",
    between: frames((frame) => `${frame.slice("data: ".length, -2)}\n`),
  },
  {
    id: "wire/json-in-a-string",
    breaks: "TR-05/event-without-type",
    between: data((json) => JSON.stringify(json)),
  },
  {
    id: "wire/events-in-arrays",
    breaks: "TR-05/event-without-type",
    between: data((json) => `[${json}]`),
  },
  {
    id: "wire/events-in-an-envelope",
    breaks: "TR-05/event-without-type",
    between: data((json) => `{"data":${json}}`),
  },
  {
    id: "wire/python-literals",
    breaks: "TR-09/data-not-json",
    between: data((json) => json.replaceAll('"', "'")),
  },
  {
    id: "wire/latin-1",
    breaks: "TR-07/invalid-utf-8",
    // No text with accents is what it was.
    alsoBreaks: ["TC-02", "AM-02", "AM-04", "AC-03", "SER-08"],
    // What it has no letter for becomes a question mark, as encoders do.
    between: frames((frame) =>
      Uint8Array.from(frame, (character) => (character <= "\u00ff" ? character.charCodeAt(0) : 0x3f)),
    ),
  },
  {
    id: "wire/utf-16",
    breaks: "TR-05/bytes-outside-events",
    between: frames((frame) => new Uint8Array(Buffer.from(frame, "utf16le"))),
  },
  {
    id: "wire/escaped-twice",
    breaks: "RQ-24/long-text-not-echoed",
    alsoBreaks: ["AM-*", "SER-08", "TC-02", "TC-10"],
    between: data((json) => json.replaceAll(String.raw`\n`, String.raw`\\n`)),
  },
];
