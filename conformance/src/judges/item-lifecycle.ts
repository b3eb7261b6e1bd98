import type { ThreadItem } from "@chatkit-protocol/core/protocol";
import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import { type ItemState, readItem } from "../replay/item-state.ts";
import { replay } from "../replay/replay.ts";
import { scriptSteps } from "../replay/script.ts";
import { type ItemStep, type ReplayedStream, streamsOf } from "../replay/streams.ts";
import { isObject, memberAt } from "../transcript/exchange-view.ts";
import type { View } from "../transcript/view.ts";

/** The lifecycle of every item: added before it is updated, ended once, under an id of its own. */
export const lives: Judge = {
  id: "lives",
  rules: ["AM-01", "AM-05", "AM-06", "IT-13", "WF-09"],
  case(views, rule) {
    const { threads } = replay(views);
    const turns = new Set<string>();
    for (const stream of streamsOf(views).values()) {
      // Of a thread that the case has created, every item is known.
      const known = threads.get(stream.threadId)?.created === true;
      const open = new Map<string, ItemState>();
      for (const step of stream.steps) {
        judgeUpdate(step, { known, open }, rule);
        judgeId(step, turns.has(stream.threadId), rule);
        judgeFinish(step, open, rule);
        if (step.after?.phase === "open") open.set(step.id, step.after);
        else open.delete(step.id);
      }
      judgeEnd(stream, rule);
      if (stream.threadId !== "") turns.add(stream.threadId);
    }
  },
};

function judgeUpdate(
  { view, frame, event, effect, id, before }: ItemStep,
  { known, open }: { known: boolean; open: ReadonlyMap<string, ItemState> },
  rule: RuleObserver,
): void {
  const type = isObject(event["update"]) ? event["update"]["type"] : undefined;
  if (effect !== "changes" || typeof type !== "string") return;
  const isText = type.startsWith("assistant_message.");
  // Items from before the case are not known, but a text is only updated in the stream that added it.
  if (!isText && !known) return;
  const late = isText && before?.phase === "ended";
  rule("AM-01").holds(
    isText ? before?.phase === "open" : before !== undefined,
    late ? "update-after-end" : "update-before-item",
    {
      in: view,
      frame,
      expected: open.size === 0 ? "the id of an open item; none is open" : [...open.keys()].join(" or "),
      received: id,
    },
  );
}

/** An id that has ended may end again as the same kind of item; it does not begin again. */
function judgeId(step: ItemStep, later: boolean, rule: RuleObserver): void {
  const { view, frame, event, effect, id, item, before } = step;
  const type = item?.["type"];
  const isDone = event.type === "thread.item.done";
  const begins = effect === "adds" || (isDone && type === "user_message");
  const ended = before?.phase === "ended" ? before : undefined;
  const turned = isDone && ended?.item !== undefined && (ended.item.type !== type || isAnotherCall(step));
  const at = { in: view, frame, received: id };
  const kind = isDone ? before?.item?.type : undefined;
  if (before?.phase === "open" && kind !== undefined) {
    rule("AM-06").holds(kind === type, "item-changes-its-type", {
      ...at,
      expected: kind,
      received: type,
    });
  }
  if (effect === "adds" && before?.phase === "open" && before.firstSeenIn === view) {
    const isSame = before.item?.type === type;
    rule("AM-05").holds(false, isSame ? "item-added-again" : "two-items-with-one-id", { ...at });
  } else if (begins && ended?.firstSeenIn === view) {
    rule("AM-05").holds(false, "two-items-with-one-id", { ...at });
  } else if (turned || (begins && (ended || later))) {
    rule("AM-06").holds(!ended, "id-used-again", { ...at });
  }
}

/** A message whose words have been shown is finished as that message. */
function judgeFinish(
  { view, frame, effect, id, item, before }: ItemStep,
  open: ReadonlyMap<string, ItemState>,
  rule: RuleObserver,
): void {
  const text = item?.["type"] === "assistant_message" ? textOf(readItem(item)) : "";
  if (effect !== "ends" || before !== undefined || open.size === 0 || text === "") return;
  const [added] =
    [...open].find(([, { item: begun, words }]) => (begun ? textOf(begun) : words) === text) ?? [];
  rule("IT-13").holds(added === undefined, "finished-under-another-id", {
    in: view,
    frame,
    ...(added === undefined ? {} : { expected: added }),
    received: id,
  });
}

/** The text of an assistant's message; "" for any other item. */
const textOf = (item: ThreadItem | undefined): string =>
  item?.type === "assistant_message" ? item.content.map(({ text }) => text).join("") : "";

/** Whether an item that has ended ends again as another call of a tool. */
function isAnotherCall({ before, item }: ItemStep): boolean {
  const known = before?.item;
  return (
    known?.type === "client_tool_call" &&
    typeof item?.["call_id"] === "string" &&
    known.call_id !== item["call_id"]
  );
}

function judgeEnd(stream: ReplayedStream, rule: RuleObserver): void {
  const { view, open, hadOpenItems, failed, readable, continues } = stream;
  if (!view.streamed || failed || !readable || !hadOpenItems) return;
  const isInterrupted = ({ item }: ItemState): boolean => continues && item?.type === "workflow";
  const interrupted = [...open.values()].filter(isInterrupted);
  if (
    continues &&
    view.eventsOf("thread.item.added").some((event) => memberAt(event, "item", "type") === "workflow")
  )
    rule("WF-09").holds(interrupted.length === 0, "left-open-before-tool-call", {
      in: view,
      received: interrupted.map(({ item }) => item),
    });
  const isScripted = leavesWorkflowOpen(view);
  const left = [...open.values()].filter(
    (one) => !isInterrupted(one) && !(isScripted && one.item?.type === "workflow"),
  );
  rule("IT-13").holds(left.length === 0, "item-left-open", {
    in: view,
    received: left.map(({ item }) => item?.type),
  });
}

/** Whether the script of the stream adds a workflow and never finishes it. What becomes of its steps is a matter of WF-10. */
function leavesWorkflowOpen(view: View): boolean {
  const emitted = scriptSteps(view)
    .filter((step) => memberAt(step, "emit", "item", "type") === "workflow")
    .map((step) => memberAt(step, "emit", "type"));
  return emitted.includes("thread.item.added") && !emitted.includes("thread.item.done");
}
