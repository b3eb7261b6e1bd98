import type { Case } from "../../case/case.ts";
import type { WireRequest } from "../../case/drive.ts";
import { addToolOutput, addUserMessage, createThread } from "../../case/requests.ts";
import { judgeForeign } from "../t0/isolation.ts";
import { finishedItems } from "../support/reading.ts";
import { strangeId } from "../support/strange-id.ts";
import { done, draft, form, toolCall } from "../support/script.ts";
import { announcedThread } from "../support/streams.ts";
import { gate } from "./gate.ts";

const patience = 1500;
const action = { type: "kit.echo" };
const card = { type: "Card", children: [{ type: "Text", value: "Press" }] };

/** What is sent to a thread whose last item is of that type, by somebody who must not know of it. */
const waiting: readonly (readonly [type: string, (thread_id: string, item_id: string) => WireRequest])[] = [
  ["client_tool_call", (thread_id) => addToolOutput(thread_id, null)],
  [
    "structured_input",
    (thread_id, item_id) => ({
      type: "threads.add_structured_input",
      params: { thread_id, item_id, input: {} },
    }),
  ],
  [
    "widget",
    (thread_id, item_id) => ({ type: "threads.custom_action", params: { thread_id, item_id, action } }),
  ],
  [
    "widget",
    (thread_id, item_id) => ({ type: "threads.sync_custom_action", params: { thread_id, item_id, action } }),
  ],
];

const scripts: Readonly<Record<string, object>> = {
  client_tool_call: toolCall("look"),
  structured_input: form({ type: "freeform", id: "q", question: "Why?" }),
  widget: done(draft("w", "widget", { widget: card })),
};

/** A thread of somebody else is unknown in whatever state it is. */
export const foreignStates: readonly Case[] = [
  {
    id: "threads/foreign-is-unknown-in-any-state",
    rules: ["IS-02", "TM-04"],
    tier: "T2",
    twoUsers: true,
    async drive(d) {
      const user = d.users[1] ?? null;
      const both = async (label: string, threadId: string, request: (thread_id: string) => WireRequest) => {
        await d.send(`foreign ${label}`, request(threadId), { user, timeout: 5000 });
        await d.send(`unknown ${label}`, request(strangeId(d, threadId)), { user, timeout: 5000 });
      };
      for (const [index, [type, request]] of waiting.entries()) {
        const { view, threadId } = await d.createThread(String(index), { script: [scripts[type]! as never] });
        const itemId = String(finishedItems(view, type)[0]?.["id"] ?? "nope");
        await both(String(index), threadId, (thread_id) => request(thread_id, itemId));
      }
      const locked = { set_thread: { status: { type: "locked" } } };
      const { threadId } = await d.createThread("locked", { script: [locked] });
      const message = (thread_id: string) => addUserMessage(thread_id, "x");
      await both("locked", threadId, message);
      const hold = gate(d);
      const stream = await d.open("running", createThread({ script: [{ say: "one" }, hold.step] }));
      const running = await announcedThread(stream, patience);
      if (running !== "") await both("running", running, message);
      await hold.open("go on");
      await stream.done;
    },
    judge(seen, rule) {
      const labels = [...waiting.keys()].map(String).concat("locked", "running");
      judgeForeign(
        rule,
        labels
          .filter((label) => seen.has(`foreign ${label}`))
          .map((label) => [seen.get(`foreign ${label}`), seen.get(`unknown ${label}`)] as const),
      );
    },
  },
];
