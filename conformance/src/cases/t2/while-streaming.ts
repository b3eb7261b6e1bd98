import type { Case, CaseRecord } from "../../case/case.ts";
import type { Drive, Step } from "../../case/drive.ts";
import type { RuleObserver } from "../../case/observer.ts";
import type { Frame, View } from "../../transcript/view.ts";
import { isObject, memberAt } from "../../transcript/exchange-view.ts";
import {
  answerSummary,
  finishedItems,
  ids,
  isRead,
  itemOf,
  listedItems,
  member,
  scriptReport,
} from "../support/reading.ts";
import { isMadeAnew } from "../t0/thread-deletions.ts";
import { gate, waitAtGate, waitWithoutGates } from "./gate.ts";
import { begin, begun, finish, held, patience, shown, wentOn } from "./partial.ts";
import { createThread, addUserMessage, getThread, listItems } from "../../case/requests.ts";
import { isEventOf, announcedThread } from "../support/streams.ts";

/** Milliseconds in which a handler says nothing: longer than write time-outs that servers forget to raise. */
const quiet = 5500;
const firstWords = "One ";
const title = "Announced in mid-answer";
const rename = "The user's own";

const base = { thread_id: "${thread}", created_at: "${now}" };
/** Items of other kinds than a message, as they are when they begin. */
const openItems = [
  {
    ...base,
    id: "${id:workflow}",
    type: "workflow",
    workflow: { type: "custom", tasks: [], expanded: false },
  },
];
/** The item as it ends: a workflow has a summary then (WF-05). */
const ended = (item: (typeof openItems)[number]) => ({
  ...item,
  workflow: { ...item.workflow, summary: { title: "Done" } },
});
const isOpenItem = ({ type }: Readonly<Record<string, unknown>>): boolean =>
  openItems.some((one) => one.type === type);
const isAdded = ({ json }: Frame): boolean =>
  memberAt(json, "type") === "thread.item.added" && isOpenItem({ type: memberAt(json, "item", "type") });
const isEnd = (event: unknown): boolean => memberAt(event, "type") === "thread.item.done";

export const whileStreaming: readonly Case[] = [
  {
    id: "streams/flow-in-later-turns-too",
    rules: ["TR-10"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("create", "Hello");
      const hold = gate(d);
      const script = [...begin(firstWords), hold.step, ...finish(firstWords, "two")];
      const stream = await d.open("stream", addUserMessage(threadId, { script }));
      await begun(stream);
      await hold.open("go on");
      if (isObject(scriptReport(await stream.done)))
        d.notReached("let the interpreter emit a message in pieces");
    },
    judge: (seen, rule) => judgeFlow(seen, rule),
  },
  {
    id: "streams/flow-while-the-handler-works",
    rules: ["TR-10", "TR-16", "TC-05", "TC-06", "RD-16", "TH-08", "AC-10"],
    tier: "T2",
    async drive(d) {
      const hold = gate(d);
      const script = [
        { set_thread: { title } },
        ...begin(firstWords),
        hold.step,
        ...finish(firstWords, "two"),
      ];
      const stream = await d.open("stream", createThread({ script }));
      const thread_id = await announcedThread(stream, patience);
      if (thread_id !== "") {
        await d.send("created", getThread(thread_id));
        if (await stream.until(isEventOf("thread.item.done", "user_message"), patience))
          await d.send("announced", listItems(thread_id));
        if (await stream.until(isEventOf("thread.updated"), patience))
          await d.send("updated", getThread(thread_id));
        if (await begun(stream)) {
          // A script is what takes part in the thread: one without steps changes nothing.
          const action = { type: "ck.script", payload: { ck: 1, do: [] } };
          await Promise.all([
            d.send("pending", listItems(thread_id)),
            d.send("threads", { type: "threads.list", params: { limit: 1 } }),
            d.send("other", createThread("Hello")),
            d.has("sync_action") &&
              d.send("sync", { type: "threads.sync_custom_action", params: { thread_id, action } }),
          ]);
        }
      }
      await hold.open("go on");
      if (isObject(scriptReport(await stream.done)))
        d.notReached("let the interpreter emit a message in pieces");
    },
    judge(seen, rule) {
      judgeStored(seen, rule);
      judgeFlow(seen, rule);
      if (!seen.has("pending")) return;
      const [stream, pending] = [seen.get("stream"), seen.get("pending")];
      if (shown(stream) && meanwhile(seen, pending))
        rule("RD-16").holds(
          !ids(listedItems(pending)).includes(String(shown(stream)?.id)),
          "unfinished-item-listed",
          { in: pending },
        );
      // Where nothing flows, nobody can tell what the handler was doing while the others asked.
      if (flow(seen, firstWords) !== "flows") return;
      for (const label of ["pending", "threads", "other"]) {
        const view = seen.get(label);
        rule("TR-16").holds(meanwhile(seen, view), "request-waits-for-stream", {
          in: view,
          expected: "an answer while the handler is held",
          received: `${view.status}, ${lateness(seen, view)}`,
        });
      }
      if (!seen.has("sync")) return;
      const sync = seen.get("sync");
      rule("AC-10").holds(sync.accepted && meanwhile(seen, sync), "not-answered-during-stream", {
        in: sync,
        expected: "200 while the handler is held",
        received: sync.accepted ? `${sync.status}, ${lateness(seen, sync)}` : answerSummary(sync),
      });
    },
  },
  {
    id: "streams/begin-before-the-handler-speaks",
    rules: ["TR-30"],
    tier: "T2",
    capability: "gate",
    async drive(d) {
      const hold = gate(d);
      const stream = d.open("stream", createThread({ script: [hold.step, { say: "Hello" }] }));
      // A server that waits for its handler may keep the head of its answer back as well.
      await Promise.race([stream.then((opened) => announcedThread(opened, patience)), d.pause(patience)]);
      await hold.open("go on");
      await (
        await stream
      ).done;
    },
    judge(seen, rule) {
      const [stream, { exchange: opening }] = [seen.get("stream"), seen.get("go on")];
      const [first] = stream.frames;
      // Where everything takes that long, nobody can tell what the stream has waited for.
      if (!first || !stream.streamed || opening.end.at - opening.request.at > patience / 2) return;
      rule("TR-30").holds(first.at < opening.request.at, "nothing-before-handler", {
        in: stream,
        frame: first,
        expected: "the first event while the handler has said nothing",
        received: `${Math.round(first.at - opening.request.at)} ms after it was let go`,
      });
    },
  },
  {
    id: "items/open-ones-are-not-listed",
    rules: ["RD-16"],
    tier: "T2",
    async drive(d) {
      const hold = gate(d);
      const ends = openItems.map((item) => ({ emit: { type: "thread.item.done", item: ended(item) } }));
      const begins = openItems.map((item) => ({ emit: { type: "thread.item.added", item } }));
      const stream = await d.open("stream", createThread({ script: [...begins, hold.step, ...ends] }));
      const threadId = await announcedThread(stream, patience);
      let begun = 0;
      const isLast = (frame: Frame): boolean => isAdded(frame) && ++begun === openItems.length;
      if (threadId !== "" && (await stream.until(isLast, patience)))
        await d.send("list", listItems(threadId));
      await hold.open("go on");
      await stream.done;
    },
    judge(seen, rule) {
      if (!seen.has("list")) return;
      const [stream, list] = [seen.get("stream"), seen.get("list")];
      const ended = stream.frames.filter(({ json, at }) => isEnd(json) && at <= list.exchange.end.at);
      const done = new Set(ended.map(({ json }) => memberAt(json, "item", "id")));
      const added = stream.eventsOf("thread.item.added").map(itemOf).filter(isOpenItem);
      const open = ids(added).filter((id) => !done.has(id));
      const listed = ids(listedItems(list)).filter((id) => open.includes(id));
      rule("RD-16").holds(listed.length === 0, "unfinished-item-listed", { in: list, received: listed });
    },
  },
  {
    id: "streams/stay-open-while-the-handler-is-quiet",
    rules: ["TR-08"],
    tier: "T2",
    capability: "gate",
    async drive(d) {
      // Nobody waits for this who has not asked for a slow run.
      if (d.slow < 2) d.notReached("pass --slow 2 to see whether a stream survives five quiet seconds");
      const hold = gate(d, quiet);
      await d.send("stream", createThread({ script: [{ say: "One" }, hold.step, { say: "Two" }] }), {
        timeout: 3 * quiet,
      });
    },
    judge(seen, rule) {
      const stream = seen.get("stream");
      const { how, detail } = stream.exchange.end;
      rule("TR-08").holds(how === "complete", "body-cut-off", {
        in: stream,
        expected: "complete",
        received: detail === undefined ? how : `${how} (${detail})`,
      });
    },
  },
  {
    id: "items/are-listed-when-they-are-announced",
    rules: ["IT-14"],
    tier: "T2",
    async drive(d) {
      const hold = gate(d);
      const stream = await d.open(
        "stream",
        createThread({ script: [{ say: "One" }, hold.step, { say: "Two" }] }),
      );
      const threadId = await announcedThread(stream, patience);
      const done = isEventOf("thread.item.done", "assistant_message");
      if (threadId !== "" && (await stream.until(done, patience))) await d.send("list", listItems(threadId));
      await hold.open("go on");
      await stream.done;
    },
    judge(seen, rule) {
      const [stream, list] = [seen.get("stream"), seen.has("list") ? seen.get("list") : undefined];
      const [first = ""] = ids(finishedItems(stream, "assistant_message"));
      // Other rules judge whether it was stored in the end, and whether the list is readable.
      if (!list || !isRead(list) || first === "") return;
      rule("IT-14").holds(ids(listedItems(list)).includes(first), "announced-item-unlisted", {
        in: list,
        expected: first,
        received: ids(listedItems(list)),
      });
    },
  },
  {
    id: "threads.update/survives-a-running-turn",
    rules: ["TU-04", "TR-16"],
    tier: "T2",
    async drive(d) {
      const change = { set_thread: { metadata: { step: 1 }, status: { type: "locked" } } };
      await interrupt(d, change, (thread_id) =>
        d.send("rename", { type: "threads.update", params: { thread_id, title: rename } }),
      );
    },
    judge(seen, rule) {
      judgeBeside(seen, "rename", rule);
      if (!seen.get("rename").accepted) return;
      rule("TU-04").holds(member(seen.get("get"), "title") === rename, "rename-lost", {
        in: seen.get("get"),
        expected: rename,
        received: member(seen.get("get"), "title"),
      });
    },
  },
  {
    id: "threads.delete/is-final-while-a-turn-runs",
    rules: ["TU-08", "TR-16"],
    tier: "T2",
    async drive(d) {
      await interrupt(d, { set_thread: { title } }, (thread_id) =>
        d.send("delete", { type: "threads.delete", params: { thread_id } }),
      );
      await d.send("threads", { type: "threads.list", params: { limit: 9999 } });
    },
    judge(seen, rule) {
      judgeBeside(seen, "delete", rule);
      if (!seen.get("delete").accepted) return;
      const [get, threads] = [seen.get("get"), seen.get("threads")];
      const stream = seen.get("stream");
      const isAnother = isMadeAnew(get, stream);
      const isThere = get.accepted && member(get, "id") === stream.threadId && !isAnother;
      rule("TU-08").holds(!isThere, "deleted-thread-restored", {
        in: get,
        expected: 404,
        received: get.status,
      });
      rule("TU-08").holds(
        isAnother || !ids(listedItems(threads)).includes(stream.threadId),
        "deleted-thread-restored",
        { in: threads },
      );
    },
  },
];

/** Does something while a turn is held, lets the turn make its change and end, and reads the thread. */
async function interrupt(d: Drive, change: Step, act: (threadId: string) => Promise<View>): Promise<void> {
  const hold = gate(d);
  const script = [{ say: "before" }, hold.step, change, { say: "after" }];
  const stream = await d.open("stream", createThread({ script }));
  const threadId = await announcedThread(stream, patience);
  if (threadId === "") d.blocked("threads.create announced no thread", await stream.close());
  await stream.until(isEventOf("thread.item.done", "assistant_message"), patience);
  await act(threadId);
  await hold.open("go on");
  await stream.done;
  await d.send("get", getThread(threadId));
}

/** A change of a thread is answered while the turn is held, not when it goes on, and not with a refusal until then. */
function judgeBeside(seen: CaseRecord, label: string, rule: RuleObserver): void {
  const [view, stream] = [seen.get(label), seen.get("stream")];
  // Without gates the handler goes on by itself, however slow the network is.
  if (!seen.has("go on")) return;
  const ends = stream.frames.filter(({ json }) => isEnd(json) && isAnswer(json));
  // The message before may be sent twice.
  const after = ends.find((end) => idOf(end) !== idOf(ends[0]));
  const isLate = after !== undefined && after.at <= view.exchange.end.at;
  const isBusy = view.status === 409 || view.status === 423;
  rule("TR-16").holds(!isLate && !isBusy, "request-waits-for-stream", {
    in: view,
    expected: "an answer while the handler is held",
    received: isBusy ? view.status : `${view.status}, after the handler went on`,
  });
}

const idOf = (frame: Frame | undefined): unknown => memberAt(frame?.json, "item", "id");
const isAnswer = (event: unknown): boolean => memberAt(event, "item", "type") === "assistant_message";

/** How much later than the handler went on an answer has come. */
const lateness = (seen: CaseRecord, { exchange }: View): string =>
  `${Math.max(0, Math.round(exchange.end.at - wentOn(seen.get("stream"), firstWords)))} ms after the handler went on`;

/** Whether an answer has come while the handler was held. */
const meanwhile = (seen: CaseRecord, { exchange }: View): boolean =>
  exchange.end.at < wentOn(seen.get("stream"), firstWords);

/** What is announced has been stored. */
function judgeStored(seen: CaseRecord, rule: RuleObserver): void {
  const stream = seen.get("stream");
  if (seen.has("created"))
    rule("TC-05").holds(
      member(seen.get("created"), "id") === stream.threadId,
      "announced-thread-unreadable",
      { in: seen.get("created"), expected: 200, received: seen.get("created").status },
    );
  if (seen.has("announced"))
    rule("TC-06").holds(
      ids(listedItems(seen.get("announced"))).includes(
        String(finishedItems(stream, "user_message")[0]?.["id"]),
      ),
      "announced-message-unlisted",
      { in: seen.get("announced"), received: ids(listedItems(seen.get("announced"))) },
    );
  if (seen.has("updated"))
    rule("TH-08").holds(member(seen.get("updated"), "title") === title, "announced-title-unreadable", {
      in: seen.get("updated"),
      expected: title,
      received: member(seen.get("updated"), "title"),
    });
}

/** What a handler has said must arrive before the kit lets the handler go on, or, without gates, well before it goes on by itself. */
export function judgeFlow(
  seen: CaseRecord,
  rule: RuleObserver,
  finding: "events-held-back" | "held-back-from-browsers" = "events-held-back",
  words = firstWords,
): void {
  const stream = seen.get("stream");
  const frame = held(stream);
  const found = flow(seen, words);
  if (frame && found) rule("TR-10").holds(found === "flows", finding, { in: stream, frame });
}

/** Whether what a held handler has said came while it was held; undefined where it was not held, or nothing came. */
function flow(seen: CaseRecord, words: string): "flows" | "held back" | undefined {
  const stream = seen.get("stream");
  const frame = held(stream);
  if (!frame) return undefined;
  const next = wentOn(stream, words);
  if (!seen.has("go on")) return frame.at < next - waitWithoutGates / 2 ? "flows" : "held back";
  const told = seen.get("go on").exchange.request.at;
  if (next >= told) return frame.at < told ? "flows" : "held back";
  // The gate has given up: a request that waits for the stream, or a head that comes with its end, takes that long.
  if (next - frame.at >= waitAtGate / 2) return "flows";
  return next - stream.exchange.request.at >= waitAtGate ? "held back" : undefined;
}
