import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { ChatKitServer, type Handler, memoryStore, type Store } from "@chatkit-protocol/core";
import { expect, test } from "vitest";
import { type Mutant, mutants } from "../mutants/index.ts";
import { scriptInterpreter } from "../servers/interpreter/interpreter.ts";
import { cases, judges, parseUser, run } from "../src/index.ts";

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);

/** A sound server with one wrong thing. */
function infected({ store: storeFault, handlers, answer }: Partial<Mutant>): Handler {
  const sound = memoryStore();
  const store: Store = {
    forUser(userId) {
      const view = sound.forUser(userId);
      return { ...view, ...storeFault?.(view) };
    },
  };
  const scripts = scriptInterpreter();
  const server = new ChatKitServer({ store, ...scripts, ...handlers?.(scripts), onError() {} });
  return answer ? { handle: answer(server) } : server;
}

async function judged(handler: Handler) {
  const endpoint = chatkit(handler, {
    authenticate: (request) => {
      const userId = request.headers.authorization?.replace("Bearer ", "");
      return userId === undefined ? null : { userId };
    },
    onError() {},
  });
  const http = createServer(endpoint);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  try {
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
    return (await run({ url, cases, judges, users, seed: 1 })).results;
  } finally {
    http.closeAllConnections();
    http.close();
  }
}

test("the server without a fault fails nothing", async () => {
  const results = await judged(infected({}));
  expect(results.filter(({ violations }) => violations.length > 0)).toEqual([]);
});

test.each(mutants.map((mutant) => [mutant.id, mutant] as const))("%s is caught", async (_id, mutant) => {
  const results = await judged(infected(mutant));
  const messages = results
    .filter(({ rule }) => rule === mutant.kills)
    .flatMap(({ violations }) => violations);
  expect(messages.map(({ message }) => message)).toContainEqual(expect.stringMatching(mutant.saying));
});
