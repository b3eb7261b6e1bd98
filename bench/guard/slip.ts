import type { RequestHandler } from "@chatkit-protocol/core";

/**
 * An engine with a slip as a change may bring it: every event passes a further stage, which reads and prints it again, as a
 * second check or copy of it would.
 */
export const printAgain = (engine: RequestHandler): RequestHandler => ({
  async handle(request) {
    const answer = await engine.handle(request);
    return typeof answer.body === "string" ? answer : { ...answer, body: twice(answer.body) };
  },
});

async function* twice(body: AsyncIterable<string>): AsyncGenerator<string, void> {
  for await (const chunk of body) yield* chunk.split(/(?<=\n\n)/).map(again);
}

function again(frame: string): string {
  const data = frame.slice("data: ".length);
  return frame.startsWith("data: ")
    ? `data: ${JSON.stringify(structuredClone(JSON.parse(data)))}\n\n`
    : frame;
}
