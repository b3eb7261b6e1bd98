import { intercepting } from "../mutants/support/requests.ts";
import { describe, expect, test, vi } from "vitest";
import { objects } from "../mutants/support/benign-variant.ts";
import { type Fault, streamed, texts, textOf } from "../mutants/support/mutant.ts";
import { judged } from "../mutants/try-mutant.ts";
import { run } from "../src/index.ts";
import { type Expected, judgedBy } from "./field-samples.ts";
import { fieldServer, type Habit } from "./field-server.ts";

vi.setConfig({ testTimeout: 120_000 });

type Handler = (request: Request) => Promise<Response>;

/** Changes the text of every answer to these operations, or to all. */
const rewritten =
  (change: (text: string) => string, asked = /./) =>
  (inner: Handler): Handler =>
  async (request) => {
    const body = await request.clone().text();
    const answer = await inner(request);
    if (!asked.test(body)) return answer;
    const { status, headers } = answer;
    return new Response(change(await answer.text()), { status, headers });
  };

/** Changes the body of every request. */
const asking =
  (change: (body: string) => string) =>
  (inner: Handler): Handler =>
  async (request) => {
    const { url, method, headers } = request;
    const body = change(await request.text());
    return inner(new Request(url, { method, headers, ...(method === "POST" ? { body } : {}) }));
  };

/** What a store answers to a write: the list of the rows that it has changed. */
const listOfRows = rewritten((text) => (text.startsWith('{"id"') ? `[${text}]` : text), /"threads\.update"/);

/** The first piece of an answer is on its way before the message that it belongs to. */
const early = rewritten((text) => {
  const frames = text.split("\n\n");
  const added = frames.findIndex((frame) => frame.includes("thread.item.added"));
  const [delta] = frames.filter((frame) => frame.includes("text_delta"));
  if (added < 0 || delta === undefined) return text;
  const [first, second] = ["Certain", "ly."].map((part) => delta.replace("Certainly.", part));
  const rest = frames.map((frame) => (frame === delta ? second : frame));
  return rest.toSpliced(added, 0, first).join("\n\n");
});

/** Whatever order is asked for, the oldest comes first. */
const oldestFirst = asking((body) =>
  body.includes('"items.list"')
    ? body.replace('"params":{', '"params":{"order":"asc",').replace(/,"order":"desc"/, "")
    : body,
);

const ofNoThread = rewritten((text) =>
  text.replaceAll(/("type":"assistant_message",)"thread_id":"\w+"/g, '$1"thread_id":"thread"'),
);

/** A title that is announced at the end of each turn, and kept nowhere. */
const titled = rewritten((text) => {
  const [, thread] = /^data: \{"type":"thread\.created","thread":(\{.*\})\}$/m.exec(text) ?? [];
  return thread === undefined
    ? text
    : `${text}data: {"type":"thread.updated","thread":${thread.replace("{", '{"title":"A title",')}}\n\n`;
});

/** As GraphQL refuses: with status 200, whatever is wrong. */
const refusedWith200 =
  (inner: Handler): Handler =>
  async (request) => {
    const answer = await inner(request);
    return answer.status < 400 || answer.status === 401
      ? answer
      : Response.json({ data: null, errors: [{ message: "Not so", path: ["chatkit"] }] });
  };

const withoutOptions = rewritten((text) => text.replaceAll(/^data: \{"type":"stream_options".*\n\n/gm, ""));

interface Sample extends Expected {
  habits?: readonly Habit[];
  front?: (inner: Handler) => Handler;
}

const samples: Readonly<Record<string, Sample>> = {
  "a rename by the id alone reaches the threads of others, though it makes unknown ones": {
    habits: ["renames-any-thread"],
    blamed: ["TU-02/unknown-thread-accepted", "IS-02/foreign-thread-open"],
    innocent: ["TU-05/deleted-thread-renamed"],
  },
  "a thread in a list is one fault": {
    front: listOfRows,
    blamed: ["SER-01/malformed"],
    innocent: ["TU-01/renamed-thread-not-returned"],
  },
  "a piece of a text before its message is one fault": {
    front: early,
    blamed: ["AM-01/update-before-item"],
    innocent: ["AM-02/deltas-differ-from-final-text"],
  },
  "one order for both directions is one fault": {
    front: oldestFirst,
    blamed: ["RD-05/ascending-not-reverse"],
    innocent: ["RD-04/default-not-newest-first"],
  },
  "an item that is stored twice under its id is one fault": {
    habits: ["stores-answers-again"],
    blamed: ["RD-06/item-listed-twice"],
    innocent: ["RD-06/items-lost-or-repeated", "TM-02/newer-item-before-older"],
  },
  "an item that names another thread is stored so": {
    front: ofNoThread,
    blamed: ["IT-12/item-of-another-thread"],
    innocent: ["SER-02/item-names-another-thread"],
  },
  "a title that is not stored is not listed": {
    front: titled,
    blamed: ["TH-01/change-not-stored"],
    innocent: ["TH-01/list-differs"],
  },
  "a lookup that tells foreign threads from unknown ones does so for all operations": {
    habits: ["foreign-threads-are-forbidden"],
    blamed: ["IS-02/foreign-thread-distinguishable"],
    innocent: ["TM-04/foreign-thread-distinguishable"],
  },
  "options that no stream has are one fault": {
    front: withoutOptions,
    blamed: ["TC-03/opening-event-wrong"],
    innocent: ["TM-01/options-missing", "TM-01/opening-event-wrong", "RT-02/opening-event-wrong"],
  },
  "refusals of malformed requests that say 200 are that one fault too": {
    front: refusedWith200,
    blamed: ["TR-03/refused-with-200"],
    innocent: [
      "RQ-01/incomplete-json-accepted",
      "RQ-02/empty-body-accepted",
      "RQ-03/missing-type-accepted",
      "AT-11/invalid-base64-accepted",
    ],
  },
  "what a stranger has removed takes no feedback": {
    habits: ["one-store-for-all", "looks-feedback-up"],
    blamed: ["IS-02/foreign-thread-open", "TU-11/unknown-item-rejected"],
    innocent: ["TU-09/feedback-not-acknowledged"],
  },
};

describe("a first version is told each of its faults once", () => {
  test.each(Object.entries(samples))("%s", async (_title, { habits = [], front, ...expected }) => {
    const server = fieldServer(habits);
    const { results } = await run({
      url: "http://field.example/chatkit",
      fetch: front?.(server) ?? server,
      users: ["alice=alice", "bob=bob"],
      tier: "T0",
    });
    expect(results.flatMap(({ rule, verdict }) => (verdict === "kit-error" ? rule : []))).toEqual([]);
    expect(judgedBy(results, expected)).toEqual({ ...expected, innocent: [] });
  });
});

const ids = /"(id|thread_id|item_id|after)":"((?:thr|msg|itm)\w*)"/g;
const tenant = "acme~";

/** A gateway that puts its tenant before the ids that clients see, and takes it away from those that they send. */
const forATenant: Fault["answer"] = (handler) => {
  const inner = texts((text) => text.replaceAll(ids, `"$1":"${tenant}$2"`))(handler);
  return async (request) =>
    inner({ ...request, body: (await textOf(request)).replaceAll(`"${tenant}`, '"') });
};

/** The same gateway, which looks for ids in parameters only, not in the values that it hands on. */
const forATenantInParameters: Fault["answer"] = (handler) => {
  const inside = intercepting(({ params, ...asked }, next) => {
    const own = (value: unknown) =>
      typeof value === "string" && value.startsWith(tenant) ? value.slice(tenant.length) : value;
    const entries = Object.entries(params).map(([name, value]) => [name, own(value)]);
    return next({ ...asked, params: Object.fromEntries(entries) });
  })(handler);
  return texts((text) => text.replaceAll(ids, `"$1":"${tenant}$2"`))({ ...handler, handle: inside });
};

interface WholeSample extends Expected {
  fault: Fault;
  only?: readonly string[];
}

const wholes: Readonly<Record<string, WholeSample>> = {
  "messages that are trimmed are so whatever their length": {
    fault: {
      answer: objects((object) =>
        object["type"] === "input_text" ? { ...object, text: String(object["text"]).trim() } : object,
      ),
    },
    blamed: ["TC-02/message-changed"],
    innocent: ["RQ-24/long-text-not-echoed", "RQ-24/long-text-not-passed", "RQ-24/long-text-not-stored"],
  },
  "ids with a prefix that only clients see are the ids of the application": {
    fault: { answer: forATenant },
    blamed: [],
    innocent: [
      "TM-05/history-differs",
      "RT-03/original-message-not-passed",
      "AC-09/item-stored-differently",
      "IT-08/item-listed-twice",
    ],
  },
  "what a gateway does not look into has the ids of the application": {
    fault: { answer: forATenantInParameters },
    blamed: [],
    innocent: ["WF-06/continuation-not-stored-once", "WF-06/item-listed-twice"],
  },
};

describe("so is one that the kit's scripts run in", () => {
  test.each(Object.entries(wholes))("%s", async (_title, { fault, only, ...expected }) => {
    const { results } = await judged(fault, "T2", only);
    expect(results.filter(({ rule, verdict }) => rule === "TM-05" && verdict === "pass")).not.toEqual([]);
    expect(judgedBy(results, expected)).toEqual({ ...expected, innocent: [] });
  });
});

test("a text with words of another stream in it is mixed, however whole its own are", async () => {
  const answer = streamed(async function* (body) {
    for await (const frame of body)
      yield frame.includes('"thread.item.done"') ? frame.replace('"B two"', '"B two A two"') : frame;
  });
  const { results } = await judged({ answer }, "T2", ["kit/liveness", "streams/of-two-threads-stay-apart"]);
  const expected: Expected = { blamed: ["IS-04/streams-mixed"], innocent: ["IS-04/event-of-another-stream"] };
  expect(judgedBy(results, expected)).toEqual({ ...expected, innocent: [] });
});
