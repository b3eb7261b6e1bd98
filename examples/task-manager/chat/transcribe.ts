import { type AudioInput, RequestError } from "@chatkit-protocol/core";
import OpenAI, { APIError, toFile } from "openai";

/** Turns speech into text. */
export type Transcribe = (audio: AudioInput) => Promise<string>;

/** By OpenAI's model, with the key and the URL of the environment. */
export function openAiTranscriber(): Transcribe {
  const client = new OpenAI();
  return async ({ data, mediaType }) => {
    if (data.length === 0) throw new RequestError("invalid_request", "The recording is empty.");
    const file = await toFile(data, `speech.${mediaType.split("/").at(-1)}`, { type: mediaType });
    try {
      const { text } = await client.audio.transcriptions.create({ model: "gpt-4o-mini-transcribe", file });
      return text;
    } catch (cause) {
      if (!(cause instanceof APIError)) throw cause;
      throw new RequestError("unavailable", "Dictation does not work at the moment.", { cause });
    }
  };
}
