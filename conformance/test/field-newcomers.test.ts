import { describe, expect, test, vi } from "vitest";
import { eventIn, type Fault, frames, streamed, texts, textOf } from "../mutants/support/mutant.ts";
import { onlyFor } from "../mutants/support/requests.ts";
import { judged } from "../mutants/try-mutant.ts";
import { explains } from "../src/findings/explains.ts";
import type { FindingName } from "../src/findings/index.ts";
import { run } from "../src/index.ts";
import { type Expected, judgedBy } from "./field-samples.ts";
import { fieldServer, type Habit } from "./field-server.ts";

vi.setConfig({ testTimeout: 120_000 });

type Handler = (request: Request) => Promise<Response>;

/** Changes the text of every answer to these operations, or to all; `body` is the text of the request. */
const rewritten =
  (change: (text: string, body: string) => string, asked = /./) =>
  (inner: Handler): Handler =>
  async (request) => {
    const body = await request.clone().text();
    const answer = await inner(request);
    if (!asked.test(body)) return answer;
    const { status, headers } = answer;
    return new Response(change(await answer.text(), body), { status, headers });
  };

const missing = { status: 404 };

/** Opens a new thread wherever one is asked for that is not there, and keeps none of them. */
const makingUp =
  (inner: Handler): Handler =>
  async (request) => {
    const [, id] = /"threads\.get_by_id".*"thread_id":"([^"]+)"/.exec(await request.clone().text()) ?? [];
    const answer = await inner(request);
    if (id === undefined || answer.status !== missing.status) return answer;
    const created_at = new Date().toISOString();
    const items = { data: [], has_more: false };
    return Response.json({ id, created_at, status: { type: "active" }, metadata: {}, items });
  };

/** Goes on to list what was deleted, as it was. */
const listingTheDeleted = (inner: Handler): Handler => {
  const listed = new Map<string, string>();
  const deleted = new Set<string>();
  const found = /\{"id":"(\w+)","created_at".*?"has_more":false\}\}/g;
  return async (request) => {
    const body = await request.clone().text();
    const answer = await inner(request);
    const [, gone = ""] = /"threads\.delete".*"thread_id":"([^"]+)"/.exec(body) ?? [];
    if (listed.has(gone)) deleted.add(gone);
    if (!body.includes('"threads.list"') || !answer.ok) return answer;
    const text = await answer.text();
    for (const [thread, id = ""] of text.matchAll(found)) listed.set(id, thread);
    const more = [...deleted].map((id) => `${listed.get(id)},`).join("");
    return new Response(text.replace('"data":[{', `"data":[${more}{`), answer);
  };
};

/** Fails for what it does not find. */
const failing =
  (inner: Handler): Handler =>
  async (request) => {
    const answer = await inner(request);
    return answer.status === missing.status ? new Response(await answer.text(), { status: 500 }) : answer;
  };

/** Each piece of a long answer repeats all that was said before it. */
const repeating = rewritten((text, body) => {
  if (body.length < 50_000) return text;
  const delta = text.split("\n\n").find((frame) => frame.includes("text_delta")) ?? "";
  const pieces = Array.from({ length: 30 }, (_, n) =>
    delta.replace("Certainly.", "word ".repeat(9000 * (n + 1))),
  );
  return text.replace(delta, pieces.join("\n\n"));
}, /"threads\.create"/);

/** One piece of a long answer comes again and again. */
const endless = rewritten((text, body) => {
  if (body.length < 50_000) return text;
  const delta = text.split("\n\n").find((frame) => frame.includes("text_delta")) ?? "";
  const piece = delta.replace("Certainly.", "word ".repeat(100_000));
  return text.replace(delta, Array.from({ length: 40 }, () => piece).join("\n\n"));
}, /"threads\.create"/);

/** The last event of an answer comes without what its updates have said. */
const endingEmpty = rewritten((text) =>
  text
    .split("\n\n")
    .map((frame) =>
      frame.includes("thread.item.done") && frame.includes("assistant_message")
        ? frame.replace(/"content":\[\{.*?\}\]/, '"content":[]')
        : frame,
    )
    .join("\n\n"),
);

const untitled = rewritten((text) => text.replaceAll(/"title":"(?:[^"\\]|\\.)*",?/g, ""), /"threads\.list"/);

/** Ids of sixteen hexadecimal digits, of which one has no letter by chance. */
const withHexadecimalIds = (inner: Handler): Handler => {
  const known = new Map<string, string>();
  const shown = (id: string): string => {
    const n = known.size;
    const own = n === 1 ? "thr_3000060931494389" : `thr_3f8a91c2b7${(0xd0000 + n * 7919).toString(16)}e`;
    if (!known.has(id)) known.set(id, own);
    return known.get(id) ?? own;
  };
  return async (request) => {
    const { url, method, headers } = request;
    let body = await request.text();
    for (const [id, own] of known) body = body.replaceAll(own, id);
    const answer = await inner(new Request(url, { method, headers, ...(method === "POST" ? { body } : {}) }));
    return new Response((await answer.text()).replaceAll(/thr_\w+/g, shown), answer);
  };
};

const lone = /\\ud83c(?!\\u)/i;

/** Fails in the middle of its answer at a character that cannot be sent. */
const stumbling = rewritten((text, body) =>
  lone.test(body) ? (text.split("\n\n")[0] ?? "") + "\n\n" : text,
);

/** Sends half a character as three bytes, as if it were a whole one: where it was sent one, or in every answer. */
const sendingHalves =
  (everywhere: boolean) =>
  (inner: Handler): Handler =>
  async (request) => {
    const body = await request.clone().text();
    const answer = await inner(request);
    if (!everywhere && !lone.test(body)) return answer;
    const mark = "~half~";
    const text = (await answer.text()).replaceAll(/\uFFFD|\\ud83c|Certainly/gi, mark);
    const [first = "", ...rest] = text.split(mark);
    const half = Uint8Array.of(0xed, 0xa0, 0xbc);
    const parts = [first, ...rest.flatMap((part) => [half, part])];
    const { status, headers } = answer;
    return new Response(new Blob(parts), { status, headers });
  };

interface Sample extends Expected {
  habits?: readonly Habit[];
  front?: (inner: Handler) => Handler;
}

const samples: Readonly<Record<string, Sample>> = {
  "an id without letters is one of those that have some": {
    front: withHexadecimalIds,
    blamed: [],
    innocent: ["SER-13/id-too-short"],
  },
  "a list without titles is one fault": {
    front: untitled,
    blamed: ["TU-01/title-not-listed"],
    innocent: ["TH-01/list-differs"],
  },
  "a thread that is made up for each read has no time that could change": {
    front: makingUp,
    blamed: ["RD-03/unknown-thread-accepted"],
    innocent: ["SER-04/created-at-changes"],
  },
  "a deleted thread is listed still, though another one is made up under its id": {
    front: (inner) => makingUp(listingTheDeleted(inner)),
    blamed: ["TU-05/deleted-thread-listed"],
    innocent: ["SER-04/created-at-changes"],
  },
  "a lookup that fails for unknown threads fails for deleted ones": {
    front: failing,
    blamed: ["TM-03/unknown-thread-accepted"],
    innocent: ["TM-03/deleted-thread-accepted"],
  },
  "an answer without an end says the same again and again, and is cut off": {
    front: endless,
    blamed: ["TR-08/body-cut-off"],
    innocent: [],
  },
  "an answer that repeats itself is longer than anybody reads, and is not cut off": {
    front: repeating,
    blamed: [],
    innocent: ["TR-08/body-cut-off"],
  },
  "a turn that fails at half a character is one fault": {
    front: stumbling,
    blamed: ["RQ-27/lone-surrogate-fails"],
    innocent: ["TC-02/opening-event-wrong"],
  },
  "half a character that comes back is not another encoding": {
    front: sendingHalves(false),
    blamed: ["RQ-27/lone-surrogate-replaced"],
    innocent: ["TR-07/invalid-utf-8"],
  },
  "halves of characters that nobody has sent are": {
    front: sendingHalves(true),
    blamed: ["TR-07/invalid-utf-8"],
    innocent: [],
  },
  "an answer that ends without its text is one fault": {
    front: endingEmpty,
    blamed: ["AM-02/updates-differ-from-final-item"],
    innocent: ["AM-04/item-stored-differently", "TC-12/answer-empty"],
  },
};

describe("a newcomer's server is told each of its faults once", () => {
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

/** A retry makes a new message of the old one, and announces it. */
const renewing: Fault["answer"] = (handler) => async (request) => {
  const body = await textOf(request);
  const [, id] = /"threads\.retry_after_item".*"item_id":"(\w+)"/.exec(body) ?? [];
  if (id === undefined) return handler.handle({ ...request, body });
  const [, thread] = /"thread_id":"(\w+)"/.exec(body) ?? [];
  const renewed = `data: {"type":"thread.item.done","item":{"type":"user_message","id":"msg_renewed","thread_id":"${thread}","created_at":"2026-01-31T12:00:00Z","content":[],"attachments":[],"inference_options":{}}}\n\n`;
  const answer = texts((text) =>
    text.replace('data: {"type":"stream_options"', `${renewed}$&`).replaceAll(`${id}\\"`, 'msg_renewed\\"'),
  );
  return answer(handler)({ ...request, body });
};

/** Lists what was said, and nothing else that is in a thread. */
const listingMessagesOnly: Fault["store"] = (view) => ({
  async listItems(threadId, query) {
    const page = await view.listItems(threadId, query);
    const isListed = ({ type }: { type: string }) =>
      query.hidden || ["user_message", "assistant_message"].includes(type);
    return { ...page, data: page.data.filter(isListed) };
  },
});

/** Answers an action with a document when its turn is over. */
const answeringActionsWhole: Fault["answer"] = onlyFor(
  "threads.custom_action",
  (handler) => async (request) => {
    const answer = await handler.handle(request);
    if (typeof answer.body === "string") return answer;
    for await (const _frame of answer.body);
    return { ...answer, headers: { "content-type": "application/json" }, body: "{}" };
  },
);

/** Announces a message only when everything else was said. */
const announcingLast: Fault["answer"] = streamed(async function* (body) {
  let held = "";
  for await (const frame of body) {
    const { type, item } = (eventIn(frame) ?? {}) as { type?: string; item?: { type: string } };
    if (type === "thread.item.done" && item?.type === "user_message") held = frame;
    else yield frame;
  }
  if (held !== "") yield held;
});

/** Announces messages without what they say. */
const announcingNothing: Fault["answer"] = frames((event) => {
  const item = event["item"] as { type: string } | undefined;
  return item?.type === "user_message" ? { ...event, item: { ...item, content: [] } } : event;
});

const wholes: Readonly<Record<string, Expected & { fault: Fault; only: readonly string[] }>> = {
  "a message that a retry makes anew is handed over under its new id": {
    fault: { answer: renewing },
    only: ["threads.retry_after_item/asks-the-same-again"],
    blamed: [],
    innocent: ["RT-03/original-message-not-passed"],
  },
  "an action that does not stream fails in no other way": {
    fault: { answer: answeringActionsWhole },
    only: [
      "transport/streams-whatever-the-headers-say",
      "error/of-every-handler-says-nothing-of-it",
      "threads.custom_action/carries-its-payload",
      "threads.custom_action/replaces-its-widget",
      "threads/status-is-announced-and-stored",
    ],
    blamed: ["TR-04/wrong-media-type"],
    innocent: [
      "AC-02/action-without-sender-rejected",
      "ER-01/not-one-error-and-a-clean-end",
      "TH-04/status-not-announced",
      "TR-13/accept-changes-answer",
      "WG-03/item-stored-differently",
    ],
  },
  "a message that comes last follows nothing that must be the end": {
    fault: { answer: announcingLast },
    only: [
      "threads.add_user_message/appends-to-the-thread",
      "transport/streams-whatever-the-headers-say",
      "client-tools/nothing-follows-the-call",
      "error/a-crash-is-one-error-event",
    ],
    blamed: ["TC-02/opening-event-wrong", "TM-01/opening-event-wrong"],
    innocent: ["CT-02/item-after-tool-call", "CT-13/turn-goes-on", "ER-08/event-after-error"],
  },
  "a message that is announced as another one is stored as it came": {
    fault: { answer: announcingNothing },
    only: [
      "threads.add_user_message/appends-to-the-thread",
      "threads.create/shows-the-message-as-it-was-sent",
      "requests/keeps-or-refuses-lone-surrogates",
    ],
    blamed: ["TC-02/message-changed"],
    innocent: ["AM-04/item-stored-differently", "RQ-27/lone-surrogate-replaced", "SER-14/tag-changed"],
  },
  "items that are not listed have no other fault": {
    fault: { store: listingMessagesOnly },
    only: [
      "items/generated-image",
      "items/tasks-and-ends-of-turn",
      "items/widget-components-catalogue",
      "threads.add_structured_input/stays-in-its-place",
      "threads.add_user_message/while-a-question-is-pending",
      "threads.custom_action/replaces-its-widget",
      "values/free-form-travels-unchanged",
    ],
    blamed: ["AM-04/item-not-stored", "IT-10/item-not-stored", "WG-03/item-not-stored"],
    innocent: [
      "IT-09/image-ends-without-image",
      "IT-10/not-listed",
      "SER-08/stored-tool-arguments-changed",
      "SI-10/answers-not-stored",
      "TM-08/pending-input-closed",
      "WG-03/widget-changed",
      "WG-13/old-widget-shown",
      "AC-06/replaced-widget-not-stored",
    ],
  },
};

describe("so is one that the kit's scripts run in", () => {
  test.each(Object.entries(wholes))("%s", async (_title, { fault, only, ...expected }) => {
    const { results } = await judged(fault, "T2", ["kit/liveness", ...only]);
    const hasSeen = (id: string): boolean => results.some((one) => one.case === id && one.observations > 0);
    expect(only.filter((id) => !hasSeen(id))).toEqual([]);
    expect(judgedBy(results, expected)).toEqual({ ...expected, innocent: [] });
  });
});

test.each<[left: FindingName, root: string]>([
  ["CN-07/slow-reader-treated-differently", "CN-01/handler-continues"],
  ["CN-04/empty-message-stored", "RD-16/unfinished-item-listed"],
  ["CT-01/malformed", "CT-01/call-malformed"],
  ["TM-05/history-differs", "AM-04/message-stored-twice"],
  ["RQ-16/rejected-create-leaves-thread", "IT-14/item-listed-late"],
  ["RD-13/threads-lost-in-small-pages", "IT-14/item-listed-late"],
  ["RD-13/new-thread-disturbs-paging", "IT-14/item-listed-late"],
])("%s is what %s leaves behind", (left, root) => {
  expect(explains[left]?.inRun).toContain(root);
});
