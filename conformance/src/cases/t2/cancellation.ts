import { isHiddenType } from "@chatkit-protocol/core/protocol";
import type { Case, CaseRecord } from "../../case/case.ts";
import type { Drive, OpenExchange, Step } from "../../case/drive.ts";
import type { RuleObserver } from "../../case/observer.ts";
import type { View } from "../../transcript/view.ts";
import { isObject } from "../../transcript/exchange-view.ts";
import {
  finishedItems,
  ids,
  isRead,
  isTaken,
  itemOf,
  listedItems,
  member,
  scriptReport,
  textOf,
} from "../support/reading.ts";
import { gate, waitWithoutGates } from "./gate.ts";
import { hasStopped, looks, passed } from "./handler-probe.ts";
import { begin, begun, kept, patience, shown } from "./partial.ts";
import { createThread, getThread, listItems } from "../../case/requests.ts";
import { isEventOf, announcedThread } from "../support/streams.ts";
import { settlingTime, addMessageWhenFree } from "../support/when-free.ts";

const firstWords = "Shown so far";
const title = "Announced before the stop";
const ordinary = "cancellation/keeps-what-was-shown" as const;

/** Where there are no gates, a handler that goes on emits a message at every tick. */
const tick = 100;
const tickWord = "Tick";

export const cancellation: readonly Case[] = [
  {
    id: ordinary,
    rules: ["CN-01", "CN-02", "CN-03", "CN-05", "CN-06", "CN-09", "CN-10"],
    tier: "T2",
    async drive(d) {
      const gates = looks.map(() => gate(d, 2 * settlingTime));
      const tail: Step[] = d.has("gate")
        ? gates.map(({ step }) => step)
        : [{ repeat: 80, do: [{ wait: tick }, { say: `${tickWord} \${n}` }] }];
      const stream = await d.open(
        "stream",
        createThread({ script: [{ set_thread: { title } }, ...begin(firstWords), ...tail] }),
      );
      const threadId = await leave(d, stream);
      const left = performance.now();
      for (const [n, { after, max }] of looks.entries()) {
        await d.pause(Math.max(0, left + after - performance.now()));
        if (!d.has("gate")) {
          if (await quiet(d, threadId, n)) break;
          continue;
        }
        await gates[n]!.open({ name: "open", n });
        const script = [{ ...gates[n]!.step, max }, { say: "through" }];
        if (passed(await d.send({ name: "look", n }, createThread({ script })), max)) break;
      }
      await comeBack(d, threadId);
      await d.send("get", getThread(threadId));
    },
    judge(seen, rule) {
      judgeStopped(seen, rule);
      const [stream, items, get] = [seen.get("stream"), seen.series("items").at(-1)!, seen.get("get")];
      rule("CN-02").holds(get.accepted && items.accepted, "thread-unreadable-after-cancellation", {
        in: get,
        expected: 200,
        received: get.status,
      });
      const next = seen.series("next").at(-1)!;
      rule("CN-02").holds(isTaken(next), "message-rejected-after-cancellation", {
        in: next,
        received: next.status,
      });
      if (!get.accepted || !isRead(items)) return;
      const message = finishedItems(stream, "user_message")[0]?.["id"];
      if (message !== undefined)
        rule("CN-10").holds(ids(listedItems(items)).includes(String(message)), "user-message-lost", {
          in: items,
          received: ids(listedItems(items)),
        });
      const partial = shown(stream);
      const isKept = kept(stream, items);
      if (partial && isKept !== undefined) {
        const isElsewhere = listedItems(items).some((item) => textOf(item).startsWith(partial.text));
        rule("CN-03").holds(isKept, isElsewhere ? "shown-text-under-another-id" : "shown-text-lost", {
          in: items,
          expected: partial,
          received: listedItems(items),
        });
      }
      if (stream.eventsOf("thread.updated").length > 0)
        rule("CN-09").holds(member(get, "title") === title, "announced-title-lost", {
          in: get,
          expected: title,
          received: member(get, "title"),
        });
      judgeMarker(seen, rule, items);
    },
  },
  {
    id: "cancellation/keeps-no-empty-message",
    rules: ["CN-04"],
    tier: "T2",
    after: [ordinary],
    async drive(d) {
      const script = [...begin(" \n"), gate(d).step];
      const threadId = await leave(d, await d.open("stream", createThread({ script })));
      await comeBack(d, threadId, 1);
    },
    judge(seen, rule) {
      const items = seen.series("items").at(-1)!;
      if (!isRead(items)) return;
      // AM-04 judges how finished messages are stored.
      const finished = new Set(seen.all.flatMap((view) => ids(finishedItems(view, "assistant_message"))));
      const others = listedItems(items).filter(({ id }) => !finished.has(String(id)));
      rule("CN-04").holds(
        !others.some((item) => item["type"] === "assistant_message" && textOf(item).trim() === ""),
        "empty-message-stored",
        {
          in: items,
          received: listedItems(items),
        },
      );
    },
  },
  {
    id: "cancellation/of-a-reader-who-has-stopped-reading",
    rules: ["CN-07"],
    tier: "T2",
    after: [ordinary],
    async drive(d) {
      // Far more than the sockets of both sides hold, so that the server has to wait for its reader.
      const flood = { emit: { type: "progress_update", text: "x".repeat(64 * 1024) } };
      const through = "Nobody has read this";
      const script = [...begin(firstWords), { repeat: 500, do: [flood] }, { set_thread: { title: through } }];
      const stream = await d.open("stream", createThread({ script }));
      const threadId = await leave(d, stream, async (threadId) => {
        await stream.until(isEventOf("progress_update"), patience);
        stream.pause();
        // Nothing can be seen of a server that waits for its reader.
        await d.pause(150);
        const read = await d.send("unread", getThread(threadId));
        // Its handler has finished long before the client leaves: nothing is cancelled.
        if (member(read, "title") === through)
          d.notReached("hold a handler back while its client does not read");
      });
      await comeBack(d, threadId);
    },
    judge(seen, rule) {
      const [slow, quick] = [aftermath(seen), aftermath(seen.of(ordinary))];
      rule("CN-07").equals(shared(slow, quick), shared(quick, slow), "slow-reader-treated-differently", {
        in: seen.series("items").at(-1)!,
      });
    },
  },
];

/** Closes a stream once its handler has begun a message; returns its thread. */
async function leave(
  d: Drive,
  stream: OpenExchange,
  before?: (threadId: string) => Promise<void>,
): Promise<string> {
  const threadId = await announcedThread(stream, patience);
  const said = await begun(stream);
  if (isObject(scriptReport(stream.view()))) d.notReached("let the interpreter emit a message in pieces");
  if (threadId === "" || !said) d.blocked("a held handler's message did not arrive", await stream.close());
  await before?.(threadId);
  await stream.close();
  return threadId;
}

/** What a user does after Stop: sends a message and reads the thread; its text may come a little late. */
async function comeBack(d: Drive, threadId: string, looks = 3): Promise<void> {
  await addMessageWhenFree(d, "next", threadId, { script: [{ report: "history" }] });
  for (let n = 1; n <= looks; n++) {
    if (n > 1) await d.pause(100);
    if (kept(d.recall("stream"), await d.send({ name: "items", n }, listItems(threadId))) !== false) return;
  }
}

/** Whether a thread without gates gets no more items. */
async function quiet(d: Drive, threadId: string, look: number): Promise<boolean> {
  await d.pause(waitWithoutGates);
  const before = await d.send({ name: "before", n: look }, listItems(threadId));
  await d.pause(4 * tick);
  const after = await d.send({ name: "after", n: look }, listItems(threadId));
  return listedItems(before).length === listedItems(after).length;
}

function judgeStopped(seen: CaseRecord, rule: RuleObserver): void {
  const look = seen.series("look").at(-1);
  const isStopped = hasStopped(look);
  if (look && isStopped !== undefined) rule("CN-01").holds(isStopped, "handler-continues", { in: look });
  const [before, after] = [seen.series("before").at(-1), seen.series("after").at(-1)];
  if (before && after)
    rule("CN-01").holds(listedItems(before).length === listedItems(after).length, "handler-continues", {
      in: after,
      expected: listedItems(before).length,
      received: listedItems(after).length,
    });
}

/** Whether the handler of the next turn could know of the cancellation; undefined where it did not say. */
function knows(next: View): boolean | undefined {
  const report = scriptReport(next);
  const history = isObject(report) ? report["history"] : undefined;
  return Array.isArray(history)
    ? history.some((item) => isObject(item) && isHiddenType(item["type"]))
    : undefined;
}

function judgeMarker(seen: CaseRecord, rule: RuleObserver, items: View): void {
  const next = seen.series("next").at(-1)!;
  const known = knows(next);
  if (known !== undefined)
    rule("CN-06").holds(known, "cancellation-unknown-to-next-turn", {
      in: next,
      received: scriptReport(next),
    });
  const announced = new Set(
    seen.all.flatMap(({ events }) => events.map((one) => String(itemOf(one)["id"] ?? ""))),
  );
  // Partial text under another id breaks CN-03 and is not the marker; nor is the text of a handler that goes on.
  const isScripted = (text: string) =>
    text !== "" && (firstWords.startsWith(text) || text.startsWith(firstWords) || text.startsWith(tickWord));
  const strange = listedItems(items).filter(
    (item) => !announced.has(String(item["id"])) && !isScripted(textOf(item)),
  );
  rule("CN-05").holds(items.accepted && strange.length === 0, "marker-shown", {
    in: items,
    received: strange,
  });
}

/** What a cancelled turn leaves in its thread, as far as clients can see it. */
const aftermath = (seen: CaseRecord) => {
  const next = seen.series("next").at(-1)!;
  return new Map([
    ["open", isTaken(next)],
    ["text", kept(seen.get("stream"), seen.series("items").at(-1)!)],
    ["marker", knows(next)],
  ]);
};

/** The part of one aftermath that can be seen in the other one as well. */
const shared = (one: ReturnType<typeof aftermath>, other: ReturnType<typeof aftermath>) =>
  Object.fromEntries([...one].filter(([key, value]) => value !== undefined && other.get(key) !== undefined));
