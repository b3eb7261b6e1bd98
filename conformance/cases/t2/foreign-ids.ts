import type { Case, Drive } from "../../src/case.ts";
import { judgeUses } from "../t0/foreign-ids.ts";
import { creating, listing } from "../drive.ts";
import { ended, listed } from "../look.ts";

const base = { thread_id: "${thread}", created_at: "${now}" };
const done = (item: object) => ({ emit: { type: "thread.item.done", item: { ...base, ...item } } });
const question = { type: "freeform", id: "q", question: "Why?" };
const script = [
  { widget: [{ type: "Card", children: [{ type: "Text", value: "Press" }] }] },
  done({ type: "structured_input", id: "${id:ask}", status: "pending", inputs: [question] }),
];

/** Makes a thread of its own for a user and uses in it what belongs to the thread of `there`. */
async function useElsewhere(d: Drive, user: string | null): Promise<void> {
  const there = d.recall("there");
  const idOf = (type: string): string => String(ended(there, type)[0]?.["id"]);
  const { threadId: thread_id } = await d.create("here", "Hello", { user });
  const action = { type: "kit.echo" };
  const item_id = idOf("widget");
  await d.send("before", listing(there.threadId));
  await d.send("use A cursor", { type: "items.list", params: { thread_id, after: item_id } }, { user });
  await d.send(
    "use A message to retry",
    { type: "threads.retry_after_item", params: { thread_id, item_id: idOf("user_message") } },
    { user },
  );
  await d.send(
    "use A question",
    {
      type: "threads.add_structured_input",
      params: { thread_id, item_id: idOf("structured_input"), input: {} },
    },
    { user },
  );
  if (d.has("action"))
    await d.send(
      "use A widget as the sender of an action",
      { type: "threads.custom_action", params: { thread_id, item_id, action } },
      { user },
    );
  if (d.has("sync_action"))
    await d.send(
      "use A widget as the sender of a sync action",
      { type: "threads.sync_custom_action", params: { thread_id, item_id, action } },
      { user },
    );
  await d.send("after", listing(there.threadId));
}

const caseOf = (whose: "thread" | "user"): Case => ({
  id: `widgets-and-questions/of-another-${whose}-are-unknown`,
  rules: ["IS-03"],
  tier: "T2",
  twoUsers: whose === "user",
  async drive(d) {
    await d.send("there", creating({ script }));
    await useElsewhere(d, (whose === "user" ? d.users[1] : d.users[0]) ?? null);
  },
  judge(seen, rule) {
    judgeUses(seen, rule, whose);
    rule("IS-03").equals(listed(seen.get("after")), listed(seen.get("before")), {
      message: `A request that names an item of another ${whose} changes it`,
      in: seen.get("after"),
    });
  },
});

export const foreignSenders: readonly Case[] = [caseOf("thread"), caseOf("user")];
