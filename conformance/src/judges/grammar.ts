import { isEndOfKit } from "../transcript/transcript.ts";
import { type EventType, isOperation, operations } from "@chatkit-protocol/core/protocol";
import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import type { RuleWith } from "../findings/index.ts";
import type { Frame, View, WireEvent } from "../transcript/view.ts";
import { creatingOperations, ephemeralEvents, knownEvents } from "../transcript/operations-and-events.ts";
import { isEvent, isObject, memberAt } from "../transcript/exchange-view.ts";
import { isRepeated } from "../transcript/repeated.ts";
import { isMalformed, threadOf } from "../replay/request.ts";
import { scriptSteps } from "../replay/script.ts";
import { where, itemsIn } from "../replay/sightings.ts";

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
    const opening = openingOf(operation);
    if (!opening || !view.accepted || view.mediaType !== "text/event-stream" || isMalformed(view)) return;
    const creates = creatingOperations.has(operation);
    const isEmpty = view.streamed && view.bytes.byteLength === 0;
    // A refusal in the stream is one error and nothing else. The cases judge streams without events, except for a new
    // thread that is answered with nothing at all.
    const [first] = view.events;
    if (first?.type === "error" || (first === undefined && !(creates && isEmpty))) return;
    judgeOpening(view, opening, rule);
    const created = view.eventsOf("thread.created").length;
    // The rule of the opening judges a new thread that is not announced at all.
    rule("TC-09").holds(created <= (creates ? 1 : 0), "created-not-exactly-once", {
      in: view,
      received: created,
    });
    judgeMessages(view, opening, rule);
    judgeErrors(view, rule);
    judgeToolCalls(view, rule);
    const threadId = threadOf(view);
    // TC-01 judges a thread that was never announced.
    for (const item of threadId === "" ? [] : itemsIn(view)) {
      // TC-04 judges the message of a new thread.
      if (creates && item.value["type"] === "user_message") continue;
      // SER-02 judges an item that names no thread.
      if (item.value["thread_id"] === undefined) continue;
      rule("IT-12").holds(item.value["thread_id"] === threadId, "item-of-another-thread", {
        ...where(item),
        expected: threadId,
        received: item.value["thread_id"],
      });
    }
  },
};

type Opening = readonly (readonly [event: EventType, rule: RuleWith<"opening-event-wrong">])[];

/** What the first events of an operation's stream must be; undefined where it does not stream. */
function openingOf(name: string): Opening | undefined {
  const operation = isOperation(name) ? operations[name] : undefined;
  return operation && "opening" in operation ? operation.opening : undefined;
}

/** The first events in order. Only the first missing event is reported, not the events that are misplaced because of it. */
function judgeOpening(view: View, opening: Opening, rule: RuleObserver): void {
  const { operation = "" } = view.exchange.request;
  const [created] = view.eventsOf("thread.created");
  // What is missing may be in a frame that is not an event; TC-09 judges a thread that is announced again.
  const broken = view.frames.findIndex(({ json }) => !isEvent(json));
  const readable = broken === -1 ? view.frames : view.frames.slice(0, broken);
  const begun = readable.findIndex(({ json }) => isEvent(json) && json.type === "stream_options");
  const unknown = readable.find(({ json }) => isEvent(json) && !knownEvents.has(json.type));
  const events = readable
    // The server's own progress updates, effects and notices may come as soon as the answer has begun.
    .filter(
      ({ json, index }) =>
        !(isEvent(json) && ephemeralEvents.has(json.type) && begun !== -1 && index > begun),
    )
    .map(({ json }) => json)
    .filter(isEvent)
    .filter((event) => knownEvents.has(event.type) && (event.type !== "thread.created" || event === created));
  const whole = broken === -1 && view.exchange.end.how === "complete";
  // Whatever follows the two, they can be looked at.
  if (creatingOperations.has(operation) && events[0]?.type === "thread.created" && events.length > 1)
    judgeCreated(view, events, rule);
  for (const [index, [type, id]] of opening.entries()) {
    // A broken stream may have stopped before the missing event.
    if (index >= events.length && !whole) return;
    // A turn that fails at once has nothing more to open with; ER-09 judges what it must have announced before.
    if (events[index]?.type === "error") return;
    const unseen = index >= events.length ? unknown : undefined;
    const isThere = events[index]?.type === type;
    const finding = {
      in: view,
      ...(view.frames.length === 0
        ? {}
        : { frame: Math.min(unseen?.index ?? index, view.frames.length - 1) }),
      expected: type,
      received: events[index]?.type ?? describeUnknown(unseen),
      with: { number: String(index + 1), operation, type },
    };
    if (id === "TM-01" && type === "stream_options") rule(id).holds(isThere, "options-missing", finding);
    else rule(id).holds(isThere, "opening-event-wrong", finding);
    if (!isThere) return;
  }
}

/** What stands there instead of a known event. */
const describeUnknown = (frame: Frame | undefined): string =>
  isEvent(frame?.json)
    ? `${frame.json.type}, which is not an event of the protocol`
    : "the end of the stream";

function judgeCreated(view: View, [created, message]: readonly WireEvent[], rule: RuleObserver): void {
  const thread = isObject(created?.["thread"]) ? created["thread"] : {};
  const page = isObject(thread["items"]) ? thread["items"] : {};
  const status = isObject(thread["status"]) ? thread["status"] : {};
  rule("TC-01").holds(
    status["type"] === "active" &&
      // An empty title is none.
      (thread["title"] ?? "") === "" &&
      Array.isArray(page["data"]) &&
      page["data"].length === 0,
    "new-thread-not-empty",
    { in: view, frame: 0, received: thread },
  );
  if (message?.type !== "thread.item.done") return;
  rule("TC-02").holds(itemOf(message)["type"] === "user_message", "first-item-not-the-message", {
    in: view,
    frame: 1,
    expected: "user_message",
    received: itemOf(message)["type"],
  });
  rule("TC-04").holds(itemOf(message)["thread_id"] === thread["id"], "message-of-another-thread", {
    in: view,
    frame: 1,
    expected: thread["id"],
    received: itemOf(message)["thread_id"],
  });
}

/** Where a stream shows the user's message: at its head after a new one, nowhere in a retry. */
function judgeMessages(view: View, opening: Opening, rule: RuleObserver): void {
  const place = view.events.findIndex((event) => itemOf(event)["type"] === "user_message");
  if (opening[0]?.[0] === "thread.item.done" && view.events[0]?.type === "thread.item.done") {
    rule("TM-01").holds(place === 0, "first-item-not-the-message", {
      in: view,
      frame: 0,
      expected: "user_message",
      received: itemOf(view.events[0])["type"],
    });
  }
  if (view.exchange.request.operation === "threads.retry_after_item") {
    rule("RT-02").holds(place === -1, "message-announced-again", { in: view, frame: Math.max(place, 0) });
  }
}

function judgeErrors(view: View, rule: RuleObserver): void {
  const first = view.events.findIndex(({ type }) => type === "error");
  if (first === -1) return;
  const errors = view.eventsOf("error").length;
  const { end } = view.exchange;
  rule("ER-01").holds(errors === 1, "not-one-error-and-a-clean-end", {
    in: view,
    frame: first,
    received: { errors },
  });
  rule("ER-01").holds(end.how === "complete" || isEndOfKit(end), "cut-off-after-error", {
    in: view,
    frame: first,
    expected: "complete",
    received: end.how,
  });
  const after = view.events.slice(first + 1).map(({ type }) => type);
  rule("ER-08").holds(
    // ER-01 judges a second error.
    after.every((type) => type === "thread.updated" || type === "error"),
    "event-after-error",
    { in: view, frame: first, received: after },
  );
}

/** Whether the script of a message has steps after one that calls a client tool. */
function saysMoreAfterCall(view: View): boolean {
  const steps = scriptSteps(view);
  const call = steps.findIndex((step) => memberAt(step, "emit", "item", "type") === "client_tool_call");
  return call !== -1 && call < steps.length - 1;
}

function judgeToolCalls(view: View, rule: RuleObserver): void {
  const call = view.events.findIndex(
    (event) =>
      event.type === "thread.item.done" &&
      itemOf(event)["type"] === "client_tool_call" &&
      // One that is shown again with its output waits for nothing.
      itemOf(event)["status"] !== "completed",
  );
  // CT-13 judges a turn whose application was told to go on.
  if (call === -1 || saysMoreAfterCall(view)) return;
  const later = view.events
    .slice(call + 1)
    .filter((event) => event["item"] !== undefined && !isRepeated(event, view.events[call]))
    .map(({ type }) => type);
  rule("CT-02").holds(later.length === 0, "item-after-tool-call", { in: view, frame: call, received: later });
}
