import type { Case } from "../../src/case.ts";
import type { RuleId } from "../../src/generated/rules.ts";
import { ids, listed } from "../look.ts";

const text = [{ type: "input_text", text: "x" }];
const input = { content: text, attachments: [], inference_options: {} };

/** Requests that must be refused: a label, the rule, what is wrong, and the body. */
const bad: readonly (readonly [label: string, rule: RuleId, message: string, body: string | object])[] = [
  ["open-brace", "RQ-01", "A body that is not JSON is not refused with a 4xx", "{"],
  [
    "trailing",
    "RQ-01",
    "A body that is not JSON is not refused with a 4xx",
    '{"type":"threads.list","params":{}} x',
  ],
  ["empty", "RQ-02", "An empty body is not refused with a 4xx", ""],
  ["array", "RQ-02", "A body that is an array is not refused with a 4xx", "[]"],
  ["null", "RQ-02", "A body that is null is not refused with a 4xx", "null"],
  ["no-type", "RQ-03", "A request without type is not refused with a 4xx", { params: {} }],
  [
    "unknown-type",
    "RQ-03",
    "An unknown operation is not refused with a 4xx",
    { type: "threads.nope", params: {} },
  ],
  ["no-params", "RQ-04", "A request without params is not refused with a 4xx", { type: "threads.list" }],
  [
    "null-params",
    "RQ-04",
    "Params that are null are not refused with a 4xx",
    { type: "threads.list", params: null },
  ],
  [
    "text-params",
    "RQ-04",
    "Params that are no object are not refused with a 4xx",
    { type: "threads.list", params: "x" },
  ],
  [
    "missing",
    "RQ-05",
    "A missing required parameter is not refused with a 4xx",
    { type: "threads.get_by_id", params: {} },
  ],
  [
    "no-input",
    "RQ-05",
    "A missing required parameter is not refused with a 4xx",
    { type: "threads.create", params: {} },
  ],
  [
    "wrong-type",
    "RQ-06",
    "A parameter of the wrong type is not refused with a 4xx",
    { type: "threads.get_by_id", params: { thread_id: 5 } },
  ],
  [
    "wrong-content",
    "RQ-06",
    "A parameter of the wrong type is not refused with a 4xx",
    { type: "threads.create", params: { input: { ...input, content: "x" } } },
  ],
  [
    "unknown-part",
    "RQ-15",
    "An unknown content part is not refused with a 4xx",
    { type: "threads.create", params: { input: { ...input, content: [{ type: "input_image", url: "x" }] } } },
  ],
  [
    "order",
    "RQ-17",
    "An unknown order is not refused with a 4xx",
    { type: "threads.list", params: { order: "up" } },
  ],
  [
    "cursor",
    "RD-09",
    "An unknown cursor is not refused with a 4xx",
    { type: "threads.list", params: { after: "thr_nope" } },
  ],
  [
    "base64",
    "AT-11",
    "Audio that is no base64 is not refused with a 4xx",
    { type: "input.transcribe", params: { audio_base64: "aGk", mime_type: "audio/mp4" } },
  ],
];

export const validation: readonly Case[] = [
  {
    id: "requests/refuses-what-is-malformed",
    rules: [...new Set(bad.map(([, rule]) => rule)), "RQ-16"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      await d.send("before", { type: "threads.list", params: { limit: 9999 } });
      for (const [label, , , body] of bad) {
        await d.send(label, typeof body === "string" ? { raw: body } : { json: body }, { timeout: 5000 });
      }
      await d.send("after", { type: "threads.list", params: { limit: 9999 } });
    },
    judge(seen, rule) {
      for (const [label, id, message] of bad) {
        const view = seen.get(label);
        rule(id).holds(view.status >= 400 && view.status < 500, {
          message,
          in: view,
          expected: "4xx",
          received: view.status,
        });
      }
      rule("RQ-16").equals(ids(listed(seen.get("after"))), ids(listed(seen.get("before"))), {
        message: "A refused request has left a trace",
        in: seen.get("after"),
      });
    },
  },
  {
    id: "requests/takes-null-for-absent",
    rules: ["RQ-09", "RQ-10", "RQ-19"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      await d.send("nulls", { json: { type: "threads.list", params: { limit: null, after: null } } });
      await d.send("metadata", { json: { type: "threads.list", params: {}, metadata: null } });
      await d.send("default", { json: { type: "threads.list", params: {} } });
      await d.send("negative", { json: { type: "threads.list", params: { limit: -1 } } });
    },
    judge(seen, rule) {
      rule("RQ-10").holds(seen.get("nulls").accepted, {
        message: "Null for an optional parameter is refused",
        in: seen.get("nulls"),
      });
      rule("RQ-09").holds(seen.get("metadata").accepted, {
        message: "metadata: null is refused",
        in: seen.get("metadata"),
      });
      const negative = seen.get("negative");
      const same = JSON.stringify(ids(listed(negative))) === JSON.stringify(ids(listed(seen.get("default"))));
      rule("RQ-19").holds((negative.status >= 400 && negative.status < 500) || (negative.accepted && same), {
        message: "A negative limit is neither refused nor read as the default",
        in: negative,
        received: negative.status,
      });
    },
  },
  {
    id: "requests/refuses-what-is-malformed-about-a-thread",
    rules: ["TU-10", "RQ-21"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      // A thread that exists: with another one, any server that looks it up would refuse for that reason.
      const { threadId: thread_id } = d.recall("create", "kit/liveness");
      await d.send("kind", {
        json: { type: "items.feedback", params: { thread_id, item_ids: [], kind: "meh" } },
      });
      await d.send("action", {
        json: { type: "threads.sync_custom_action", params: { thread_id, action: {} } },
      });
    },
    judge(seen, rule) {
      for (const [label, id, what] of [
        ["kind", "TU-10", "An unknown kind of feedback"],
        ["action", "RQ-21", "An action without type"],
      ] as const) {
        const view = seen.get(label);
        rule(id).holds(view.status >= 400 && view.status < 500, {
          message: `${what} is not refused with a 4xx`,
          in: view,
          expected: "4xx",
          received: view.status,
        });
      }
    },
  },
];
