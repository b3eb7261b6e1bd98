import type { Case } from "../../case/case.ts";
import { isObject, memberAt } from "../../transcript/exchange-view.ts";
import type { View } from "../../transcript/view.ts";
import { finishedItems, isTaken, listedById, listedItems, member, scriptReport } from "../support/reading.ts";
import { type Draft, done, draft, replaced, script } from "../support/script.ts";
import { getThread, listItems } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

const payload = { x: null, y: [null, 1, { z: "🎉" }] };
/** Payloads that are not objects. */
const payloads = { "a list": [null, 1], "a text": "go", "a number": 0, "a false": false };
const card = (value: string) => ({
  type: "Card",
  children: [
    { type: "Text", id: "t", value },
    { type: "Button", label: "Go", onClickAction: { type: "go" } },
  ],
});
const widget = (value: string): Draft => draft("w", "widget", { widget: card(value) });
/** The widget of an earlier turn in another state. */
const again = (before: Readonly<Record<string, unknown>>, value: string): Draft => ({
  ...widget(value),
  // The id that the application knows: a gateway may have put a prefix before the one that clients see.
  id: "${sender}",
  // SER-03 judges a time that is not written as one; an application has none of that kind.
  created_at: typeof before["created_at"] === "string" ? before["created_at"] : "${now}",
});
const scripted = (...steps: object[]) => ({ type: "ck.script", payload: script(...(steps as never[])) });
const secret = "kit-hidden-5b1c";

/** The action as the application has received it; in the contract of the interpreter, absent and null are the same. */
function echoed(view: View): unknown {
  const report = scriptReport(view);
  const action = memberAt(report, "action");
  if (!isObject(action)) return report;
  const { type, payload = null, sender = null } = action;
  return { type, payload, sender };
}

/** What users do with widgets. */
export const actions: readonly Case[] = [
  {
    id: "threads.custom_action/carries-its-payload",
    rules: ["AC-02", "AC-03", "AC-07", "AC-08"],
    tier: "T2",
    capability: "action",
    async drive(d) {
      const { threadId: thread_id } = await d.createThread("create", "Hello");
      const action = { type: "kit.echo", payload };
      await d.send("action", { type: "threads.custom_action", params: { thread_id, action } });
      for (const [label, item_id] of [
        ["empty sender", ""],
        ["null sender", null],
      ] as const) {
        await d.send(label, {
          json: { type: "threads.custom_action", params: { thread_id, item_id, action } },
        });
      }
      await d.send("no payload", {
        type: "threads.custom_action",
        params: { thread_id, action: { type: "kit.echo" } },
      });
      for (const [label, any] of Object.entries(payloads)) {
        const params = { thread_id, action: { type: "kit.echo", payload: any } };
        await d.send(label, { json: { type: "threads.custom_action", params } });
      }
      await d.send("sync", { type: "threads.sync_custom_action", params: { thread_id, action } });
      await readOrBlock(d, "list", listItems(thread_id));
    },
    judge(seen, rule) {
      for (const label of ["action", "empty sender", "null sender"]) {
        rule("AC-02").holds(isTaken(seen.get(label)), "action-without-sender-rejected", {
          in: seen.get(label),
        });
      }
      for (const [label, sent] of [
        ["action", payload],
        ["no payload", null],
        ...Object.entries(payloads),
      ] as const) {
        rule("AC-03").equals(
          echoed(seen.get(label)),
          { type: "kit.echo", payload: sent, sender: null },
          "payload-changed",
          { in: seen.get(label) },
        );
      }
      const messages = listedItems(seen.get("list")).filter(({ type }) => type === "user_message");
      // The message with which the thread began is there; where it is not, others say so.
      rule("AC-07").holds(messages.length <= 1, "user-message-stored", {
        in: seen.get("list"),
        received: messages.length,
      });
      rule("AC-08").holds(
        seen.get("sync").accepted && isObject(seen.get("sync").json),
        "answer-not-an-object",
        {
          in: seen.get("sync"),
          received: seen.get("sync").status,
        },
      );
    },
  },
  {
    id: "threads.custom_action/replaces-its-widget",
    rules: ["AC-06", "WG-13"],
    tier: "T2",
    capability: "action",
    async drive(d) {
      const { view, threadId: thread_id } = await d.createThread("create", {
        script: [done(widget("before"))],
      });
      const [item = {}] = finishedItems(view, "widget");
      await d.send("action", {
        type: "threads.custom_action",
        params: { thread_id, item_id: String(item["id"]), action: scripted(replaced(again(item, "after"))) },
      });
      await readOrBlock(d, "list", listItems(thread_id));
      await readOrBlock(d, "get", getThread(thread_id));
    },
    judge(seen, rule) {
      // AC-02 and AC-08 judge an action that is rejected.
      if (!seen.get("action").accepted) return;
      const id = finishedItems(seen.get("create"), "widget")[0]?.["id"];
      for (const [label, finding] of [
        ["list", "AC-06/replaced-widget-not-stored"],
        ["get", "WG-13/old-widget-shown"],
      ] as const) {
        rule.of(finding).equals(textIn(listedById(seen.get(label), id)), "after", { in: seen.get(label) });
      }
    },
  },
  {
    id: "threads.sync_custom_action/stores-its-answer",
    rules: ["AC-08", "AC-09"],
    tier: "T2",
    capability: "sync_action",
    async drive(d) {
      const { view, threadId: thread_id } = await d.createThread("create", {
        script: [done(widget("before"))],
      });
      const [item = {}] = finishedItems(view, "widget");
      await d.send("sync", {
        type: "threads.sync_custom_action",
        params: {
          thread_id,
          item_id: String(item["id"]),
          action: scripted({ return: again(item, "after") }),
        },
      });
      await readOrBlock(d, "list", listItems(thread_id));
    },
    judge(seen, rule) {
      const [sync, items] = [seen.get("sync"), seen.get("list")];
      const answered = member(sync, "updated_item");
      const id = finishedItems(seen.get("create"), "widget")[0]?.["id"];
      rule("AC-08").holds(
        isObject(answered) && answered["id"] === id && textIn(answered) === "after",
        "updated-item-differs",
        {
          in: sync,
          received: answered,
        },
      );
      rule("AC-09").equals(textIn(listedById(items, id)), "after", "updated-item-not-stored", { in: items });
    },
  },
  {
    id: "threads.sync_custom_action/keeps-hidden-items",
    rules: ["AC-12"],
    tier: "T2",
    capability: "sync_action",
    async drive(d) {
      const { threadId: thread_id } = await d.createThread("create", "Hello");
      const hidden = draft("h", "hidden_context_item", { content: secret });
      await d.send("sync", {
        type: "threads.sync_custom_action",
        params: { thread_id, action: scripted({ return: hidden }) },
      });
    },
    judge(seen, rule) {
      const sync = seen.get("sync");
      const fails = sync.status >= 500;
      // A 4xx keeps the item from the client as well.
      rule("AC-12").holds(
        !sync.text.includes(secret) && !fails,
        fails ? "fails-on-hidden-item" : "hidden-item-shown",
        { in: sync, received: sync.text.slice(0, 200) },
      );
    },
  },
];

/** The first text of a widget item's card. */
function textIn({ widget }: Readonly<Record<string, unknown>>): unknown {
  const [text] =
    isObject(widget) && Array.isArray(widget["children"]) ? (widget["children"] as unknown[]) : [];
  return isObject(text) ? text["value"] : undefined;
}
