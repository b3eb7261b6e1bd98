import type { Case } from "../../case/case.ts";
import type { Drive, OpenExchange, WireRequest } from "../../case/drive.ts";
import { createThread, deleteThread, listItems } from "../../case/requests.ts";
import { numberOf } from "../../transcript/resumption.ts";
import { isObject } from "../../transcript/exchange-view.ts";
import type { View } from "../../transcript/view.ts";
import {
  answerSummary,
  finishedItems,
  isRead,
  listedItems,
  scriptReport,
  textOf,
} from "../support/reading.ts";
import {
  judgeKey,
  keyed,
  lastNumber,
  needsStream,
  newKey,
  resume,
  resuming,
  sendStop,
} from "../support/resuming.ts";
import { announcedThread } from "../support/streams.ts";
import { settlingTime } from "../support/when-free.ts";
import { finished } from "../t0/resuming.ts";
import { outlineOf } from "../t0/isolation.ts";
import { gate } from "./gate.ts";
import { hasStopped, looks, passed } from "./handler-probe.ts";
import { begin, begun, finish, kept, patience } from "./partial.ts";

/** The case in which a client stops an answer without the extension. */
const disconnected = "cancellation/keeps-what-was-shown";

const first = "Before the break,";
const rest = " and after it.";
const whole = first + rest;

/** The extension "resuming streams" while a turn runs. */
export const resumingTurns: readonly Case[] = [
  {
    id: "resuming/a-turn-survives-its-connection",
    rules: ["RS-02", "RS-05", "RS-07", "RS-09"],
    tier: "T2",
    after: [finished],
    async drive(d) {
      const held = gate(d);
      const request = createThread({ script: [...begin(first), held.step, ...finish(first, rest)] });
      const key = newKey();
      const { stream, threadId } = await start(d, request, key);
      const { frames } = await stream.close();
      // A server that takes the close for a Stop needs a moment for it.
      await d.pause(150);
      await held.open("open");
      const last = frames.map(numberOf).findLast((number) => number !== undefined);
      await d.send("rest", request, { headers: keyed(key, last) });
      for (let n = 1; n <= 4; n++) {
        const items = await d.send({ name: "items", n }, listItems(threadId));
        if (holdsWhole(items)) return;
        await d.pause(250);
      }
    },
    judge(seen, rule) {
      const [resumed, items] = [seen.get("rest"), seen.series("items").at(-1)!];
      if (!isRead(items)) return;
      const goesOn = rule("RS-07").holds(holdsWhole(items), "turn-ends-with-connection", {
        in: items,
        expected: whole,
        received: listedItems(items).map(textOf),
      });
      if (!goesOn) return;
      const texts = finishedItems(resumed, "assistant_message").map(textOf);
      rule("RS-05").holds(texts.includes(whole), "resumed-stream-incomplete", {
        in: resumed,
        expected: whole,
        received: resumed.accepted ? texts : answerSummary(resumed),
      });
    },
  },
  {
    id: "resuming/several-readers-see-one-turn",
    rules: ["RS-02", "RS-03", "RS-04", "RS-05", "RS-09"],
    tier: "T2",
    after: [finished],
    async drive(d) {
      const held = gate(d);
      const request = createThread({ script: [...begin(first), held.step, ...finish(first, rest)] });
      const key = newKey();
      const { stream, threadId } = await start(d, request, key);
      const repeated = await d.open("repeated", request, { headers: keyed(key) });
      const second = await d.open("second", resume({ thread_id: threadId }), { headers: resuming });
      const other = createThread({ script: [{ say: "Another request" }] });
      await d.send("reused", other, { headers: keyed(key) });
      // What comes now comes to readers that wait.
      await d.pause(100);
      await held.open("open");
      await Promise.all([stream.done, repeated.done, second.done]);
      await d.send("items", listItems(threadId));
    },
    judge(seen, rule) {
      const stream = seen.get("stream");
      const isSame = judgeKey(seen, rule, stream);
      if (!stream.streamed) return;
      for (const view of [...(isSame ? [seen.get("repeated")] : []), seen.get("second")]) {
        rule("RS-05").holds(lastNumber(view) === lastNumber(stream), "resumed-stream-incomplete", {
          in: view,
          expected: lastNumber(stream),
          received: view.accepted ? lastNumber(view) : answerSummary(view),
        });
      }
    },
  },
  {
    id: "resuming/a-stop-ends-the-turn",
    rules: ["RS-08"],
    tier: "T2",
    after: [finished, disconnected],
    async drive(d) {
      const gates = looks.map(() => gate(d, 2 * settlingTime));
      const key = newKey();
      const script = [...begin(first), ...gates.map(({ step }) => step)];
      const { stream, threadId } = await start(d, createThread({ script }), key);
      const second = await d.open("second", resume({ stream_id: key }), { headers: resuming });
      await sendStop(d, "stop", key);
      const stopped = performance.now();
      const readers = [stream, second];
      await Promise.race([Promise.all(readers.map(({ done }) => done)), d.pause(settlingTime)]);
      await Promise.all(readers.map((reader) => reader.close()));
      await sendStop(d, "stop again", key);
      // Without gates only the end of the stream shows the stop.
      for (const [n, { after, max }] of d.has("gate") ? looks.entries() : []) {
        await d.pause(Math.max(0, stopped + after - performance.now()));
        await gates[n]!.open({ name: "open", n });
        const look = [{ ...gates[n]!.step, max }, { say: "through" }];
        if (passed(await d.send({ name: "look", n }, createThread({ script: look })), max)) break;
      }
      await d.send("items", listItems(threadId));
    },
    judge(seen, rule) {
      const [stop, again, items] = [seen.get("stop"), seen.get("stop again"), seen.get("items")];
      for (const view of [stop, again]) {
        rule("RS-08").holds(view.status === 200 && isObject(view.json), "stop-rejected", {
          in: view,
          expected: "200 and {}",
          received: answerSummary(view),
        });
      }
      if (!stop.accepted) return;
      for (const view of [seen.get("stream"), seen.get("second")]) {
        // One that has no stream to read has nothing to end.
        if (!view.accepted) continue;
        rule("RS-08").holds(view.exchange.end.how === "complete", "stream-continues-after-stop", {
          in: view,
          expected: "complete",
          received: view.exchange.end.how,
        });
      }
      const look = seen.series("look").at(-1);
      const isStopped = hasStopped(look);
      if (look && isStopped !== undefined)
        rule("RS-08").holds(isStopped, "handler-continues-after-stop", { in: look });
      // That text is kept at all is CN-03, a SHOULD.
      const before = seen.of(disconnected);
      const wasKept = kept(before.get("stream"), before.series("items").at(-1)!);
      const isKept = isRead(items) ? kept(seen.get("stream"), items) : undefined;
      if (wasKept && isKept !== undefined)
        rule("RS-08").holds(isKept, "shown-text-lost-after-stop", {
          in: items,
          expected: first,
          received: listedItems(items).map(textOf),
        });
    },
  },
  {
    id: "resuming/a-deleted-thread-has-no-stream",
    rules: ["RS-09"],
    tier: "T2",
    after: [finished],
    async drive(d) {
      const script = [...begin(first), gate(d).step, ...finish(first, rest)];
      const { stream, threadId } = await start(d, createThread({ script }), newKey());
      await d.send("delete", deleteThread(threadId));
      await Promise.race([stream.done, d.pause(settlingTime)]);
      await stream.close();
    },
    judge() {
      // Whether this stream ends as a complete one or is broken off, the judge of all streams looks at its end.
    },
  },
  {
    id: "resuming/a-foreign-running-turn-is-unknown",
    rules: ["RS-06"],
    tier: "T2",
    twoUsers: true,
    after: [finished],
    async drive(d) {
      const held = gate(d);
      const key = newKey();
      const script = [...begin(first), held.step, ...finish(first, rest)];
      const { stream, threadId } = await start(d, createThread({ script }), key);
      const options = { user: d.users[1] ?? null, headers: resuming, timeout: 2000 };
      await d.send("foreign thread", resume({ thread_id: threadId }), options);
      await d.send("unknown thread", resume({ thread_id: newKey() }), options);
      await d.send("foreign stream", resume({ stream_id: key }), options);
      await d.send("unknown stream", resume({ stream_id: newKey() }), options);
      await held.open("open");
      await stream.done;
    },
    judge(seen, rule) {
      for (const what of ["thread", "stream"]) {
        const [foreign, unknown] = [seen.get(`foreign ${what}`), seen.get(`unknown ${what}`)];
        rule("RS-06").equals(outlineOf(foreign), outlineOf(unknown), "foreign-stream-distinguishable", {
          in: foreign,
          with: { operation: "streams.resume" },
        });
      }
    },
  },
];

/** Starts a turn that is held after its first words. */
async function start(
  d: Drive,
  request: WireRequest,
  key: string,
): Promise<{ stream: OpenExchange; threadId: string }> {
  const stream = await d.open("stream", request, { headers: keyed(key) });
  needsStream(d, stream.view());
  const threadId = await announcedThread(stream, patience);
  const said = await begun(stream);
  if (isObject(scriptReport(stream.view()))) d.notReached("let the interpreter emit a message in pieces");
  if (threadId === "" || !said) d.blocked("a held handler's message did not arrive", await stream.close());
  return { stream, threadId };
}

const holdsWhole = (items: View): boolean => listedItems(items).some((item) => textOf(item) === whole);
