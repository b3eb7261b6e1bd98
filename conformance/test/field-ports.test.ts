import { describe, expect, test, vi } from "vitest";
import { unknownLike } from "../src/cases/support/strange-id.ts";
import type { FindingName } from "../src/findings/index.ts";
import { run } from "../src/index.ts";
import { nameOf } from "../src/judging/attribute.ts";
import { fieldServer, type Habit } from "./field-server.ts";

vi.setConfig({ testTimeout: 60_000 });

type Handler = (request: Request) => Promise<Response>;
/** What a platform makes of a server; `body` is the text of the request. */
type Front = (inner: Handler) => (request: Request, body: string) => Promise<Response>;

const behind =
  (front: Front, inner: Handler): Handler =>
  async (request) =>
    front(inner)(request, await request.clone().text());

/** Changes the text of what the server answers. */
const rewritten =
  (change: (text: string, body: string) => string): Front =>
  (inner) =>
  async (request, body) => {
    const answer = await inner(request);
    const { status, headers } = answer;
    return new Response(change(await answer.text(), body), { status, headers });
  };

/** Puts another answer in the place of a refusal. */
const refusing =
  (other: (answer: Response) => Response): Front =>
  (inner) =>
  async (request) => {
    const answer = await inner(request);
    return answer.ok ? answer : other(answer);
  };

const withoutFront: Front = (inner) => inner;

/** Checks the form of every id before anything is looked up. */
const validated: Front = (inner) => async (request, body) => {
  const ids = [...body.matchAll(/"(?:thread_id|item_id)":"([^"]*)"|"item_ids":\["([^"]*)"/g)];
  const isUuid = (id = ""): boolean => /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/.test(id);
  return ids.every(([, id, first]) => isUuid(id ?? first))
    ? inner(request)
    : Response.json({ message: "Validation failed (uuid is expected)" }, { status: 400 });
};

/** Shows a thread as it was when it was last looked up, for a quarter of a second; its items are looked up each time. */
const threadsInACache = (): Front => {
  const kept = new Map<string, { until: number; title: string | undefined }>();
  const changed = (text: string, id: string, body: string): string => {
    const [, title] = /"title":("[^"]*")/.exec(text) ?? [];
    const known = kept.get(id);
    if (!known || known.until < Date.now()) {
      kept.set(id, { until: Date.now() + 250, title });
      return text;
    }
    if (!body.includes("threads.get_by_id")) return text;
    const bare = text.replace(/,"title":"[^"]*"/, "");
    return known.title === undefined ? bare : bare.replace(',"items"', `,"title":${known.title},"items"`);
  };
  return rewritten((text, body) => {
    const [, id] = /"thread_id":"(\w+)"/.exec(body) ?? [];
    return id === undefined || !body.includes('"threads.') || text.startsWith("data:")
      ? text
      : changed(text, id, body);
  });
};

let requests = 0;
const randomName = (): string => `V1StGXR8_Z5jdHi6B-m${String(requests++)}yT`;

interface Sample {
  habits?: readonly Habit[];
  front?: () => Front;
  /** What is true of it, … */
  blamed: readonly FindingName[];
  /** … and what only looks like it. */
  innocent: readonly FindingName[];
}

const listOfNumbers = '"created_at":[2026,1,31,12,0,0,5000000]';

/** Servers as other platforms suggest them, and what they were once accused of. */
const samples: Readonly<Record<string, Sample>> = {
  "an id of another form may be rejected before it is looked for": {
    habits: ["ids-are-uuids"],
    front: () => validated,
    blamed: [],
    innocent: [
      "IS-02/foreign-thread-distinguishable",
      "TM-04/foreign-thread-distinguishable",
      "RD-03/unknown-thread-accepted",
      "RD-15/unknown-thread-accepted",
      "TU-02/unknown-thread-accepted",
      "TU-06/missing-thread-deletion-fails",
      "TU-11/unknown-item-rejected",
    ],
  },
  "a time that is a list is the same list in every event": {
    front: () =>
      rewritten((text) =>
        text
          .replace(/"created_at":"[^"]*"/g, listOfNumbers)
          .replace(/("metadata":\{\})/g, `$1,"updated_at":${String(performance.now())}`)
          .replace(/"status":\{"type":"active"\}/g, '"status":{"type":"ACTIVE"}')
          .replace(
            /(data: \{"type":"thread\.)created(".*)\n\n/,
            (created, start: string, rest: string) => `${created}${start}updated${rest}\n\n`,
          ),
      ),
    blamed: ["SER-03/created-at-not-rfc-3339", "TC-01/new-thread-not-empty"],
    innocent: ["TH-02/created-at-changes", "TU-03/rename-changes-more"],
  },
  "a time that is a number hides nothing else": {
    habits: ["forgets-quotes"],
    front: () => rewritten((text) => text.replace(/"created_at":"[^"]*"/g, '"created_at":1795841328.146')),
    blamed: ["SER-03/created-at-not-rfc-3339", "TM-01/message-changed"],
    innocent: [],
  },
  "a rename that is answered with nothing returns no other thread, and no other title": {
    front: () => rewritten((text, body) => (body.includes('"threads.update"') ? "{}" : text)),
    blamed: ["SER-01/rename-answers-nothing"],
    innocent: ["SER-01/member-missing", "TU-01/renamed-thread-not-returned", "TU-01/wrong-thread-returned"],
  },
  "where every thread is open, a message tells nothing more about it": {
    habits: ["one-store-for-all", "makes-what-it-does-not-find"],
    blamed: ["IS-02/foreign-thread-open"],
    innocent: ["TM-04/foreign-thread-distinguishable"],
  },
  "a thread that somebody else has made under the same id is another thread": {
    habits: ["makes-what-it-does-not-find", "threads-of-each-user"],
    blamed: ["RD-03/unknown-thread-accepted"],
    innocent: ["IS-01/foreign-thread-listed"],
  },
  "a thread that is read from a cache is read late": {
    front: threadsInACache,
    blamed: ["IT-14/item-listed-late"],
    innocent: ["TU-01/title-not-stored", "TH-01/list-differs"],
  },
  "an order that is ignored is one fault": {
    front: () => (inner) => (request, body) => {
      const { method, headers, url } = request;
      const changed = body.replaceAll('"order":"asc"', '"order":"desc"');
      return inner(
        method === "POST" ? new Request(url, { method: "POST", headers, body: changed }) : request,
      );
    },
    blamed: ["RD-05/ascending-not-reverse"],
    innocent: ["TM-02/oldest-item-last", "TM-02/newer-item-before-older"],
  },
  "every refusal in a stream is one fault": {
    front: () =>
      refusing(
        () =>
          new Response('data: {"type":"error","code":"custom","message":"No","allow_retry":false}\n\n', {
            headers: { "content-type": "text/event-stream" },
          }),
      ),
    blamed: ["TR-03/refused-with-200"],
    innocent: ["TR-17/anonymous-request-accepted", "RQ-19/negative-limit-misread"],
  },
  "an empty quote that a database keeps as null is no quote either way": {
    front: () =>
      rewritten((text) =>
        text.startsWith("data:") ? text : text.replaceAll('"quoted_text":""', '"quoted_text":null'),
      ),
    blamed: ["SER-05/null-sent"],
    innocent: ["AM-04/item-stored-differently"],
  },
  "the name of a request says nothing about a thread": {
    front: () =>
      refusing(({ status }) => Response.json({ message: "Not found", requestId: randomName() }, { status })),
    blamed: ["TR-20/error-body-missing"],
    innocent: ["IS-02/foreign-thread-distinguishable", "TM-04/foreign-thread-distinguishable"],
  },
  "a number in a page of HTML is not the thread of that number": {
    habits: ["ids-are-counted"],
    front: () => refusing(({ status }) => new Response("<h1>Not Found</h1>", { status })),
    blamed: ["TR-20/error-body-missing"],
    innocent: ["IS-02/foreign-thread-distinguishable", "TM-04/foreign-thread-distinguishable"],
  },
};

describe("a server of another platform is blamed for what it does, and for nothing that follows", () => {
  test.each(Object.entries(samples))("%s", async (_title, sample) => {
    const { habits = [], front = () => withoutFront, blamed, innocent } = sample;
    const all = await foundIn(behind(front(), fieldServer(habits)));
    expect({
      blamed: blamed.filter((name) => all.has(name)),
      innocent: innocent.filter((name) => all.has(name)),
    }).toEqual({ blamed, innocent: [] });
  });
});

test("two processes that take turns, each with a memory of its own, lose threads and are not late", async () => {
  const servers = [fieldServer([]), fieldServer([])];
  let count = 0;
  const all = await foundIn((request) => servers[count++ % 2]!(request));
  expect([...all].filter((name) => name.startsWith("TC-05") || name.startsWith("IT-14"))).toEqual([
    "TC-05/thread-found-by-some-requests",
  ]);
});

async function foundIn(server: Handler): Promise<ReadonlySet<string>> {
  const { results } = await run({
    url: "http://field.example/chatkit",
    fetch: server,
    users: ["alice=alice", "bob=bob"],
    tier: "T0",
  });
  expect(results.flatMap(({ rule, verdict }) => (verdict === "kit-error" ? rule : []))).toEqual([]);
  return new Set<string>(results.flatMap(({ findings }) => findings.map(nameOf)));
}

describe("an unknown id has the form of a known one", () => {
  const hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  test.each<[string, string, RegExp]>([
    ["a UUID", "3f2b8c1e-5d6a-4b7c-8d9e-0f1a2b3c4d5e", /^3f2b8c1e-5d6a-4b7c-8d9e-9f86d0810000$/],
    ["a UUID in capitals", "3F2B8C1E-5D6A-4B7C-8D9E-0F1A2B3C4D5E", /^3F2B8C1E-5D6A-4B7C-8D9E-9F86D0810000$/],
    ["a ULID", "01M8G80E1WGNMV1SC34N246FCA", /^01M8G80E1W9F86D08100000000$/],
    ["a snowflake", "7532303865106923522", /^7532303\d{8}0000$/],
    ["a row of a table", "17", /^1\d{6}$/],
    ["a row with a prefix", "thread-17", /^thread-1\d{6}$/],
    ["letters behind a prefix", "thr_717d9c07", /^thr_9f86d081$/],
    ["a path", "users/threads/4f0a9b2c-1d3e", /^users\/threads\/9f86d081-0000$/],
    ["nothing that it could be made of", "a", /^thr_[\da-f]{24}0{8}$/],
  ])("%s", (_title, known, form) => {
    expect(unknownLike(known, hash)).toMatch(form);
  });
});
