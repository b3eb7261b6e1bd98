import type { Case } from "../../case/case.ts";
import type { WireRequest } from "../../case/drive.ts";
import { type FindingName, partsOf } from "../../findings/index.ts";
import { answerSummary, clientError, listedIds } from "../support/reading.ts";
import { objectForId } from "../../case/malformed-id.ts";
import { deleteThread, listThreads } from "../../case/requests.ts";

const text = [{ type: "input_text", text: "x" }];
const input = { content: text, attachments: [], inference_options: {} };
const create = (params: object) => ({ type: "threads.create", params });

/** A request that would be answered, with something in it that lenient parsers take for JSON. */
const listWith = (member: string): string => `{"type":"threads.list","params":{"limit":1,${member}}}`;

/** What looks like JSON to parsers of JavaScript, Python or YAML, and to those that stop at the end of the first value. */
const notJson: readonly (readonly [what: string, body: string])[] = [
  ["a comma after the last member", listWith('"zzz":1,')],
  ["a comment", listWith('"zzz":1/* one */')],
  ["strings in single quotes", "{'type':'threads.list','params':{'limit':1}}"],
  ["NaN", listWith('"zzz":NaN')],
  ["a name without quotes", '{type:"threads.list",params:{limit:1}}'],
  ["a raw line break in a string", listWith('"zzz":"a\nb"')],
  ["a closing brace too many", `${listWith('"zzz":1')}}`],
  ["a number that begins with a zero", listWith('"zzz":01')],
  ["a form", `type=threads.list&params=${encodeURIComponent('{"limit":1}')}`],
];

/** Requests that must be rejected: what is found where they are not, what is wrong with them, and the body. */
const bad: readonly (readonly [finding: FindingName, what: string, body: string | object])[] = [
  ["RQ-01/incomplete-json-accepted", "A body that breaks off", "{"],
  [
    "RQ-01/trailing-data-accepted",
    "A body with text after its JSON",
    '{"type":"threads.list","params":{}} x',
  ],
  ...notJson.map(([what, body]) => ["RQ-01/invalid-json-accepted", what, body] as const),
  ["RQ-02/empty-body-accepted", "An empty body", ""],
  ["RQ-02/non-object-body-accepted", "an array", "[]"],
  ["RQ-02/non-object-body-accepted", "null", "null"],
  ["RQ-02/non-object-body-accepted", "a string", '"threads.list"'],
  ["RQ-03/missing-type-accepted", "A request without type", { params: {} }],
  ["RQ-03/non-string-type-accepted", "A type that is a number", { type: 5, params: {} }],
  ["RQ-03/unknown-operation-accepted", "An unknown operation", { type: "threads.nope", params: {} }],
  ["RQ-04/missing-params-accepted", "A request without params", { type: "threads.list" }],
  ["RQ-04/non-object-params-accepted", "params: null", { type: "threads.list", params: null }],
  ["RQ-04/non-object-params-accepted", "params: a string", { type: "threads.list", params: "x" }],
  [
    "RQ-05/missing-parameter-accepted",
    "threads.get_by_id without thread_id",
    { type: "threads.get_by_id", params: {} },
  ],
  ["RQ-05/missing-parameter-accepted", "threads.create without input", create({})],
  [
    "RQ-05/missing-parameter-accepted",
    "threads.create without content",
    create({ input: { attachments: [], inference_options: {} } }),
  ],
  [
    "RQ-06/wrong-type-accepted",
    "thread_id: a number",
    { type: "threads.get_by_id", params: { thread_id: 5 } },
  ],
  [
    "RQ-06/wrong-type-accepted",
    "thread_id: an object",
    { type: "threads.get_by_id", params: { thread_id: objectForId } },
  ],
  ["RQ-06/wrong-type-accepted", "content: a string", create({ input: { ...input, content: "x" } })],
  [
    "RQ-15/unknown-content-part-accepted",
    "A content part of an unknown type",
    create({ input: { ...input, content: [{ type: "input_image", url: "x" }] } }),
  ],
  ["RQ-06/wrong-type-accepted", "limit: a word", { type: "threads.list", params: { limit: "many" } }],
  ["RQ-17/unknown-order-accepted", "threads.list", { type: "threads.list", params: { order: "up" } }],
  [
    "RD-09/unknown-cursor-accepted",
    "threads, newest first",
    { type: "threads.list", params: { after: "thr_nope" } },
  ],
  [
    "RD-09/unknown-cursor-accepted",
    "threads, oldest first",
    { type: "threads.list", params: { after: "thr_nope", order: "asc" } },
  ],
];

/** A request about a thread that exists: a server that looks the thread up rejects an unknown one for that reason. */
interface BadRequest {
  finding: FindingName;
  what: string;
  type: string;
  params: object;
  /** What the operation takes: a server that fails for this too does not know the operation. */
  valid: object;
}

const rename = { type: "threads.update", valid: { title: "x" } };
const list = { type: "items.list", valid: { limit: 1 } };
const feedback = { type: "items.feedback", valid: { item_ids: [], kind: "positive" } };
const syncAction = { type: "threads.sync_custom_action", valid: { action: { type: "x" } } };
const action = { type: "threads.custom_action", valid: { action: { type: "x" } } };

const badAbout: readonly BadRequest[] = [
  {
    finding: "RQ-05/missing-parameter-accepted",
    what: "threads.update without title",
    ...rename,
    params: {},
  },
  { finding: "RQ-06/wrong-type-accepted", what: "title: a number", ...rename, params: { title: 5 } },
  { finding: "RQ-17/unknown-order-accepted", what: "items.list", ...list, params: { order: "up" } },
  {
    finding: "RD-09/unknown-cursor-accepted",
    what: "items, newest first",
    ...list,
    params: { after: "msg_nope" },
  },
  {
    finding: "RD-09/unknown-cursor-accepted",
    what: "items, oldest first",
    ...list,
    params: { after: "msg_nope", order: "asc" },
  },
  {
    finding: "TU-10/unknown-kind-accepted",
    what: "An unknown kind of feedback",
    ...feedback,
    params: { item_ids: [], kind: "meh" },
  },
  {
    finding: "RQ-21/missing-action-type-accepted",
    what: "A sync action without type",
    ...syncAction,
    params: { action: {} },
  },
  {
    finding: "RQ-21/non-string-action-type-accepted",
    what: "An action whose type is a number",
    ...action,
    params: { action: { type: 5 } },
  },
];

const rulesOf = (rows: readonly (readonly [finding: FindingName, ...rest: unknown[]])[]) => [
  ...new Set(rows.map(([finding]) => partsOf(finding).rule)),
];

const about = (thread_id: string, type: string, params: object) => ({
  json: { type, params: { thread_id, ...params } },
});

const isRead = (body: unknown): body is { params: object } =>
  JSON.stringify(body).startsWith('{"type":"threads.get_by_id"');

/** Removes a thread that a read may have created, which has no id that a list could show. */
const removal = ({ params }: { params: object }): WireRequest => ({
  json: { type: "threads.delete", params },
});

const isCreate = (body: unknown): boolean => JSON.stringify(body).startsWith('{"type":"threads.create"');

export const validation: readonly Case[] = [
  {
    id: "requests/refuses-what-is-malformed",
    rules: [...rulesOf(bad), "RQ-16"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      await d.send("before", listThreads);
      for (const [, what, body] of bad) {
        const request = typeof body === "string" ? { raw: body } : { json: body };
        const view = await d.send(what, request, { timeout: 5000 });
        if (view.accepted && isRead(body)) await d.send(`delete: ${what}`, removal(body));
        if (!isCreate(body)) continue;
        await d.send(`after: ${what}`, listThreads);
        // A thread that should not be there may be one that the server cannot read.
        if (view.threadId !== "") await d.send(`delete: ${what}`, deleteThread(view.threadId));
      }
    },
    judge(seen, rule) {
      let before = listedIds(seen.get("before"));
      for (const [finding, what, body] of bad) {
        const view = seen.get(what);
        rule.of(finding).holds(clientError(view), {
          in: view,
          with: { what },
          expected: "4xx",
          received: answerSummary(view),
        });
        if (!isCreate(body)) continue;
        const after = listedIds(seen.get(`after: ${what}`));
        // A server that announced a thread has not rejected the request.
        if (view.threadId === "")
          rule("RQ-16").equals(after, before, "rejected-create-leaves-thread", {
            in: seen.get(`after: ${what}`),
            with: { what },
          });
        before = after.filter((id) => id !== view.threadId);
      }
    },
  },
  {
    id: "requests/refuses-what-is-malformed-about-a-thread",
    rules: rulesOf(badAbout.map(({ finding }) => [finding])),
    tier: "T0",
    after: ["items/unknown-and-wrong-are-refused"],
    async drive(d) {
      // A server that takes something of this must not fail in what the kit asks for later.
      const { threadId } = d.recall("create", "items/unknown-and-wrong-are-refused");
      let isTouched = false;
      for (const { what, type, params, valid } of badAbout) {
        const view = await d.send(what, about(threadId, type, params), { timeout: 5000 });
        isTouched ||= view.accepted;
        if (view.status < 500) continue;
        const premise = await d.send(`valid: ${what}`, about(threadId, type, valid), { timeout: 5000 });
        isTouched ||= premise.accepted;
      }
      // The case of deletions needs a server that has not deleted anything yet.
      if (isTouched) await d.send("delete", deleteThread(threadId));
    },
    judge(seen, rule) {
      for (const { finding, what } of badAbout) {
        const view = seen.get(what);
        const premise = `valid: ${what}`;
        if (seen.has(premise) && !seen.get(premise).accepted) continue;
        rule.of(finding).holds(clientError(view), {
          in: view,
          with: { what },
          expected: "4xx",
          received: answerSummary(view),
        });
      }
    },
  },
];
