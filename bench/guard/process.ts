import { once } from "node:events";
import { createServer } from "node:http";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { ChatKitServer, memoryStore, type RequestHandler } from "@chatkit-protocol/core";
import { open, requestBytes } from "../load/connection.ts";
import { respond } from "../servers/application.ts";
import { createThread, type Pace } from "../servers/reply-plan.ts";
import { urlOf } from "../servers/url-of.ts";
import { type Cost, costOf } from "./count.ts";
import { printAgain } from "./slip.ts";

/**
 * Prints, as JSON, what an event costs in a turn of many deltas behind the Node adapter, all in this process: with the engine as
 * it is, and with a deliberate regression.
 */

const deltas = 2000;

async function measure(engine: RequestHandler, pace: Pace): Promise<Cost> {
  const server = createServer(chatkit(engine, { authenticate: () => ({ userId: "alice" }) }));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const url = urlOf(server);
  const request = requestBytes(new URL(url), createThread({ reply: "deltas", count: deltas, pace }));
  let turn = Promise.withResolvers<number>();
  let events = 0;
  const connection = await open(
    new URL(url),
    { body: (_, frames) => void (events += frames), end: () => turn.resolve(events) },
    (error) => turn.reject(error),
  );
  const cost = await costOf(() => {
    turn = Promise.withResolvers();
    events = 0;
    connection.send(request);
    return turn.promise;
  });
  if (events < deltas) throw new Error(`The turn had ${events} events instead of ${deltas}.`);
  connection.destroy();
  server.close();
  return cost;
}

const store = memoryStore();
const engine = new ChatKitServer({ store, respond: respond(store), validate: false });
const burst = await measure(engine, "none");
const tick = await measure(engine, "tick");
const slipped = await measure(printAgain(engine), "none");
console.log(JSON.stringify({ burst, tick, slipped }));
