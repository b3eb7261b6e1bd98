import type { Case } from "../../src/case.ts";
import { ended, ids, itemOf, listed, told, walked } from "../look.ts";

const base = { thread_id: "${thread}", created_at: "${now}" };
const call = (args: object) => ({
  emit: {
    type: "thread.item.done",
    item: {
      type: "client_tool_call",
      id: "${id:call}",
      ...base,
      status: "pending",
      call_id: "c1",
      name: "look",
      arguments: args,
    },
  },
});
const question = {
  emit: {
    type: "thread.item.done",
    item: {
      type: "structured_input",
      id: "${id:ask}",
      ...base,
      status: "pending",
      inputs: [
        {
          type: "multiple_choice",
          id: "q1",
          question: "Which?",
          options: [{ value: "a" }, { value: "b" }],
          multiple: false,
        },
        { type: "freeform", id: "q2", question: "Why?" },
      ],
    },
  },
};
const free = { deep: [null, { a: null }], text: "🎉" };
const list = (thread_id: string) =>
  ({ type: "items.list", params: { thread_id, order: "asc", limit: 100 } }) as const;

export const interaction: readonly Case[] = [
  {
    id: "threads.add_client_tool_output/completes-the-call",
    rules: ["CT-01", "CT-02", "CT-04", "CT-06", "CT-08", "CT-11", "SER-08"],
    tier: "T2",
    async drive(d) {
      const { threadId: thread_id } = await d.create("call", { script: [call(free)] });
      // While a call is pending: without one, it would be refused for that reason.
      await d.send("no result", { json: { type: "threads.add_client_tool_output", params: { thread_id } } });
      await d.send("output", { type: "threads.add_client_tool_output", params: { thread_id, result: free } });
      await d.send("list", list(thread_id));
      await d.send("again", { type: "threads.add_client_tool_output", params: { thread_id, result: 2 } });
      await d.send("after", list(thread_id));
    },
    judge(seen, rule) {
      const [turn, output, items] = [seen.get("call"), seen.get("output"), seen.get("list")];
      const item = ended(turn, "client_tool_call")[0] ?? {};
      rule("CT-01").holds(
        item["status"] === "pending" &&
          item["call_id"] === "c1" &&
          item["name"] === "look" &&
          typeof item["arguments"] === "object",
        {
          message: "A client tool call is not sent as a pending, finished item",
          in: turn,
          received: item,
        },
      );
      rule("SER-08").equals(item["arguments"], free, {
        message: "Tool arguments do not travel unchanged",
        in: turn,
      });
      const nothing = seen.get("no result");
      rule("CT-06").holds(nothing.status >= 400 && nothing.status < 500, {
        message: "A tool output without result is not refused with a 4xx",
        in: nothing,
        expected: "4xx",
        received: nothing.status,
      });
      const stored = listed(items).find(({ id }) => id === item["id"]) ?? {};
      rule("CT-04").equals(
        { status: stored["status"], output: stored["output"] },
        { status: "completed", output: free },
        { message: "A completed call is not stored with its output", in: items },
      );
      rule("CT-11").equals(
        told(output),
        { continued: "tool" },
        { message: "The continuation does not run as one without a message", in: output },
      );
      rule("CT-08").holds(seen.get("again").refused, {
        message: "A second output for the same call is not refused",
        in: seen.get("again"),
      });
      rule("CT-08").equals(listed(seen.get("after")), listed(items), {
        message: "A refused output has changed the thread",
        in: seen.get("after"),
      });
    },
  },
  {
    id: "threads.add_structured_input/records-the-answers",
    rules: ["SI-01", "SI-02", "SI-03", "SI-04", "SI-11"],
    tier: "T2",
    async drive(d) {
      const { view, threadId: thread_id } = await d.create("ask", { script: [question] });
      const item_id = String(ended(view, "structured_input")[0]?.["id"]);
      const input = { status: "answered" as const, answers: { q1: { values: ["a", "b"] } } };
      await d.send("answer", { type: "threads.add_structured_input", params: { thread_id, item_id, input } });
      await d.send("list", list(thread_id));
      await d.send("again", { type: "threads.add_structured_input", params: { thread_id, item_id, input } });
    },
    judge(seen, rule) {
      const [ask, answer] = [seen.get("ask"), seen.get("answer")];
      const asked = ended(ask, "structured_input")[0] ?? {};
      rule("SI-01").holds(asked["status"] === "pending", {
        message: "A structured input is not sent as pending",
        in: ask,
        received: asked,
      });
      const shown = itemOf(answer.eventsOf("thread.item.replaced")[0]);
      rule("SI-02").holds(shown["id"] === asked["id"] && shown["status"] === "answered", {
        message: "The answered item is not announced",
        in: answer,
        received: shown,
      });
      const [first, second] = (shown["inputs"] ?? []) as { answer?: unknown }[];
      rule("SI-03").equals(
        first?.answer,
        { values: ["a"], skipped: false },
        { message: "A given answer is not recorded with one value", in: answer },
      );
      rule("SI-04").equals(
        second?.answer,
        { values: [], skipped: true },
        { message: "A missing answer is not recorded as skipped", in: answer },
      );
      rule("SI-11").holds(seen.get("again").refused, {
        message: "A second submission is not refused",
        in: seen.get("again"),
      });
    },
  },
  {
    id: "threads.retry_after_item/removes-many-items",
    rules: ["RT-01"],
    tier: "T2",
    async drive(d) {
      const { threadId: thread_id, userMessageId: item_id } = await d.create("create", {
        script: [{ repeat: 30, do: [{ say: "Item ${n}" }] }],
      });
      await d.say("later", thread_id, "Hello");
      await d.send("retry", { type: "threads.retry_after_item", params: { thread_id, item_id } });
      await d.walk("list", list(thread_id));
    },
    judge(seen, rule) {
      const before = new Set(ids(seen.get("create").eventsOf("thread.item.done").map(itemOf)));
      const after = ids(walked(seen, "list"));
      rule("RT-01").holds(after.length === 31 && after.slice(1).every((id) => !before.has(id)), {
        message: "A retry over several pages does not leave the message and the new answer alone",
        in: seen.get("list#1"),
        expected: 31,
        received: after.length,
      });
    },
  },
];
