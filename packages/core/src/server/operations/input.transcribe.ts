import { z } from "zod";
import type { ParamsOf, TranscriptionAnswer } from "../../protocol/index.ts";
import { checkAnswer } from "../application/check-answer.ts";
import type { Call } from "../call/call.ts";
import { unsupported } from "../call/refusals.ts";

/** Turns audio into text; the schema has made sure that the base64 is valid (AT-10, AT-11). */
export async function inputTranscribe(
  { audio_base64, mime_type }: ParamsOf<"input.transcribe">,
  { application, context }: Call,
): Promise<TranscriptionAnswer> {
  if (!application.transcribe) throw unsupported("input.transcribe", "transcribe");
  const data = Uint8Array.from(atob(audio_base64), (character) => character.charCodeAt(0));
  const mediaType = mime_type.split(";", 1)[0]?.trim() ?? mime_type;
  const text = await application.transcribe({ data, mimeType: mime_type, mediaType }, context);
  return { text: checkAnswer(z.string(), text, "transcribe()") };
}
