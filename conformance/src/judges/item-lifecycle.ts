import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { follow, type Step, type Stream } from "./follow.ts";

/** The life of every item: added before it is updated, ended once, under an id of its own. */
export const lives: Judge = {
  id: "lives",
  rules: ["AM-01", "AM-05", "AM-06", "IT-13"],
  case(views, rule) {
    const streams = [...follow(views).values()];
    // Of a thread that the case has made, every item is known.
    const created = new Set(
      streams
        .filter(({ view }) => view.eventsOf("thread.created").length > 0)
        .map(({ threadId }) => threadId),
    );
    const turns = new Set<string>();
    for (const stream of streams) {
      for (const step of stream.steps) {
        judgeUpdate(step, created.has(stream.threadId), rule);
        judgeId(step, turns.has(stream.threadId), rule);
      }
      judgeEnd(stream, rule);
      turns.add(stream.threadId);
    }
  },
};

function judgeUpdate({ view, frame, event, before }: Step, known: boolean, rule: RuleObserver): void {
  const type = isObject(event["update"]) ? event["update"]["type"] : undefined;
  if (event.type !== "thread.item.updated" || typeof type !== "string") return;
  const isText = type.startsWith("assistant_message.");
  // What was there before the case is not known, but a text is only ever updated in the stream that has added it.
  if (!isText && !known) return;
  const late = isText && before?.phase === "ended";
  rule("AM-01").holds(
    isText ? before?.phase === "open" : before !== undefined,
    late ? "update-after-end" : "update-before-item",
    { in: view, frame },
  );
}

/** An id that has ended may end again as the same kind of item; it does not begin again. */
function judgeId({ view, frame, event, before }: Step, later: boolean, rule: RuleObserver): void {
  const item = isObject(event["item"]) ? event["item"] : {};
  const isDone = event.type === "thread.item.done";
  const begins = event.type === "thread.item.added" || (isDone && item["type"] === "user_message");
  const ended = before?.phase === "ended" ? before : undefined;
  const turned = isDone && ended?.item !== undefined && ended.item.type !== item["type"];
  const at = { in: view, frame, received: item["id"] };
  const kind = isDone ? before?.item?.type : undefined;
  if (before?.phase === "open" && kind !== undefined) {
    rule("AM-06").holds(kind === item["type"], "item-changes-its-type", {
      ...at,
      expected: kind,
      received: item["type"],
    });
  }
  if (begins && ended?.born === view) {
    rule("AM-05").holds(false, "two-items-with-one-id", { ...at });
  } else if (turned || (begins && (ended || later))) {
    rule("AM-06").holds(!ended, "id-used-again", { ...at });
  }
}

function judgeEnd({ view, open, opened, failed, readable, goesOn }: Stream, rule: RuleObserver): void {
  if (!view.streamed || failed || !readable || !opened) return;
  // A workflow may go on in the stream after a client tool call, which then has to finish it.
  const left = [...open.values()].filter(({ item }) => !(goesOn && item?.type === "workflow"));
  rule("IT-13").holds(left.length === 0, "item-left-open", {
    in: view,
    received: left.map(({ item }) => item?.type),
  });
}
