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

/** Few ids, so that updates concern items of the thread. */
const ids = fc.constantFrom("1", "2", "3");
const withIds = (name: string, member: "id" | "item_id") =>
  fc
    .tuple(shape("accept", name), ids)
    .map(([value, id]): unknown => ({ ...(value as object), [member]: id }));
const item = withIds("VisibleItem", "id");
const page = fc
  .tuple(shape("accept", "ItemPage"), fc.array(item, { maxLength: 4 }))
  .map(([rest, data]): unknown => ({ ...(rest as object), data }));

const inputs = fc.record({
  thread: faulty(
    fc.tuple(shape("accept", "Thread"), page).map(([rest, items]) => ({ ...(rest as object), items })),
  ),
  pages: fc.array(faulty(page), { maxLength: 3 }),
  events: fc.array(
    faulty(
      fc.oneof(
        shape("accept", "ThreadStreamEvent"),
        withIds("ThreadItemUpdatedEvent", "item_id"),
        item.map((item) => ({ type: "thread.item.added", item })),
      ),
    ),
    { maxLength: 10 },
  ),
  request: shape("accept", "ChatKitRequest"),
});

/** Whether a client that reads without schemas holds out against a server of any kind. */
export const uncheckedClient = target({
  holds:
    "whatever a server answers, a client without a reader loads the thread and applies the events or throws a documented error; it accepts what a full reader does, except for pages without a list and items without an id",
  executions: 60_000,
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
    let shown: Thread | undefined = loaded && applyRequest(loaded, type, params as never);
    const body = events.map((text) => `data: ${text}\n\n`).join("");
    const headers = { "content-type": "text/event-stream" };
    const streaming = createClient({
      url: "https://nowhere.test",
      fetch: async () => new Response(body, { headers }),
    });
    try {
      for await (const event of streaming.stream("threads.create", { input: { content: [] } })) {
        shown = applyEvent(shown, event);
        expectThat(
          shown === undefined || Array.isArray(shown.items.data),
          "a thread has lost its items",
          event,
        );
      }
    } catch (error) {
      const isDocumented = error instanceof InvalidFrameError || error instanceof BrokenStreamError;
      expectThat(isDocumented, "events are read or applied with another error", error);
    }
    for (const text of events) agree(text, (reader, value) => reader.event(value));
    agree(thread, (reader, value) => reader.answer("threads.get_by_id", value));
    for (const text of pages) agree(text, (reader, value) => reader.answer("items.list", value));
  },
});

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
