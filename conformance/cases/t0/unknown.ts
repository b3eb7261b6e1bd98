import type { Case, WireRequest } from "../../src/case.ts";
import type { RuleId } from "../../src/generated/rules.ts";
import type { View } from "../../src/view.ts";
import { ended, ids, listed } from "../look.ts";

const message = {
  content: [{ type: "input_text" as const, text: "x" }],
  attachments: [],
  inference_options: {},
};
const action = { type: "kit.nothing" };

type Allowed = (view: View) => boolean;
/** A 4xx, or one `error` event and a clean end. */
const refused: Allowed = (view) => view.refused;
const notFound: Allowed = ({ status }) => status === 404;
const clientError: Allowed = ({ status }) => status >= 400 && status < 500;

/** An id that no server has given. */
export const strangeId = "thr_00000000000000000000000000000000";

/** What is sent for a thread that does not exist, and what may come back. */
export const strangeRequests: readonly (readonly [
  label: string,
  rule: RuleId,
  allowed: Allowed,
  (thread_id: string) => WireRequest,
])[] = [
  ["get", "RD-03", notFound, (thread_id) => ({ type: "threads.get_by_id", params: { thread_id } })],
  ["items", "RD-15", notFound, (thread_id) => ({ type: "items.list", params: { thread_id } })],
  [
    "update",
    "TU-02",
    notFound,
    (thread_id) => ({ type: "threads.update", params: { thread_id, title: "x" } }),
  ],
  [
    "add",
    "TM-03",
    refused,
    (thread_id) => ({ type: "threads.add_user_message", params: { thread_id, input: message } }),
  ],
  [
    "retry",
    "RT-06",
    refused,
    (thread_id) => ({ type: "threads.retry_after_item", params: { thread_id, item_id: "nope" } }),
  ],
  [
    "output",
    "CT-07",
    refused,
    (thread_id) => ({ type: "threads.add_client_tool_output", params: { thread_id, result: null } }),
  ],
  [
    "answer",
    "SI-12",
    refused,
    (thread_id) => ({
      type: "threads.add_structured_input",
      params: { thread_id, item_id: "nope", input: {} },
    }),
  ],
  [
    "action",
    "AC-05",
    refused,
    (thread_id) => ({ type: "threads.custom_action", params: { thread_id, item_id: "nope", action } }),
  ],
  [
    "sync",
    "AC-11",
    clientError,
    (thread_id) => ({ type: "threads.sync_custom_action", params: { thread_id, item_id: "nope", action } }),
  ],
];

const finding = (label: string, view: View) => ({
  message: `An unknown id is not refused by ${view.exchange.request.operation ?? label}`,
  in: view,
  expected: "a 4xx, or one error event and a clean end",
  received: `${view.status}, ${view.events.length} events, ${view.exchange.end.how}`,
});

export const unknown: readonly Case[] = [
  {
    id: "threads/unknown-is-refused",
    rules: [...strangeRequests.map(([, rule]) => rule), "TU-06", "AT-05"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      for (const [label, , , request] of strangeRequests)
        await d.send(label, request(strangeId), { timeout: 5000 });
      await d.send("delete", {
        type: "threads.delete",
        params: { thread_id: strangeId },
      });
      await d.send("attachment", {
        type: "attachments.delete",
        params: { attachment_id: "atc_00000000000000000000000000000000" },
      });
    },
    judge(seen, rule) {
      for (const [label, id, allowed] of strangeRequests)
        rule(id).holds(allowed(seen.get(label)), finding(label, seen.get(label)));
      const { accepted, status } = seen.get("delete");
      rule("TU-06").holds(accepted || status === 404, {
        message: "Deleting an unknown thread fails",
        in: seen.get("delete"),
        received: status,
      });
      rule("AT-05").holds(seen.get("attachment").status < 500, {
        message: "Deleting an unknown attachment fails",
        in: seen.get("attachment"),
      });
    },
  },
  {
    id: "items/unknown-and-wrong-are-refused",
    rules: ["RT-06", "RT-07", "CT-07", "SI-12", "AC-04", "AC-05", "AC-11", "RD-09", "RQ-16", "TC-08"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      const create = d.recall("create", "kit/liveness");
      const thread_id = create.threadId;
      const item_id = String(ended(create, "user_message")[0]?.["id"]);
      await d.send("before", { type: "items.list", params: { thread_id, limit: 100 } });
      for (const [label, , , request] of strangeRequests.slice(4))
        await d.send(label, request(thread_id), { timeout: 5000 });
      const answer = ended(create, "assistant_message")[0]?.["id"];
      if (answer !== undefined)
        await d.send("retry-answer", {
          type: "threads.retry_after_item",
          params: { thread_id, item_id: String(answer) },
        });
      await d.send("answer-message", {
        type: "threads.add_structured_input",
        params: { thread_id, item_id, input: {} },
      });
      await d.send("act-on-message", {
        type: "threads.custom_action",
        params: { thread_id, item_id, action },
      });
      await d.send("sync-on-message", {
        type: "threads.sync_custom_action",
        params: { thread_id, item_id, action },
      });
      await d.send("cursor", { type: "items.list", params: { thread_id, after: "msg_nope" } });
      await d.send("after", { type: "items.list", params: { thread_id, limit: 100 } });
      await d.send("threads-before", { type: "threads.list", params: { limit: 9999 } });
      await d.send("attachment", {
        type: "threads.create",
        params: { input: { ...message, attachments: ["atc_nope"] } },
      });
      await d.send("threads-after", { type: "threads.list", params: { limit: 9999 } });
    },
    judge(seen, rule) {
      for (const [label, id, allowed] of strangeRequests.slice(4))
        rule(id).holds(allowed(seen.get(label)), finding(label, seen.get(label)));
      if (seen.has("retry-answer")) {
        rule("RT-07").holds(seen.get("retry-answer").refused, {
          message: "A retry of an assistant's message is not refused",
          in: seen.get("retry-answer"),
        });
      }
      rule("SI-12").holds(seen.get("answer-message").refused, {
        message: "Answers to a user message are not refused",
        in: seen.get("answer-message"),
      });
      rule("AC-04").holds(seen.get("act-on-message").refused, {
        message: "An action of a user message is not refused",
        in: seen.get("act-on-message"),
      });
      const [error] = seen.get("act-on-message").eventsOf("error");
      if (error) {
        rule("AC-04").holds((error["allow_retry"] ?? false) === false, {
          message: "An action of a user message may be retried though it never succeeds",
          in: seen.get("act-on-message"),
          expected: false,
          received: error["allow_retry"],
        });
      }
      rule("AC-11").holds(clientError(seen.get("sync-on-message")), {
        message: "A sync action of a user message is not refused with a 4xx",
        in: seen.get("sync-on-message"),
        expected: "4xx",
        received: seen.get("sync-on-message").status,
      });
      rule("RD-09").holds(clientError(seen.get("cursor")), {
        message: "An unknown cursor of items is not refused with a 4xx",
        in: seen.get("cursor"),
        received: seen.get("cursor").status,
      });
      rule("RQ-16").equals(ids(listed(seen.get("after"))), ids(listed(seen.get("before"))), {
        message: "A refused request has changed the thread",
        in: seen.get("after"),
      });
      rule("TC-08").holds(seen.get("attachment").refused, {
        message: "A message with an unknown attachment is not refused",
        in: seen.get("attachment"),
      });
      rule("TC-08").equals(ids(listed(seen.get("threads-after"))), ids(listed(seen.get("threads-before"))), {
        message: "A refused message has left a thread behind",
        in: seen.get("threads-after"),
      });
    },
  },
];
