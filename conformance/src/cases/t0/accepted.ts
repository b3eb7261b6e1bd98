import { isObject, memberAt } from "../../transcript/exchange-view.ts";
import type { Case } from "../../case/case.ts";
import type { WireRequest } from "../../case/drive.ts";
import { firstDifference } from "../../transcript/first-difference.ts";
import { isErrorDocument } from "../../replay/error-document.ts";
import type { View } from "../../transcript/view.ts";
import { type FindingName, partsOf } from "../../findings/index.ts";
import {
  clientError,
  finishedItems,
  ids,
  listedById,
  listedItems,
  answerSummary,
  messageAccepted,
  messageShown,
  withoutTies,
} from "../support/reading.ts";
import { listItems } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

const text = (words: string) => ({ type: "input_text", text: words });
const whole = { attachments: [], inference_options: {} };
const one = [text("Please answer with one word.")];

const withUnknown = "A message with unknown members";

/** Messages that are unusual in one way and must be accepted. */
const messages: readonly {
  label: string;
  /** What is found where the message is rejected. */
  rejected: FindingName;
  input: object;
  /** The member of the shown message that shows how it was read, whether that is right, and what is found if not. */
  read?: [member: string, holds: (value: unknown) => boolean, misread: FindingName];
  around?: object;
}[] = [
  {
    label: withUnknown,
    rejected: "RQ-07/unknown-member-rejected",
    input: {
      ...whole,
      zzz: {},
      content: [{ ...text("Please answer with one word."), zzz: 1 }],
      inference_options: { zzz: true },
    },
    around: { zzz: [1] },
  },
  {
    label: "A message with null for what it leaves out",
    rejected: "RQ-10/null-rejected",
    input: {
      ...whole,
      content: one,
      quoted_text: null,
      inference_options: { model: null, tool_choice: null },
    },
    read: ["quoted_text", (quote) => (quote ?? "") === "", "RQ-10/null-misread"],
  },
  {
    label: "A tag without data",
    rejected: "RQ-14/missing-data-rejected",
    input: { ...whole, content: [...one, { type: "input_tag", id: "t2", text: "tag" }] },
    read: [
      "content",
      (content) => Array.isArray(content) && isNone(memberAt(content[1], "data")),
      "RQ-14/missing-data-misread",
    ],
  },
];

/** Whether an object anywhere in a value has a member of that name. */
function hasMember(value: unknown, name: string): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, name) || Object.values(value).some((part) => hasMember(part, name));
}

/** Absent, null, or empty as its default; a member that is null is absent, and SER-05 covers that it is sent. */
function isNone(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isObject(value)) return Object.values(value).every((member) => member === null);
  return value === undefined || value === null;
}

const list = (params: object, rest: object = {}): WireRequest => ({
  json: { type: "threads.list", params, ...rest },
});

/** List requests that are unusual in one way and must be answered like the plain one. */
const lists: readonly {
  label: string;
  request: WireRequest;
  /** What is found where the request is rejected, … */
  rejected: FindingName;
  /** … and where its answer differs. */
  misread: FindingName;
}[] = [
  {
    label: "unknown members",
    request: list({ zzz: 1 }, { zzz: { a: [1] } }),
    rejected: "RQ-07/unknown-member-rejected",
    misread: "RQ-07/unknown-member-changes-answer",
  },
  {
    label: "metadata",
    request: list({}, { metadata: { user: { id: 1 }, any: [null] } }),
    rejected: "RQ-08/metadata-rejected",
    misread: "RQ-08/metadata-changes-answer",
  },
  {
    label: "null metadata",
    request: list({}, { metadata: null }),
    rejected: "RQ-09/null-metadata-rejected",
    misread: "RQ-09/null-metadata-changes-answer",
  },
  {
    label: "nulls",
    request: list({ after: null }),
    rejected: "RQ-10/null-rejected",
    misread: "RQ-10/null-misread",
  },
  {
    label: "null limit",
    request: list({ limit: null }),
    rejected: "RQ-20/null-limit-rejected",
    misread: "RQ-20/null-limit-misread",
  },
  {
    label: "limit 0",
    request: list({ limit: 0 }),
    rejected: "RQ-20/zero-limit-rejected",
    misread: "RQ-20/zero-limit-misread",
  },
];

const ruleOf = (finding: FindingName) => partsOf(finding).rule;

/** What is listed, in the order of its times. */
const idsByTime = (view: View): string[] => ids(withoutTies(listedItems(view)));

export const accepted: readonly Case[] = [
  {
    id: "requests/takes-unusual-messages",
    rules: [...messages.map(({ rejected }) => ruleOf(rejected)), "RQ-29"],
    tier: "T0",
    turns: messages.length,
    after: ["kit/liveness"],
    async drive(d) {
      // Each in a thread of its own: a server that stores what it cannot read again fails nowhere else.
      for (const { label, input, around } of messages) {
        const json = { type: "threads.create", params: { input, ...around } };
        const { threadId } = await d.send(label, { json }, { timeout: 25_000 });
        if (label === withUnknown && threadId !== "") await d.send("list", listItems(threadId));
      }
    },
    judge(seen, rule) {
      const unknown = seen.get(withUnknown);
      const [message = {}] = finishedItems(unknown, "user_message");
      if (message["id"] !== undefined && seen.has("list")) {
        const list = seen.get("list");
        for (const [finding, view, item] of [
          ["unknown-member-echoed", unknown, message],
          ["unknown-member-stored", list, listedById(list, message["id"])],
        ] as const) {
          rule("RQ-29").holds(!hasMember(item, "zzz"), finding, { in: view, received: item });
        }
      }
      for (const { label, rejected, read } of messages) {
        const view = seen.get(label);
        const isAccepted = rule.of(rejected).holds(messageAccepted(view), {
          in: view,
          expected: "a stream that begins with the user's message",
          received: answerSummary(view),
        });
        if (!isAccepted || !read || !messageShown(view)) continue;
        const [member, holds, misread] = read;
        const value = finishedItems(view, "user_message")[0]?.[member];
        rule.of(misread).holds(holds(value), { in: view, path: `$.item.${member}`, received: value });
      }
    },
  },
  {
    id: "requests/takes-messages-without-attachments-and-options",
    rules: ["RQ-12", "RQ-13"],
    tier: "T0",
    turns: 1,
    after: ["kit/liveness"],
    async drive(d) {
      const send = (label: string, input: object) => {
        const params = { input: { content: one, ...input } };
        return d.send(label, { json: { type: "threads.create", params } }, { timeout: 25_000 });
      };
      // Only where it is rejected, the two are sent apart, to see which is required: one message is answered at most.
      if (messageAccepted(await send("neither", {}))) return;
      if (messageAccepted(await send("no attachments", { inference_options: {} }))) return;
      await send("no options", { attachments: [] });
    },
    judge(seen, rule) {
      const neither = seen.get("neither");
      const message = finishedItems(neither, "user_message")[0] ?? {};
      for (const [member, label, rejected, misread] of [
        [
          "attachments",
          "no attachments",
          "RQ-12/missing-attachments-rejected",
          "RQ-12/missing-attachments-misread",
        ],
        [
          "inference_options",
          "no options",
          "RQ-13/missing-options-rejected",
          "RQ-13/missing-options-misread",
        ],
      ] as const) {
        const view = seen.has(label) ? seen.get(label) : neither;
        const isAccepted = rule.of(rejected).holds(messageAccepted(view), {
          in: view,
          expected: "a stream that begins with the user's message",
          received: answerSummary(view),
        });
        if (!isAccepted || view !== neither || !messageShown(view)) continue;
        rule.of(misread).holds(isNone(message[member]), {
          in: view,
          path: `$.item.${member}`,
          received: message[member],
        });
      }
    },
  },
  {
    id: "requests/takes-unusual-lists",
    rules: [...new Set(lists.map(({ rejected }) => ruleOf(rejected))), "RQ-19"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      await readOrBlock(d, "plain", list({}));
      for (const { label, request } of lists) await d.send(label, request);
      const { threadId: thread_id } = d.recall("create", "kit/liveness");
      for (const [what, limit] of [
        ["usual", undefined],
        ["negative", -1],
      ] as const) {
        await d.send(`${what} threads.list`, list({ limit }));
        await d.send(`${what} items.list`, { json: { type: "items.list", params: { thread_id, limit } } });
      }
      const nulls = { thread_id, limit: null, after: null };
      await d.send("null items.list", { json: { type: "items.list", params: nulls } });
    },
    judge(seen, rule) {
      const usual = idsByTime(seen.get("plain"));
      // Two plain lists in different orders (RD-05, RD-07, RD-13): what is listed can be compared, its order cannot.
      const again = idsByTime(seen.get("usual threads.list"));
      const isStable = firstDifference(again, usual) === undefined;
      const comparable = (listed: readonly unknown[]) => (isStable ? listed : listed.map(String).toSorted());
      for (const { label, rejected, misread } of lists) {
        const view = seen.get(label);
        const isAccepted = rule.of(rejected).holds(view.accepted, {
          in: view,
          expected: 200,
          received: view.status,
        });
        if (isAccepted) rule.of(misread).equals(comparable(idsByTime(view)), comparable(usual), { in: view });
      }
      const [whole, nulls] = [seen.get("usual items.list"), seen.get("null items.list")];
      if (whole.accepted) {
        const same = firstDifference(idsByTime(nulls), idsByTime(whole)) === undefined;
        rule("RQ-10").holds(same, nulls.accepted ? "null-misread" : "null-rejected", {
          in: nulls,
          expected: idsByTime(whole),
          received: nulls.accepted ? idsByTime(nulls) : answerSummary(nulls),
        });
      }
      for (const operation of ["threads.list", "items.list"]) {
        const [plain, negative] = [seen.get(`usual ${operation}`), seen.get(`negative ${operation}`)];
        if (!plain.accepted) continue;
        const [few, usually] = [idsByTime(negative), idsByTime(plain)];
        const isThreads = operation === "threads.list";
        const same = isThreads
          ? firstDifference(comparable(few), comparable(usually)) === undefined
          : firstDifference(few, usually) === undefined;
        const isRejected = clientError(negative) || isErrorDocument(negative);
        rule("RQ-19").holds(isRejected || (negative.accepted && same), "negative-limit-misread", {
          in: negative,
          with: { operation },
          received: answerSummary(negative),
        });
      }
    },
  },
];
