import { nameOf } from "../src/judging/attribute.ts";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createGzip } from "node:zlib";
import { chatkit } from "@chatkit-protocol/adapters/node";
import {
  asMessages,
  ChatKitServer,
  clientToolCall,
  CustomStreamError,
  type RequestHandler,
  memoryStore,
} from "@chatkit-protocol/core";
import { createParser } from "eventsource-parser";
import { expect, test } from "vitest";
import { freePort } from "../servers/free-port.ts";
import { cases, judges, run } from "../src/index.ts";
import { type Interceptor, relay } from "../src/relay/relay.ts";
import { compressing, through } from "../src/wire-mutants/compression.ts";

const t1 = cases.filter(({ tier }) => tier === "T1");

/** What may be wrong between a server and its model. */
interface Faults {
  /** Tells the model's words only once it has finished. */
  hoards?: boolean;
  /** Does not tell the model that the client has left. */
  forgetsToHangUp?: boolean;
  /** Reads the whole answer beside the turn, whatever becomes of the client. */
  readsAhead?: boolean;
  /** Lets a turn wait until the model has ended the one before. */
  queues?: boolean;
  /** Ends a failing turn without a word. */
  swallowsErrors?: boolean;
  /** Tells the user what the model's endpoint has said. */
  tellsAll?: boolean;
  /** Does not send the model what was said before. */
  forgets?: boolean;
}

/** What else a server may ask of the endpoint of its model, or do with the words. */
interface Habits {
  /** Asks for a title in parallel, with the user's message as it is. */
  titles?: boolean;
  /** Asks for a title as a stream, about the whole conversation. */
  streamsTitles?: boolean;
  /** Asks first whether the message is harmful, and needs an answer of its schema. */
  guards?: boolean;
  /** Asks the endpoint for moderation first. */
  moderates?: boolean;
  /** Sends the words letter by letter. */
  spells?: boolean;
  /** Follows the user's message with a note in a user message of its own. */
  notes?: boolean;
}

/** The words of a streamed answer of either API, and the tool that the model wants. */
async function* words(response: Response): AsyncGenerator<string | { name: string; args: string }> {
  if (!response.ok || !response.body) throw new Error(`The model answers ${response.status}.`);
  const found: (string | { name: string; args: string })[] = [];
  const parser = createParser({
    onEvent({ data }) {
      if (data === "[DONE]") return;
      const said = JSON.parse(data);
      const delta = said.choices?.[0]?.delta;
      if (said.type === "response.output_text.delta") found.push(said.delta);
      else if (typeof delta?.content === "string" && delta.content !== "") found.push(delta.content);
      else if (said.type === "response.function_call_arguments.done")
        found.push({ name: said.name, args: said.arguments });
      else if (delta?.tool_calls)
        found.push({ name: delta.tool_calls[0].function.name, args: delta.tool_calls[0].function.arguments });
    },
  });
  const decoder = new TextDecoder();
  for await (const bytes of response.body) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    yield* found.splice(0);
  }
}

/** What the source gives, which is read to its end in any case. */
async function* ahead<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  const read: T[] = [];
  let over = false;
  let wake = (): void => {};
  void (async () => {
    for await (const one of source) {
      read.push(one);
      wake();
    }
    over = true;
    wake();
  })().catch(() => {
    // The model is gone with the test.
  });
  while (!over || read.length > 0) {
    yield* read.splice(0);
    if (!over && read.length === 0) await new Promise<void>((resolve) => (wake = resolve));
  }
}

/** A server whose answers come from the model, by the plainest client there is. */
function modelled(
  base: string,
  api: "responses" | "chat/completions",
  faults: Faults & Habits,
): RequestHandler {
  const post = async (path: string, body: object): Promise<string> => {
    const response = await fetch(`${base}/${path}`, { method: "POST", body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
    return response.text();
  };
  /** The whole answer of a call that does not stream. */
  const ask = async (messages: readonly object[], schema?: object): Promise<string> => {
    const isResponses = api === "responses";
    const format = { type: "json_schema", name: "verdict", schema };
    const answer = JSON.parse(
      await post(api, {
        ...(isResponses ? { input: messages } : { messages }),
        ...(schema === undefined
          ? {}
          : isResponses
            ? { text: { format } }
            : { response_format: { type: "json_schema", json_schema: format } }),
      }),
    );
    return isResponses ? answer.output[0].content[0].text : answer.choices[0].message.content;
  };
  let lastAnswer: Promise<unknown> = Promise.resolve();
  return new ChatKitServer({
    store: memoryStore(),
    async *respond(thread, _input, { signal }) {
      if (faults.queues) await lastAnswer;
      const history = await thread.history({ last: faults.forgets ? 1 : 50 });
      const messages = asMessages(history).map(({ role, content }) => ({ role, content }));
      const system = { role: "system", content: "Find a title." };
      const last = messages.findLast(({ role }) => role === "user");
      if (faults.guards) {
        const schema = {
          type: "object",
          properties: { reason: { type: "string" }, harmful: { type: "boolean" } },
        };
        if (JSON.parse(await ask(messages, schema)).harmful !== false) throw new Error("Harmful.");
      }
      if (faults.moderates) {
        const { results } = JSON.parse(await post("moderations", { input: JSON.stringify(last) }));
        if (results[0].flagged) throw new Error("Harmful.");
      }
      if (faults.titles) void ask([system, ...(last ? [last] : [])]).catch(() => {});
      if (faults.streamsTitles)
        void post(api, {
          stream: true,
          ...(api === "responses" ? { input: [system, ...messages] } : { messages: [system, ...messages] }),
        }).catch(() => {});
      const place = messages.findLastIndex(({ role }) => role === "user");
      if (faults.notes) messages.splice(place + 1, 0, { role: "user", content: "It is Monday." });
      const request = {
        model: "any",
        stream: true,
        ...(api === "responses" ? { input: messages } : { messages }),
        tools: [{ type: "function", name: "ck_client_tool", function: { name: "ck_client_tool" } }],
      };
      try {
        const response = await fetch(`${base}/${api}`, {
          method: "POST",
          body: JSON.stringify(request),
          ...(faults.forgetsToHangUp ? {} : { signal }),
        });
        if (faults.queues)
          lastAnswer = response
            .clone()
            .text()
            .catch(() => {});
        const kept: string[] = [];
        if (!response.ok && faults.tellsAll) throw new CustomStreamError(await response.text());
        for await (const said of faults.readsAhead ? ahead(words(response)) : words(response)) {
          if (typeof said !== "string") yield clientToolCall(said.name, JSON.parse(said.args));
          else if (faults.hoards) kept.push(said);
          else if (faults.spells) yield* said;
          else yield said;
        }
        yield* kept;
      } catch (error) {
        if (!faults.swallowsErrors) throw error;
      }
    },
    onError() {},
  });
}

async function judged(
  api: "responses" | "chat/completions",
  faults: Faults & Habits,
  only: string[] = [],
  front?: Interceptor,
) {
  const modelPort = await freePort();
  const server = modelled(`http://127.0.0.1:${modelPort}/v1`, api, faults);
  const http = createServer(chatkit(server, { authenticate: () => ({ userId: "alice" }) }));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const own = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
  const way = front ? await relay(own, front) : undefined;
  try {
    return await run({
      url: way?.url ?? own,
      cases,
      judges,
      modelPort,
      only: only.length > 0 ? only : t1.map(({ id }) => id),
      seed: 1,
    });
  } finally {
    await way?.close();
    http.closeAllConnections();
    http.close();
  }
}

const habits: readonly Habits[] = [
  {},
  { titles: true },
  { streamsTitles: true },
  { guards: true },
  { moderates: true },
  { spells: true },
  { notes: true },
];

test.each(
  habits.flatMap((own) => (["responses", "chat/completions"] as const).map((api) => [own, api] as const)),
)("a server %o whose model is played by the kit is judged from both ends (%s)", async (own, api) => {
  const { transcript, results } = await judged(api, own);
  expect(transcript.tier).toBe("T1");
  expect(results.flatMap(({ findings }) => findings).map(nameOf)).toEqual([]);
  for (const { id, rules } of t1) {
    const passed = results.filter((one) => one.case === id && one.verdict === "pass").map(({ rule }) => rule);
    // Of two streams only the server knows which one it shows.
    const unseen = rules.filter((rule) => !passed.includes(rule) && !(own.streamsTitles && rule === "TR-10"));
    expect([id, unseen]).toEqual([id, []]);
  }
});

test.each([{ titles: true }, { streamsTitles: true }] satisfies Habits[])(
  "a server %o that also holds the words back is seen to do so",
  async (own) => {
    const { results } = await judged("responses", { ...own, hoards: true }, ["TR-10"]);
    const found = results.flatMap(({ findings }) => findings).map(nameOf);
    if (own.streamsTitles) expect(found).toEqual([]);
    else expect(found).toContain("TR-10/model-text-held-back");
  },
);

test.each([
  [{ hoards: true }, "TR-10", "model-text-held-back"],
  [{ forgetsToHangUp: true }, "CN-11", "model-call-continues"],
  [{ forgetsToHangUp: true, readsAhead: true }, "CN-07", "model-call-continues-unread"],
  [{ tellsAll: true }, "TR-19", "exception-text-sent"],
  [{ swallowsErrors: true }, "ER-01", "not-one-error-and-a-clean-end"],
] as const)("a server that %o breaks %s", async (faults, rule, finding) => {
  const { results } = await judged("responses", faults, [rule]);
  const found = results.flatMap(({ findings }) => findings).map(nameOf);
  expect(found).toContain(`${rule}/${finding}`);
});

test("a model's call that goes on breaks CN-01 only where the next message waits for it", async () => {
  const namesOf = async (faults: Faults): Promise<string[]> => {
    const { results } = await judged("responses", faults, ["CN-01"]);
    const found = results.flatMap(({ findings }) => findings).map(nameOf);
    return found.filter((name) => name.startsWith("CN-01")).toSorted();
  };
  expect(await namesOf({ forgetsToHangUp: true, readsAhead: true })).toEqual([]);
  expect(await namesOf({ forgetsToHangUp: true, queues: true })).toEqual(["CN-01/next-message-waits"]);
}, 90_000);

test("a front door that compresses without flushing is found between a browser and the model", async () => {
  const front = compressing(
    "gzip",
    through(() => createGzip()),
  );
  const { results } = await judged("responses", {}, ["TR-10"], front);
  expect(results.flatMap(({ findings }) => findings).map(nameOf)).toEqual([
    "TR-10/held-back-from-browsers",
    "TR-10/held-back-from-browsers",
  ]);
});

test("a server that keeps nothing of the history earns no pass for it", async () => {
  const { results } = await judged("responses", { forgets: true });
  const seen = results.find(
    (one) => one.case.endsWith("the-model-sees-what-was-said") && one.rule === "TM-05",
  );
  expect(seen?.verdict).toBe("not-reached");
});

test("without a played model the cases of tier T1 say how to unlock them", async () => {
  const server = new ChatKitServer({
    store: memoryStore(),
    async *respond() {
      yield "Hello.";
    },
  });
  const http = createServer(chatkit(server, { authenticate: () => ({ userId: "alice" }) }));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  try {
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
    const { results, transcript } = await run({ url, cases, judges, modelPort: 0, only: ["TR-10"], seed: 1 });
    expect(transcript.tier).toBe("T0");
    expect(results.find(({ rule, case: id }) => rule === "TR-10" && id === t1[0]?.id)?.unlock).toContain(
      "OPENAI_BASE_URL",
    );
  } finally {
    http.closeAllConnections();
    http.close();
  }
});
