import { describe, expect, test, vi } from "vitest";
import type { FindingName } from "../src/findings/index.ts";
import { run } from "../src/index.ts";
import { nameOf } from "../src/judging/attribute.ts";
import { fieldServer, type Habit } from "./field-server.ts";

vi.setConfig({ testTimeout: 60_000 });

type Handler = (request: Request) => Promise<Response>;

/** Changes the text of every answer. */
const rewritten =
  (change: (text: string) => string) =>
  (inner: Handler): Handler =>
  async (request) => {
    const answer = await inner(request);
    const { status, headers } = answer;
    return new Response(change(await answer.text()), { status, headers });
  };

/** A sign-in page in place of every 401. */
const signIn =
  (inner: Handler): Handler =>
  async (request) => {
    const answer = await inner(request);
    return answer.status === 401
      ? new Response(null, { status: 302, headers: { location: "/login" } })
      : answer;
  };

/** The user's message leaves in a retry with a new id, and is announced again. */
const announcedAgain = rewritten((text) =>
  text.replace(
    /^data: \{"type":"stream_options".*\n\n(?=data: .*"assistant_message".*"thread_id":"(\w+)")/,
    (options, thread: string) =>
      `data: {"type":"thread.item.done","item":{"type":"user_message","id":"msg_new","thread_id":"${thread}","created_at":"2026-01-31T12:00:00Z","content":[],"attachments":[],"inference_options":{}}}\n\n${options}`,
  ),
);

/** Dies where it is asked for a page of less than nothing, and comes back with nothing in its memory. */
const dying = (): Handler => {
  let server = fieldServer([]);
  return async (request) => {
    const body = await request.clone().text();
    if (!body.includes('"limit":-')) return server(request);
    server = fieldServer([]);
    throw new Error("other side closed");
  };
};

/** A cache that answers each reading again for a while, whatever was written meanwhile. */
const behindACache = (inner: Handler): Handler => {
  const kept = new Map<string, { at: number; text: string }>();
  return async (request) => {
    const body = await request.clone().text();
    if (!/"(threads\.get_by_id|items\.list)"/.test(body)) return inner(request);
    const key = `${body} ${request.headers.get("authorization") ?? ""}`;
    const known = kept.get(key);
    if (known && Date.now() - known.at < 250) return Response.json(JSON.parse(known.text));
    const answer = await inner(request);
    const text = await answer.clone().text();
    if (answer.ok) kept.set(key, { at: Date.now(), text });
    return answer;
  };
};

/** A replica that has a thread, and what is written to it, 250 milliseconds later. */
const behindAReplica = (inner: Handler): Handler => {
  const changed = new Map<string, number>();
  const empty = { data: [], has_more: false };
  return async (request) => {
    const body = await request.clone().text();
    const [, thread = ""] = /"thread_id":"(\w+)"/.exec(body) ?? [];
    const isRead = /"(threads\.get_by_id|items\.list)"/.test(body);
    if (isRead && Date.now() - (changed.get(thread) ?? 0) < 250)
      return body.includes("get_by_id") ? new Response("{}", { status: 404 }) : Response.json(empty);
    const answer = await inner(request);
    const [, made = thread] = /"thread_id":"(\w+)"/.exec(await answer.clone().text()) ?? [];
    if (!isRead) changed.set(made, Date.now());
    return answer;
  };
};

/** Reads bodies in the character set of an old platform. */
const readingLatin1 =
  (inner: Handler): Handler =>
  async (request) => {
    const { url, method, headers } = request;
    const bytes = new Uint8Array(await request.arrayBuffer());
    const body = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    return inner(new Request(url, { method, headers, ...(method === "POST" ? { body } : {}) }));
  };

interface Sample {
  habits?: readonly Habit[];
  front?: (inner: Handler) => Handler;
  blamed: readonly FindingName[];
  innocent: readonly FindingName[];
}

const samples: Readonly<Record<string, Sample>> = {
  "members that a class has for all items are unknown in most": {
    front: rewritten((text) => text.replaceAll('"type":"assistant_message"', '$&,"attachments":null')),
    blamed: [],
    innocent: ["SER-07/member-of-wrong-type"],
  },
  "an empty list in the place of metadata shows nothing of it": {
    habits: ["metadata-is-a-list"],
    blamed: ["SER-10/metadata-not-an-object"],
    innocent: ["SER-10/metadata-shown"],
  },
  "an empty title is none": {
    habits: ["title-is-empty"],
    blamed: [],
    innocent: ["TC-01/new-thread-not-empty"],
  },
  "a cursor that is not found is one fault, whatever became of its element": {
    blamed: ["RD-09/unknown-cursor-accepted"],
    innocent: ["RD-09/deleted-cursor-restarts"],
  },
  "a message that a retry announces again is one fault": {
    front: announcedAgain,
    blamed: ["RT-02/message-announced-again"],
    innocent: ["RT-02/opening-event-wrong"],
  },
  "a redirection to the sign-in is one fault": {
    front: signIn,
    blamed: ["TR-17/anonymous-request-accepted"],
    innocent: ["TR-01/redirected"],
  },
  "answers that are empty lists are one fault for each operation": {
    front: rewritten((text) => (text === "{}" ? "[]" : text)),
    blamed: ["TU-05/malformed", "TU-09/feedback-not-acknowledged"],
    innocent: ["TU-05/deletion-not-acknowledged", "TU-09/malformed"],
  },
  "a thread that was forgotten by a server that died was deleted by nobody": {
    front: dying,
    blamed: [],
    innocent: [
      "TU-07/foreign-thread-deleted",
      "TR-01/post-not-accepted",
      "TU-09/feedback-not-acknowledged",
      "TM-03/unknown-thread-accepted",
      "RD-10/new-items-disturb-walk",
    ],
  },
  "what a cache still shows is not lost": {
    front: behindACache,
    blamed: ["IT-14/item-listed-late"],
    innocent: ["AM-04/item-not-stored", "CN-10/user-message-lost", "RT-01/newer-items-kept"],
  },
  "what a replica does not have yet is not lost": {
    front: behindAReplica,
    blamed: ["IT-14/item-listed-late", "SER-14/member-missing"],
    innocent: ["AM-04/item-not-stored", "CN-10/user-message-lost", "TM-03/unknown-thread-accepted"],
  },
  "bodies that are read as Latin-1 are one fault": {
    front: readingLatin1,
    blamed: ["RQ-24/text-read-as-latin-1"],
    innocent: [
      "RQ-24/long-text-not-echoed",
      "SER-08/tag-data-changed",
      "TU-01/renamed-thread-not-returned",
      "TU-01/title-not-stored",
      "TU-01/long-title-changed",
    ],
  },
  "a thread that everybody may read is more than one that is known to be there": {
    habits: ["items-of-anybody", "foreign-threads-are-forbidden"],
    blamed: ["IS-02/foreign-thread-open"],
    innocent: ["IS-02/foreign-thread-distinguishable"],
  },
};

describe("what strangers' servers were wrongly accused of", () => {
  test.each(Object.entries(samples))("%s", async (_title, { habits = [], front, blamed, innocent }) => {
    const server = fieldServer(habits);
    const { results } = await run({
      url: "http://field.example/chatkit",
      fetch: front?.(server) ?? server,
      users: ["alice=alice", "bob=bob"],
      tier: "T0",
    });
    expect(results.flatMap(({ rule, verdict }) => (verdict === "kit-error" ? rule : []))).toEqual([]);
    const failed = results.filter(({ verdict }) => verdict === "fail" || verdict === "warn");
    const all = new Set<string>(failed.flatMap(({ findings }) => findings.map(nameOf)));
    expect({
      blamed: blamed.filter((name) => all.has(name)),
      innocent: innocent.filter((name) => all.has(name)),
    }).toEqual({ blamed, innocent: [] });
  });
});
