import { expect, test } from "vitest";
import { judges, judgeTranscript, type Result } from "../src/index.ts";
import { describeFinding, messageOf } from "../src/report/message.ts";
import { added, base, create, done, item, list, message, page, part, text, thread } from "./exchanges.ts";
import { recorded, type Recorded } from "./recorded.ts";

interface Bytes extends Recorded {
  /** The body as it was sent. */
  body: string;
  media?: string;
  status?: number;
}

/** What is found in one exchange whose answer is given byte by byte. */
function found({ body, media, status = 200, ...rest }: Bytes): Result[] {
  const transcript = recorded([rest]);
  const [exchange] = transcript.exchanges;
  const { response } = exchange!;
  const headers = response!.headers.map(
    ([name, value]) => [name, name === "content-type" && media !== undefined ? media : value] as const,
  );
  const chunks = [{ at: 2, bytes: new TextEncoder().encode(body) }];
  const exchanges = [{ ...exchange!, response: { ...response!, status, headers, chunks } }];
  return judgeTranscript({ ...transcript, exchanges }, { judges }).filter(
    ({ findings }) => findings.length > 0,
  );
}

const shown = (results: readonly Result[], name: string): string => {
  const result = results.find(({ finding }) => finding === name);
  expect(result, `${name} among ${results.map(({ finding }) => finding).join(", ")}`).toBeDefined();
  const { difference, ...rest } = messageOf(result!, result!.findings[0]!);
  return `${rest.message}. ${difference?.expected} / ${difference?.received} / ${rest.cause}`;
};

const events = (...all: object[]): string => all.map((one) => `data: ${JSON.stringify(one)}\n\n`).join("");

test("JSON that is printed twice is shown as it was sent, with its cause", () => {
  const twice = JSON.stringify(JSON.stringify(thread));
  const said = shown(
    found({ operation: "threads.get_by_id", params: { thread_id: base.thread_id }, body: twice }),
    "SER-01/malformed",
  );
  expect(said).toContain(String.raw`"{\"id\":`);
  expect(said).toMatch(/prints its JSON twice/);
  const event = `data: ${JSON.stringify('{"type":"thread.created"}')}\n\n`;
  const stream = shown(found({ ...create(), body: event }), "TR-05/event-without-type");
  expect(stream).toContain(String.raw`"{\"type\":`);
  expect(stream).toMatch(/printed twice/);
});

test("a second `data:` is not taken for [DONE]", () => {
  const body = events(...(create().events as object[])).replaceAll("data: ", "data: data: ");
  const said = shown(found({ ...create(), body }), "TR-09/prefix-twice");
  expect(said).toMatch(/adds the field again/);
  expect(said).not.toContain("[DONE]");
  const done = `${events(...(create().events as object[]))}data: [DONE]\n\n`;
  expect(shown(found({ ...create(), body: done }), "TR-09/done-sentinel")).toContain("[DONE]");
});

test.each(["application/x-ndjson", "application/json", "text/plain"])(
  "lines of JSON sent as %s are called NDJSON",
  (media) => {
    const body = (create().events as object[]).map((one) => `${JSON.stringify(one)}\n`).join("");
    expect(shown(found({ ...create(), body, media }), "TR-04/lines-of-json")).toContain("NDJSON");
    expect(shown(found({ ...create(), body: '{"id":"x"}', media }), "TR-04/wrong-media-type")).not.toContain(
      "NDJSON",
    );
  },
);

test("the first event that is not of the protocol is named", () => {
  const body = events({ type: "thread", thread_id: "t" }, { type: "text", content: "Hi" }, { type: "done" });
  const said = shown(found({ ...create(), body }), "TC-01/opening-event-wrong");
  expect(said).toMatch(/thread\.created \/ thread, which is not an event of the protocol/);
  const empty = shown(found({ ...create(), body: "" }), "TC-01/opening-event-wrong");
  expect(empty).toContain("the end of the stream");
});

test("an update of an item that is not open is shown with its id and the open one", () => {
  const open = message("msg_open");
  const body = events(
    ...(create().events as object[]),
    added(open),
    part("msg_other", "added", { content: text("") }),
    done(open),
  );
  const said = shown(found({ ...create(), body }), "AM-01/update-before-item");
  expect(said).toContain("msg_open / msg_other");
  const none = events(...(create().events as object[]), part("msg_other", "added", { content: text("") }));
  expect(shown(found({ ...create(), body: none }), "AM-01/update-before-item")).toContain(
    "none is open / msg_other",
  );
});

test.each<[object, RegExp]>([
  [{ data: null, has_more: false }, /null/],
  [{ data: [], has_more: null }, /null/],
  [{ data: [], has_more: true, after: null }, /null/],
  [{ data: [] }, /\(absent\)/],
])("the page %j is shown with the member that is wrong", (body, wrong) => {
  const results = found({ ...list(), body: JSON.stringify(body) });
  const own = results.filter(({ rule }) => rule === "SER-06").flatMap(({ findings }) => findings);
  expect(own.length).toBeGreaterThan(0);
  for (const one of own) expect(describeFinding(one)).toMatch(wrong);
});

test("a null behind a long value is still shown", () => {
  const long = item("assistant_message", "msg_a", { content: [text("x".repeat(500))] });
  const body = JSON.stringify({ ...thread, items: { ...page, data: [long], has_more: null } });
  const results = found({ operation: "threads.get_by_id", params: { thread_id: base.thread_id }, body });
  expect(shown(results, "SER-06/member-missing")).toContain('"has_more":null');
});

test("a rejection is not shown as an empty list", () => {
  const [result] = found({ ...list(), body: '{"data":null}' });
  const [finding] = result!.findings;
  const view = { ...finding!.in, status: 500, accepted: false };
  const rejected = { ...finding!, in: view, expected: ["msg_a"], received: [] };
  expect(describeFinding(rejected)).toContain("received status 500");
  expect(messageOf(result!, rejected).difference?.received).toContain("status 500");
});
