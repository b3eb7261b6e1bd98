import { isHiddenType, type ThreadItem } from "@chatkit-protocol/core/protocol";
import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import { type ReplayedExchange, overlapsAny } from "../replay/exchange.ts";
import { type Cause, type ExpectedItem, expectedItems } from "../replay/expected-items.ts";
import { readItem } from "../replay/item-state.ts";
import { readsWhole } from "../replay/readings.ts";
import { replay } from "../replay/replay.ts";
import { itemsIn, type Sighting } from "../replay/sightings.ts";
import { firstDifference } from "../transcript/first-difference.ts";
import { withoutFreeProps } from "./known-props.ts";

/** What streams have shown is what later reads of the same case bring, unless something else happened in between. */
export const stored: Judge = {
  id: "stored",
  rules: [
    "AM-04",
    "IT-05",
    "IT-06",
    "IT-07",
    "IT-08",
    "IT-10",
    "WF-06",
    "WG-03",
    "WG-13",
    "SI-10",
    "ER-05",
    "ER-06",
    "AC-09",
    "RD-06",
  ],
  case(views, rule) {
    const { exchanges, threads } = replay(views);
    const writes = exchanges.filter(({ reads }) => !reads);
    for (const [read, expected] of expectedItems(views)) {
      if (overlapsAny(read, writes)) continue;
      const created = threads.get(read.threadId)?.created === true;
      for (const [id, item] of expected) judgeItem(read, { id, created, ...item }, rule);
    }
  },
};

/** An item that a read must bring, or must not bring. */
interface Wanted extends ExpectedItem {
  id: string;
  /** Whether its thread is known from its beginning. */
  created: boolean;
}

function judgeItem(read: ReplayedExchange, wanted: Wanted, rule: RuleObserver): void {
  const { view } = read;
  const whole = readsWhole(read);
  const found = itemsIn(view).filter(({ value }) => value["id"] === wanted.id);
  const [first] = found;
  if (!whole && !first) return;
  if (!wanted.present) {
    rule("IT-05").holds(!first, "removed-item-listed", { in: view, received: first?.value });
    return;
  }
  const owner = ruleOf(wanted);
  const values = { in: view, expected: wanted.item ?? { id: wanted.id } };
  if (isOfFailedTurn(wanted)) rule("ER-05").holds(first !== undefined, "finished-item-lost", values);
  else if (owner === "AM-04" && wanted.item?.type === "user_message")
    rule("AM-04").holds(first !== undefined, "message-not-stored", values);
  else rule(owner).holds(first !== undefined, "item-not-stored", values);
  if (!first) return;
  if (found.length > 1) {
    rule(ruleOfTwins(wanted)).holds(false, "item-listed-twice", {
      in: view,
      path: first.path,
      received: found.map(({ path }) => path),
    });
  }
  judgeContent(first, { ...wanted, owner, once: found.length === 1 }, rule);
}

/** Whether the item ended in a turn that failed afterwards: such a turn may have been rolled back. */
const isOfFailedTurn = ({ because }: Wanted): boolean =>
  because.how === "ended" && because.step.view.eventsOf("error").length > 0;

function judgeContent(
  { view, path, value }: Sighting,
  { item, owner, once, because }: Pick<Wanted, "item" | "because"> & { owner: StoringRule; once: boolean },
  rule: RuleObserver,
): void {
  // RD-11 judges a hidden item in its place.
  const now = isHiddenType(value["type"]) ? undefined : readItem(value);
  // The judge of shapes judges other items; only the message of a user is judged here, by the rule that stores it.
  if (item?.type === "user_message" && value["type"] === "user_message")
    rule(owner).holds(now !== undefined, "message-unreadable", {
      in: view,
      path,
      expected: item,
      received: value,
    });
  if (!item || !now || !once) return;
  // AM-02 judges a last event that leaves out what its updates have said, and what is stored.
  if (owner === "AM-04" && isAsUpdated(now, item, because)) return;
  const difference = firstDifference(comparable(now), comparable(item), path);
  rule(owner).holds(difference === undefined, "item-stored-differently", {
    in: view,
    ...(difference === undefined ? {} : { path: difference }),
    expected: item,
    received: value,
  });
}

/** Whether an answer is stored with the text of its updates, and only the last event of its stream has another one. */
function isAsUpdated(stored: ThreadItem, item: ThreadItem, because: Cause): boolean {
  const before = because.how === "ended" ? because.step.before : undefined;
  if (!before?.readable || before.phase !== "open" || before.updates === 0) return false;
  const [streamed, final] = [before.item, item].map(
    (one) => one?.type === "assistant_message" && one.content.map(({ text }) => text).join("\n"),
  );
  if (!before.item || streamed === final) return false;
  return firstDifference(comparable(stored), comparable(before.item), "$") === undefined;
}

/** The rules by which what a stream has shown is in the history afterwards. */
type StoringRule =
  "AM-04" | "AC-09" | "ER-06" | "IT-06" | "IT-07" | "IT-08" | "IT-10" | "SI-10" | "WF-06" | "WG-03" | "WG-13";

/** The operations whose replacements have a rule of their own, by the type of the item. */
const replacements: Readonly<Record<string, { type: ThreadItem["type"]; rule: StoringRule }>> = {
  "threads.add_structured_input": { type: "structured_input", rule: "SI-10" },
  "threads.custom_action": { type: "widget", rule: "WG-13" },
};

function ruleOf({ because, created }: Wanted): StoringRule {
  switch (because.how) {
    case "removed":
      return "AM-04";
    case "answered":
      return "AC-09";
    case "failed":
      return "ER-06";
    case "ended":
      return ruleOfEnd(because, created);
  }
}

function ruleOfEnd({ step, again }: Extract<Cause, { how: "ended" }>, created: boolean): StoringRule {
  const item = step.after?.item;
  if (step.event.type === "thread.item.replaced") {
    const own = replacements[step.view.exchange.request.operation ?? ""];
    if (item && own?.type === item.type) return own.rule;
    // In a thread that is not known from its beginning the item may well have been there.
    return again || !created ? "IT-06" : "IT-07";
  }
  if (!item) return "AM-04";
  if (again) return item.type === "workflow" ? "WF-06" : "IT-08";
  if (item.type === "widget" && !step.before) return "WG-03";
  return item.type === "task" || item.type === "end_of_turn" ? "IT-10" : "AM-04";
}

/** An item is stored twice because it ended twice, or for no reason that the streams show. */
function ruleOfTwins({ ends, item }: Wanted): "IT-08" | "RD-06" | "WF-06" {
  if (ends < 2) return "RD-06";
  return item?.type === "workflow" ? "WF-06" : "IT-08";
}

/**
 * What is stored of an item: its time and thread have rules of their own, uploads end while a message stays, and an empty
 * quote is none.
 */
function comparable({ created_at: _time, thread_id: _thread, ...item }: ThreadItem): unknown {
  if (item.type === "widget") return { ...item, widget: withoutFreeProps(item.widget) };
  if (!("attachments" in item)) return item;
  const { quoted_text, ...message } = item;
  const attachments = message.attachments.map(({ id }) => id);
  return { ...message, ...(quoted_text ? { quoted_text } : {}), attachments };
}
