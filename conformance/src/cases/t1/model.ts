import { addToolOutput, createThread, listItems } from "../../case/requests.ts";
import type { Case, CaseRecord } from "../../case/case.ts";
import type { Drive, OpenExchange } from "../../case/drive.ts";
import { finishedItems, ids, itemOf, listedItems, textOf } from "../support/reading.ts";
import { says } from "../support/speech.ts";
import type { View } from "../../transcript/view.ts";
import { refusal } from "../../transcript/model-call.ts";

/** How long words may take from one end to the other; generous, for nothing waits for it when all is well. */
const reach = 3000;
/** How long a server may take to hang up (CN-11). */
const patience = 5000;

/** Whether the model was asked about what a request says while it was answered. */
const isAsked = (seen: CaseRecord, label: string): boolean => {
  const { request, end } = seen.get(label).exchange;
  return seen.calls(label).some(({ at }) => at >= request.at && at <= end.at);
};

/** Waits until the words have come out of the stream. */
export const heard = (stream: OpenExchange, words: string) => stream.until(says(words), reach);

/** Starts the answer of a plan and waits for its first words; the model then stands at its gate. */
async function begun(d: Drive, plan: string, message: string): Promise<OpenExchange> {
  const stream = await d.open("create", createThread(message), { timeout: 25_000 });
  const isHeard = await heard(stream, "Begun");
  // A call that is over has nothing that the client could still stop.
  if (!isHeard || !(await d.model.until(plan, ({ end }) => end === undefined, 0))) {
    await stream.close();
    // TR-10 judges text that is held back; what the first of several calls says may be for nobody to see.
    d.notReached("stream the text of the first call to the model to the client");
  }
  return stream;
}

/** The items that a stream has begun, and neither finished nor removed. */
function openIn(view: View): string[] {
  const ended = new Set([
    ...ids(view.eventsOf("thread.item.done").map(itemOf)),
    ...view.eventsOf("thread.item.removed").map((event) => String(event["item_id"])),
  ]);
  return ids(view.eventsOf("thread.item.added").map(itemOf)).filter((id) => !ended.has(id));
}

/** What can only be seen from both ends: the kit is the client and the model. Gates stand in for every sleep. */
export const modelCases: readonly Case[] = [
  {
    id: "threads.create/speaks-while-the-model-speaks",
    rules: ["TR-10", "AM-02"],
    tier: "T1",
    async drive(d) {
      const words = d.model.plan("answer", [
        [{ say: "Alpha " }, { gate: "one" }, { say: "beta " }, { gate: "two" }, { say: "gamma" }],
      ]);
      const stream = await d.open("create", createThread(words), { timeout: 25_000 });
      await heard(stream, "Alpha");
      d.model.open("answer", "one");
      await heard(stream, "beta");
      d.model.open("answer", "two");
      const view = await stream.done;
      await d.send("list", listItems(view.threadId));
    },
    judge(seen, rule) {
      const view = seen.get("create");
      const calls = seen.calls("answer");
      for (const [words, next] of [
        ["Alpha", "beta "],
        ["beta", "gamma"],
      ] as const) {
        const frame = view.frames.find(says(words));
        const isEarly = calls
          .flatMap(({ sent }) => sent.find(({ text }) => text === next) ?? [])
          .some(({ at }) => frame !== undefined && frame.at < at);
        // Of several calls for one message only the server knows which it shows.
        if (!isEarly && calls.length > 1) continue;
        rule("TR-10").holds(isEarly, "model-text-held-back", {
          in: view,
          ...(frame ? { frame } : {}),
          expected: "a frame with the words before the model goes on",
          received: frame ? "the frame came later" : "no frame with the words",
        });
      }
      const messages = finishedItems(view, "assistant_message");
      rule("AM-02").holds(
        messages.some((item) => textOf(item) === "Alpha beta gamma"),
        "text-differs",
        {
          in: view,
          expected: "Alpha beta gamma",
          received: messages.map(textOf),
        },
      );
    },
  },
  {
    id: "cancellation/reaches-the-model",
    rules: ["CN-01", "CN-02", "CN-03", "CN-10", "CN-11"],
    tier: "T1",
    async drive(d) {
      const words = d.model.plan("answer", [
        [{ say: "Begun " }, { gate: "never", max: 15_000 }, { say: "too late" }],
      ]);
      const stream = await begun(d, "answer", words);
      const { threadId } = await stream.close();
      await d.model.until("answer", ({ end }) => end?.how === "left", patience);
      await d.send("list", listItems(threadId));
      await d.addUserMessage("next", threadId, d.model.plan("next", [[{ say: "Again." }]]), {
        timeout: 15_000,
      });
    },
    judge(seen, rule) {
      const [view, items, next] = [seen.get("create"), seen.get("list"), seen.get("next")];
      const calls = seen.calls("answer");
      const isLeft = rule("CN-11").holds(
        calls.some(({ end }) => end?.how === "left" && end.at - view.exchange.end.at < patience),
        "model-call-continues",
        {
          in: items,
          expected: "the model's connection closed within 5 s",
          received: calls[0]?.end?.how ?? "still open",
        },
      );
      // A call that goes on beside the next message is known to nobody who uses the chat.
      const waited = calls.some(
        ({ end }) => end && end.at > next.exchange.request.at && end.at < next.exchange.end.at,
      );
      if (isLeft || waited)
        rule("CN-01").holds(isLeft, "next-message-waits", {
          in: next,
          expected: "an answer while the model is still held",
          received: "an answer after the model's call had ended",
        });
      rule("CN-02").holds(
        next.streamed && next.eventsOf("error").length === 0,
        "message-rejected-after-cancellation",
        { in: next },
      );
      rule("CN-02").holds(items.accepted, "thread-unreadable-after-cancellation", {
        in: items,
        expected: 200,
        received: items.status,
      });
      if (!items.accepted) return;
      const message = finishedItems(view, "user_message")[0]?.["id"];
      rule("CN-10").holds(ids(listedItems(items)).includes(String(message)), "user-message-lost", {
        in: items,
      });
      rule("CN-03").holds(
        listedItems(items).some((item) => textOf(item).startsWith("Begun")),
        "shown-text-lost",
        {
          in: items,
          expected: "Begun ",
          received: listedItems(items).map(textOf),
        },
      );
    },
  },
  {
    id: "cancellation/reaches-the-model-through-a-full-pipe",
    rules: ["CN-07", "CN-11"],
    tier: "T1",
    async drive(d) {
      const words = d.model.plan("flood", [
        [
          { say: "Begun " },
          { flood: "water ".repeat(2000), max: 48 * 1024 * 1024 },
          { gate: "never", max: 15_000 },
        ],
      ]);
      const stream = await begun(d, "flood", words);
      stream.pause();
      // The model stops by itself once nobody takes its words any more, or once it has said all.
      await d.model.until("flood", ({ sent }) => sent.length > 200, patience);
      const { threadId } = await stream.close();
      await d.model.until("flood", ({ end }) => end?.how === "left", patience);
      await d.send("list", listItems(threadId));
    },
    judge(seen, rule) {
      const calls = seen.calls("flood");
      const isLeft = calls.some(({ end }) => end?.how === "left");
      for (const id of ["CN-11", "CN-07"] as const) {
        rule(id).holds(isLeft, "model-call-continues-unread", {
          in: seen.get("list"),
          expected: "the model's connection closed within 5 s",
          received: calls[0]?.end?.how ?? "still open",
        });
      }
    },
  },
  {
    id: "error/a-failing-model-is-one-error-event",
    rules: ["ER-01", "ER-02", "ER-06", "ER-07", "TR-19"],
    tier: "T1",
    async drive(d) {
      const refused = await d.send("refused", createThread(d.model.plan("refused", [[{ refuse: 400 }]])), {
        timeout: 25_000,
      });
      const cut = await d.send(
        "cut",
        createThread(d.model.plan("cut", [[{ say: "Half an " }, { cut: true }]])),
        { timeout: 25_000 },
      );
      if (cut.threadId !== "") await d.send("list", listItems(cut.threadId));
      await d.addUserMessage("next", refused.threadId, d.model.plan("next", [[{ say: "Again." }]]), {
        timeout: 25_000,
      });
    },
    judge(seen, rule) {
      for (const label of ["refused", "cut"]) {
        const view = seen.get(label);
        // The model was asked about something else, and has not failed.
        if (view.streamed && !isAsked(seen, label)) continue;
        // A server that tries again and succeeds has not failed.
        if (seen.calls(label).length > 1 && view.eventsOf("error").length === 0) continue;
        rule("ER-01").holds(
          view.streamed && view.eventsOf("error").length === 1,
          "not-one-error-and-a-clean-end",
          {
            in: view,
            received: view.eventsOf("error").length,
          },
        );
        const [error] = view.eventsOf("error");
        if (!error) continue;
        rule("TR-19").holds(!JSON.stringify(error).includes(refusal), "exception-text-sent", { in: view });
        rule("ER-02").holds(
          typeof error["code"] === "string" && typeof error["allow_retry"] === "boolean",
          "not-a-stream-error",
          {
            in: view,
            received: error,
          },
        );
      }
      if (seen.has("list") && seen.get("list").accepted && seen.get("cut").eventsOf("error").length > 0) {
        const stored = ids(listedItems(seen.get("list")));
        const open = openIn(seen.get("cut")).filter((id) => !stored.includes(id));
        rule("ER-06").holds(open.length === 0, "item-not-stored", {
          in: seen.get("list"),
          expected: open,
          received: stored,
        });
      }
      const next = seen.get("next");
      if (next.streamed && !isAsked(seen, "next")) return;
      rule("ER-07").holds(
        next.streamed && next.eventsOf("error").length === 0,
        "message-rejected-after-failure",
        { in: next },
      );
    },
  },
  {
    id: "threads.add_user_message/the-model-sees-what-was-said",
    rules: ["TM-05"],
    tier: "T1",
    async drive(d) {
      const canary = d.unique("kiwi");
      const first = d.model.plan("first", [[{ say: `The word is ${canary}.` }]]);
      const { threadId } = await d.createThread("create", first, { timeout: 15_000 });
      await d.addUserMessage("next", threadId, d.model.plan("next", [[{ say: "Yes." }]]), {
        timeout: 15_000,
      });
    },
    judge(seen, rule) {
      const said = seen.calls("first")[0]?.sent[0]?.text ?? "";
      // A server may choose to forget; one that remembers shows that the history is there.
      if (seen.calls("next").some(({ prompt }) => prompt.includes(said))) {
        rule("TM-05").holds(true, "history-differs", { in: seen.get("next") });
      }
    },
  },
  {
    id: "threads.add_client_tool_output/the-model-gets-the-output",
    rules: ["CT-01", "CT-02", "CT-03", "CT-04"],
    tier: "T1",
    async drive(d) {
      const words = d.model.plan("tool", [
        [{ call: "ck_client_tool", arguments: { question: "which?" } }],
        [{ say: "It was that." }],
      ]);
      const { threadId: thread_id, view } = await d.createThread("create", words, { timeout: 15_000 });
      const call = await d.model.until("tool", ({ tools }) => tools.includes("ck_client_tool"), 0);
      if (!call) d.notReached("offer the model a client tool named ck_client_tool");
      if (finishedItems(view, "client_tool_call").length === 0)
        d.blocked("the model's call of ck_client_tool did not become a client tool call", view);
      const result = { answer: d.unique("that") };
      await d.send("output", addToolOutput(thread_id, result));
      await d.send("list", listItems(thread_id));
    },
    judge(seen, rule) {
      const [create, output, items] = [seen.get("create"), seen.get("output"), seen.get("list")];
      const [item] = finishedItems(create, "client_tool_call");
      rule("CT-01").equals(
        { status: item?.["status"], name: item?.["name"], arguments: item?.["arguments"] },
        { status: "pending", name: "ck_client_tool", arguments: { question: "which?" } },
        "call-differs-from-model",
        { in: create },
      );
      if (!items.accepted) return;
      const result = JSON.parse(String(output.exchange.request.body)).params.result as unknown;
      const stored = listedItems(items).find(({ id }) => id === item?.["id"]);
      rule("CT-04").equals(
        { status: stored?.["status"], output: stored?.["output"] },
        { status: "completed", output: result },
        "output-not-stored",
        { in: items },
      );
      rule("CT-03").holds(
        output.streamed && finishedItems(output, "assistant_message").length > 0,
        "no-answer-after-output",
        { in: output },
      );
    },
  },
];
