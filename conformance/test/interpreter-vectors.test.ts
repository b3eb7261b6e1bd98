import { readFileSync } from "node:fs";
import { type Answer, ChatKitServer, memoryStore, type Store } from "@chatkit-protocol/core";
import { describe, expect, test } from "vitest";
import { scriptInterpreter } from "../servers/interpreter/interpreter.ts";
import { isObject } from "../src/transcript/exchange-view.ts";
import { scriptPrefix } from "../src/transcript/script-contract.ts";
import { type Matcher, matcher } from "./vector-patterns.ts";
import { inFrames } from "../servers/reference/in-frames.ts";

type Json = Readonly<Record<string, unknown>>;

/** One request of a golden vector and what must come of it; see ../interpreter/README.md. */
interface Turn {
  message?: string | Json;
  more?: readonly Json[];
  action?: Json;
  sync_action?: Json;
  sender?: string;
  tool_output?: unknown;
  answers?: { item: string; input: unknown };
  retry?: boolean;
  feedback?: Json;
  transcribe?: Json;
  thread_name?: string;
  user?: string;
  events?: Json | readonly Json[];
  updated_item?: unknown;
  text?: unknown;
  stream_options?: unknown;
  thread?: Json;
  private?: { metadata: unknown };
  min_ms?: number;
  max_ms?: number;
  after?: { events: number; turn: Turn };
}
interface Vector {
  name: string;
  turns: readonly Turn[];
}

const file = new URL("../interpreter/vectors.json", import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, "utf8")) as { vectors: readonly Vector[] };

/** A vector against a server of its own. */
interface Player {
  server: ChatKitServer;
  store: Store;
  matcher: Matcher;
  threads: Map<string, string>;
  /** The id of the last user message. */
  message: string;
}

function player(): Player {
  const store = memoryStore();
  const server = new ChatKitServer({ store, heartbeat: false, onError() {}, ...scriptInterpreter() });
  const own = matcher();
  own.ids.set("user", "alice");
  return { server, store, matcher: own, threads: new Map(), message: "" };
}

function requestOf(turn: Turn, { threads, matcher, message }: Player): Json {
  const thread_id = threads.get(turn.thread_name ?? "main");
  const params = thread_id === undefined ? {} : { thread_id };
  if (turn.message !== undefined) {
    const text =
      typeof turn.message === "string" ? turn.message : scriptPrefix + JSON.stringify(turn.message);
    const content = [{ type: "input_text", text }, ...(turn.more ?? [])];
    const input = { content, attachments: [], inference_options: {} };
    const type = thread_id === undefined ? "threads.create" : "threads.add_user_message";
    return { type, params: { ...params, input } };
  }
  if (turn.action || turn.sync_action) {
    const type = turn.action ? "threads.custom_action" : "threads.sync_custom_action";
    const item_id = matcher.ids.get(turn.sender ?? "") ?? null;
    return { type, params: { ...params, item_id, action: turn.action ?? turn.sync_action } };
  }
  if ("tool_output" in turn)
    return {
      type: "threads.add_client_tool_output",
      params: { ...params, result: turn.tool_output },
    };
  if (turn.answers) {
    const { item, input } = turn.answers;
    return {
      type: "threads.add_structured_input",
      params: { ...params, item_id: matcher.ids.get(item), input },
    };
  }
  if (turn.retry) return { type: "threads.retry_after_item", params: { ...params, item_id: message } };
  if (turn.feedback) return { type: "items.feedback", params: { ...params, ...turn.feedback } };
  return { type: "input.transcribe", params: turn.transcribe };
}

const post = ({ server }: Player, request: Json, userId: string): Promise<Answer> =>
  server.handle({
    method: "POST",
    contentType: "application/json",
    body: JSON.stringify(request),
    identity: { userId },
    signal: new AbortController().signal,
  });

async function play(one: Player, turn: Turn): Promise<void> {
  const user = turn.user ?? "alice";
  one.matcher.nextTurn();
  const begun = performance.now();
  const { body } = inFrames(await post(one, requestOf(turn, one), user));
  if (typeof body === "string") answered(one, turn, JSON.parse(body) as Json);
  else await streamed(one, turn, body);
  const took = performance.now() - begun;
  // Timers may end a little early.
  expect(took).toBeGreaterThan((turn.min_ms ?? 0) - 2);
  expect(took).toBeLessThan(turn.max_ms ?? 10_000);
  const id = one.threads.get(turn.thread_name ?? "main") ?? "";
  if (turn.thread) {
    const read = await post(one, { type: "threads.get_by_id", params: { thread_id: id } }, user);
    const thread = JSON.parse(String(read.body)) as Json;
    for (const [name, expected] of Object.entries(turn.thread))
      one.matcher.match(expected ?? null, thread[name] ?? null, `thread.${name}`);
  }
  if (turn.private) {
    const stored = await one.store.forUser(user).loadThread(id);
    one.matcher.match(turn.private.metadata, stored?.metadata, "private.metadata");
  }
}

function answered({ matcher }: Player, turn: Turn, answer: Json): void {
  if ("updated_item" in turn)
    matcher.match(turn.updated_item, answer["updated_item"] ?? null, "updated_item");
  if ("text" in turn) matcher.match(turn.text, answer["text"], "text");
}

/** A delta without text that says that the text is complete: a server may send it, or say so with the last text. */
const isClosing = ({ update }: Json): boolean =>
  isObject(update) && update["type"] === "widget.streaming_text.value_delta" && update["delta"] === "";

/** Sets the server's own events aside and compares the rest. */
async function streamed(one: Player, turn: Turn, body: AsyncIterable<string>): Promise<void> {
  const events: Json[] = [];
  let options: unknown;
  let inner: Promise<void> | undefined;
  for await (const frame of body) {
    const event = JSON.parse(frame.replace(/^data: /, "")) as Json;
    const { type } = event;
    const item = isObject(event["item"]) ? event["item"] : {};
    if (type === "thread.created" && isObject(event["thread"])) {
      one.threads.set(turn.thread_name ?? "main", String(event["thread"]["id"]));
    } else if (item["type"] === "user_message") {
      one.message = String(item["id"]);
      one.matcher.ids.set("input", one.message);
    } else if (type === "stream_options" && options === undefined) {
      options = event["stream_options"];
      one.matcher.ids.set("thread", one.threads.get(turn.thread_name ?? "main") ?? "");
    } else if (
      type !== "thread.updated" &&
      !(turn.answers && events.length === 0 && item["type"] === "structured_input")
    ) {
      if (isClosing(event)) continue;
      events.push(event);
      if (events.length === turn.after?.events) inner = play(one, turn.after.turn);
    }
  }
  await inner;
  expect(inner === undefined).toBe(turn.after === undefined);
  if (turn.events) one.matcher.matchEvents(turn.events, events);
  if ("stream_options" in turn) one.matcher.match(turn.stream_options, options, "stream_options");
}

describe.concurrent("the interpreter in TypeScript holds the golden vector:", () => {
  test.each(vectors.map((vector) => [vector.name, vector] as const))("%s", async (_name, { turns }) => {
    const one = player();
    for (const turn of turns) await play(one, turn);
  });
});

/** A pattern that takes everything would make every vector green. */
test.each([
  [{ x: 1 }, { x: 1, y: 2 }],
  [{ x: 1 }, {}],
  [{ x: false }, { x: 0 }],
  [[1], [1, 2]],
  [{ $id: "a" }, "msg_2"],
  [{ $id: "b" }, "msg_1"],
  [{ $id: "c" }, ""],
  [{ $time: 0 }, "2026-01-01T00:00:00"],
  [{ $now: 0 }, "2026-01-01T00:00:00Z"],
  [
    { a: { $any: "v" }, b: { $any: "v" } },
    { a: 1, b: 2 },
  ],
  [
    { a: { $now: 0 }, b: { $now: 5 } },
    { a: "2026-01-01T00:00:00.000Z", b: "2026-01-01T00:00:00.000Z" },
  ],
  [{ $ck: { n: 1 } }, 'ck:1 {"n":2}'],
  [{ $ck: { n: 1 } }, '{"n":1}'],
  [{ $has: [1, 2] }, [1]],
  [{ $length: 2 }, [1]],
])("the pattern %j refuses %j", (expected, received) => {
  const own = matcher();
  own.ids.set("a", "msg_1");
  expect(() => own.match(expected, received, "value")).toThrow("expected");
});

const done = { type: "thread.item.done", item: { type: "assistant_message", content: [{ text: "x" }] } };

test.each([
  [[], [done]],
  [[{ $says: "x" }], []],
  [[{ $says: "y" }], [done]],
  [[{ $says: "x", deltas: [1, 3] }], [done]],
  [[{ $says: "x" }], [done, done]],
])("the events %j refuse %j", (expected, received) => {
  expect(() => matcher().matchEvents(expected, received)).toThrow("expected");
});
