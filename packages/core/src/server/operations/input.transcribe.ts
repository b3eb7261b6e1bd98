import * as z from "zod/mini";
import type { ParamsOf, TranscriptionAnswer } from "../../protocol/index.ts";
import { checkAnswer } from "../application/check-answer.ts";
import type { Call } from "../call/call.ts";
import { ofApplication } from "../call/of-application.ts";
import { unsupported } from "../call/refusals.ts";
import { checkTokens, spenderOf } from "../limits/budgets.ts";

/** Turns audio into text; the schema has made sure that the base64 is valid (AT-10, AT-11). */
export async function inputTranscribe(
  { audio_base64, mime_type }: ParamsOf<"input.transcribe">,
  call: Call,
): Promise<TranscriptionAnswer> {
  const { application, context } = call;
  if (!application.transcribe) throw unsupported("input.transcribe", "transcribe");
  await checkTokens(spenderOf(call));
  const data = bytesOf(audio_base64);
  const mediaType = mime_type.split(";", 1)[0]?.trim() ?? mime_type;
  const transcribe = () => application.transcribe?.({ data, mimeType: mime_type, mediaType }, context);
  const text = await ofApplication(call, "transcribe()", transcribe);
  return { text: checkAnswer(z.string(), text, "transcribe()") };
}

/** A loop: `Uint8Array.from` with a callback takes forty times as long, a second for the largest recording. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
