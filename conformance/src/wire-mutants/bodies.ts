import { gzipSync } from "node:zlib";
import type { WireMutant } from "./wire-mutant.ts";
import {
  brokenOff,
  bytes,
  frames,
  framesOf,
  head,
  isJson,
  isStream,
  json,
  stream,
  eventTypeOf,
  withHeader,
} from "./change.ts";

const isCreated = (frame: string): boolean => eventTypeOf(frame) === "thread.created";

/** Bodies that are not whole, more than whole, or in another coding. */
export const bodies: readonly WireMutant[] = [
  {
    id: "wire/no-end-of-the-body",
    breaks: "TR-08/body-cut-off",
    between: stream(brokenOff),
  },
  {
    id: "wire/cut-in-a-frame",
    breaks: "TR-08/body-cut-off",
    between: stream((body) =>
      brokenOff(
        (async function* () {
          let last = "";
          for await (const frame of framesOf(body)) {
            if (last !== "") yield bytes(last);
            last = frame;
          }
          yield bytes(last.slice(0, last.length / 2));
        })(),
      ),
    ),
  },
  {
    id: "wire/json-after-json",
    breaks: "TR-03/not-one-json-document",
    between: json((text) => `${text}\n{}`),
  },
  {
    id: "wire/guarded-json",
    breaks: "TR-03/not-one-json-document",
    between: json((text) => `)]}'\n${text}`),
  },
  {
    id: "wire/json-with-a-byte-order-mark",
    breaks: "TR-03/not-one-json-document",
    between: json((text) => `\uFEFF${text}`),
  },
  {
    id: "wire/json-cut-off",
    breaks: "TR-03/not-one-json-document",
    between: json((text) => text.slice(0, -1)),
  },
  {
    id: "wire/json-in-latin-1",
    breaks: "TR-03/not-one-json-document",
    alsoBreaks: ["TU-01", "AM-04", "CT-04"],
    between: json((text) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff)),
  },
  {
    id: "wire/json-as-a-stream",
    breaks: "TR-03/not-one-json-document",
    between: async (asked, ask) => {
      const reply = await json((text) => `data: ${text}\n\n`)(asked, ask);
      return isJson(reply)
        ? { ...reply, headers: withHeader(reply, "content-type", "text/event-stream") }
        : reply;
    },
  },
  {
    id: "wire/lines-of-json",
    breaks: "TR-04/lines-of-json",
    between: async (asked, ask) => {
      const reply = await ask(asked);
      if (!isStream(reply)) return reply;
      const body = (async function* () {
        for await (const frame of framesOf(reply.body))
          yield bytes(`${frame.slice("data: ".length).trimEnd()}\n`);
      })();
      return { ...reply, headers: withHeader(reply, "content-type", "application/x-ndjson"), body };
    },
  },
  {
    id: "wire/stream-as-json",
    breaks: "TR-04/wrong-media-type",
    between: async (asked, ask) => {
      const reply = await ask(asked);
      if (!isStream(reply)) return reply;
      const events: string[] = [];
      for await (const frame of framesOf(reply.body)) events.push(frame.slice("data: ".length));
      const body = (async function* () {
        yield bytes(`[${events.join(",")}]`);
      })();
      return { ...reply, headers: withHeader(reply, "content-type", "application/json"), body };
    },
  },
  {
    id: "wire/stream-compressed-unasked",
    breaks: "TR-07/invalid-utf-8",
    between: async (asked, ask) => {
      const reply = await stream(async function* (body) {
        const whole: Uint8Array[] = [];
        for await (const chunk of body) whole.push(chunk);
        yield gzipSync(Buffer.concat(whole));
      })(asked, ask);
      return isStream(reply) ? { ...reply, headers: withHeader(reply, "content-encoding", "gzip") } : reply;
    },
  },
  {
    id: "wire/json-compressed-unasked",
    breaks: "TR-03/not-one-json-document",
    between: async (asked, ask) => {
      const reply = await json((text) => gzipSync(text))(asked, ask);
      return isJson(reply) ? { ...reply, headers: withHeader(reply, "content-encoding", "gzip") } : reply;
    },
  },
  {
    id: "wire/no-body-for-streams",
    breaks: "TC-01/opening-event-wrong",
    between: stream(async function* (body) {
      for await (const _chunk of body) yield new Uint8Array();
    }),
  },
  {
    id: "wire/first-frame-lost",
    breaks: "TC-01/opening-event-wrong",
    between: frames((frame) => (isCreated(frame) ? "" : frame)),
  },
  {
    id: "wire/first-frame-twice",
    breaks: "TC-09/created-not-exactly-once",
    between: frames((frame) => (isCreated(frame) ? frame + frame : frame)),
  },
  {
    id: "wire/first-frames-swapped",
    breaks: "TC-01/opening-event-wrong",
    between: stream(async function* (body) {
      let held = "";
      for await (const frame of framesOf(body)) {
        if (isCreated(frame)) held = frame;
        else {
          yield bytes(frame + held);
          held = "";
        }
      }
      if (held !== "") yield bytes(held);
    }),
  },
  {
    id: "wire/everything-at-the-end",
    breaks: "TR-10/events-held-back",
    between: stream(async function* (body) {
      const whole: Uint8Array[] = [];
      for await (const chunk of body) whole.push(chunk);
      yield Buffer.concat(whole);
    }),
  },
  {
    id: "wire/never-ends",
    patience: 300,
    breaks: "TR-08/body-cut-off",
    between: stream(async function* (body) {
      yield* body;
      // The client has to lose its patience.
      await new Promise<never>(() => {});
    }),
  },
  {
    id: "wire/length-too-long",
    breaks: "TR-03/not-one-json-document",
    between: head(isJson, (reply) => ({
      headers: withHeader(
        reply,
        "content-length",
        String(Number(reply.headers.find(([name]) => name === "content-length")?.[1] ?? 0) + 10),
      ),
      body: brokenOff(reply.body),
    })),
  },
];
