import type { Case } from "../../case/case.ts";
import {
  answerSummary,
  byId,
  clientError,
  finishedItems,
  ids,
  listedItems,
  scriptReport,
} from "../support/reading.ts";
import { memberAt } from "../../transcript/exchange-view.ts";
import { isRepeated } from "../../transcript/repeated.ts";
import { hidden, toolCall } from "../support/script.ts";
import { listItems, addToolOutput } from "../../case/requests.ts";
import { judgeFreeForm } from "../../case/free-form.ts";
import { freeForm } from "../support/free-form.ts";
import { readOrBlock } from "../support/read-or-block.ts";

const free = { deep: [null, { a: null }], text: "🎉", long: freeForm["long"] };
const output = { deep: [null, { a: null }], text: "🎉" };

/** Outputs that are easily mistaken for a missing one. */
const plainOutputs = { "0": 0, false: false, "an empty text": "", "an empty list": [] };

export const clientTools: readonly Case[] = [
  {
    id: "threads.add_client_tool_output/completes-the-call",
    rules: ["CT-01", "CT-02", "CT-03", "CT-04", "CT-06", "CT-08", "CT-11", "SER-08", "SER-15"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("call", { script: [toolCall("look", free)] });
      // While another call is pending: without one, it would be refused for that reason.
      const other = await d.createThread("other call", { script: [toolCall("peek", free)] });
      await d.send("no result", {
        json: { type: "threads.add_client_tool_output", params: { thread_id: other.threadId } },
      });
      await d.send("output", addToolOutput(threadId, output));
      await readOrBlock(d, "list", listItems(threadId));
      await d.send("again", addToolOutput(threadId, 2));
      await readOrBlock(d, "after", listItems(threadId));
    },
    judge(seen, rule) {
      const [turn, answer, items] = [seen.get("call"), seen.get("output"), seen.get("list")];
      const item = finishedItems(turn, "client_tool_call")[0] ?? {};
      const { status, call_id, name, arguments: args } = item;
      rule("CT-01").equals(
        { status, call_id, name, arguments: typeof args },
        { status: "pending", call_id: "look", name: "look", arguments: "object" },
        "call-malformed",
        { in: turn },
      );
      judgeFreeForm(rule, {
        in: turn,
        finding: "tool-arguments-changed",
        what: "the arguments of a tool call",
        expected: free,
        received: args,
      });
      const nothing = seen.get("no result");
      rule("CT-06").holds(clientError(nothing), "missing-result-accepted", {
        in: nothing,
        expected: "4xx",
        received: answerSummary(nothing),
      });
      const stored = listedItems(items).find(({ id }) => id === item["id"]) ?? {};
      if (answer.refused && stored["status"] !== "completed")
        rule("CT-04").holds(false, "output-rejected", { in: answer, received: answerSummary(answer) });
      else
        rule("CT-04").equals(
          { status: stored["status"], output: stored["output"] },
          { status: "completed", output },
          "output-not-stored",
          { in: items },
        );
      if (!answer.refused) {
        rule("CT-11").equals(scriptReport(answer), { continued: "tool" }, "continuation-with-message", {
          in: answer,
        });
        const messages = listedItems(items).filter(({ type }) => type === "user_message");
        rule("CT-11").holds(messages.length <= 1, "message-stored", { in: items, received: messages });
      }
      rule("CT-08").holds(seen.get("again").refused, "second-output-accepted", {
        in: seen.get("again"),
        received: answerSummary(seen.get("again")),
      });
      rule("CT-08").equals(
        byId(listedItems(seen.get("after"))),
        byId(listedItems(items)),
        "second-output-changes-thread",
        {
          in: seen.get("after"),
        },
      );
    },
  },
  {
    id: "threads.add_client_tool_output/null-is-an-output",
    rules: ["CT-05"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("call", { script: [toolCall("look")] });
      await d.send("output", addToolOutput(threadId, null));
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const [answer, list] = [seen.get("output"), seen.get("list")];
      const taken = rule("CT-05").holds(answer.streamed && !answer.refused, "null-result-rejected", {
        in: answer,
        received: answerSummary(answer),
      });
      if (!taken) return;
      const call = listedItems(list).find(({ type }) => type === "client_tool_call");
      rule("CT-05").holds(call?.["status"] === "completed", "null-result-ignored", {
        in: list,
        expected: "completed",
        received: call?.["status"] ?? "no such item",
      });
    },
  },
  {
    id: "threads.add_client_tool_output/any-value-is-an-output",
    rules: ["CT-04"],
    tier: "T2",
    async drive(d) {
      for (const [n, [label, result]] of Object.entries(plainOutputs).entries()) {
        const { threadId } = await d.createThread(`call for ${label}`, { script: [toolCall(`look_${n}`)] });
        await d.send(label, addToolOutput(threadId, result));
        await readOrBlock(d, `list of ${label}`, listItems(threadId));
      }
    },
    judge(seen, rule) {
      for (const [label, result] of Object.entries(plainOutputs)) {
        const [answer, list] = [seen.get(label), seen.get(`list of ${label}`)];
        const { status, output } = listedItems(list).find(({ type }) => type === "client_tool_call") ?? {};
        const about = { with: { output: label } };
        if (answer.refused && status !== "completed")
          rule("CT-04").holds(false, "falsy-output-rejected", {
            ...about,
            in: answer,
            received: answerSummary(answer),
          });
        else
          rule("CT-04").equals(
            { status, output },
            { status: "completed", output: result },
            "falsy-output-not-stored",
            { ...about, in: list },
          );
      }
    },
  },
  {
    id: "threads.add_client_tool_output/hidden-items-are-not-in-the-way",
    rules: ["CT-09"],
    tier: "T2",
    capability: "history",
    async drive(d) {
      const { threadId } = await d.createThread("call", { script: [toolCall("look"), hidden("later")] });
      // The turn of the call is over where CT-13 is followed.
      if (d.has("action"))
        await d.send("hide", {
          type: "threads.custom_action",
          params: {
            thread_id: threadId,
            action: { type: "ck.script", payload: { ck: 1, do: [hidden("later")] } },
          },
        });
      await d.send("output", addToolOutput(threadId, { ck: 1, do: [{ report: "history" }] }));
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const [answer, list] = [seen.get("output"), seen.get("list")];
      const taken = rule("CT-09").holds(
        answer.streamed && !answer.refused,
        "output-rejected-after-hidden-item",
        {
          in: answer,
          received: answerSummary(answer),
        },
      );
      const history = JSON.stringify(scriptReport(answer)) ?? "";
      // Without a hidden item after the call, its completion shows nothing.
      if (!taken || !/client_tool_call.*hidden_context_item/.test(history)) return;
      const call = listedItems(list).find(({ type }) => type === "client_tool_call");
      rule("CT-09").holds(call?.["status"] === "completed", "call-not-completed", {
        in: list,
        expected: "completed",
        received: call?.["status"] ?? "no such item",
      });
    },
  },
  {
    id: "client-tools/nothing-follows-the-call",
    rules: ["CT-13"],
    tier: "T2",
    async drive(d) {
      await d.createThread("create", { script: [toolCall("look"), { say: "It is sunny." }] });
    },
    judge(seen, rule) {
      const create = seen.get("create");
      const call = create.events.findIndex(({ item }) => memberAt(item, "type") === "client_tool_call");
      // CT-01 covers a call that is not sent.
      if (call === -1) return;
      const later = create.events
        .slice(call + 1)
        .filter((event) => event["item"] !== undefined && !isRepeated(event, create.events[call]));
      rule("CT-13").holds(later.length === 0, "turn-goes-on", {
        in: create,
        frame: call,
        received: later.map(({ item }) => item),
      });
    },
  },
  {
    id: "threads.add_client_tool_output/other-calls-do-not-wait-for-ever",
    rules: ["CT-01", "CT-04", "CT-10"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("first", { script: [toolCall("first")] });
      await d.addUserMessage("second", threadId, { script: [toolCall("second")] });
      await d.send("output", addToolOutput(threadId, 1));
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const second = seen.get("second");
      rule("CT-01").holds(finishedItems(second, "client_tool_call").length === 1, "call-not-announced", {
        in: second,
        received: answerSummary(second),
      });
      const list = seen.get("list");
      const calls = listedItems(list).filter(({ type }) => type === "client_tool_call");
      const [first = ""] = ids(finishedItems(seen.get("first"), "client_tool_call"));
      const [newer = ""] = ids(finishedItems(second, "client_tool_call"));
      // AM-06 covers two calls of one id: nothing tells which of them has got the output.
      if (first !== "" && first === newer) return;
      // A server may have dropped the older call when the message came; the newer one waits in any case.
      if (seen.get("output").accepted && newer !== "") {
        const newest = rule("CT-04").equals(
          calls.find(({ id }) => id === newer)?.["status"],
          "completed",
          "output-not-on-newest-call",
          { in: list },
        );
        if (!newest) return;
      }
      // Other rules require that an output is accepted at all.
      if (calls.at(-1)?.["status"] !== "completed") return;
      const other = calls.find(({ id }) => id === first);
      rule("CT-10").holds(other?.["status"] !== "pending", "older-call-pending", {
        in: list,
        expected: "completed, or removed",
        received: other?.["status"],
      });
    },
  },
];
