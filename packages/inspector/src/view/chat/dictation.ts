import type { ChatCore } from "./core.ts";

/** The text of a recording (AT-11). Throws RefusedError, NetworkError or InvalidAnswerError. */
export async function transcribe(core: ChatCore, recording: Blob): Promise<string> {
  const params = { audio_base64: await base64Of(recording), mime_type: recording.type };
  const { text } = await core.client.request("input.transcribe", params);
  return text;
}

/** Standard base64 with padding. */
async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = "";
  // In pieces: a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8192)
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(binary);
}
