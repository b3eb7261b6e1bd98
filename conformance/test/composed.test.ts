import { expect, test } from "vitest";
import { isItem, isThread, objects } from "../mutants/support/benign-variant.ts";
import { mutants } from "../mutants/index.ts";
import type { JsonObject } from "../mutants/support/json-object.ts";
import { type Fault, frames, type StreamEvent } from "../mutants/support/mutant.ts";
import { documents, onlyFor } from "../mutants/support/requests.ts";
import { compose } from "../mutants/compositions/compose.ts";
import { environments } from "../mutants/compositions/environments.ts";
import { judged } from "../mutants/try-mutant.ts";
import type { RuleId } from "../src/generated/rules.ts";

/** A server that is wrong in one way, which shows in many answers: the rules that are to be named, and no other. */
type Server = readonly [what: string, fault: Fault, blamed: readonly RuleId[]];

const timeOf = ({ created_at }: JsonObject): number => Date.parse(String(created_at));
const mutant = (name: string): Fault => mutants.find(({ id }) => id === name)!;
const listing = (change: (data: JsonObject[]) => unknown) =>
  documents((page) => ({ ...page, data: change(page["data"] as JsonObject[]) }));
const without = (is: (object: JsonObject) => boolean, member: string): Fault => ({
  answer: objects((object) => {
    const { [member]: _lost, ...rest } = object;
    return is(object) ? rest : object;
  }),
});
const isOfType = (type: string) => (object: JsonObject) => object["type"] === type && isItem(object);
const isPage = (object: JsonObject): boolean => "has_more" in object && "data" in object;
const isPart = (type: string) => (object: JsonObject) => object["type"] === type && !isItem(object);
const isEvent = (prefix: string) => (object: JsonObject) => String(object["type"]).startsWith(prefix);

/** Announces a thread once more before each item of a later message. */
function announcingAgain(): Fault {
  const made = new Map<unknown, StreamEvent>();
  const remembering = frames((event) => {
    if (event.type === "thread.created") made.set((event["thread"] as JsonObject)["id"], event);
    return event;
  });
  const announcing = frames((event) => {
    const again = made.get(((event["item"] ?? {}) as JsonObject)["thread_id"]);
    return again ? [again, event] : event;
  });
  return {
    answer: (handler) => onlyFor("threads.add_user_message", announcing)({ handle: remembering(handler) }),
  };
}

const dropped = (event: StreamEvent, type: string): StreamEvent | undefined =>
  event.type === type ? undefined : event;
const isNewStructure = ({ update }: StreamEvent): boolean =>
  ["widget.root.updated", "widget.component.updated"].includes(String((update as JsonObject)?.["type"]));
const messageAsAdded = (event: StreamEvent): StreamEvent =>
  event.type === "thread.item.done" && isOfType("user_message")(event["item"] as JsonObject)
    ? { ...event, type: "thread.item.added" }
    : event;

const premises: readonly Server[] = [
  [
    "knows no users",
    {
      answer: (handler) => (request) =>
        handler.handle(request.identity ? { ...request, identity: { userId: "alice" } } : request),
    },
    ["IS-01", "IS-02", "TM-04", "TU-07", "AT-06", "RS-06"],
  ],
  ["keeps no titles", without((object) => isThread(object), "title"), ["TU-01", "TH-01"]],
  [
    "announces no change of a thread",
    { answer: frames((event) => (event.type === "thread.updated" ? undefined : event)) },
    ["TH-01"],
  ],
  [
    "orders the items of one millisecond by their ids",
    {
      answer: onlyFor(
        "items.list",
        listing((data) =>
          data.toSorted((a, b) => timeOf(a) - timeOf(b) || (String(a["id"]) < String(b["id"]) ? -1 : 1)),
        ),
      ),
    },
    // Every page is in the order of time here, whatever was asked for.
    ["TM-02", "RD-05"],
  ],
  [
    "turns every second list of items round",
    { answer: onlyFor("items.list", listing(everySecond())) },
    ["TM-02", "RD-05"],
  ],
  [
    "orders its threads by chance",
    {
      answer: onlyFor(
        "threads.list",
        listing((data) => data.toSorted(shuffled())),
      ),
    },
    ["RD-13"],
  ],
  ["writes null for an empty page", { answer: objects(nullForNone(isPage)) }, ["SER-06"]],
  ["gives answers other ids when it stores them", mutant("gives-stored-answers-ids-of-its-own"), ["AM-04"]],
  ["finishes answers under other ids", mutant("finishes-answers-under-other-ids"), ["IT-13"]],
  ["opens threads without their items", mutant("opens-threads-without-items"), ["RD-01"]],
  ["has no place for more than ASCII", mutant("has-no-place-for-more-than-ascii"), ["RQ-24"]],
  ["announces its threads with every message", announcingAgain(), ["TC-09"]],
  [
    "writes null for an empty page, and for no attachments",
    { answer: objects(nullForNone((object) => isPage(object) || isOfType("user_message")(object))) },
    ["SER-06", "SER-07", "TC-02"],
  ],
  [
    "gives all calls of a thread one id",
    {
      answer: objects((object) =>
        isOfType("client_tool_call")(object)
          ? { ...object, id: `call_of_${String(object["thread_id"])}` }
          : object,
      ),
    },
    ["AM-06"],
  ],
  ["takes no output for an output", mutant("takes-no-output-for-one"), ["CT-06"]],
  ["stores no message but the first", mutant("stores-no-message-but-the-first"), ["AM-04"]],
  ["rolls back what a failed turn has said", mutant("rolls-back-on-failure"), ["ER-05"]],
  ["sends no options", { answer: frames((event) => dropped(event, "stream_options")) }, ["TC-03"]],
  [
    "sends no new structure of a widget",
    { answer: frames((event) => (isNewStructure(event) ? undefined : event)) },
    ["WG-09"],
  ],
  ["announces messages as if they had begun", { answer: frames(messageAsAdded) }, ["TC-02", "TM-01"]],
  ["removes the message in a retry", mutant("retries-take-the-message-too"), ["RT-01"]],
];

/** Servers whose objects lack one member everywhere. */
const lacking: readonly Server[] = [
  ["threads without created_at", without(isThread, "created_at"), ["SER-01"]],
  ["threads without a status", without(isThread, "status"), ["SER-01"]],
  ["threads without items", without(isThread, "items"), ["SER-01"]],
  ["items without an id", without(isItem, "id"), ["SER-02"]],
  ["items without a type", without(isItem, "type"), ["SER-02"]],
  ["items without their thread", without(isItem, "thread_id"), ["SER-02"]],
  ["items without created_at", without(isItem, "created_at"), ["SER-02"]],
  ["pages without data", without(isPage, "data"), ["SER-06"]],
  ["pages without has_more", without(isPage, "has_more"), ["SER-06"]],
  ["pages without a cursor", without(isPage, "after"), ["SER-06"]],
  ["messages without content", without(isOfType("user_message"), "content"), ["TC-02"]],
  ["answers without content", without(isOfType("assistant_message"), "content"), ["AM-02"]],
  ["text parts without a type", without(isPart("output_text"), "type"), ["AM-02"]],
  ["tool calls without arguments", without(isOfType("client_tool_call"), "arguments"), ["CT-01"]],
  ["tool calls without a status", without(isOfType("client_tool_call"), "status"), ["CT-01"]],
  ["questions without inputs", without(isOfType("structured_input"), "inputs"), ["SI-01"]],
  ["questions without a status", without(isOfType("structured_input"), "status"), ["SI-01"]],
  ["widgets without a widget", without(isOfType("widget"), "widget"), ["WG-01"]],
  ["workflows without a workflow", without(isOfType("workflow"), "workflow"), ["WF-01"]],
  ["updates without an id", without(isEvent("thread.item."), "item_id"), ["AM-01", "IT-05"]],
  ["errors without a code", without(isEvent("error"), "code"), ["ER-02"]],
  [
    "stream options without allow_cancel",
    without((object) => "allow_cancel" in object, "allow_cancel"),
    ["TC-03"],
  ],
];

test.each([...premises, ...lacking])(
  "%s: the server is blamed for that, and for nothing that follows from it",
  async (_what, fault, blamed) => {
    const { results } = await judged(fault);
    expect(results.filter(({ verdict }) => verdict === "kit-error")).toEqual([]);
    const named = new Set(results.flatMap(({ rule, findings }) => (findings.length > 0 ? [rule] : [])));
    expect([...named].toSorted()).toEqual(blamed.toSorted());
  },
  60_000,
);

test("a message names the member that is missing", async () => {
  const said = async (fault: Fault): Promise<string[]> => {
    const { results } = await judged(fault, "T0", ["kit/liveness"]);
    return [...new Set(results.flatMap(({ findings }) => findings.map(({ message }) => message)))];
  };
  expect(await said(without(isThread, "status"))).toEqual(["A thread lacks status"]);
  expect(await said(without(isItem, "created_at"))).toContain("An item lacks created_at");
  expect(await said(without(isPage, "has_more"))).toEqual(["A page lacks has_more"]);
  expect(await said(without(isPart("output_text"), "text"))).toEqual([
    "The content of an assistant_message without text does not have the shape that clients read",
  ]);
});

/** An order that changes with every answer. */
function shuffled(): () => number {
  let seed = 1;
  return () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647 - 0.5;
  };
}

function everySecond(): (data: JsonObject[]) => JsonObject[] {
  let count = 0;
  return (data) => (++count % 2 === 0 ? data.toReversed() : data);
}

/** What a slice of Go without elements becomes. */
function nullForNone(is: (object: JsonObject) => boolean): (object: JsonObject) => JsonObject {
  return (object) =>
    is(object)
      ? Object.fromEntries(
          Object.entries(object).map(([name, value]) => [
            name,
            Array.isArray(value) && value.length === 0 ? null : value,
          ]),
        )
      : object;
}

test("a store that keeps no text is not blamed for a cancelled message without text", async () => {
  const slow = environments.find(({ id }) => id === "environment/slow-words")!;
  const { results } = await judged(compose([slow, mutant("stores-another-text")]), "T2");
  const told = results
    .filter(({ rule }) => rule === "CN-04")
    .map((one) => [one.case, one.blockedBy ?? one.verdict]);
  expect(Object.fromEntries(told)).toEqual({
    "cancellation/leaves-the-thread-open": "AM-04",
    "cancellation/keeps-no-empty-message": "pass",
  });
}, 60_000);
