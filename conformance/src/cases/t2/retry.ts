import { scriptText } from "../../transcript/script-contract.ts";
import { memberAt } from "../../transcript/exchange-view.ts";
import type { Case } from "../../case/case.ts";
import type { Step } from "../../case/drive.ts";
import {
  answerSummary,
  finishedItems,
  ids,
  listedIds,
  listedItems,
  messageAccepted,
  scriptReport,
  sentBody,
} from "../support/reading.ts";
import { done, draft, hidden } from "../support/script.ts";
import { listItems, retryAfterItem } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";
import { idsOfTheWire } from "../support/ids-of-the-wire.ts";

const options = { tool_choice: { id: "kit-tool" }, model: "kit-model" };
const operation = "threads.retry_after_item";
/** Items of other kinds than messages: one of them may have a table of its own. */
const others: readonly Step[] = [
  { widget: [{ type: "Card", children: [{ type: "Text", value: "A card" }] }] },
  done(
    draft("steps", "workflow", {
      workflow: { type: "custom", tasks: [], summary: { title: "Done" }, expanded: false },
    }),
  ),
  done(draft("step", "task", { task: { type: "custom", title: "A step" } })),
  done(draft("end", "end_of_turn")),
];

export const retries: readonly Case[] = [
  {
    id: `${operation}/asks-the-same-again`,
    rules: ["RT-03"],
    tier: "T2",
    async drive(d) {
      const text = scriptText({ do: [{ report: "input" }] });
      const { threadId, userMessageId } = await d.createThread("create", {
        content: [{ type: "input_text", text }],
        quoted_text: "a quote",
        attachments: [],
        inference_options: options,
      });
      await d.send("retry", retryAfterItem(threadId, userMessageId));
    },
    judge(seen, rule) {
      const [create, view] = [seen.get("create"), seen.get("retry")];
      const message = memberAt(scriptReport(view), "input");
      const handedOver = Object.fromEntries(
        ["id", "content", "quoted_text", "inference_options"].map((name) => [name, memberAt(message, name)]),
      );
      const input = memberAt(sentBody(create), "params", "input");
      // RT-01 and RT-02 judge a message that is replaced by a new one: it has the id that the retry announces.
      const renewed = ids(finishedItems(view, "user_message")).includes(String(handedOver["id"]));
      const id = renewed ? handedOver["id"] : finishedItems(create, "user_message")[0]?.["id"];
      rule("RT-03").equals(
        { ...handedOver, id: idsOfTheWire([String(handedOver["id"])], [String(id)])[0] },
        {
          id,
          content: memberAt(input, "content"),
          quoted_text: "a quote",
          inference_options: options,
        },
        "original-message-not-passed",
        { in: view },
      );
    },
  },
  {
    id: `${operation}/removes-several-pages`,
    rules: ["RT-02", "RT-04"],
    tier: "T2",
    async drive(d) {
      // What the retry says stays apart from what it removes: the script is played again.
      const { threadId, userMessageId } = await d.createThread("create", { script: [{ say: "The answer" }] });
      for (const label of ["more", "yet more"])
        await d.addUserMessage(label, threadId, {
          script: [{ repeat: 45, do: [{ say: "Item ${n}" }] }, ...others],
        });
      await d.send("retry", retryAfterItem(threadId, userMessageId));
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const [view, list] = [seen.get("retry"), seen.get("list")];
      const answer = ids(finishedItems(view, "assistant_message"));
      const answered = rule("RT-02").holds(view.streamed && answer.length === 1, "new-answer-missing", {
        in: view,
        received: answerSummary(view),
      });
      if (!answered) return;
      // RT-01 covers a message that is not kept, AM-04 an answer that is not stored.
      const kept = new Set([...ids(finishedItems(seen.get("create"), "user_message")), ...answer]);
      rule("RT-04").equals(
        listedIds(list).filter((id) => !kept.has(id)),
        [],
        "newer-items-kept",
        { in: list },
      );
    },
  },
  {
    id: `${operation}/removes-hidden-items`,
    rules: ["RT-05"],
    tier: "T2",
    capability: "history",
    async drive(d) {
      const { threadId, userMessageId } = await d.createThread("create", {
        script: [{ report: "history" }, hidden("one"), { say: "The answer" }],
      });
      await d.addUserMessage("report", threadId, { script: [{ report: "history" }] });
      await d.send("retry", retryAfterItem(threadId, userMessageId));
    },
    judge(seen, rule) {
      const view = seen.get("retry");
      // A server that keeps nothing hidden shows nothing here.
      if (!JSON.stringify(scriptReport(seen.get("report")) ?? "").includes("hidden_context_item")) return;
      const history = memberAt(scriptReport(view), "history");
      const types = Array.isArray(history) ? history.map((item: unknown) => memberAt(item, "type")) : [];
      rule("RT-05").holds(types.length > 0 && !types.includes("hidden_context_item"), "hidden-items-kept", {
        in: view,
        received: types,
      });
    },
  },
  {
    id: `${operation}/of-an-earlier-message`,
    rules: ["RT-08"],
    tier: "T2",
    async drive(d) {
      const { threadId, userMessageId } = await d.createThread("create", "One");
      await d.addUserMessage("later", threadId, "Two");
      await d.send("retry", retryAfterItem(threadId, userMessageId));
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const list = seen.get("list");
      const messages = listedItems(list).filter(({ type }) => type === "user_message");
      rule("RT-08").equals(
        ids(messages),
        ids(finishedItems(seen.get("create"), "user_message")),
        "later-messages-kept",
        { in: list },
      );
    },
  },
  {
    id: `${operation}/again-and-again`,
    rules: ["RT-09"],
    tier: "T2",
    async drive(d) {
      const { threadId, userMessageId } = await d.createThread("create", {
        script: [{ say: "One" }, { say: "Two" }],
      });
      for (const time of ["first", "second", "third"]) {
        await d.send(time, retryAfterItem(threadId, userMessageId));
        await readOrBlock(d, `${time} list`, listItems(threadId));
      }
    },
    judge(seen, rule) {
      const types = (label: string) =>
        listedItems(seen.get(label))
          .map(({ type }) => String(type))
          .toSorted();
      for (const time of ["second", "third"]) {
        rule("RT-09").equals(types(`${time} list`), types("first list"), "items-differ-after-retries", {
          in: seen.get(`${time} list`),
        });
      }
    },
  },
  {
    id: `${operation}/may-fail`,
    rules: ["ER-01", "RT-10"],
    tier: "T2",
    async drive(d) {
      const { threadId, userMessageId } = await d.createThread("create", {
        script: [{ say: "One" }, { fail: { kind: "crash", message: "kit" } }],
      });
      await d.send("retry", retryAfterItem(threadId, userMessageId));
      if (messageAccepted(await d.addUserMessage("next", threadId, "Hello")))
        await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const [view, next] = [seen.get("retry"), seen.get("next")];
      // The same message is the same script: it fails as it did before.
      if (view.streamed && seen.get("create").eventsOf("error").length > 0)
        rule("ER-01").holds(view.eventsOf("error").length > 0, "retry-failure-not-reported", {
          in: view,
          received: view.events.map(({ type }) => type),
        });
      // Where the retry has not failed, there is nothing to see.
      if (view.eventsOf("error").length === 0) return;
      const usable = rule("RT-10").holds(
        messageAccepted(next) && next.streamed && !next.refused,
        "thread-unusable-after-failure",
        { in: next, received: answerSummary(next) },
      );
      if (!usable) return;
      const list = seen.get("list");
      const expected = [
        ...ids(finishedItems(seen.get("create"), "user_message")),
        ...ids(finishedItems(next, "user_message")),
      ];
      const messages = listedItems(list).filter(({ type }) => type === "user_message");
      rule("RT-10").equals(ids(messages).toSorted(), expected.toSorted(), "messages-lost-after-failure", {
        in: list,
      });
    },
  },
  {
    id: "threads.retry_after_item/of-an-answer-removes-nothing",
    rules: ["RT-07"],
    tier: "T2",
    async drive(d) {
      const { view, threadId } = await d.createThread("create", { script: [{ say: "One" }, { say: "Two" }] });
      const [first] = finishedItems(view, "assistant_message");
      if (first === undefined) return;
      await readOrBlock(d, "before", listItems(threadId));
      await d.send("retry", retryAfterItem(threadId, String(first["id"])));
      await readOrBlock(d, "after", listItems(threadId));
    },
    judge(seen, rule) {
      // That it is accepted is judged elsewhere.
      if (!seen.has("retry") || !seen.get("retry").refused) return;
      rule("RT-07").equals(
        listedIds(seen.get("after")),
        listedIds(seen.get("before")),
        "rejected-request-changes-thread",
        { in: seen.get("after"), with: { operation: "threads.retry_after_item" } },
      );
    },
  },
];
