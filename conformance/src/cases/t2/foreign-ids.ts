import type { Case } from "../../case/case.ts";
import type { WireRequest } from "../../case/drive.ts";
import type { Capability } from "../../transcript/transcript.ts";
import { judgeUses, useOf } from "../t0/foreign-ids.ts";
import { byId, finishedItems, listedItems } from "../support/reading.ts";
import { listItems, retryAfterItem } from "../../case/requests.ts";

const base = { thread_id: "${thread}", created_at: "${now}" };
const done = (item: object) => ({ emit: { type: "thread.item.done", item: { ...base, ...item } } });
const question = { type: "freeform", id: "q", question: "Why?" };
const script = [
  { widget: [{ type: "Card", children: [{ type: "Text", value: "Press" }] }] },
  done({ type: "structured_input", id: "${id:ask}", status: "pending", inputs: [question] }),
];

type Use = (thread_id: string, item_id: string) => WireRequest;
const action = { type: "kit.echo" };

/** What the kit tries with an item of another thread: the item's type, and the capability that it needs. */
const uses: readonly (readonly [label: string, type: string, request: Use, needs?: Capability])[] = [
  ["A cursor", "widget", (thread_id, after) => ({ type: "items.list", params: { thread_id, after } })],
  ["A message to retry", "user_message", (thread_id, item_id) => retryAfterItem(thread_id, item_id)],
  [
    "A question",
    "structured_input",
    (thread_id, item_id) => ({
      type: "threads.add_structured_input",
      params: { thread_id, item_id, input: {} },
    }),
  ],
  [
    "A widget as the sender of an action",
    "widget",
    (thread_id, item_id) => ({ type: "threads.custom_action", params: { thread_id, item_id, action } }),
    "action",
  ],
  [
    "A widget as the sender of a sync action",
    "widget",
    (thread_id, item_id) => ({ type: "threads.sync_custom_action", params: { thread_id, item_id, action } }),
    "sync_action",
  ],
];

const caseOf = (whose: "thread" | "user"): Case => ({
  id: `widgets-and-questions/of-another-${whose}-are-unknown`,
  rules: ["IS-03"],
  tier: "T2",
  twoUsers: whose === "user",
  async drive(d) {
    const there = await d.createThread("there", { script });
    const user = (whose === "user" ? d.users[1] : d.users[0]) ?? null;
    const here = await d.createThread("here", "Hello", { user });
    await d.send("before", listItems(there.threadId));
    for (const [label, type, request, needs] of uses) {
      const id = finishedItems(there.view, type)[0]?.["id"];
      if (typeof id === "string" && (needs === undefined || d.has(needs)))
        await d.send(useOf(label), request(here.threadId, id), { user });
    }
    await d.send("after", listItems(there.threadId));
  },
  judge(seen, rule) {
    judgeUses(
      seen,
      rule,
      whose,
      uses.map(([label]) => label),
    );
    rule("IS-03").equals(
      byId(listedItems(seen.get("after"))),
      byId(listedItems(seen.get("before"))),
      "foreign-request-changes-thread",
      { in: seen.get("after") },
    );
  },
});

export const foreignSenders: readonly Case[] = [caseOf("thread"), caseOf("user")];
