import type { Answer } from "@chatkit-protocol/core";

/** The answer with one frame in each piece of a stream, for code that handles one event at a time. */
export const inFrames = (answer: Answer): Answer =>
  typeof answer.body === "string" ? answer : { ...answer, body: apart(answer.body) };

async function* apart(body: AsyncIterable<string>) {
  for await (const text of body) {
    const end = text.indexOf("\n\n");
    // Most pieces are one frame; the expression looks at every character of a long one.
    if (end === -1 || end === text.length - 2) yield text;
    else yield* text.split(/(?<=\n\n)(?=id: |data: |: )/);
  }
}
