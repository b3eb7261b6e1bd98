import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { deltas } from "./pace.ts";
import { progressFrame, rawDocuments, rawStream, type RawStream } from "./raw-answers.ts";
import { answerReadings } from "./readings.ts";
import { word } from "./reply-plan.ts";
import { urlOf } from "./url-of.ts";

/**
 * The most that `node:http` can do: it reads the request and writes prepared bytes. `raw.ts each` writes every event separately,
 * `raw.ts coalesced` writes all events of one tick together.
 */

const coalesced = process.argv[2] === "coalesced";
/** The most that is written at once, in bytes. */
const block = 16_384;

const server = createServer((req, res) => void answer(req, res).catch(console.error));

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const body = JSON.parse(await text(req)) as Body;
  const document = rawDocuments[body.type];
  if (document !== undefined) {
    res.writeHead(200, { "content-type": "application/json", "content-length": document.length });
    res.end(document);
    return;
  }
  res.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache, no-transform" });
  await stream(rawStream(body.params.input.content[0].text), res, coalesced ? blocks(res) : frames(res));
  res.end();
}

/** What it reads from a request; it trusts the client. */
interface Body {
  type: string;
  params: { input: { content: [{ text: string }] } };
}

interface Writer {
  write(frame: string): boolean;
  /** Called before the handler waits. */
  flush(): boolean;
}

const frames = (res: ServerResponse): Writer => ({ write: (frame) => res.write(frame), flush: () => true });

function blocks(res: ServerResponse): Writer {
  let held = "";
  const flush = (): boolean => {
    const bytes = held;
    held = "";
    return bytes === "" || res.write(bytes);
  };
  return {
    flush,
    write: (frame) => {
      held += frame;
      return held.length < block || flush();
    },
  };
}

async function stream(
  { opening, delta, closing, plan }: RawStream,
  res: ServerResponse,
  { write, flush }: Writer,
): Promise<void> {
  // One listener for the whole answer: with one per wait, the waits of slow readers would be most of the cost.
  let goOn = (): void => {};
  res.on("drain", () => goOn()).on("close", () => goOn());
  const drained = async (): Promise<void> => {
    if (!res.destroyed) await new Promise<void>((resolve) => (goOn = resolve));
  };
  for (const frame of opening) write(frame);
  if (plan.reply === "deltas" && plan.pace === "none") {
    const frame = delta(word);
    for (let index = 0; index < plan.count; index++) {
      if (!write(frame)) await drained();
      if (res.destroyed) return;
    }
  } else if (plan.reply === "deltas") {
    const plain = delta(word);
    for await (const piece of deltas(plan.count, plan.pace)) {
      const fits = write(plan.pace === "tick" ? plain : delta(piece));
      if (!flush() || !fits) await drained();
      if (res.destroyed) return;
    }
  } else if (plan.reply === "hang") {
    write(delta(word));
    flush();
    await drained();
  } else if (plan.reply === "endless") {
    const frame = progressFrame;
    while (!res.destroyed) if (!write(frame)) await drained();
  }
  for (const frame of closing()) write(frame);
  flush();
}

server.listen(0, "127.0.0.1", 8192, () => console.log(urlOf(server)));
answerReadings();
