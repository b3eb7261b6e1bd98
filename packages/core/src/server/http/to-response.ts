import type { Answer } from "./request-handler.ts";

/**
 * The answer as a web-standard Response. A stream is pulled: nothing is made before the runtime asks for it, and
 * cancelling it calls the body's `return()`.
 */
export function toResponse({ status, headers, body }: Answer): Response {
  // Bytes, not the string itself: Response would add a content type of its own to a string.
  const content = typeof body === "string" ? encoder.encode(body) : toByteStream(body);
  // Response refuses any body, an empty one too, if the status has none (204, 304).
  return new Response(body === "" ? null : content, { status, headers });
}

const encoder = new TextEncoder();

function toByteStream(body: AsyncIterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = body[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        const step = await iterator.next();
        if (step.done) controller.close();
        else controller.enqueue(encoder.encode(step.value));
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    // The default would make one chunk ahead of the reader.
    { highWaterMark: 0 },
  );
}
