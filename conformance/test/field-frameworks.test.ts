import { describe, expect, test, vi } from "vitest";
import type { FindingName } from "../src/findings/index.ts";
import { run } from "../src/index.ts";
import { nameOf } from "../src/judging/attribute.ts";
import { fieldServer } from "./field-server.ts";

vi.setConfig({ testTimeout: 60_000 });

type Handler = (request: Request) => Promise<Response>;
/** What a framework, or its user, makes of the answers of a server; `type` is the operation that was asked for. */
type Front = (inner: Handler) => (request: Request, type: unknown) => Promise<Response>;

function behind(front: Front): Handler {
  const answer = front(fieldServer([]));
  return async (request) => {
    const text = await request.clone().text();
    let type: unknown;
    try {
      type = (JSON.parse(text) as { type?: unknown } | null)?.type;
    } catch {
      // Not JSON: the server says so itself.
    }
    return answer(request, type);
  };
}

/** Answers some operations with something else, where the server would have taken them. */
const instead =
  (types: readonly string[], refusedToo: boolean, other: () => Response): Front =>
  (inner) =>
  async (request, type) => {
    const answer = await inner(request);
    return types.includes(String(type)) && (refusedToo || answer.ok) ? other() : answer;
  };

/** Changes the text of what the server answers. */
const rewritten =
  (change: (text: string) => string): Front =>
  (inner) =>
  async (request) => {
    const { status, headers, ...answer } = await inner(request).then(async (response) => ({
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    }));
    return new Response(change(answer.text), { status, headers });
  };

/** Ids as a database counts them, in strings. */
const counted: Front = (inner) => {
  const numbers = new Map<string, string>();
  const ids = new Map<string, string>();
  const numberOf = (id: string): string => {
    const number = numbers.get(id) ?? String(numbers.size + 1);
    numbers.set(id, number);
    ids.set(number, id);
    return number;
  };
  const out = rewritten((text) => text.replace(/(?:thr|msg)_[\da-f]{32}/g, numberOf));
  return async (request, type) => {
    const body = (await request.text()).replace(
      /"(thread_id|item_id|after)":"(\d+)"/g,
      (_all, name: string, number: string) => `"${name}":"${ids.get(number) ?? number}"`,
    );
    const { url, method, headers } = request;
    return out(inner)(new Request(url, { method, headers, ...(method === "POST" ? { body } : {}) }), type);
  };
};

/** The user's message comes in no event, and the answer has another id in its events. */
const unannounced: Front = rewritten((text) =>
  text
    .replace(/data: \{"type":"thread\.item\.done","item":\{"id":"[^"]*","type":"user_message".*\n\n/g, "")
    .replace(/^data: .*$/gm, (line) => line.replaceAll("msg_", "run_")),
);

const partialThread: Front = rewritten((text) =>
  text.replace(
    /(data: \{"type":"stream_options".*\n\n)([^]*"thread_id":"(\w+)")/,
    (_all, options: string, rest: string, id: string) =>
      `${options}data: {"type":"thread.updated","thread":{"id":"${id}","title":"Hello"}}\n\n${rest}`,
  ),
);

/** Every second item of a list is one that clients may not see: it is counted, and left out of its page. */
const hidingEverySecond: Front = (inner) => async (request, type) => {
  if (type !== "items.list") return inner(request);
  const { url, method, headers } = request;
  const body = (await request.json()) as { params: { limit?: unknown } };
  const { limit } = body.params;
  if (typeof limit !== "number" || limit < 2 || limit > 20) {
    return inner(new Request(url, { method, headers, body: JSON.stringify(body) }));
  }
  body.params.limit = Math.floor(limit / 2);
  const answer = await inner(new Request(url, { method, headers, body: JSON.stringify(body) }));
  const page = (await answer.json()) as { data?: { id: string }[]; has_more?: boolean };
  const last = page.data?.at(-1);
  const after = page.has_more === false && last ? { has_more: true, after: last.id } : {};
  return Response.json({ ...page, ...after }, { status: answer.status });
};

const notImplemented = () => Response.json({ detail: "Not Implemented" }, { status: 501 });
const others = [
  "threads.custom_action",
  "threads.sync_custom_action",
  "threads.add_client_tool_output",
  "threads.add_structured_input",
];

interface Sample {
  front: Front;
  blamed: readonly FindingName[];
  innocent: readonly FindingName[];
}

const samples: Readonly<Record<string, Sample>> = {
  "members that a model class fills with null are absent": {
    front: rewritten((text) =>
      text.replaceAll('"inference_options":{}', '"inference_options":{"model":null,"tool_choice":null}'),
    ),
    blamed: ["SER-05/null-sent"],
    innocent: ["RQ-13/missing-options-misread"],
  },
  "an id that was counted has the ids of other threads inside": {
    front: counted,
    blamed: ["SER-13/id-too-short"],
    innocent: ["TM-03/unknown-thread-accepted"],
  },
  "a message that was never announced is nowhere out of place": {
    front: unannounced,
    blamed: ["TC-02/opening-event-wrong"],
    innocent: ["RD-01/oldest-items-not-first"],
  },
  "an operation that the server says it lacks looks for nothing": {
    front: instead(others, true, notImplemented),
    blamed: ["AC-13/missing-feature-fails"],
    innocent: [
      "AC-04/non-widget-sender-accepted",
      "AC-05/unknown-item-accepted",
      "AC-05/unknown-thread-accepted",
      "CT-07/output-without-call-accepted",
      "CT-12/unknown-thread-accepted",
      "SI-12/non-question-accepted",
      "SI-12/unknown-item-accepted",
      "SI-12/unknown-thread-accepted",
    ],
  },
  "a retry that the server lacks retries nothing that is wrong": {
    front: instead(["threads.retry_after_item"], true, () => new Response("<h1>Error</h1>", { status: 500 })),
    blamed: ["RT-02/retry-not-streamed"],
    innocent: ["RT-06/unknown-item-accepted", "RT-06/unknown-thread-accepted", "RT-07/answer-retry-accepted"],
  },
  "a deletion without a body is one fault": {
    front: instead(["threads.delete"], false, () => new Response(null, { status: 204 })),
    blamed: ["TR-03/status-not-200"],
    innocent: ["TU-05/deletion-not-acknowledged", "TU-06/missing-thread-deletion-fails"],
  },
  "feedback that is answered with a page is one fault": {
    front: instead(
      ["items.feedback"],
      false,
      () => new Response("", { headers: { "content-type": "text/html" } }),
    ),
    blamed: ["TR-03/not-one-json-document"],
    innocent: ["TU-09/feedback-not-acknowledged"],
  },
  "a thread that lacks its time has none that changes": {
    front: partialThread,
    blamed: ["SER-01/member-missing"],
    innocent: ["TH-02/created-at-changes"],
  },
  "hidden items behind the last one make pages short, not the list endless": {
    front: hidingEverySecond,
    blamed: [],
    innocent: ["RD-08/more-after-last-page"],
  },
  "a title that is not stored is not a long one that changes": {
    front: rewritten((text) => text.replace(/,"title":"[^"]*"(?=,"items":\{"data":\[\{)/g, "")),
    blamed: ["TU-01/title-not-stored"],
    innocent: ["TU-01/long-title-changed", "TU-01/empty-title-changed"],
  },
  "what is answered with an error of status 200 was not read": {
    front: (inner) => async (request) => {
      const answer = await inner(request);
      return answer.ok ? answer : Response.json({ error: "Not so" });
    },
    blamed: ["TR-03/refused-with-200", "TR-04/refused-with-200"],
    innocent: [
      "RQ-28/other-case-accepted",
      "RQ-25/duplicate-member-misread",
      "RD-03/unknown-thread-accepted",
      "TM-03/unknown-thread-accepted",
      "SER-01/member-missing",
      "AT-01/malformed",
      "AT-10/malformed",
    ],
  },
};

describe("what a framework makes of a server is one fault, and brings no other about", () => {
  test.each(Object.entries(samples))("%s", async (_title, { front, blamed, innocent }) => {
    const { results } = await run({
      url: "http://field.example/chatkit",
      fetch: behind(front),
      users: ["alice=alice", "bob=bob"],
      tier: "T0",
    });
    expect(results.flatMap(({ rule, verdict }) => (verdict === "kit-error" ? rule : []))).toEqual([]);
    const all = new Set<string>(results.flatMap(({ findings }) => findings.map(nameOf)));
    expect({
      blamed: blamed.filter((name) => all.has(name)),
      innocent: innocent.filter((name) => all.has(name)),
    }).toEqual({ blamed, innocent: [] });
  });
});
