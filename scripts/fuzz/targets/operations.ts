import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { memoryStore, type Store } from "@chatkit-protocol/core";
import * as fc from "fast-check";
import { checkAnswer, type ReceivedAnswer } from "../support/answer.ts";
import { expectThat } from "../support/expect-that.ts";
import { bodyOf, type FuzzedRequest, fuzzedRequests } from "../inputs/requests.ts";
import { echoServer } from "../support/subject.ts";
import { target } from "../support/target.ts";

/** Passes a body to a server as that user; resolves with the whole answer. */
export type Send = (user: string, body: Uint8Array<ArrayBuffer>) => Promise<ReceivedAnswer>;

const ids = /"(?:id|after)":"((?:[^"\\]|\\.)+)"/g;
const utf8 = new TextDecoder();
const bytes = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));
const say = (text: string) => ({ content: [{ type: "input_text", text }] });

/**
 * Sends a series of requests of two users, and checks every answer and the final state of the server. Returns the number of
 * requests.
 */
export async function attack(send: Send, requests: readonly FuzzedRequest[]): Promise<number> {
  /** In the order in which they were seen; the newest at the end. */
  const known = new Set<string>();
  let sent = 0;
  const ask = async (user: string, body: Uint8Array<ArrayBuffer>): Promise<ReceivedAnswer> => {
    sent++;
    const answer = await send(user, body);
    await checkAnswer(answer, utf8.decode(body));
    for (const [, id] of answer.text.matchAll(ids)) {
      // If a user made an id from a secret, the other user could send it.
      if (!id!.includes("secret")) known.add(JSON.parse(`"${id}"`) as string);
    }
    expectThat(
      !answer.text.includes(secretOf(user === "alice" ? "bob" : "alice")),
      "a user reads another user's data",
      answer,
    );
    return answer;
  };
  for (const user of users)
    await ask(user, bytes({ type: "threads.create", params: { input: say(secretOf(user)) } }));
  for (const request of requests) await ask(request.user, bodyOf(request, [...known]));
  for (const user of users) await checkUser(user, ask);
  return sent;
}

const users = ["alice", "bob"] as const;
const secretOf = (user: string): string => `the secret of ${user}`;

/** Everything that a user has can be read, and each thread accepts another message. */
async function checkUser(user: string, ask: Send): Promise<void> {
  const { text } = await ask(user, bytes({ type: "threads.list", params: { limit: 100 } }));
  const { data } = JSON.parse(text) as { data: { id: string }[] };
  for (const { id: thread_id } of data.slice(0, 3)) {
    for (const [type, params] of [
      ["threads.get_by_id", { thread_id }],
      ["items.list", { thread_id, limit: 100 }],
      ["threads.add_user_message", { thread_id, input: say("Still there?") }],
    ] as const) {
      const answer = await ask(user, bytes({ type, params }));
      expectThat(answer.status === 200, "a thread cannot be used any more", [type, answer]);
    }
  }
}

const series = fc.record({
  requests: fc.array(fuzzedRequests, { maxLength: 8 }),
  store: fc.constantFrom("memory", "SQLite"),
});

const stores: { [Name in string]: () => Store & { close?(): void } } = {
  memory: memoryStore,
  SQLite: () => sqliteStore(":memory:"),
};

/** Whether any series of requests of two users is answered, and leaves a server that works. */
export const inProcess = target({
  holds:
    "16 operations, with ids of others and with invalid parts: no failure of the server, no internals and nothing of the other user in an answer, nothing reported; afterwards all threads can be read and accept messages",
  executions: 120_000,
  perInput: 14,
  inputs: series,
  async check({ requests, store: kind }) {
    const reported: unknown[] = [];
    const store = stores[kind]!();
    const server = echoServer((error) => reported.push(error), { store });
    const { signal } = new AbortController();
    try {
      const sent = await attack(async (userId, body) => {
        const incoming = {
          method: "POST",
          contentType: "application/json",
          identity: { userId },
          signal,
          body,
        };
        const { status, headers, body: answer } = await server.handle(incoming);
        let text = "";
        if (typeof answer === "string") text = answer;
        else for await (const frame of answer) text += frame;
        return { status, contentType: headers["content-type"] ?? "", text };
      }, requests);
      expectThat(reported.length === 0, "the server reports a failure", reported);
      return sent;
    } finally {
      store.close?.();
    }
  },
});
