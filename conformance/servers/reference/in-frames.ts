import type { Answer } from "@chatkit-protocol/core";

/** The answer with one frame in each piece of a stream, for code that handles one event at a time. */
export const inFrames = (answer: Answer): Answer =>
  typeof answer.body === "string" ? answer : { ...answer, body: apart(answer.body) };

async function* apart(body: AsyncIterable<string>) {
  for await (const text of body) yield* text.split(/(?<=\n\n)(?=id: |data: |: )/);
}
