import { once } from "node:events";
import { createServer } from "node:http";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { ChatKitServer, memoryStore, type RequestHandler, type Store } from "@chatkit-protocol/core";
import { open, requestBytes } from "../load/connection.ts";
import { respond } from "../servers/application.ts";
import { createThread, type Pace } from "../servers/reply-plan.ts";
import { urlOf } from "../servers/url-of.ts";
import { type Cost, costOf } from "./count.ts";
import { itemsOf, listOf, longThread } from "./long-thread.ts";
import { printAgain, withCopies, withGetters } from "./slip.ts";

/**
 * Prints, as JSON, what an event costs in a turn of many deltas behind the Node adapter, and what an answer to `items.list` costs, all
 * in this process: with the engine as it is, and with a deliberate regression.
 */

const deltas = 2000;

/** What one of the `count` parts of the answers costs; `partsOf` says how many an answer with so many events has. */
async function measure(
  engine: RequestHandler,
  body: string,
  { count, partsOf }: { count: number; partsOf: (events: number) => number },
): Promise<Cost> {
  const server = createServer(chatkit(engine, { authenticate: () => ({ userId: "alice" }) }));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const url = urlOf(server);
  const request = requestBytes(new URL(url), body);
  let answer = Promise.withResolvers<number>();
  let events = 0;
  const connection = await open(
    new URL(url),
    { body: (_, frames) => void (events += frames), end: () => answer.resolve(events) },
    (error) => answer.reject(error),
  );
  const cost = await costOf(async () => {
    let parts = 0;
    while (parts < count) {
      answer = Promise.withResolvers();
      events = 0;
      connection.send(request);
      parts += partsOf(await answer.promise);
    }
    return parts;
  });
  connection.destroy();
  server.close();
  return cost;
}

/** Of a turn: its events. */
const events = {
  count: deltas,
  partsOf(events: number): number {
    if (events < deltas) throw new Error(`The turn had ${events} events instead of ${deltas}.`);
    return events;
  },
};
/** Of documents and short turns: the answers. */
const answers = { count: 50, partsOf: () => 1 };

const turn = (pace: Pace, count = deltas): string => createThread({ reply: "deltas", count, pace });

const store = memoryStore();
const engine = new ChatKitServer({ store, respond: respond(store), validate: false });
const burst = await measure(engine, turn("none"), events);
const tick = await measure(engine, turn("tick"), events);
const short = await measure(engine, turn("none", 1), answers);
const slipped = await measure(printAgain(engine), turn("none"), events);

await store.forUser("alice").createThread(longThread, { items: itemsOf(longThread.id, 100) });
const list = await measure(engine, listOf(longThread.id), answers);
const listFrom = (changed: Store): Promise<Cost> =>
  measure(new ChatKitServer({ store: changed }), listOf(longThread.id), answers);
const copied = await listFrom(withCopies(store));
const withOwnGetters = await listFrom(withGetters(store));
console.log(JSON.stringify({ burst, tick, short, slipped, list, copied, withOwnGetters }));
