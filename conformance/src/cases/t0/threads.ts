import { garbledAs } from "../support/garbled.ts";
import { isObject, memberAt } from "../../transcript/exchange-view.ts";
import { isEndOfKit } from "../../transcript/transcript.ts";
import type { Case, CaseRecord } from "../../case/case.ts";
import type { RuleObserver } from "../../case/observer.ts";
import { readThread } from "../../replay/thread-states.ts";
import type { View } from "../../transcript/view.ts";
import {
  answerSummary,
  clientError,
  finishedItems,
  hasMore,
  ids,
  isRefusedByApplication,
  listedItems,
  member,
  messageAccepted,
  messageShown,
  sentBody,
  textOf,
  untitled,
  withoutTies,
} from "../support/reading.ts";
import { createThread, getThread, listAllThreads, listItems, listThreads } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

const patience = { timeout: 25_000 };
const unusualTitles = [
  ["A long title", `${"A title, ".repeat(60)}🎉`, "long-title-changed"],
  ["A title that looks like markup", `Tom & "Jerry": <b>it's</b>`, "marked-title-changed"],
  ["A title between spaces", "  A title  ", "padded-title-changed"],
  ["An empty title", "", "empty-title-changed"],
] as const;
const known = "kit/liveness" as const;
/** A model reads a long text for a while, and may say a lot about it. */
export const longPatience = {
  timeout: 40_000,
  unhurried: "stopped, because the answer to a long text may take longer",
} as const;
export const longText = "threads.create/round-trips-text" as const;

/** The answer that announced the second thread. */
export function second(seen: CaseRecord): View {
  const made = seen.of(longText);
  return made.get(made.has("instead") ? "instead" : "create");
}

/**
 * What is easily lost of a text: either line end, blank lines and spaces that could be one, what looks like markup, letters
 * that could be composed, rare ones, punctuation that a keyboard has or has not, and the control characters of a terminal.
 */
export const difficult =
  'Línes\r\nand e\u0301 &amp; <b> 日本語 👨\u200d👩\u200d👧 ❤\ufe0f \u200b\u202e\ufeff \u2028 \u001b[1m \\ " \t ' +
  "it's “so” ‘it’s’ – — … -- ... two  spaces\u00a0and\n\n\nlines ";
/** How often it makes a long text. */
export const longEnough = 1300;

/** A text where it begins to differ from another one, escaped, and how long it is. */
export function differingPart(text: string, other: string): string {
  let index = 0;
  while (index < text.length && text[index] === other[index]) index++;
  const piece = JSON.stringify(text.slice(Math.max(0, index - 8), index + 8));
  return `${text.length} characters, at ${index}: ${piece}`;
}

/** The answer to a rename shows what it has changed; a server may choose how many items it contains. */
export function judgeRenamed(update: View, before: View, rule: RuleObserver): void {
  if (!update.accepted || !before.accepted) return;
  const shown = ({ json }: View) => {
    const { status, allowed_image_domains = null } = isObject(json) ? readThread(json) : {};
    return { status, allowed_image_domains };
  };
  rule("TU-03").equals(shown(update), shown(before), "answer-changes-more", { in: update });
}

/** Threads as wholes: created with long texts, renamed, listed. */
export const threads: readonly Case[] = [
  {
    id: longText,
    rules: ["RQ-24"],
    tier: "T0",
    turns: 1,
    after: [known],
    async drive(d) {
      // It begins with what is often trimmed.
      const text = `\n  Please answer with "ok". ${difficult.repeat(longEnough)}`;
      const create = createThread(text);
      const { threadId } = await d.send("create", create, longPatience);
      // Others build on a second thread, however short its text.
      if (threadId === "") await d.createThread("instead", "Please answer with one word.", patience);
      else {
        await readOrBlock(d, "list", listItems(threadId));
        await readOrBlock(d, "get", getThread(threadId));
      }
    },
    judge(seen, rule) {
      const create = seen.get("create");
      if (isRefusedByApplication(create)) return;
      const isAccepted = rule("RQ-24").holds(messageAccepted(create), "long-text-rejected", {
        in: create,
        received: answerSummary(create),
      });
      // TC-02 covers a message that is not shown.
      if (!isAccepted || !messageShown(create)) return;
      const [part] = memberAt(sentBody(create), "params", "input", "content") as { text: string }[];
      for (const [finding, view, items] of [
        ["long-text-not-echoed", create, finishedItems(create, "user_message")],
        ["long-text-not-stored", seen.get("list"), listedItems(seen.get("list"))],
        ["long-text-not-stored", seen.get("get"), listedItems(seen.get("get"))],
      ] as const) {
        // A server may forget what the kit has stopped; TR-07 covers bytes that are not UTF-8.
        if (view !== create && isEndOfKit(create.exchange.end)) continue;
        if (view.text.includes("\ufffd")) continue;
        const message = items.find(({ type }) => type === "user_message") ?? {};
        const [text, now] = [part?.text ?? "", textOf(message)];
        rule("RQ-24").holds(now === text, garbledAs(text, now) ?? finding, {
          in: view,
          expected: differingPart(text, now),
          received: differingPart(now, text),
        });
      }
    },
  },
  {
    id: "threads.create/empty-text",
    rules: ["RQ-23"],
    tier: "T0",
    turns: 1,
    after: [known],
    async drive(d) {
      // A thread of its own: some servers can never read it again.
      const { threadId } = await d.send("empty", createThread(""), patience);
      if (threadId === "") return;
      await d.send("get", getThread(threadId));
      await d.send("list", listItems(threadId));
    },
    judge(seen, rule) {
      const view = seen.get("empty");
      rule("RQ-23").holds((view.streamed && messageAccepted(view)) || clientError(view), "empty-text-fails", {
        in: view,
        expected: "a whole stream or a 4xx",
        received: answerSummary(view),
      });
      for (const label of ["get", "list"]) {
        if (!seen.has(label)) continue;
        const read = seen.get(label);
        rule("RQ-23").holds(read.accepted && read.json !== undefined, "thread-unreadable", {
          in: read,
          expected: 200,
          received: answerSummary(read),
        });
      }
    },
  },
  {
    id: "threads.update/renames",
    rules: ["TU-01", "TU-03"],
    tier: "T0",
    after: [known],
    async drive(d) {
      const { threadId: thread_id } = d.recall("create", known);
      await readOrBlock(d, "before", getThread(thread_id));
      await d.send("update", {
        type: "threads.update",
        params: { thread_id, title: d.unique("Ünïcode title") },
      });
      await d.send("get", getThread(thread_id));
      await d.send("list", listAllThreads);
    },
    judge(seen, rule) {
      const title = memberAt(sentBody(seen.get("update")), "params", "title");
      for (const [label, finding] of [
        ["update", "renamed-thread-not-returned"],
        ["get", "title-not-stored"],
      ] as const) {
        rule("TU-01").holds(member(seen.get(label), "title") === title, finding, {
          in: seen.get(label),
          expected: title,
          received: member(seen.get(label), "title"),
        });
      }
      const [before, update, list] = [seen.get("before"), seen.get("update"), seen.get("list")];
      // SER-01 covers an answer without an id.
      const isSame = [undefined, member(before, "id")].includes(member(update, "id"));
      rule("TU-01").holds(!update.accepted || isSame, "wrong-thread-returned", {
        in: update,
        expected: member(before, "id"),
        received: member(update, "id"),
      });
      // TC-07 covers a thread that is not listed at all.
      const inList = listedItems(list).find(({ id }) => id === member(before, "id"));
      rule("TU-01").holds(inList === undefined || inList["title"] === title, "title-not-listed", {
        in: list,
        expected: title,
        received: inList?.["title"],
      });
      judgeRenamed(update, before, rule);
      const after = seen.get("get");
      rule("TU-03").equals(untitled(after), untitled(before), "rename-changes-more", { in: after });
    },
  },
  {
    id: "threads.update/takes-a-title-whole-or-not-at-all",
    rules: ["TU-01", "TU-13"],
    tier: "T0",
    after: [known],
    async drive(d) {
      const { threadId: thread_id } = d.recall("create", known);
      await readOrBlock(d, "before", getThread(thread_id));
      for (const [label, title] of unusualTitles) {
        await d.send(label, { type: "threads.update", params: { thread_id, title } });
        await d.send(`get ${label}`, getThread(thread_id));
      }
    },
    judge(seen, rule) {
      for (const [label, title, finding] of unusualTitles) {
        const [update, get] = [seen.get(label), seen.get(`get ${label}`)];
        if (title === "") {
          rule("TU-13").holds(!clientError(update), "empty-title-rejected", {
            in: update,
            expected: 200,
            received: answerSummary(update),
          });
        }
        // How long a title may be is the application's decision.
        if (clientError(update)) continue;
        for (const view of [update, get]) {
          const now = member(view, "title") ?? "";
          rule("TU-01").holds(view.accepted && now === title, finding, {
            in: view,
            expected: title,
            received: view.accepted ? now : answerSummary(view),
          });
        }
      }
    },
  },
  {
    id: "threads.list/shows-the-threads",
    rules: ["TC-07", "RD-13", "RD-14", "RQ-18"],
    tier: "T0",
    after: [known, longText],
    async drive(d) {
      await readOrBlock(d, "list", listThreads);
      await d.send("default", { type: "threads.list", params: { limit: 100 } });
      await d.send("many threads", listAllThreads);
      const { threadId: thread_id } = d.recall("create", known);
      await readOrBlock(d, "items", listItems(thread_id));
      await d.send("many items", { type: "items.list", params: { thread_id, limit: 9999 } });
    },
    judge(seen, rule) {
      const [list, unordered] = [seen.get("list"), seen.get("default")];
      for (const view of [seen.get("many threads"), seen.get("many items")]) {
        const operation = view.exchange.request.operation ?? "";
        rule("RQ-18").holds(view.accepted, "large-limit-rejected", {
          in: view,
          with: { operation },
          received: view.status,
        });
      }
      const made = [second(seen).threadId, seen.of(known).get("create").threadId];
      rule("TC-07").holds(
        hasMore(list) || made.every((id) => ids(listedItems(list)).includes(id)),
        "created-thread-unlisted",
        { in: list, expected: made },
      );
      const own = listedItems(list).filter(({ id }) => made.includes(String(id)));
      const [newest, ...older] = own.toSorted(
        (a, b) => made.indexOf(String(a["id"])) - made.indexOf(String(b["id"])),
      );
      // Neither of two threads of one time is the newer one.
      const isTied = older.some((thread) => thread["created_at"] === newest?.["created_at"]);
      rule("RD-13").holds(isTied || own[0] === newest, "newer-thread-not-first", {
        in: list,
        expected: made.filter((id) => ids(own).includes(id)),
        received: ids(own),
      });
      rule("RD-13").equals(
        ids(withoutTies(listedItems(unordered))),
        ids(withoutTies(listedItems(list))),
        "default-not-newest-first",
        { in: unordered },
      );
      for (const thread of listedItems(list)) {
        rule("RD-14").equals(memberAt(thread, "items", "data"), [], "items-page-not-empty", { in: list });
      }
    },
  },
];
