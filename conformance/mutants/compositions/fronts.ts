import { ConnectionDropped, type ForwardedResponse, type Interceptor } from "../../src/relay/relay.ts";
import { bytes, frames } from "../../src/wire-mutants/change.ts";

const operationOf = (body: Uint8Array): string =>
  /"type":\s*"([^"]+)"/.exec(new TextDecoder().decode(body))?.[1] ?? "";

/** A host that closes the socket where a handler throws, before the head of the answer or after it. */
export const dropsWhatThrows: Interceptor = (asked, ask) =>
  dropsErrors(asked, async (request) => {
    const reply = await ask(request);
    if (reply.status >= 500) throw new ConnectionDropped();
    return reply;
  });

const dropsErrors = frames((frame) => {
  if (frame.startsWith('data: {"type":"error"')) throw new ConnectionDropped();
  return frame;
});

/** A process that one operation kills; for so many milliseconds nobody listens, then it is there again. */
export function diesAt(operation: string, ms = 100): Interceptor {
  let deadUntil = 0;
  const isDead = (): boolean => performance.now() < deadUntil;
  return async (asked, ask) => {
    if (operationOf(asked.body) === operation) deadUntil = performance.now() + ms;
    if (isDead()) throw new ConnectionDropped();
    const reply = await ask(asked);
    return {
      ...reply,
      body: (async function* () {
        for await (const chunk of reply.body) {
          if (isDead()) throw new ConnectionDropped();
          yield chunk;
        }
      })(),
    };
  };
}

const page = (status: number, name: string): ForwardedResponse => ({
  status,
  headers: [["content-type", "text/html; charset=utf-8"]],
  body: (async function* () {
    yield bytes(`<!DOCTYPE html>\n<html><body><pre>${name}</pre></body></html>\n`);
  })(),
});

/** A framework that reads JSON before its handlers do: at most 100 kB, and pages of its own for what it refuses. */
export const bodyParser: Interceptor = async (asked, ask) => {
  const isJson = asked.headers.some(([name, value]) => name === "content-type" && /\bjson\b/i.test(value));
  if (!isJson || asked.body.byteLength === 0) return ask(asked);
  if (asked.body.byteLength > 100 * 1024) return page(413, "PayloadTooLargeError");
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(asked.body));
  } catch {
    return page(400, "SyntaxError");
  }
  // What is neither an object nor an array is refused before any handler sees it.
  if (typeof value !== "object" || value === null) return page(400, "SyntaxError");
  return ask({ ...asked, body: bytes(JSON.stringify(value)) });
};
