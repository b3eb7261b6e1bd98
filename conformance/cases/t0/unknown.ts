import type { Case, WireRequest } from "../../src/case.ts";
import type { RuleId } from "../../src/generated/rules.ts";
import type { View } from "../../src/view.ts";
import { clientError, ended, ids, isAcknowledged, listed, outcome } from "../look.ts";
import { listItems, listThreads, plain, read } from "../requests.ts";

const action = { type: "kit.nothing" };

type Allowed = (view: View) => boolean;
/** A 4xx, or one `error` event and a clean end. */
const refused: Allowed = (view) => view.refused;
const notFound: Allowed = ({ status }) => status === 404;

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
    (thread_id) => ({ type: "threads.add_user_message", params: { thread_id, input: plain("x") } }),
  ],
  [
    "retry",
    "RT-06",
    refused,
    (thread_id) => ({ type: "threads.retry_after_item", params: { thread_id, item_id: "nope" } }),
  ],
  [
    "output",
    "CT-12",
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

/** The same about an item that a known thread does not have; that there is no call pending is another rule's matter. */
const lostRequests = strangeRequests
  .slice(4)
  .map(([label, rule, ...rest]) => [label, rule === "CT-12" ? "CT-07" : rule, ...rest] as const);

/** Whose own sentence says that nothing may change; of the others it is said once for all. */
const unchanging: ReadonlyMap<string, RuleId> = new Map<string, RuleId>([
  ["retry", "RT-06"],
  ["retry an answer", "RT-07"],
  ["output", "CT-07"],
]);

const refusal = "a 4xx, or one error event and a clean end";
export const strangeAttachment = "atc_00000000000000000000000000000000";

export const unknown: readonly Case[] = [
  {
    id: "threads/unknown-is-refused",
    rules: [...strangeRequests.map(([, rule]) => rule), "TU-06"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      for (const [label, , , request] of strangeRequests)
        await d.send(label, request(strangeId), { timeout: 5000 });
      await d.send("delete", { type: "threads.delete", params: { thread_id: strangeId } });
    },
    judge(seen, rule) {
      for (const [label, id, allowed] of strangeRequests) {
        const view = seen.get(label);
        rule(id).holds(allowed(view), {
          message: `An unknown thread is not refused by ${view.exchange.request.operation ?? label}`,
          in: view,
          expected: allowed === notFound ? 404 : allowed === clientError ? "4xx" : refusal,
          received: outcome(view),
        });
      }
      const deletion = seen.get("delete");
      rule("TU-06").holds(isAcknowledged(deletion) || deletion.status === 404, {
        message: "The deletion of an unknown thread is answered neither with {} nor with 404",
        in: deletion,
        received: outcome(deletion),
      });
    },
  },
  {
    id: "items/unknown-and-wrong-are-refused",
    rules: [...lostRequests.map(([, rule]) => rule), "RT-07", "AC-04", "RQ-16"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      const create = d.recall("create", "kit/liveness");
      const thread_id = create.threadId;
      const item_id = String(ended(create, "user_message")[0]?.["id"]);
      const send = async (label: string, request: WireRequest) => {
        await d.send(label, request, { timeout: 5000 });
        await read(d, `after: ${label}`, listItems(thread_id, "desc"));
      };
      await read(d, "before", listItems(thread_id, "desc"));
      for (const [label, , , request] of lostRequests) await send(label, request(thread_id));
      const answer = ended(create, "assistant_message")[0]?.["id"];
      if (answer !== undefined)
        await send("retry an answer", {
          type: "threads.retry_after_item",
          params: { thread_id, item_id: String(answer) },
        });
      await send("answer a message", {
        type: "threads.add_structured_input",
        params: { thread_id, item_id, input: {} },
      });
      await send("act on a message", {
        type: "threads.custom_action",
        params: { thread_id, item_id, action },
      });
      await send("sync-act on a message", {
        type: "threads.sync_custom_action",
        params: { thread_id, item_id, action },
      });
    },
    judge(seen, rule) {
      for (const [label, id, allowed] of lostRequests) {
        const view = seen.get(label);
        const what = label === "output" ? "A tool output that no call waits for" : "An unknown item";
        rule(id).holds(allowed(view), {
          message: `${what} is not refused by ${view.exchange.request.operation ?? label}`,
          in: view,
          expected: allowed === clientError ? "4xx" : refusal,
          received: outcome(view),
        });
      }
      for (const [label, id, allowed, message] of [
        ["retry an answer", "RT-07", refused, "A retry of an assistant's message is not refused"],
        ["answer a message", "SI-12", refused, "Answers to a user message are not refused"],
        ["act on a message", "AC-04", refused, "An action of a user message is not refused"],
        ["sync-act on a message", "AC-11", clientError, "A sync action of a user message is not refused"],
      ] as const) {
        if (!seen.has(label)) continue;
        const view = seen.get(label);
        rule(id).holds(allowed(view), { message, in: view, expected: refusal, received: outcome(view) });
      }
      const [error] = seen.get("act on a message").eventsOf("error");
      if (error) {
        rule("AC-04").holds((error["allow_retry"] ?? false) === false, {
          message: "An action of a user message may be retried though it never succeeds",
          in: seen.get("act on a message"),
          expected: false,
          received: error["allow_retry"],
        });
      }
      let before = ids(listed(seen.get("before")));
      for (const view of seen.all) {
        const label = `after: ${view.exchange.label}`;
        if (!seen.has(label)) continue;
        const after = ids(listed(seen.get(label)));
        // What was not refused may do as it likes: that it was not is said above.
        if (view.refused)
          rule(unchanging.get(view.exchange.label) ?? "RQ-16").equals(after, before, {
            message: `A ${view.exchange.request.operation ?? ""} that is refused changes the thread`,
            in: seen.get(label),
          });
        before = after;
      }
    },
  },
  {
    id: "threads.create/unknown-attachment",
    rules: ["TC-08", "RQ-16"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      await read(d, "before", listThreads);
      const input = { ...plain("x"), attachments: [strangeAttachment] };
      await d.send("create", { type: "threads.create", params: { input } });
      await read(d, "after", listThreads);
      const { threadId: thread_id } = d.recall("create", "kit/liveness");
      await read(d, "items before", listItems(thread_id));
      await d.send("add", { type: "threads.add_user_message", params: { thread_id, input } });
      await read(d, "items after", listItems(thread_id));
    },
    judge(seen, rule) {
      const create = seen.get("create");
      for (const view of [create, seen.get("add")]) {
        rule("TC-08").holds(view.refused, {
          message: "A message with an unknown attachment is not refused",
          in: view,
          expected: refusal,
          received: outcome(view),
        });
      }
      if (seen.get("add").refused) {
        rule("RQ-16").equals(ids(listed(seen.get("items after"))), ids(listed(seen.get("items before"))), {
          message: "A message that is refused for its attachment leaves items in the thread",
          in: seen.get("items after"),
        });
      }
      rule("TC-08").equals(ids(listed(seen.get("after"))), ids(listed(seen.get("before"))), {
        message: "A message with an unknown attachment leaves a thread behind",
        in: seen.get("after"),
      });
    },
  },
];
