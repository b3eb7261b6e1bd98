import { describe, expect, test, vi } from "vitest";
import { objects } from "../mutants/support/benign-variant.ts";
import { type Fault, frames, texts } from "../mutants/support/mutant.ts";
import { judged } from "../mutants/try-mutant.ts";
import { isObject } from "../src/transcript/exchange-view.ts";
import { run } from "../src/index.ts";
import { type Expected, judgedBy } from "./field-samples.ts";
import { fieldServer, type Habit } from "./field-server.ts";

vi.setConfig({ testTimeout: 120_000 });

type Handler = (request: Request) => Promise<Response>;

/** Puts another answer in the place of those that it chooses. */
const instead =
  (change: (answer: Response, text: string, asked: string) => Response | undefined) =>
  (inner: Handler): Handler =>
  async (request) => {
    const asked = await request.clone().text();
    const answer = await inner(request);
    return change(answer.clone(), await answer.clone().text(), asked) ?? answer;
  };

const envelope = instead((answer) =>
  answer.status < 400
    ? undefined
    : Response.json({ success: false, data: null, errors: [{ code: "refused", message: "Not so" }] }),
);

const signIn = instead((answer) =>
  answer.status === 401
    ? new Response("<!doctype html><title>Sign in</title>", { headers: { "content-type": "text/html" } })
    : undefined,
);

/** Texts as one string, as frameworks of agents keep them. */
const flat = instead((answer, text) => {
  const body = text.replaceAll(
    /"content":\[\{"type":"input_text","text":("(?:[^"\\]|\\.)*")\}\]/g,
    '"content":$1',
  );
  return new Response(body, answer);
});

/** Whatever the limit, a page has three elements at most. */
const inThrees: (inner: Handler) => Handler = (inner) => async (request) => {
  const body = await request.clone().text();
  const { url, method, headers } = request;
  if (method !== "POST" || !/"limit":\d+/.test(body)) return inner(request);
  const asked = body.replace(
    /"limit":(\d+)/,
    (_all, limit: string) => `"limit":${Math.min(3, Number(limit))}`,
  );
  return inner(new Request(url, { method, headers, body: asked }));
};

const refusing = (said: RegExp): ((inner: Handler) => Handler) =>
  instead((_answer, _text, asked) => {
    if (!said.test(asked)) return undefined;
    const error = { type: "error", code: "custom", message: "We do not answer that.", allow_retry: false };
    return new Response(`data: ${JSON.stringify(error)}\n\n`, {
      headers: { "content-type": "text/event-stream" },
    });
  });

/** A store of titles in the metadata, which are shown. */
const titledInMetadata = instead((answer, text) => {
  const body = text.replaceAll(
    /"metadata":\{\},"title":("(?:[^"\\]|\\.)*")/g,
    '"metadata":{"title":$1},"title":$1',
  );
  return new Response(body, answer);
});

/** A stream that has begun with a comment when its handler finds nothing. */
const commented = instead((answer, _text, asked) =>
  answer.status === 404 && asked.includes("threads.retry_after_item")
    ? new Response(": keep-alive\n\n", { headers: { "content-type": "text/event-stream" } })
    : undefined,
);

interface Sample extends Expected {
  habits?: readonly Habit[];
  front: (inner: Handler) => Handler;
}

const samples: Readonly<Record<string, Sample>> = {
  "an envelope of errors with status 200 is one fault": {
    front: envelope,
    blamed: ["TR-03/refused-with-200", "TR-04/refused-with-200"],
    innocent: [
      "SER-01/member-missing",
      "SER-06/data-missing",
      "TR-04/wrong-media-type",
      "TM-03/deleted-thread-accepted",
      "AT-01/malformed",
      "AT-10/malformed",
      "IS-03/foreign-item-accepted",
    ],
  },
  "a page to sign in is one fault": {
    front: signIn,
    blamed: ["TR-17/anonymous-request-accepted"],
    innocent: ["TR-03/not-one-json-document", "TR-04/wrong-media-type"],
  },
  "content that is one string is one fault": {
    front: flat,
    blamed: ["TC-02/malformed"],
    innocent: ["TC-02/message-changed"],
  },
  "a page that is shorter than its limit hides nothing": {
    front: inThrees,
    blamed: [],
    innocent: [
      "RD-05/ascending-not-reverse",
      "TC-07/created-thread-unlisted",
      "RD-06/items-lost-or-repeated",
    ],
  },
  "a text that moderation refuses is not too long": {
    front: refusing(/\\u202e|\u202e/),
    blamed: [],
    innocent: ["RQ-24/long-text-rejected"],
  },
  "metadata that are shown change with the title that is in them": {
    front: titledInMetadata,
    blamed: ["SER-10/metadata-shown"],
    innocent: ["TU-03/rename-changes-more"],
  },
  "a comment is allowed where no event follows": {
    front: commented,
    blamed: ["RT-06/unknown-item-accepted"],
    innocent: ["TR-05/bytes-outside-events"],
  },
  "an answer with one id everywhere has that id in a retry too": {
    habits: ["counts-ids-in-threads"],
    front: (inner) => inner,
    blamed: ["SER-12/id-in-two-threads"],
    innocent: ["AM-06/retry-reuses-id"],
  },
};

describe("a front is blamed for what it does, and not for what that looks like", () => {
  test.each(Object.entries(samples))("%s", async (_title, { habits = [], front, ...expected }) => {
    const { results } = await run({
      url: "http://field.example/chatkit",
      fetch: front(fieldServer(habits)),
      users: ["alice=alice", "bob=bob"],
      tier: "T0",
    });
    expect(judgedBy(results, expected)).toEqual({ ...expected, innocent: [] });
  });
});

const message = (id: string, thread_id: unknown): object => ({
  id,
  thread_id,
  type: "assistant_message",
  created_at: "2026-01-31T12:00:00Z",
  content: [{ type: "output_text", text: "Sorry.", annotations: [] }],
});

let apologies = 0;

interface WholeSample extends Expected {
  fault: Fault;
}

/** What stands before a server whose application the kit plays. */
const wholes: Readonly<Record<string, WholeSample>> = {
  "citations that are taken out are one fault": {
    fault: {
      answer: objects((object) => ("annotations" in object ? { ...object, annotations: [] } : object)),
    },
    blamed: ["AM-07/annotation-misplaced"],
    innocent: [
      "AM-07/annotation-at-start-misplaced",
      "AM-07/annotation-positions-changed",
      "AM-08/announced-annotation-left-out",
    ],
  },
  "texts that are trimmed are there": {
    fault: {
      answer: objects((object) =>
        typeof object["text"] === "string" ? { ...object, text: object["text"].trim() } : object,
      ),
    },
    blamed: ["AM-02/deltas-differ-from-final-text"],
    innocent: ["AM-02/pieces-missing", "AM-03/parts-missing", "AM-04/parts-not-stored"],
  },
  "an apology in place of an error is no error of another kind": {
    fault: {
      answer: frames((event) =>
        event.type === "error"
          ? { type: "thread.item.done", item: message(`msg_sorry${apologies++}`, "thr_of_the_front") }
          : event,
      ),
    },
    blamed: ["ER-01/not-one-error-and-a-clean-end"],
    innocent: ["ER-02/not-a-stream-error", "ER-04/allow-retry-changed"],
  },
  "a removal that nobody is told of loses nothing": {
    fault: { answer: frames((event) => (event.type === "thread.item.removed" ? undefined : event)) },
    blamed: ["IT-05/removal-not-sent"],
    innocent: ["AM-04/item-not-stored", "ER-06/item-not-stored"],
  },
  "what an old version of the API does not show is neither answered nor changed": {
    fault: {
      answer: frames((event) => {
        const type = isObject(event["item"]) ? event["item"]["type"] : event.type;
        return type === "structured_input" || type === "client_effect" ? undefined : event;
      }),
    },
    blamed: ["SI-01/not-sent-as-pending", "IT-02/not-sent"],
    innocent: [
      "SI-04/submission-rejected",
      "SI-05/submission-rejected",
      "SI-09/submission-rejected",
      "SI-10/submission-rejected",
      "SER-08/effect-data-changed",
    ],
  },
  "props that nobody knows and that are gone from the history are for one rule": {
    fault: {
      answer: texts((text) => (text.startsWith("data: ") ? text : text.replaceAll('"kitGlow"', '"title"'))),
    },
    blamed: ["WG-11/unknown-component-changed"],
    innocent: ["WG-03/item-stored-differently"],
  },
  "an event that equals the one before it is not the same event": {
    fault: {
      answer: (handler) => {
        let last = "";
        return frames((event) => {
          const text = JSON.stringify(event);
          const isRepeated = text === last;
          last = text;
          return isRepeated ? undefined : event;
        })(handler);
      },
    },
    blamed: ["AM-02/deltas-differ-from-final-text"],
    innocent: [],
  },
};

describe("so is what stands before a server that the kit's scripts run in", () => {
  test.each(Object.entries(wholes))("%s", async (_title, { fault, ...expected }) => {
    const { results } = await judged(fault);
    expect(judgedBy(results, expected)).toEqual({ ...expected, innocent: [] });
  });
});
