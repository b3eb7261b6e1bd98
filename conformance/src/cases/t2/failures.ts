import type { Case } from "../../case/case.ts";
import { clientError, finishedItems, ids, isRead, isTaken, listedItems } from "../support/reading.ts";
import { added, draft, script, toolCall, updated } from "../support/script.ts";
import { isSpoken, says } from "../support/speech.ts";
import { addToolOutput, createThread, listItems, messageInput } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";
import type { View } from "../../transcript/view.ts";

const canary = "kit-canary-7f3a";

/** Whether a text quotes the step of a script that fails, however often its quotes are escaped. */
const repeatsScript = (text: string): boolean => /kind\\*":\\*"crash/.test(text);
const error = (view: { eventsOf(type: string): readonly Readonly<Record<string, unknown>>[] }) =>
  view.eventsOf("error")[0] ?? {};

const isStillPending = (list: View): boolean =>
  listedItems(list).some(({ type, status }) => type === "client_tool_call" && status === "pending");

/** Turns that fail. */
export const failures: readonly Case[] = [
  {
    id: "error/a-crash-is-one-error-event",
    rules: ["ER-01", "ER-02", "ER-05", "ER-07", "ER-09", "TR-19"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("crash", {
        script: [{ say: "before" }, { fail: { kind: "crash", message: canary } }],
      });
      // By hand: a thread that is not announced would end the drive.
      const input = messageInput({ script: [{ fail: { kind: "crash", message: canary } }] });
      await d.send("at once", createThread(input));
      await d.send("list", { type: "items.list", params: { thread_id: threadId, order: "asc" } });
      await d.addUserMessage("next", threadId, "Hello");
      await d.send("retry", {
        type: "threads.retry_after_item",
        params: {
          thread_id: threadId,
          item_id: String(finishedItems(d.recall("next"), "user_message")[0]?.["id"]),
        },
      });
    },
    judge(seen, rule) {
      const crash = seen.get("crash");
      for (const view of [crash, seen.get("at once")]) {
        rule("ER-01").holds(
          view.streamed && view.eventsOf("error").length === 1,
          "not-one-error-and-a-clean-end",
          {
            in: view,
          },
        );
        const { code, allow_retry } = error(view);
        // SER-07 judges whether it is a boolean.
        rule("ER-02").holds(code === "stream.error" && allow_retry !== undefined, "not-a-stream-error", {
          in: view,
          received: error(view),
        });
        const said = view.frames
          .filter(isSpoken)
          .map(({ data }) => data)
          .join("\n");
        rule("TR-19").holds(!said.includes(canary), "exception-text-sent", { in: view });
      }
      const atOnce = seen.get("at once");
      const announced =
        atOnce.eventsOf("thread.created").length > 0 && finishedItems(atOnce, "user_message").length > 0;
      rule("ER-09").holds(announced, "turn-not-announced", {
        in: atOnce,
        received: atOnce.events.map(({ type }) => type),
      });
      const [kept, list] = [finishedItems(crash, "assistant_message")[0]?.["id"], seen.get("list")];
      // A list that is not answered shows nothing of it.
      if (isRead(list))
        rule("ER-05").holds(
          kept !== undefined && ids(listedItems(list)).includes(String(kept)),
          "finished-item-lost",
          { in: list },
        );
      for (const [label, finding] of [
        ["next", "message-rejected-after-failure"],
        ["retry", "retry-rejected-after-failure"],
      ] as const) {
        rule("ER-07").holds(isTaken(seen.get(label)), finding, { in: seen.get(label) });
      }
    },
  },
  {
    id: "error/of-every-handler-says-nothing-of-it",
    rules: ["TR-19", "ER-01", "ER-08"],
    tier: "T2",
    async drive(d) {
      const fails = { fail: { kind: "crash", message: canary } };
      // Nobody who only repeats the script says this word.
      const crash = script({ say: ["be", "fore"] }, fails);
      const action = { type: "ck.script", payload: crash };
      const { threadId: thread_id } = await d.createThread("create", { script: [toolCall("look")] });
      await d.send("output", addToolOutput(thread_id, crash));
      if (d.has("action")) {
        // The cases of actions judge a server that rejects them whether they fail or not.
        const plain = { thread_id, action: { type: "kit.echo" } };
        const works = await d.send("plain", { type: "threads.custom_action", params: plain });
        if (works.accepted)
          await d.send("action", { type: "threads.custom_action", params: { thread_id, action } });
      }
      if (d.has("sync_action")) {
        // A sync action has nothing to say.
        const sync = { thread_id, action: { type: "ck.script", payload: script(fails) } };
        await d.send("sync", { type: "threads.sync_custom_action", params: sync });
      }
      await readOrBlock(d, "list", listItems(thread_id));
    },
    judge(seen, rule) {
      for (const label of ["output", "action", "sync", "list"]) {
        if (!seen.has(label)) continue;
        const view = seen.get(label);
        const said =
          label === "list"
            ? JSON.stringify(
                listedItems(view).filter(
                  ({ type }) => type !== "user_message" && type !== "client_tool_call",
                ),
              )
            : view.frames.length === 0
              ? view.text
              : view.frames
                  .filter(isSpoken)
                  .map(({ data }) => data)
                  .join("\n");
        // A server that takes an output for a message may repeat the script, which has the text as well.
        rule("TR-19").holds(!said.includes(canary) || repeatsScript(said), "exception-text-sent", {
          in: view,
        });
      }
      for (const label of ["output", "action"]) {
        if (!seen.has(label)) continue;
        const view = seen.get(label);
        // The cases of tool outputs judge a server that rejects them whether they fail or not.
        if (label === "output" && clientError(view)) continue;
        const types = view.events.map(({ type }) => type);
        const isWhole = view.streamed && view.exchange.end.how === "complete";
        const saysBefore = view.frames.some(says("before"));
        // A turn that says something else has not run the script, and was not told to fail.
        if (isWhole && types.includes("thread.item.done") && !saysBefore) continue;
        // The cases of tool outputs judge a server that answers an output and does nothing with it.
        const isIgnored = label === "output" && isStillPending(seen.get("list")) && !types.includes("error");
        if (isWhole && isIgnored && !saysBefore) continue;
        const isOne = rule("ER-01").holds(
          view.streamed && types.filter((type) => type === "error").length === 1,
          "not-one-error-and-a-clean-end",
          { in: view, received: types },
        );
        const after = types.slice(types.indexOf("error") + 1).filter((type) => type !== "thread.updated");
        if (isOne)
          rule("ER-08").holds(after.length === 0, "event-after-error", { in: view, received: after });
      }
    },
  },
  {
    id: "error/the-application-describes-it",
    rules: ["ER-03"],
    tier: "T2",
    async drive(d) {
      await d.createThread("custom", { script: [{ fail: { kind: "custom", message: "Out of credits" } }] });
    },
    judge(seen, rule) {
      const { code, message } = error(seen.get("custom"));
      rule("ER-03").equals(
        { code, message },
        { code: "custom", message: "Out of credits" },
        "description-not-shown",
        { in: seen.get("custom") },
      );
    },
  },
  {
    id: "error/says-whether-to-retry",
    rules: ["ER-04"],
    tier: "T2",
    async drive(d) {
      for (const [kind, allow_retry] of retries) {
        await d.createThread(`${kind} ${allow_retry}`, {
          script: [{ fail: { kind, ...(kind === "custom" ? { message: "No" } : {}), allow_retry } }],
        });
      }
    },
    judge(seen, rule) {
      for (const [kind, allow_retry] of retries) {
        const view = seen.get(`${kind} ${allow_retry}`);
        const { allow_retry: given } = error(view);
        const said = given === undefined ? false : given;
        const finding = given === undefined ? "allow-retry-missing" : "allow-retry-changed";
        // SER-07 judges whether it is a boolean at all.
        rule("ER-04").holds(view.eventsOf("error").length > 0 && said !== !allow_retry, finding, {
          in: view,
          expected: allow_retry,
          received: said,
        });
      }
    },
  },
  {
    id: "error/open-items-are-settled",
    rules: ["ER-06"],
    tier: "T2",
    async drive(d) {
      const open = draft("m", "assistant_message", { content: [] });
      const part = { type: "output_text", text: "", annotations: [] };
      const { threadId } = await d.createThread("create", {
        script: [
          added(open),
          updated(open, { type: "assistant_message.content_part.added", content_index: 0, content: part }),
          updated(open, {
            type: "assistant_message.content_part.text_delta",
            content_index: 0,
            delta: "Half an",
          }),
          added(draft("w", "widget", { widget: { type: "Card", children: [] } })),
          { fail: { kind: "crash" } },
        ],
      });
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const [create, items] = [seen.get("create"), seen.get("list")];
      const settled = new Set([
        ...create.eventsOf("thread.item.removed").map(({ item_id }) => String(item_id)),
        ...ids(listedItems(items)),
      ]);
      for (const { item } of create.eventsOf("thread.item.added")) {
        const id = String((item as { id?: unknown } | undefined)?.id);
        rule("ER-06").holds(settled.has(id), "item-not-stored", {
          in: items,
          received: [...settled],
        });
      }
    },
  },
];

const retries = [
  ["custom", true],
  ["custom", false],
  ["stream", true],
  ["stream", false],
] as const;
