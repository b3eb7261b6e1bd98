import type { Case } from "../../case/case.ts";
import type { Frame, View } from "../../transcript/view.ts";
import { isEvent } from "../../transcript/exchange-view.ts";
import { finishedItems, ids, isRead, listedItems, member, messageShown, textOf } from "../support/reading.ts";
import { createThread, addUserMessage, getThread, listItems } from "../../case/requests.ts";
import { isEventOf, announcedThread } from "../support/streams.ts";
import { addMessageWhenFree } from "../support/when-free.ts";

/** Milliseconds that a model may take. */
const patience = 25_000;
const first = "threads.create/is-stored-before-it-is-announced" as const;

const isAnswerDone = isEventOf("thread.item.done", "assistant_message");
const isUserMessage = isEventOf("thread.item.done", "user_message");
/** The events that a stream may begin with before those of its handler. */
const openings: ReadonlySet<string> = new Set(["thread.created", "thread.updated", "stream_options"]);
const isAnswer = (frame: Frame): boolean =>
  isEvent(frame.json) && !openings.has(frame.json.type) && !isUserMessage(frame);

/** What another tab sees while an answer is written, and what is left when its reader goes. */
export const leaving: readonly Case[] = [
  {
    id: first,
    // TR-16 besides, where the answer takes long enough to show it.
    rules: ["TC-05", "TC-06", "IT-14"],
    tier: "T0",
    turns: 1,
    after: ["kit/liveness"],
    async drive(d) {
      const question = "Please answer with three sentences about the sea.";
      const stream = await d.open("stream", createThread(question), { timeout: patience });
      const thread_id = await announcedThread(stream);
      if (thread_id === "") d.blocked("threads.create announced no thread", await stream.done);
      // As soon as the answer is announced, whatever else is under way.
      const answered = stream
        .until(isAnswerDone)
        .then((done) => done && d.send("answer", listItems(thread_id)));
      // A drive that gives up before does not wait for it.
      answered.catch(() => {});
      await d.send("get", getThread(thread_id));
      if (await stream.until(isUserMessage)) await d.send("items", listItems(thread_id));
      await d.send("threads", { type: "threads.list", params: { limit: 1 } }, { timeout: patience });
      const [view, list] = await Promise.all([stream.done, answered]);
      const [answer] = ids(finishedItems(view, "assistant_message"));
      if (list && answer !== undefined && !ids(listedItems(list)).includes(answer)) {
        await d.pause(200);
        await d.send("later", listItems(thread_id));
      }
    },
    judge(seen, rule) {
      const [stream, get, threads] = [seen.get("stream"), seen.get("get"), seen.get("threads")];
      const isReadable = get.accepted && member(get, "id") === stream.threadId;
      rule("TC-05").holds(isReadable, "announced-thread-unreadable", {
        in: get,
        expected: 200,
        received: get.status,
      });
      if (seen.has("items")) {
        const shown = ids(listedItems(seen.get("items")));
        const message = String(finishedItems(stream, "user_message")[0]?.["id"]);
        rule("TC-06").holds(shown.includes(message), "announced-message-unlisted", {
          in: seen.get("items"),
          received: shown,
        });
      }
      const [answer = ""] = ids(finishedItems(stream, "assistant_message"));
      const isListed = (view: View): boolean => ids(listedItems(view)).includes(answer);
      const later = seen.has("later") && isListed(seen.get("later"));
      // AM-04 covers an answer that is never listed.
      if (seen.has("answer") && (later || isListed(seen.get("answer")))) {
        rule("IT-14").holds(isListed(seen.get("answer")), "announced-item-unlisted", {
          in: seen.get("answer"),
          expected: answer,
          received: ids(listedItems(seen.get("answer"))),
        });
      }
      // The first that waits delays the ones after it, which then show nothing.
      for (const view of [get, ...(seen.has("items") ? [seen.get("items")] : []), threads]) {
        if (stream.exchange.end.at - view.exchange.request.at < 500) continue;
        rule("TR-16").holds(view.exchange.end.at < stream.exchange.end.at, "request-waits-for-stream", {
          in: view,
        });
      }
    },
  },
  {
    id: "cancellation/leaves-the-thread-open",
    rules: ["CN-02", "CN-04", "CN-10", "RD-10"],
    tier: "T0",
    turns: 2,
    after: [first],
    async drive(d) {
      const { threadId: thread_id } = d.recall("stream", first);
      await d.send("all", listItems(thread_id, "desc"));
      const pages = { thread_id, order: "desc", limit: 1 } as const;
      const page = await d.send("page", { type: "items.list", params: pages });
      const question = "Please count from one to a hundred, in words.";
      const stream = await d.open("stream", addUserMessage(thread_id, question), { timeout: patience });
      await stream.until(isAnswer);
      await stream.close();
      await d.send("get", getThread(thread_id));
      await addMessageWhenFree(d, "next", thread_id, "Thank you. Please say goodbye in one word.", patience);
      await d.send("items", listItems(thread_id));
      const after = member(page, "after");
      if (typeof after === "string")
        await d.walk("rest", { type: "items.list", params: { ...pages, after } });
    },
    judge(seen, rule) {
      const walked = [seen.get("page"), ...seen.series("rest")];
      // A thread that is gone in the middle of the walk is CN-02's.
      if (walked.length > 1 && walked.every(({ accepted }) => accepted))
        rule("RD-10").equals(
          walked.flatMap((view) => ids(listedItems(view))),
          ids(listedItems(seen.get("all"))),
          "new-items-disturb-walk",
          { in: walked.at(-1)! },
        );
      const [stream, get, items] = [seen.get("stream"), seen.get("get"), seen.get("items")];
      // A stream that was read to its end was not cancelled.
      if (stream.exchange.end.how !== "closed") return;
      rule("CN-02").holds(get.accepted, "thread-unreadable-after-cancellation", {
        in: get,
        expected: 200,
        received: get.status,
      });
      const next = seen.series("next").at(-1);
      if (next) {
        // A model that fails is not a thread that takes no message.
        const isAnswered = next.streamed && (messageShown(next) || next.eventsOf("error").length === 0);
        rule("CN-02").holds(isAnswered, "message-rejected-after-cancellation", {
          in: next,
          received: next.status,
        });
      }
      const message = finishedItems(stream, "user_message")[0]?.["id"];
      if (!isRead(items)) return;
      if (message !== undefined)
        rule("CN-10").holds(ids(listedItems(items)).includes(String(message)), "user-message-lost", {
          in: items,
          received: ids(listedItems(items)),
        });
      const streams = [seen.of(first).get("stream"), ...seen.all];
      const whole = new Set(streams.flatMap((view) => ids(finishedItems(view, "assistant_message"))));
      rule("CN-04").holds(
        !listedItems(items).some(
          (item) =>
            item["type"] === "assistant_message" &&
            !whole.has(String(item["id"])) &&
            textOf(item).trim() === "",
        ),
        "empty-message-stored",
        { in: items },
      );
    },
  },
];
