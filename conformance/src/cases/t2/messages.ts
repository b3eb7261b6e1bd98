import { scriptText } from "../../transcript/script-contract.ts";
import { isObject, memberAt, textAt } from "../../transcript/exchange-view.ts";
import { isEndOfKit } from "../../transcript/transcript.ts";
import { differingPart, difficult, longEnough, longPatience } from "../t0/threads.ts";
import { isHiddenType } from "@chatkit-protocol/core/protocol";
import type { Case } from "../../case/case.ts";
import {
  answerSummary,
  asRead,
  clientError,
  finishedItems,
  ids,
  isRefusedByApplication,
  listedItems,
  messageAccepted,
  scriptReport,
} from "../support/reading.ts";
import { form, toolCall } from "../support/script.ts";
import { addToolOutput, getThread, listItems, listThreads, messageInput } from "../../case/requests.ts";
import { walked, walkOrBlock } from "../support/pages.ts";
import { readOrBlock } from "../support/read-or-block.ts";
import { idsOfTheWire } from "../support/ids-of-the-wire.ts";

const quote = `  a quote ${difficult}`;
const longText = difficult.repeat(longEnough);
const options = { tool_choice: { id: "kit-tool" }, model: "kit-model" };

const withoutData = (content: unknown): unknown =>
  Array.isArray(content)
    ? content.map((part: unknown) => (isObject(part) ? { ...part, data: undefined } : part))
    : content;

/** What becomes of a user's message: shown, stored, handed to the application. */
export const messages: readonly Case[] = [
  {
    id: "threads.create/shows-the-message-as-it-was-sent",
    rules: ["TC-02", "TC-10"],
    tier: "T2",
    async drive(d) {
      const tag = {
        type: "input_tag" as const,
        id: "t1",
        text: "tag",
        interactive: true,
        group: "people",
        data: { name: "Ünïcode", none: null },
      };
      const { threadId } = await d.createThread("create", {
        content: [
          { type: "input_text", text: "Who is " },
          tag,
          { type: "input_text", text: "  and  more\n" },
        ],
        quoted_text: quote,
        attachments: [],
        inference_options: options,
      });
      // Beside a tag, the text of the message would not be the script alone.
      await d.createThread("report", {
        ...messageInput({ script: [{ report: "input" }] }),
        inference_options: options,
      });
      // A judge compares every list with what was announced.
      await d.send("list", listItems(threadId));
    },
    judge(seen, rule) {
      const view = seen.get("create");
      const { content } = asRead(finishedItems(view, "user_message")[0] ?? {});
      const input = memberAt(JSON.parse(String(view.exchange.request.body)), "params", "input");
      // A judge compares the quote and the options of every message.
      // SER-08 judges the data of a tag.
      const sent = memberAt(input, "content");
      rule("TC-02").equals(withoutData(content), withoutData(sent), "message-changed", { in: view });
      rule("TC-10").equals(
        memberAt(scriptReport(seen.get("report")), "input", "inference_options"),
        options,
        "inference-options-not-passed",
        { in: seen.get("report") },
      );
    },
  },
  {
    id: "threads.create/shows-the-parts-of-a-message",
    rules: ["TC-02"],
    tier: "T2",
    async drive(d) {
      const parts = ["The first part.", "  Second.\n", "Third"];
      const input = {
        ...messageInput(""),
        content: parts.map((text) => ({ type: "input_text" as const, text })),
      };
      const { threadId } = await d.createThread("create", input);
      await d.send("list", listItems(threadId));
    },
    judge(seen, rule) {
      const view = seen.get("create");
      const content = memberAt(JSON.parse(String(view.exchange.request.body)), "params", "input", "content");
      const [message = {}] = finishedItems(view, "user_message");
      rule("TC-02").equals(asRead(message)["content"], content, "message-changed", { in: view });
    },
  },
  {
    id: "threads.add_user_message/long-text-reaches-the-application",
    rules: ["RQ-24"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("create", "Hello");
      // The script is the first part: what cuts the text does not cut the script.
      const script = scriptText({ do: [{ report: "input" }] });
      const content = [script, longText].map((text) => ({ type: "input_text" as const, text }));
      await d.addUserMessage("add", threadId, { ...messageInput(""), content }, longPatience);
    },
    judge(seen, rule) {
      const add = seen.get("add");
      if (isRefusedByApplication(add)) return;
      const isAccepted = rule("RQ-24").holds(messageAccepted(add), "long-text-rejected", {
        in: add,
        received: answerSummary(add),
      });
      if (!isAccepted) return;
      for (const [finding, content] of [
        ["long-text-not-echoed", finishedItems(add, "user_message")[0]?.["content"]],
        ["long-text-not-passed", memberAt(scriptReport(add), "input", "content")],
      ] as const) {
        if (finding === "long-text-not-passed" && isEndOfKit(add.exchange.end)) continue;
        const part: unknown = Array.isArray(content) ? content[1] : undefined;
        const text = textAt(part, "text");
        rule("RQ-24").holds(text === longText, finding, {
          in: add,
          expected: differingPart(longText, text),
          received: differingPart(text, longText),
        });
      }
    },
  },
  {
    id: "threads.create/keeps-the-request's-metadata-to-itself",
    rules: ["RQ-08"],
    tier: "T2",
    async drive(d) {
      const metadata = { canary: "kit-metadata", deep: { any: [null] } };
      const params = { input: messageInput("Hello") };
      const create = await d.send("create", { type: "threads.create", params, metadata });
      // A judge looks for metadata in every answer (SER-10).
      if (create.threadId !== "") await d.send("get", getThread(create.threadId));
      await d.send("list", listThreads);
    },
    judge(seen, rule) {
      rule("RQ-08").holds(messageAccepted(seen.get("create")), "metadata-rejected", {
        in: seen.get("create"),
        received: answerSummary(seen.get("create")),
      });
    },
  },
  {
    id: "threads.add_user_message/the-application-reads-what-was-before",
    rules: ["TM-05"],
    tier: "T2",
    capability: "history",
    async drive(d) {
      const { threadId } = await d.createThread("create", {
        // More than the first page that clients get.
        script: [{ repeat: 25, do: [{ say: "Item ${n}" }] }],
      });
      await walkOrBlock(d, "list", listItems(threadId));
      await d.addUserMessage("report", threadId, { script: [{ report: "history" }] });
    },
    judge(seen, rule) {
      const report = seen.get("report");
      const history = memberAt(scriptReport(report), "history");
      // A server may have hidden notes of its own there as well.
      const found = (Array.isArray(history) ? history : [])
        .filter((item: unknown) => !isHiddenType(memberAt(item, "type")))
        .map((item: unknown) => String(memberAt(item, "id")));
      const expected = [...walked(seen, "list"), ...ids(finishedItems(report, "user_message"))];
      const read = idsOfTheWire(found, expected);
      // The cases of lists judge the order.
      rule("TM-05").equals(read.toSorted(), expected.toSorted(), "history-differs", { in: report });
    },
  },
  {
    id: "threads.add_user_message/in-a-thread-that-is-not-active",
    rules: ["TM-06"],
    tier: "T2",
    async drive(d) {
      for (const type of ["locked", "closed"]) {
        const status = { type, reason: "A check." };
        const { threadId } = await d.createThread(`become ${type}`, {
          script: [{ set_thread: { status } }, { say: "done" }],
        });
        await d.addUserMessage(type, threadId, "Hello");
      }
    },
    judge(seen, rule) {
      for (const type of ["locked", "closed"]) {
        const view = seen.get(type);
        const answered = view.streamed && view.refused !== messageAccepted(view);
        rule("TM-06").holds(
          answered || (view.status === 409 && clientError(view)),
          "inactive-thread-mishandled",
          {
            in: view,
            with: { status: type },
            received: answerSummary(view),
          },
        );
      }
    },
  },
  {
    id: "threads.add_user_message/while-a-tool-call-is-pending",
    rules: ["TM-07"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("call", { script: [toolCall("look")] });
      await d.addUserMessage("message", threadId, "Hello");
      // A judge looks whether the call is still there, and whether it stays in its place when its output comes.
      await d.send("list", listItems(threadId));
      await d.send("output", addToolOutput(threadId, 1));
      await d.send("after", listItems(threadId));
    },
    judge(seen, rule) {
      const view = seen.get("message");
      rule("TM-07").holds(
        messageAccepted(view) && finishedItems(view, "assistant_message").length > 0,
        "pending-call-blocks-message",
        { in: view, received: answerSummary(view) },
      );
    },
  },
  {
    id: "threads.add_user_message/while-a-question-is-pending",
    rules: ["TM-08"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("ask", {
        script: [form({ type: "freeform", id: "q", question: "Why?" })],
      });
      await d.addUserMessage("message", threadId, "Hello");
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const [view, list] = [seen.get("message"), seen.get("list")];
      const answered = rule("TM-08").holds(
        messageAccepted(view) && finishedItems(view, "assistant_message").length > 0,
        "pending-input-blocks-message",
        { in: view, received: answerSummary(view) },
      );
      if (!answered) return;
      const form = listedItems(list).find(({ type }) => type === "structured_input");
      rule("TM-08").holds(form?.["status"] === "pending", "pending-input-closed", {
        in: list,
        expected: "pending",
        received: form?.["status"] ?? "no such item",
      });
    },
  },
  {
    id: "requests/takes-null-in-messages",
    rules: ["RQ-12", "RQ-13", "RQ-22"],
    tier: "T2",
    async drive(d) {
      const { threadId: thread_id } = await d.createThread("create", "Hello");
      for (const [label, change] of [
        ["null attachments", { attachments: null }],
        ["null inference_options", { inference_options: null }],
        ["no content", { content: [] }],
      ] as const) {
        const params = { thread_id, input: { ...messageInput("Hello"), ...change } };
        await d.send(label, { json: { type: "threads.add_user_message", params } });
      }
    },
    judge(seen, rule) {
      for (const [label, finding] of [
        ["null attachments", "RQ-12/null-attachments-rejected"],
        ["null inference_options", "RQ-13/null-options-rejected"],
        ["no content", "RQ-22/empty-content-rejected"],
      ] as const) {
        const view = seen.get(label);
        rule.of(finding).holds(messageAccepted(view), {
          in: view,
          expected: "a stream that begins with the user's message",
          received: answerSummary(view),
        });
      }
    },
  },
];
