import type { Case, CaseRecord } from "../../case/case.ts";
import type { WireRequest } from "../../case/drive.ts";
import { type FindingName, partsOf } from "../../findings/index.ts";
import type { View } from "../../transcript/view.ts";
import { answerSummary, clientError, finishedItems, isAcknowledged, listedIds } from "../support/reading.ts";
import {
  addToolOutput,
  addUserMessage,
  createThread,
  getThread,
  listItems,
  listThreads,
  messageInput,
  retryAfterItem,
} from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";
import { strangeId } from "../support/strange-id.ts";

const action = { type: "kit.nothing" };

type Allowed = (view: View) => boolean;
/** A 4xx, or one `error` event and a clean end. */
const refused: Allowed = (view) => view.refused;
const notFound: Allowed = ({ status }) => status === 404;

/** What is sent for a thread or an item that does not exist, and what may come back where it is the thread. */
export const strangeRequests: readonly (readonly [
  label: string,
  finding: FindingName,
  allowed: Allowed,
  (thread_id: string, item_id: string) => WireRequest,
])[] = [
  ["get", "RD-03/unknown-thread-accepted", notFound, (thread_id) => getThread(thread_id)],
  [
    "items",
    "RD-15/unknown-thread-accepted",
    notFound,
    (thread_id) => ({ type: "items.list", params: { thread_id } }),
  ],
  [
    "update",
    "TU-02/unknown-thread-accepted",
    notFound,
    (thread_id) => ({ type: "threads.update", params: { thread_id, title: "x" } }),
  ],
  ["add", "TM-03/unknown-thread-accepted", refused, (thread_id) => addUserMessage(thread_id, "x")],
  ["retry", "RT-06/unknown-thread-accepted", refused, retryAfterItem],
  ["output", "CT-12/unknown-thread-accepted", refused, (thread_id) => addToolOutput(thread_id, null)],
  [
    "answer",
    "SI-12/unknown-thread-accepted",
    refused,
    (thread_id, item_id) => ({
      type: "threads.add_structured_input",
      params: { thread_id, item_id, input: {} },
    }),
  ],
  [
    "action",
    "AC-05/unknown-thread-accepted",
    refused,
    (thread_id, item_id) => ({ type: "threads.custom_action", params: { thread_id, item_id, action } }),
  ],
  [
    "sync",
    "AC-11/unknown-thread-accepted",
    clientError,
    (thread_id, item_id) => ({ type: "threads.sync_custom_action", params: { thread_id, item_id, action } }),
  ],
];

/** What is found where a request is accepted that names an item which its known thread does not have. */
const lostItems: ReadonlyMap<string, FindingName> = new Map<string, FindingName>([
  ["retry", "RT-06/unknown-item-accepted"],
  // It names no item: the thread has no pending call.
  ["output", "CT-07/output-without-call-accepted"],
  ["answer", "SI-12/unknown-item-accepted"],
  ["action", "AC-05/unknown-item-accepted"],
  ["sync", "AC-11/unknown-item-accepted"],
]);

/** The same requests about an item that a known thread does not have. */
const lostRequests = strangeRequests.flatMap(([label, , ...rest]) => {
  const finding = lostItems.get(label);
  return finding === undefined ? [] : [[label, finding, ...rest] as const];
});

/** Requests that name an item of the wrong type: what is found where they are accepted, and how they may be rejected. */
const wrongItems = [
  ["retry an answer", "RT-07/answer-retry-accepted", refused],
  ["answer a message", "SI-12/non-question-accepted", refused],
  ["act on a message", "AC-04/non-widget-sender-accepted", refused],
  ["sync-act on a message", "AC-11/non-widget-sender-accepted", clientError],
] as const;

const ruleOf = (finding: FindingName) => partsOf(finding).rule;

/** The rules that themselves require that nothing changes; RQ-16 requires it of the other requests. */
const unchanging: ReadonlyMap<string, "RT-06" | "RT-07" | "CT-07"> = new Map([
  ["retry", "RT-06"],
  ["retry an answer", "RT-07"],
  ["output", "CT-07"],
] as const);

/** Whether the server says that it lacks the operation, whatever it is asked about: other rules cover how it says so. */
const isMissing = ({ status }: View): boolean => status === 501;

/** Whether the first turn has ended with an error too: nothing tells a rejection from a model that fails. */
const everyTurnFails = (seen: CaseRecord): boolean =>
  seen.of("kit/liveness").get("create").eventsOf("error").length > 0;

/** The id of the user's message in the stream of its thread; "" where there is none. */
export const firstItemId = (create: View): string =>
  String(finishedItems(create, "user_message")[0]?.["id"] ?? "");

export const refusal = "a 4xx, or one error event and a clean end";

export const unknown: readonly Case[] = [
  {
    id: "threads/unknown-is-refused",
    rules: [...strangeRequests.map(([, finding]) => ruleOf(finding)), "TU-06"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      const create = d.recall("create", "kit/liveness");
      const { threadId: known } = create;
      const itemId = firstItemId(create);
      for (const [label, , , request] of strangeRequests)
        await d.send(label, request(strangeId(d, known), strangeId(d, itemId)), { timeout: 5000 });
      await d.send("delete", { type: "threads.delete", params: { thread_id: strangeId(d, known) } });
    },
    judge(seen, rule) {
      for (const [label, finding, allowed] of strangeRequests) {
        const view = seen.get(label);
        if (isMissing(view)) continue;
        rule.of(finding).holds(allowed(view), {
          in: view,
          with: { operation: view.exchange.request.operation ?? label },
          expected: allowed === notFound ? 404 : allowed === clientError ? "4xx" : refusal,
          received: answerSummary(view),
        });
      }
      const deletion = seen.get("delete");
      const isAnswered = isAcknowledged(deletion) || deletion.status === 404;
      rule("TU-06").holds(isAnswered, "missing-thread-deletion-fails", {
        in: deletion,
        with: { which: "an unknown" },
        received: answerSummary(deletion),
      });
    },
  },
  {
    id: "items/unknown-and-wrong-are-refused",
    rules: [...[...lostItems.values()].map(ruleOf), "RT-07", "AC-04", "RQ-16"],
    tier: "T0",
    turns: 1,
    after: ["kit/liveness"],
    async drive(d) {
      // A thread of its own: a retry that should be rejected may destroy it.
      const created = await d.createThread("create", "Please answer with one word.", { timeout: 25_000 });
      const { view: create, threadId: thread_id, userMessageId: item_id } = created;
      const send = async (label: string, request: WireRequest) => {
        await d.send(label, request, { timeout: 5000 });
        await readOrBlock(d, `after: ${label}`, listItems(thread_id, "desc"));
      };
      await readOrBlock(d, "before", listItems(thread_id, "desc"));
      for (const [label, , , request] of lostRequests)
        await send(label, request(thread_id, strangeId(d, item_id)));
      const answer = finishedItems(create, "assistant_message")[0]?.["id"];
      if (answer !== undefined) await send("retry an answer", retryAfterItem(thread_id, String(answer)));
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
      for (const [label, finding, allowed] of lostRequests) {
        const view = seen.get(label);
        if (isMissing(view)) continue;
        rule.of(finding).holds(allowed(view), {
          in: view,
          with: { operation: view.exchange.request.operation ?? label },
          expected: allowed === clientError ? "4xx" : refusal,
          received: answerSummary(view),
        });
      }
      for (const [label, finding, allowed] of wrongItems) {
        if (!seen.has(label)) continue;
        const view = seen.get(label);
        if (isMissing(view)) continue;
        rule.of(finding).holds(allowed(view), { in: view, expected: refusal, received: answerSummary(view) });
      }
      const [error] = seen.get("act on a message").eventsOf("error");
      if (error && !everyTurnFails(seen)) {
        rule("AC-04").holds((error["allow_retry"] ?? false) === false, "retry-allowed", {
          in: seen.get("act on a message"),
          expected: false,
          received: error["allow_retry"],
        });
      }
      let before = listedIds(seen.get("before"));
      for (const label of [...lostRequests.map(([label]) => label), ...wrongItems.map(([label]) => label)]) {
        if (!seen.has(label)) continue;
        const [view, list] = [seen.get(label), seen.get(`after: ${label}`)];
        const after = listedIds(list);
        // An accepted request may change the thread; that it was accepted is reported above.
        if (view.refused) {
          const id = unchanging.get(label) ?? "RQ-16";
          rule(id).equals(after, before, "rejected-request-changes-thread", {
            in: list,
            with: { operation: view.exchange.request.operation ?? "" },
          });
        }
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
      await readOrBlock(d, "before", listThreads);
      const { threadId: thread_id } = d.recall("create", "kit/liveness");
      const input = { ...messageInput("x"), attachments: [strangeId(d, thread_id)] };
      await d.send("create", createThread(input));
      await readOrBlock(d, "after", listThreads);
      await readOrBlock(d, "items before", listItems(thread_id));
      await d.send("add", addUserMessage(thread_id, input));
      await readOrBlock(d, "items after", listItems(thread_id));
    },
    judge(seen, rule) {
      // Every turn fails here, so a failed turn is not a rejection.
      if (everyTurnFails(seen)) return;
      const create = seen.get("create");
      for (const view of [create, seen.get("add")]) {
        rule("TC-08").holds(view.refused, "unknown-attachment-accepted", {
          in: view,
          expected: refusal,
          received: answerSummary(view),
        });
      }
      if (seen.get("add").refused) {
        const [before, after] = [seen.get("items before"), seen.get("items after")];
        rule("RQ-16").equals(listedIds(after), listedIds(before), "rejected-message-stored", {
          in: after,
        });
      }
      const [before, after] = [seen.get("before"), seen.get("after")];
      rule("TC-08").equals(listedIds(after), listedIds(before), "thread-left-behind", {
        in: after,
      });
    },
  },
];
