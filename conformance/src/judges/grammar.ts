import type { Judge, Say } from "../case.ts";
import type { RuleId } from "../generated/rules.ts";
import type { View, WireEvent } from "../view.ts";
import { isObject } from "../viewing.ts";
import { where, itemsIn } from "./objects.ts";

/** What the first events of a stream must be, by operation: `?` marks what is checked as a user's message. */
const openings: Readonly<Record<string, readonly [rule: RuleId, event: string][]>> = {
  "threads.create": [
    ["TC-01", "thread.created"],
    ["TC-02", "thread.item.done"],
    ["TC-03", "stream_options"],
  ],
  "threads.add_user_message": [
    ["TM-01", "thread.item.done"],
    ["TM-01", "stream_options"],
  ],
  "threads.add_client_tool_output": [["CT-03", "stream_options"]],
  "threads.add_structured_input": [
    ["SI-02", "stream_options"],
    ["SI-02", "thread.item.replaced"],
  ],
  "threads.retry_after_item": [["RT-02", "stream_options"]],
  "threads.custom_action": [["AC-01", "stream_options"]],
};

const itemOf = (event: WireEvent | undefined): Readonly<Record<string, unknown>> =>
  isObject(event?.["item"]) ? event["item"] : {};

/** The order of events in every stream that was not refused. */
export const grammar: Judge = {
  id: "grammar",
  rules: [
    "TC-01",
    "TC-02",
    "TC-03",
    "TC-04",
    "TC-09",
    "TM-01",
    "CT-02",
    "CT-03",
    "SI-02",
    "RT-02",
    "AC-01",
    "IT-12",
    "ER-01",
    "ER-08",
  ],
  exchange(view, rule) {
    const { operation = "" } = view.exchange.request;
    const opening = openings[operation];
    if (!opening || view.status !== 200 || view.mediaType !== "text/event-stream") return;
    const { events } = view;
    // A refusal in the stream: one error and nothing else. A stream without events is a case's matter.
    if (events.length === 0 || events[0]?.type === "error") return;
    const created = view.eventsOf("thread.created");
    // A thread that is announced again is TC-09's matter and puts nothing else out of order.
    const first = events.filter((event) => event.type !== "thread.created" || event === created[0]);
    opening.forEach(([id, type], index) => {
      // What a broken stream still lacks is not a matter of order.
      if (index >= first.length && view.exchange.end.how !== "complete") return;
      rule(id).holds(first[index]?.type === type, {
        message: `Event ${index + 1} of ${operation} is not ${type}`,
        in: view,
        frame: Math.min(index, events.length - 1),
        expected: type,
        received: first[index]?.type ?? "the end of the stream",
      });
    });
    rule("TC-09").holds(created.length === (operation === "threads.create" ? 1 : 0), {
      message: "thread.created is not sent exactly once, in threads.create only",
      in: view,
      received: created.length,
    });
    if (operation === "threads.create" && first.length > 1) judgeCreated(view, first, rule);
    judgeErrors(view, rule);
    judgeToolCalls(view, rule);
    for (const item of itemsIn(view)) {
      rule("IT-12").holds(item.value["thread_id"] === view.threadId, {
        message: "An item belongs to another thread than its stream",
        ...where(item),
        expected: view.threadId,
        received: item.value["thread_id"],
      });
    }
  },
};

function judgeCreated(view: View, [created, message]: readonly WireEvent[], rule: Say): void {
  const thread = isObject(created?.["thread"]) ? created["thread"] : {};
  const page = isObject(thread["items"]) ? thread["items"] : {};
  const status = isObject(thread["status"]) ? thread["status"] : {};
  rule("TC-01").holds(
    status["type"] === "active" &&
      (thread["title"] ?? undefined) === undefined &&
      Array.isArray(page["data"]) &&
      page["data"].length === 0,
    { message: "The created thread is not active, untitled and empty", in: view, frame: 0, received: thread },
  );
  if (message?.type !== "thread.item.done") return;
  rule("TC-02").holds(itemOf(message)["type"] === "user_message", {
    message: "The first item of a new thread is not the user's message",
    in: view,
    frame: 1,
    expected: "user_message",
    received: itemOf(message)["type"],
  });
  rule("TC-04").holds(itemOf(message)["thread_id"] === thread["id"], {
    message: "The user's message belongs to another thread than the created one",
    in: view,
    frame: 1,
    expected: thread["id"],
    received: itemOf(message)["thread_id"],
  });
}

function judgeErrors(view: View, rule: Say): void {
  const first = view.events.findIndex(({ type }) => type === "error");
  if (first === -1) return;
  const errors = view.eventsOf("error").length;
  rule("ER-01").holds(errors === 1 && view.exchange.end.how === "complete", {
    message: "A failing turn is not exactly one error event and a clean end",
    in: view,
    frame: first,
    received: { errors, end: view.exchange.end.how },
  });
  const after = view.events.slice(first + 1).map(({ type }) => type);
  rule("ER-08").holds(
    // A second error is ER-01's matter.
    after.every((type) => type === "thread.updated" || type === "error"),
    {
      message: "Something else than thread.updated follows an error",
      in: view,
      frame: first,
      received: after,
    },
  );
}

function judgeToolCalls(view: View, rule: Say): void {
  const call = view.events.findIndex(
    (event) => event.type === "thread.item.done" && itemOf(event)["type"] === "client_tool_call",
  );
  if (call === -1) return;
  const later = view.events
    .slice(call + 1)
    .filter((event) => event["item"] !== undefined)
    .map(({ type }) => type);
  rule("CT-02").holds(later.length === 0, {
    message: "An item follows a client tool call in its stream",
    in: view,
    frame: call,
    received: later,
  });
}
