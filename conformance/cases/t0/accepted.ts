import type { Case, WireRequest } from "../../src/case.ts";
import type { RuleId } from "../../src/generated/rules.ts";
import { firstDifference } from "../../src/compare.ts";
import { at, clientError, ended, ids, listed, outcome, took } from "../look.ts";

const text = (words: string) => ({ type: "input_text", text: words });
const whole = { attachments: [], inference_options: {} };
const one = [text("Please answer with one word.")];

/** A message that is unusual in one way: the rule that wants it taken, what it is, its input, and what it must become. */
const messages: readonly {
  rule: RuleId;
  what: string;
  input: object;
  /** The member of the shown message that tells how it was read, and whether that is right. */
  read?: [member: string, holds: (value: unknown) => boolean];
  around?: object;
}[] = [
  {
    rule: "RQ-07",
    what: "A message with members that are unknown",
    input: {
      ...whole,
      zzz: {},
      content: [{ ...text("Please answer with one word."), zzz: 1 }],
      inference_options: { zzz: true },
    },
    around: { zzz: [1] },
  },
  {
    rule: "RQ-10",
    what: "A message with null for what it leaves out",
    input: {
      ...whole,
      content: one,
      quoted_text: null,
      inference_options: { model: null, tool_choice: null },
    },
    read: ["quoted_text", (quote) => (quote ?? "") === ""],
  },
  {
    rule: "RQ-14",
    what: "A tag without data",
    input: { ...whole, content: [...one, { type: "input_tag", id: "t2", text: "tag" }] },
    read: ["content", (content) => Array.isArray(content) && isNone(at(content[1], "data"))],
  },
];

/** Absent, or empty as its default. */
function isNone(value: unknown): boolean {
  return value === undefined || ["{}", "[]"].includes(JSON.stringify(value));
}

const list = (params: object, rest: object = {}): WireRequest => ({
  json: { type: "threads.list", params, ...rest },
});

/** What the plain list must not differ from: a list request that is unusual in one way. */
const lists: readonly (readonly [label: string, rule: RuleId, what: string, WireRequest])[] = [
  ["unknown members", "RQ-07", "Members that are unknown", list({ zzz: 1 }, { zzz: { a: [1] } })],
  ["metadata", "RQ-08", "A metadata object", list({}, { metadata: { user: { id: 1 }, any: [null] } })],
  ["null metadata", "RQ-09", "A metadata that is null", list({}, { metadata: null })],
  ["nulls", "RQ-10", "Null for an optional parameter", list({ after: null })],
  ["null limit", "RQ-20", "A limit that is null", list({ limit: null })],
  ["limit 0", "RQ-20", "A limit of 0", list({ limit: 0 })],
];

export const accepted: readonly Case[] = [
  {
    id: "requests/takes-unusual-messages",
    rules: messages.map(({ rule }) => rule),
    tier: "T0",
    turns: messages.length,
    after: ["kit/liveness"],
    async drive(d) {
      const { threadId: thread_id } = d.recall("create", "kit/liveness");
      for (const { what, input, around } of messages) {
        const params = { thread_id, input, ...around };
        await d.send(what, { json: { type: "threads.add_user_message", params } }, { timeout: 25_000 });
      }
    },
    judge(seen, rule) {
      for (const { rule: id, what, read } of messages) {
        const view = seen.get(what);
        const taken = rule(id).holds(took(view), {
          message: `${what} is not taken`,
          in: view,
          expected: "a stream that begins with the user's message",
          received: outcome(view),
        });
        if (!taken || !read) continue;
        const [member, holds] = read;
        const value = ended(view, "user_message")[0]?.[member];
        rule(id).holds(holds(value), {
          message: `${what} is read as something else`,
          in: view,
          path: `$.item.${member}`,
          received: value,
        });
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
      const { threadId: thread_id } = d.recall("create", "kit/liveness");
      const send = (label: string, input: object) => {
        const params = { thread_id, input: { content: one, ...input } };
        return d.send(label, { json: { type: "threads.add_user_message", params } }, { timeout: 25_000 });
      };
      // Only where it is refused, which of the two is missed must be found out: one message is answered at most.
      if (took(await send("neither", {}))) return;
      if (took(await send("no attachments", { inference_options: {} }))) return;
      await send("no options", { attachments: [] });
    },
    judge(seen, rule) {
      const neither = seen.get("neither");
      const message = ended(neither, "user_message")[0] ?? {};
      for (const [id, member, label] of [
        ["RQ-12", "attachments", "no attachments"],
        ["RQ-13", "inference_options", "no options"],
      ] as const) {
        const view = seen.has(label) ? seen.get(label) : neither;
        const taken = rule(id).holds(took(view), {
          message: `A message without ${member} is not taken`,
          in: view,
          expected: "a stream that begins with the user's message",
          received: outcome(view),
        });
        if (!taken || view !== neither) continue;
        rule(id).holds(isNone(message[member]), {
          message: `A message without ${member} is read as something else`,
          in: view,
          path: `$.item.${member}`,
          received: message[member],
        });
      }
    },
  },
  {
    id: "requests/takes-unusual-lists",
    rules: [...new Set(lists.map(([, rule]) => rule)), "RQ-19"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      await d.send("plain", list({}));
      for (const [label, , , request] of lists) await d.send(label, request);
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
      const usual = ids(listed(seen.get("plain")));
      for (const [label, id, what] of lists) {
        const view = seen.get(label);
        const taken = rule(id).holds(view.accepted, {
          message: `${what} in threads.list is refused`,
          in: view,
          expected: 200,
          received: view.status,
        });
        if (!taken) continue;
        rule(id).equals(ids(listed(view)), usual, {
          message: `${what} in threads.list changes its answer`,
          in: view,
        });
      }
      const [whole, nulls] = [seen.get("usual items.list"), seen.get("null items.list")];
      if (whole.accepted) {
        rule("RQ-10").holds(firstDifference(ids(listed(nulls)), ids(listed(whole))) === undefined, {
          message: "Null for optional parameters of items.list is not read as absent",
          in: nulls,
          expected: ids(listed(whole)),
          received: nulls.accepted ? ids(listed(nulls)) : outcome(nulls),
        });
      }
      for (const operation of ["threads.list", "items.list"]) {
        const [plain, negative] = [seen.get(`usual ${operation}`), seen.get(`negative ${operation}`)];
        const same = firstDifference(ids(listed(negative)), ids(listed(plain))) === undefined;
        rule("RQ-19").holds(clientError(negative) || (negative.accepted && same), {
          message: `A negative limit of ${operation} is neither refused with a 4xx nor read as the default`,
          in: negative,
          received: outcome(negative),
        });
      }
    },
  },
];
