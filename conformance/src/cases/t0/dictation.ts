import type { Case } from "../../case/case.ts";
import { clientError, member, answerSummary } from "../support/reading.ts";

/** A tenth of a second of silence as a WAV file, for servers that really transcribe it. */
const silence = wav(800);

function wav(samples: number): string {
  const bytes = Buffer.alloc(44 + 2 * samples);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + 2 * samples, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20); // PCM
  bytes.writeUInt16LE(1, 22); // one channel
  bytes.writeUInt32LE(8000, 24); // samples a second
  bytes.writeUInt32LE(16_000, 28); // bytes a second
  bytes.writeUInt16LE(2, 32); // bytes a sample
  bytes.writeUInt16LE(16, 34); // bits a sample
  bytes.write("data", 36);
  bytes.writeUInt32LE(2 * samples, 40);
  return bytes.toString("base64");
}

/** What browsers record, and a minute of it. */
const recordings: readonly (readonly [what: string, mime_type: string, bytes: number])[] = [
  ["audio/webm;codecs=opus", "audio/webm;codecs=opus", 300],
  ["audio/mp4", "audio/mp4", 301],
  ["audio/ogg;codecs=opus", "audio/ogg;codecs=opus", 302],
  ["audio/webm, 300 kB long", "audio/webm", 300_000],
];

/** Texts that are not standard base64 in one piece. */
const noises = [
  // No padding.
  ["invalid-base64-accepted", "aGk"],
  // A character that is outside every alphabet.
  ["invalid-base64-accepted", "aG!k"],
  ["line-breaks-accepted", "aGVs\r\nbG8h"],
  ["line-breaks-accepted", "aGVsbG8h\n"],
] as const;

export const transcribe = (audio_base64: string) =>
  ({ type: "input.transcribe", params: { audio_base64, mime_type: "audio/wav" } }) as const;

export const dictation: readonly Case[] = [
  {
    id: "input.transcribe/gives-text",
    rules: ["AT-10"],
    tier: "T0",
    capability: "transcribe",
    after: ["kit/liveness"],
    async drive(d) {
      const view = await d.send("silence", transcribe(silence), { timeout: 25_000 });
      if (clientError(view)) d.unsupported(view);
      // Whether the server has dictation is not known. AT-12 covers an answer that is not a rejection.
      if (!view.accepted && !d.has("transcribe"))
        d.notReached("input.transcribe fails, so dictation cannot be judged");
      // A service that listens would reject these bytes; the interpreter only counts them.
      if (!d.has("transcribe")) return;
      for (const [what, mime_type, bytes] of recordings) {
        const audio_base64 = Buffer.alloc(bytes, "kit").toString("base64");
        await d.send(what, { type: "input.transcribe", params: { audio_base64, mime_type } });
      }
    },
    judge(seen, rule) {
      for (const [what] of recordings) {
        if (!seen.has(what)) continue;
        const recorded = seen.get(what);
        const isText = typeof member(recorded, "text") === "string";
        rule("AT-10").holds(isText, recorded.accepted ? "text-missing" : "audio-rejected", {
          in: recorded,
          with: { what },
          expected: { text: "…" },
          received: recorded.json ?? answerSummary(recorded),
        });
      }
      const view = seen.get("silence");
      rule("AT-10").holds(typeof member(view, "text") === "string", "text-missing", {
        in: view,
        expected: { text: "…" },
        received: view.json ?? answerSummary(view),
      });
    },
  },
  {
    id: "input.transcribe/refuses-noise",
    rules: ["AT-11"],
    tier: "T0",
    after: ["input.transcribe/gives-text"],
    async drive(d) {
      for (const [, noise] of noises) await d.send(noise, { json: transcribe(noise) });
    },
    judge(seen, rule) {
      for (const [finding, noise] of noises) {
        const view = seen.get(noise);
        rule("AT-11").holds(clientError(view), finding, {
          in: view,
          expected: "4xx",
          received: answerSummary(view),
        });
      }
    },
  },
];
