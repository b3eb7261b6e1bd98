import {
  applyEvent,
  applyRequest,
  BrokenStreamError,
  createClient,
  InvalidAnswerError,
  InvalidFrameError,
  loadThread,
} from "@chatkit-protocol/core/client";
import {
  type AnswerReader,
  type ChatKitRequest,
  fullReader,
  type SafeRead,
  type Thread,
  type ThreadStreamEvent,
} from "@chatkit-protocol/core/protocol";
import * as fc from "fast-check";
import { basicReader } from "../../../packages/core/src/client/basic-reader.ts";
import { readJson } from "../../../packages/core/src/protocol/read-json.ts";
import { jsonFaults, printFaulty } from "../inputs/json-faults.ts";
import { shape } from "../inputs/shapes.ts";
import { expectThat } from "../support/expect-that.ts";
import { target } from "../support/target.ts";

const faulty = (document: fc.Arbitrary<unknown>) =>
  fc.tuple(document, jsonFaults).map(([value, faults]) => printFaulty(value, faults));

/** Of the types that updates change, and with one id, so that faulty updates meet faulty items. */
const item = faulty(
  fc
    .constantFrom("AssistantMessageItem", "WorkflowItem", "WidgetItem", "GeneratedImageItem", "VisibleItem")
    .chain((name) => shape("accept", name))
    .map((value): unknown => ({ ...(value as object), id: "1" })),
);
const update = faulty(shape("accept", "ThreadItemUpdate")).map(
  (text) => `{"type":"thread.item.updated","item_id":"1","update":${text}}`,
);
/** A page around faulty items. */
const page = fc
  .tuple(shape("accept", "ItemPage"), fc.array(item, { maxLength: 2 }))
  .map(([rest, items]) =>
    JSON.stringify({ ...(rest as object), data: [] }).replace('"data":[]', () => `"data":[${items.join()}]`),
  );
const thread = fc
  .tuple(shape("accept", "Thread"), page)
  .map(([rest, items]) =>
    JSON.stringify({ ...(rest as object), items: 0 }).replace('"items":0', () => `"items":${items}`),
  );

const inputs = fc.record({
  thread: fc.oneof(
    { arbitrary: thread, weight: 3 },
    { arbitrary: faulty(shape("accept", "Thread")), weight: 1 },
  ),
  pages: fc.array(fc.oneof(page, faulty(shape("accept", "ItemPage"))), { maxLength: 3 }),
  events: fc.array(
    fc.oneof(
      { arbitrary: update, weight: 3 },
      { arbitrary: item.map((text) => `{"type":"thread.item.done","item":${text}}`), weight: 1 },
      { arbitrary: faulty(shape("accept", "ThreadStreamEvent")), weight: 1 },
    ),
    { maxLength: 10 },
  ),
  request: shape("accept", "ChatKitRequest"),
});

/** Whether a client that reads without schemas holds out against a server of any kind. */
export const uncheckedClient = target({
  holds:
    "whatever a server answers, a client without a reader loads the thread and applies the events or throws a documented error; it accepts what a full reader does, except for pages without a list and items without an id",
  executions: 40_000,
  inputs,
  async check({ thread, pages, events, request }) {
    const bodies = [thread, ...pages, '{"data":[],"has_more":false}'].values();
    const json = createClient({
      url: "https://nowhere.test",
      fetch: async () => new Response(bodies.next().value ?? "null"),
    });
    const loaded = await loadThread(json, "t").catch((error: unknown) => {
      expectThat(error instanceof InvalidAnswerError, "a thread is loaded with another error", error);
      return undefined;
    });
    const { type, params } = request as ChatKitRequest;
    let shown = applyRequest(loaded ?? empty, type, params as never);
    for (const text of events) {
      try {
        for await (const event of streamOf(text)) shown = applyEvent(shown, event);
      } catch (error) {
        const isDocumented = error instanceof InvalidFrameError || error instanceof BrokenStreamError;
        expectThat(isDocumented, "an event is read or applied with another error", error);
      }
      expectThat(Array.isArray(shown.items.data), "a thread has lost its items", text);
    }
    for (const text of events) agree(text, (reader, value) => reader.event(value));
    agree(thread, (reader, value) => reader.answer("threads.get_by_id", value));
    for (const text of pages) agree(text, (reader, value) => reader.answer("items.list", value));
  },
});

const empty: Thread = {
  id: "t",
  created_at: "2026-01-01T00:00:00Z",
  status: { type: "active" },
  metadata: {},
  items: { data: [], has_more: false },
};

/** What a client gets of a stream of one event. */
function streamOf(text: string): AsyncGenerator<ThreadStreamEvent, void> {
  const answer = { headers: { "content-type": "text/event-stream" } };
  const fetch = async (): Promise<Response> => new Response(`data: ${text}\n\n`, answer);
  return createClient({ url: "https://nowhere.test", fetch }).stream("threads.create", {
    input: { content: [] },
  });
}

/** What the basic reader rejects, the full one rejects as well, at the same places. */
function agree(text: string, read: (reader: AnswerReader, value: unknown) => SafeRead<unknown>): void {
  const basic = readJson(text, (value) => read(basicReader, value));
  if (basic.success || "cause" in basic) return;
  const strict = basic.issues.filter(({ path }) => !/\.(data|id)$/.test(path));
  if (strict.length === 0) return;
  const full = readJson(text, (value) => read(fullReader, value));
  expectThat(!full.success, "a client without a reader rejects what a full reader accepts", [
    text,
    basic.issues,
  ]);
}
