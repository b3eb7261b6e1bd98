import { memberAt } from "../../transcript/exchange-view.ts";
import type { Case } from "../../case/case.ts";
import type { Drive } from "../../case/drive.ts";
import type { View } from "../../transcript/view.ts";
import {
  answerSummary,
  asRead,
  clientError,
  finishedItems,
  hasMore,
  ids,
  listedItems,
  member,
  messageShown,
  sentBody,
  textOf,
} from "../support/reading.ts";
import { createThread, getThread, listItems, messageInput } from "../../case/requests.ts";
import { firstDifference } from "../../transcript/first-difference.ts";
import { finds, misses } from "../../replay/lost-and-found.ts";
import { judgeFreeForm } from "../../case/free-form.ts";
import { freeForm } from "../support/free-form.ts";
import { haveSameElements } from "../support/pages.ts";
import { readOrBlock } from "../support/read-or-block.ts";

const patience = { timeout: 25_000 };
const eventStream = "text/event-stream";

/** A word that the server cannot know before it is asked. */
const referenceOf = (d: Drive): string => d.unique("reference").replaceAll(/[^a-z0-9]+/gi, "-");

/** Whether a text occurs anywhere in a JSON value, whatever the case of its letters. */
const mentions = (value: unknown, text: string): boolean =>
  JSON.stringify(value ?? null)
    .toLowerCase()
    .includes(text.toLowerCase());

/** Whether reads of one thread go on to differ: behind one address there may be several servers. */
async function isLostAndFound(d: Drive, threadId: string, opened: View): Promise<boolean> {
  // At the same time, so that each read has a connection of its own.
  const round = (name: string) =>
    Promise.all([1, 2, 3, 4].map((n) => d.send({ name, n }, getThread(threadId))));
  const reads = [opened, ...(await round("again"))];
  const isFound = reads.some((view) => finds(view, threadId));
  if (!isFound || !reads.some((view) => misses(view, threadId))) return false;
  // A copy of the database that lags behind has the thread now.
  await d.pause(1000);
  const later = await round("later");
  return later.some((view) => misses(view, threadId));
}

/** One conversation, read back in every way. */
export const conversation: readonly Case[] = [
  {
    id: "kit/liveness",
    rules: ["TC-01", "TC-02", "RD-01"],
    tier: "T0",
    turns: 1,
    async drive(d) {
      const reference = referenceOf(d);
      const input = messageInput(
        `Hello, this is conformance check ${reference}. Please answer with one short sentence.`,
      );
      const create = await d.send("create", createThread(input), patience);
      if (create.status === 406) {
        // Shows whether only a header is in the way (TR-13).
        await d.send("with Accept", createThread(input), { ...patience, headers: { accept: eventStream } });
      } else if (clientError(create)) {
        // Shows whether only the empty quote is in the way (RQ-11).
        const { quoted_text: _quote, ...bare } = input;
        await d.send("without a quote", { type: "threads.create", params: { input: bare } }, patience);
      }
      if (create.threadId === "")
        d.blocked(
          `threads.create announced no thread, it was answered with ${answerSummary(create)}`,
          create,
        );
      const opened = await d.send("get", getThread(create.threadId));
      if (await isLostAndFound(d, create.threadId, opened))
        d.blocked("some requests find the announced thread, and others do not (TC-05)", opened);
      if (!create.streamed)
        d.blocked(
          `threads.create does not answer with a complete stream: ${answerSummary(create)}, ${create.mediaType || "no media type"}`,
          create,
        );
      if (member(opened, "id") !== create.threadId)
        d.blocked(
          `threads.get_by_id does not return the announced thread; the answer was ${answerSummary(opened)}`,
          opened,
        );
      // A server whose answers are canned returns a message, but not this one.
      if (finishedItems(create, "user_message").length > 0 && !mentions(create.events, reference))
        d.blocked(
          "the stream of threads.create announces another message than the one that was sent",
          create,
        );
      if (mentions(opened.json, reference)) return;
      const items = await d.send("items", listItems(create.threadId));
      if (!mentions(items.json, reference))
        d.blocked(
          "neither threads.get_by_id nor items.list returns the message that was sent: the server keeps nothing",
          opened,
        );
    },
    judge(seen, rule) {
      const [create, opened] = [seen.get("create"), seen.get("get")];
      const message = finishedItems(create, "user_message")[0] ?? {};
      const content = memberAt(sentBody(create), "params", "input", "content");
      // Another finding covers a message that was never announced: it has no text, and no id to look for.
      if (message["id"] === undefined) return;
      rule("TC-02").equals(asRead(message)["content"], content, "message-changed", { in: create });
      const [oldest = {}] = listedItems(opened);
      // AM-04 covers the message that is stored under another id.
      const isMessage = oldest["type"] === "user_message" && textOf(oldest) === textOf(message);
      const finding = listedItems(opened).length === 0 ? "opens-without-items" : "oldest-items-not-first";
      rule("RD-01").holds(isMessage || oldest["id"] === message["id"], finding, {
        in: opened,
        expected: message["id"],
        received: oldest["id"],
      });
    },
  },
  {
    id: "threads.add_user_message/appends-to-the-thread",
    rules: ["TM-01", "TM-02", "TR-13", "SER-08", "SER-14", "SER-15"],
    tier: "T0",
    turns: 1,
    after: ["kit/liveness"],
    async drive(d) {
      const { threadId: thread_id } = d.recall("create", "kit/liveness");
      const input = {
        ...messageInput("Once more, please, in one word."),
        quoted_text: "one short sentence",
      };
      const tag = {
        type: "input_tag" as const,
        id: "t1",
        text: "tag",
        interactive: false,
        group: "kit",
        data: freeForm,
      };
      await d.send(
        "add",
        {
          type: "threads.add_user_message",
          params: { thread_id, input: { ...input, content: [...input.content, tag] } },
        },
        { ...patience, headers: { accept: "application/json" } },
      );
      await readOrBlock(d, "asc", listItems(thread_id));
    },
    judge(seen, rule) {
      const [add, asc] = [seen.get("add"), seen.get("asc")];
      const create = seen.of("kit/liveness").get("create");
      const isEmpty = add.accepted && add.exchange.end.how === "complete" && add.text === "";
      rule("TM-01").holds(add.accepted && !isEmpty, "message-rejected", {
        in: add,
        expected: 200,
        received: answerSummary(add),
      });
      rule("TR-13").holds(!add.accepted || add.mediaType === create.mediaType, "accept-changes-answer", {
        in: add,
        with: { accept: "application/json" },
        expected: create.mediaType,
        received: add.mediaType,
      });
      // A judge checks the beginning of every stream.
      if (!messageShown(add)) return;
      const [message = {}] = finishedItems(add, "user_message");
      const tag = Array.isArray(message["content"]) ? message["content"].at(-1) : undefined;
      judgeFreeForm(rule, {
        in: add,
        finding: "tag-data-changed",
        what: "the data of a tag",
        expected: freeForm,
        received: memberAt(tag, "data"),
      });
      const order = ids(listedItems(asc));
      const earlier = ids([
        ...finishedItems(create, "user_message"),
        ...finishedItems(create, "assistant_message"),
      ]);
      const answers = ids(finishedItems(add, "assistant_message"));
      // What ends twice is one item.
      const shown = new Set([...earlier, String(message["id"]), ...answers]);
      const expected = [...shown].filter((id) => order.includes(id));
      const listed = [...new Set(order)].filter((id) => expected.includes(id));
      const isReversed = firstDifference(listed, expected.toReversed()) === undefined;
      rule("TM-02").equals(listed, expected, isReversed ? "oldest-item-last" : "newer-item-before-older", {
        in: asc,
      });
    },
  },
  {
    id: "items.list/is-one-order-read-two-ways",
    rules: ["RD-04", "RD-05"],
    tier: "T0",
    after: ["kit/liveness", "threads.add_user_message/appends-to-the-thread"],
    async drive(d) {
      const { threadId: thread_id } = d.recall("create", "kit/liveness");
      await readOrBlock(d, "desc", listItems(thread_id, "desc"));
      await d.send("default", { type: "items.list", params: { thread_id, limit: 100 } });
    },
    judge(seen, rule) {
      const before = seen.of("threads.add_user_message/appends-to-the-thread");
      const asc = before.get("asc");
      const desc = seen.get("desc");
      const [upwards, downwards] = [ids(listedItems(asc)), ids(listedItems(desc))];
      // Two pages of a server that returns few elements at a time show two ends of the list; RD-06 judges a missing item.
      if (!hasMore(asc) && !hasMore(desc) && haveSameElements(upwards, downwards))
        rule("RD-05").equals(downwards, upwards.toReversed(), "ascending-not-reverse", { in: desc });
      const unordered = seen.get("default");
      const [older = ""] = ids(finishedItems(seen.of("kit/liveness").get("create"), "user_message"));
      const [newer = ""] = ids(finishedItems(before.get("add"), "user_message"));
      const listed = ids(listedItems(unordered));
      // Other rules judge ids that are listed otherwise than they were announced.
      if (!listed.includes(older) || !listed.includes(newer)) return;
      rule("RD-04").equals(
        listed.filter((id) => id === older || id === newer),
        [newer, older],
        "default-not-newest-first",
        { in: unordered },
      );
    },
  },
];
