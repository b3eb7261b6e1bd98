import { applyEvent } from "@chatkit-protocol/core/client";
import { isHidden, type Thread, type ThreadStreamEvent } from "@chatkit-protocol/core";
import { verifyStream } from "@chatkit-protocol/conformance";
import { ModelBehaviorError, tool } from "@openai/agents";
import { modelStream } from "@openai/agents/testing";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { type Chat, chat } from "./chat.ts";
import { answerEvents, call, hostedCall, message, type Piece, reasoning, refusal } from "./responses-api.ts";

const find = tool({
  name: "find",
  description: "Finds.",
  parameters: z.object({ what: z.string() }),
  async execute({ what }) {
    if (what === "") throw new Error("nothing to find");
    return what;
  },
});

/** Few ids, so that they repeat. */
const id = fc.constantFrom("a", "b", "c");
const text = fc.string({ maxLength: 6, unit: "grapheme" });
const tokens = fc.array(text, { maxLength: 4 });
const citation = fc.oneof(
  fc.record({ type: fc.constant("url_citation"), url: fc.webUrl(), title: text, end_index: fc.nat(20) }),
  fc.record({ type: fc.constant("file_citation"), filename: text, index: fc.nat(20) }),
  fc.record({ type: fc.constant("container_file_citation"), filename: text, end_index: fc.nat(20) }),
);
const image = fc.tuple(id, fc.nat(3), fc.boolean()).map(([id, drafts, comes]) =>
  hostedCall(
    { id: `ig_${id}`, type: "image_generation_call", ...(comes ? { result: "QQ==" } : { status: "failed" }) },
    ...Array.from({ length: drafts }, (_, partial_image_index) => ({
      type: "response.image_generation_call.partial_image",
      partial_image_index,
      partial_image_b64: "Qg==",
    })),
  ),
);
const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc
    .tuple(id, tokens, fc.dictionary(fc.constantFrom("0", "1"), citation))
    .map(([id, tokens, cited]) => message(id, tokens, cited)),
  fc.tuple(id, tokens).map(([id, tokens]) => refusal(id, tokens)),
  fc.tuple(id, fc.array(tokens, { maxLength: 2 })).map(([id, summaries]) => reasoning(id, ...summaries)),
  fc.tuple(text, id).map(([what, id]) => call("find", { what }, id)),
  id.map((id) => hostedCall({ id: `ws_${id}`, type: "web_search_call", action: { query: id } })),
  image,
);
/** What goes wrong on the way: events that are lost, come twice, or out of order. */
const disorder = fc.array(fc.tuple(fc.constantFrom("drop", "repeat", "swap"), fc.nat()), { maxLength: 3 });
const oneAnswer = fc.tuple(fc.array(piece, { maxLength: 4 }), disorder);

type Events = ReturnType<typeof answerEvents>;

function disordered(events: Events, disorder: readonly (readonly [string, number])[]): Events {
  const list = [...events];
  for (const [how, at] of disorder) {
    // The first and the last event belong to the SDK's own contract with its models.
    const index = 1 + (at % Math.max(1, list.length - 2));
    const one = list[index];
    if (!one || index >= list.length - 1) continue;
    if (how === "drop") list.splice(index, 1);
    else if (how === "repeat") list.splice(index, 0, one);
    else if (index + 1 < list.length - 1) list.splice(index, 2, list[index + 1]!, one);
  }
  return list;
}

const conversation = fc
  .array(oneAnswer, { minLength: 1, maxLength: 3 })
  .map((answers) => [
    ...answers.map(([pieces, wrong]) => modelStream(disordered(answerEvents(...pieces), wrong))),
    modelStream(answerEvents(message("last", ["Done."]))),
  ]);

const runs = { numRuns: 300 };
const newChat = (script: Parameters<typeof chat>[0]): Chat => chat(script, { agent: { tools: [find] } });

test("any run gives a stream without findings, whose items are all closed and stored as they were shown", async () => {
  await fc.assert(
    fc.asyncProperty(conversation, async (script) => {
      const self = newChat(script);
      const events = await self.say();
      const { findings } = await verifyStream(events, { operation: "threads.create" });
      expect(findings).toEqual([]);
      expect(openItems(events)).toEqual([]);
      const shown = events.reduce<Thread | undefined>(applyEvent, undefined)?.items.data;
      expect(shown).toEqual((await self.stored()).filter((item) => !isHidden(item)));
      expect(events.slice(0, -1).filter(({ type }) => type === "error")).toEqual([]);
    }),
    runs,
  );
}, 120_000);

test("whenever the client leaves, the thread holds what was finished, and nothing runs in it", async () => {
  await fc.assert(
    fc.asyncProperty(conversation, fc.nat(30), async (script, after) => {
      const self = newChat(script);
      const leave = new AbortController();
      const seen: ThreadStreamEvent[] = [];
      const input = { content: [{ type: "input_text" as const, text: "Hi" }] };
      try {
        for await (const event of self.client.stream("threads.create", { input }, { signal: leave.signal })) {
          seen.push(event);
          if (event.type === "thread.created") self.threadId = event.thread.id;
          if (seen.length > after) leave.abort();
        }
      } catch (error) {
        if (!leave.signal.aborted) throw error;
      }
      await self.server.drain();
      const stored = await self.stored();
      const kept = new Set(stored.map(({ id }) => id));
      for (const item of finalItems(seen)) expect(kept).toContain(item);
      // The SDK rejects a call id that its model has used before; that somebody has left is no failure.
      for (const error of self.reported) expect(error).toBeInstanceOf(ModelBehaviorError);
      expect(JSON.stringify(stored)).not.toContain('"status_indicator":"loading"');
      for (const item of stored) if (item.type === "generated_image") expect(item.image).toBeDefined();
    }),
    runs,
  );
}, 120_000);

/** Ids of items that were added and neither finished nor removed. */
function openItems(events: readonly ThreadStreamEvent[]): string[] {
  const open = new Set<string>();
  for (const event of events) {
    if (event.type === "thread.item.added") open.add(event.item.id);
    else if (event.type === "thread.item.removed") open.delete(event.item_id);
    else if (event.type === "thread.item.done" || event.type === "thread.item.replaced")
      open.delete(event.item.id);
  }
  return [...open];
}

/** Ids of items that were finished and not removed. */
function finalItems(events: readonly ThreadStreamEvent[]): string[] {
  const done = new Set<string>();
  for (const event of events) {
    if (event.type === "thread.item.done") done.add(event.item.id);
    else if (event.type === "thread.item.removed") done.delete(event.item_id);
  }
  return [...done];
}
