import { ChatKitServer, memoryStore, textOf } from "@chatkit-protocol/core";

const { OPENAI_API_KEY = "", OPENAI_BASE_URL = "https://api.openai.com/v1" } = process.env;

/** The text of a recording, by OpenAI's transcription; put any other service here. */
async function textOfAudio(
  data: Uint8Array<ArrayBuffer>,
  type: string,
  signal: AbortSignal,
): Promise<string> {
  const form = new FormData();
  form.set("model", "gpt-4o-mini-transcribe");
  form.set("file", new Blob([data], { type }), `speech.${type.split("/")[1]}`);
  const headers = { authorization: `Bearer ${OPENAI_API_KEY}` };
  const url = `${OPENAI_BASE_URL}/audio/transcriptions`;
  const answer = await fetch(url, { method: "POST", headers, body: form, signal });
  if (!answer.ok) throw new Error(`The transcription ended with ${answer.status}`);
  const { text }: { text: string } = await answer.json();
  return text;
}

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond(_thread, input) {
    yield `You said: ${textOf(input)}`;
  },
  // With this handler, the server takes bodies of up to 10 MiB. The mediaType is the type without its parameters.
  transcribe: ({ data, mediaType }, { signal }) => textOfAudio(new Uint8Array(data), mediaType, signal),
});
