import type { Case } from "../../case/case.ts";
import {
  answerSummary,
  clientError,
  finishedItems,
  listedById,
  member,
  messageAccepted,
  messageShown,
  textOf,
} from "../support/reading.ts";
import { createThread, getThread, listItems } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";
import { strangeId } from "../support/strange-id.ts";

/** A list request whose metadata, which nobody reads, holds these bytes. */
function listWith(bytes: readonly number[]): Uint8Array {
  const [before, after] = ['{"type":"threads.list","params":{"limit":1},"metadata":{"note":"x', '"}}'].map(
    (text) => new TextEncoder().encode(text),
  );
  return Uint8Array.from([...before!, ...bytes, ...after!]);
}

const notUtf8: readonly (readonly [what: string, bytes: readonly number[]])[] = [
  ["a byte of Latin-1", [0xfc]],
  ["a character that is cut", [0xf0, 0x9f, 0x8e]],
  ["a surrogate", [0xed, 0xa0, 0x80]],
];

/** The same request in another case, with nothing in the right one. */
const shouted = '{"Type":"threads.list","Params":{"limit":1}}';
const lone = "Please answer with one word. \ud83c!";

/** Bytes, characters and names that lenient readers repair or mistake for others. */
export const characters: readonly Case[] = [
  {
    id: "requests/refuses-what-is-not-utf-8",
    rules: ["RQ-26"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      for (const [what, bytes] of notUtf8) await d.send(what, { raw: listWith(bytes) }, { timeout: 5000 });
    },
    judge(seen, rule) {
      for (const [what] of notUtf8) {
        const view = seen.get(what);
        rule("RQ-26").holds(clientError(view), "invalid-utf-8-accepted", {
          in: view,
          with: { what },
          expected: "4xx",
          received: answerSummary(view),
        });
      }
    },
  },
  {
    id: "requests/keeps-or-refuses-lone-surrogates",
    rules: ["RQ-27"],
    tier: "T0",
    turns: 1,
    after: ["kit/liveness"],
    async drive(d) {
      // A thread of its own: a server that cannot read it any more fails nowhere else.
      const view = await d.send("create", createThread(lone), { timeout: 25_000 });
      if (view.threadId !== "") await readOrBlock(d, "list", listItems(view.threadId));
    },
    judge(seen, rule) {
      const create = seen.get("create");
      const isAccepted = messageAccepted(create);
      rule("RQ-27").holds(isAccepted || clientError(create), "lone-surrogate-fails", {
        in: create,
        expected: "a stream or a 4xx",
        received: answerSummary(create),
      });
      if (!isAccepted || !messageShown(create)) return;
      const [message = {}] = finishedItems(create, "user_message");
      const isKept = rule("RQ-27").equals(textOf(message), lone, "lone-surrogate-replaced", { in: create });
      const list = seen.get("list");
      const stored = listedById(list, message["id"]);
      // TM-01 and IT-06 cover a message that is not listed.
      if (!isKept || stored["id"] === undefined) return;
      rule("RQ-27").equals(textOf(stored), lone, "stored-lone-surrogate-replaced", { in: list });
    },
  },
  {
    id: "requests/reads-names-exactly",
    rules: ["RQ-28"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      const { threadId } = d.recall("create", "kit/liveness");
      await d.send("shouted", { raw: shouted }, { timeout: 5000 });
      await readOrBlock(d, "get", getThread(threadId));
      await d.send("Thread_Id", {
        json: {
          type: "threads.get_by_id",
          params: { thread_id: threadId, Thread_Id: strangeId(d, threadId) },
        },
      });
      await d.send("Type", { json: { ...getThread(threadId), Type: "threads.list" } });
    },
    judge(seen, rule) {
      const view = seen.get("shouted");
      // RQ-03 covers the way in which a request without type is rejected.
      // So does it where the answer, whatever its status, is not that of the operation.
      rule("RQ-28").holds(!Array.isArray(member(view, "data")), "other-case-accepted", {
        in: view,
        expected: "4xx",
        received: answerSummary(view),
      });
      const id = member(seen.get("get"), "id");
      for (const name of ["Thread_Id", "Type"]) {
        const answer = seen.get(name);
        rule("RQ-28").holds(member(answer, "id") === id, "other-case-overrides", {
          in: answer,
          with: { member: name },
          expected: { id },
          received: answer.json ?? answerSummary(answer),
        });
      }
    },
  },
];
