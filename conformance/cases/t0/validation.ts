import type { Case } from "../../src/case.ts";
import type { RuleId } from "../../src/generated/rules.ts";
import { clientError, ids, listed, outcome } from "../look.ts";
import { listThreads } from "../requests.ts";

const text = [{ type: "input_text", text: "x" }];
const input = { content: text, attachments: [], inference_options: {} };
const create = (params: object) => ({ type: "threads.create", params });

/** Requests that must be refused: the rule, what is wrong, and the body. */
const bad: readonly (readonly [rule: RuleId, what: string, body: string | object])[] = [
  ["RQ-01", "A body that breaks off", "{"],
  ["RQ-01", "A body with something behind its JSON", '{"type":"threads.list","params":{}} x'],
  ["RQ-02", "An empty body", ""],
  ["RQ-02", "A body that is an array", "[]"],
  ["RQ-02", "A body that is null", "null"],
  ["RQ-02", "A body that is a text", '"threads.list"'],
  ["RQ-03", "A request without type", { params: {} }],
  ["RQ-03", "A type that is a number", { type: 5, params: {} }],
  ["RQ-03", "An unknown operation", { type: "threads.nope", params: {} }],
  ["RQ-04", "A request without params", { type: "threads.list" }],
  ["RQ-04", "A params that is null", { type: "threads.list", params: null }],
  ["RQ-04", "A params that is a text", { type: "threads.list", params: "x" }],
  ["RQ-05", "threads.get_by_id without thread_id", { type: "threads.get_by_id", params: {} }],
  ["RQ-05", "threads.create without input", create({})],
  ["RQ-05", "A message without content", create({ input: { attachments: [], inference_options: {} } })],
  ["RQ-06", "A thread_id that is a number", { type: "threads.get_by_id", params: { thread_id: 5 } }],
  [
    "RQ-06",
    "A thread_id that is an object",
    // Whoever asks it for its length, and compares that, trips.
    { type: "threads.get_by_id", params: { thread_id: { length: { toString: 1 } } } },
  ],
  ["RQ-06", "A content that is a text", create({ input: { ...input, content: "x" } })],
  [
    "RQ-15",
    "A content part of an unknown type",
    create({ input: { ...input, content: [{ type: "input_image", url: "x" }] } }),
  ],
  ["RQ-06", "A limit that is a word", { type: "threads.list", params: { limit: "many" } }],
  ["RQ-17", "An order of threads that is unknown", { type: "threads.list", params: { order: "up" } }],
  ["RD-09", "A cursor of threads that is unknown", { type: "threads.list", params: { after: "thr_nope" } }],
  [
    "RD-09",
    "A cursor of threads in ascending order that is unknown",
    { type: "threads.list", params: { after: "thr_nope", order: "asc" } },
  ],
];

/** The same about a thread that exists: with another one, any server that looks it up would refuse for that reason. */
const badAbout: readonly (readonly [rule: RuleId, what: string, (thread_id: string) => object])[] = [
  [
    "RQ-05",
    "threads.update without title",
    (thread_id) => ({ type: "threads.update", params: { thread_id } }),
  ],
  [
    "RQ-06",
    "A title that is a number",
    (thread_id) => ({ type: "threads.update", params: { thread_id, title: 5 } }),
  ],
  [
    "RQ-17",
    "An order of items that is unknown",
    (thread_id) => ({ type: "items.list", params: { thread_id, order: "up" } }),
  ],
  [
    "RD-09",
    "A cursor of items that is unknown",
    (thread_id) => ({ type: "items.list", params: { thread_id, after: "msg_nope" } }),
  ],
  [
    "RD-09",
    "A cursor of items in ascending order that is unknown",
    (thread_id) => ({ type: "items.list", params: { thread_id, after: "msg_nope", order: "asc" } }),
  ],
  [
    "TU-10",
    "An unknown kind of feedback",
    (thread_id) => ({ type: "items.feedback", params: { thread_id, item_ids: [], kind: "meh" } }),
  ],
  [
    "RQ-21",
    "A sync action without type",
    (thread_id) => ({ type: "threads.sync_custom_action", params: { thread_id, action: {} } }),
  ],
  [
    "RQ-21",
    "An action whose type is a number",
    (thread_id) => ({ type: "threads.custom_action", params: { thread_id, action: { type: 5 } } }),
  ],
];

const isCreate = (body: unknown): boolean => JSON.stringify(body).startsWith('{"type":"threads.create"');

export const validation: readonly Case[] = [
  {
    id: "requests/refuses-what-is-malformed",
    rules: [...new Set(bad.map(([rule]) => rule)), "RQ-16"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      await d.send("before", listThreads);
      for (const [, what, body] of bad) {
        await d.send(what, typeof body === "string" ? { raw: body } : { json: body }, { timeout: 5000 });
        if (isCreate(body)) await d.send(`after: ${what}`, listThreads);
      }
    },
    judge(seen, rule) {
      let before = ids(listed(seen.get("before")));
      for (const [id, what, body] of bad) {
        const view = seen.get(what);
        rule(id).holds(clientError(view), {
          message: `${what} is not refused with a 4xx`,
          in: view,
          expected: "4xx",
          received: outcome(view),
        });
        if (!isCreate(body)) continue;
        const after = ids(listed(seen.get(`after: ${what}`)));
        // A thread that was announced is no trace of a refusal.
        if (view.threadId === "")
          rule("RQ-16").equals(after, before, {
            message: `${what} leaves a thread behind`,
            in: seen.get(`after: ${what}`),
          });
        before = after;
      }
    },
  },
  {
    id: "requests/refuses-what-is-malformed-about-a-thread",
    rules: [...new Set(badAbout.map(([rule]) => rule))],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      const { threadId } = d.recall("create", "kit/liveness");
      for (const [, what, body] of badAbout) await d.send(what, { json: body(threadId) }, { timeout: 5000 });
    },
    judge(seen, rule) {
      for (const [id, what] of badAbout) {
        const view = seen.get(what);
        rule(id).holds(clientError(view), {
          message: `${what} is not refused with a 4xx`,
          in: view,
          expected: "4xx",
          received: outcome(view),
        });
      }
    },
  },
];
