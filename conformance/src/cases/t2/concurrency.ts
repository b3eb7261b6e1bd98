import type { Case } from "../../case/case.ts";
import type { Step } from "../../case/drive.ts";
import type { View } from "../../transcript/view.ts";
import { endedItems, finishedItems, ids, listedItems, textOf } from "../support/reading.ts";
import { gate } from "./gate.ts";
import { createThread, addUserMessage, listItems } from "../../case/requests.ts";
import { isEventOf, announcedThread } from "../support/streams.ts";
import { readOrBlock } from "../support/read-or-block.ts";

const patience = 1500;
const many = 100;
/** What stands in everything that one of two streams says beside its answer. */
const markOf = (name: string): string => `kit-of-${name}`;

/** What is shown and not stored, and a change of the thread. */
const asides = (name: string): readonly Step[] => [
  { emit: { type: "progress_update", text: markOf(name) } },
  { emit: { type: "client_effect", name: "kit", data: { of: markOf(name) } } },
  { emit: { type: "notice", level: "info", message: markOf(name) } },
  { set_thread: { title: markOf(name) } },
];
const isDone = isEventOf("thread.item.done", "assistant_message");

export const concurrency: readonly Case[] = [
  {
    id: "streams/of-two-threads-stay-apart",
    rules: ["IS-04"],
    tier: "T2",
    async drive(d) {
      const gates = { A: gate(d), B: gate(d) };
      const streams = [];
      for (const name of ["A", "B"] as const) {
        const script = [
          { say: `${name} one` },
          ...asides(name),
          gates[name].step,
          ...asides(name),
          { say: [`${name} `, "two"] },
        ];
        streams.push(await d.open(name, createThread({ script })));
      }
      await Promise.all(streams.map((stream) => stream.until(isDone, patience)));
      await Promise.all([gates.B.open("open B"), gates.A.open("open A")]);
      for (const [index, name] of ["A", "B"].entries()) {
        const view = await streams[index]!.done;
        if (view.threadId === "") d.blocked("threads.create announced no thread", view);
        await readOrBlock(d, `items ${name}`, listItems(view.threadId));
      }
    },
    judge(seen, rule) {
      for (const [name, other] of [
        ["A", "B"],
        ["B", "A"],
      ] as const) {
        const [stream, items] = [seen.get(name), seen.get(`items ${name}`)];
        const stray = stream.frames.find(({ json }) => JSON.stringify(json)?.includes(markOf(other)));
        rule("IS-04").holds(stray === undefined, "event-of-another-stream", {
          in: stream,
          ...(stray ? { frame: stray } : {}),
          received: stray?.json,
        });
        const expected = [`${name} one`, `${name} two`];
        // AM-02 covers texts that are changed on the way, as long as each is in its place, with nothing of the other stream.
        const found = finishedItems(stream, "assistant_message").map(textOf);
        const isOwn = (text: string, own: string): boolean =>
          text.includes(own) && ["one", "two"].every((word) => !text.includes(`${other} ${word}`));
        const told = expected.map((own, index) => (isOwn(found[index] ?? "", own) ? found[index] : own));
        rule("IS-04").equals(found, told, "streams-mixed", { in: stream });
        const stored = listedItems(items).filter(({ type }) => type === "assistant_message");
        rule("IS-04").equals(stored.map(textOf), expected, "threads-mixed", { in: items });
      }
    },
  },
  {
    id: "threads.add_user_message/while-a-turn-runs",
    rules: ["IS-05"],
    tier: "T2",
    async drive(d) {
      const hold = gate(d);
      const stream = await d.open(
        "first",
        createThread({ script: [{ say: "one" }, hold.step, { say: "two" }] }),
      );
      const threadId = await announcedThread(stream, patience);
      if (threadId === "") d.blocked("threads.create announced no thread", await stream.close());
      await stream.until(isDone, patience);
      const second = d.open("second", addUserMessage(threadId, { script: [{ say: "three" }] }));
      // A server that lets the second wait for the first sends nothing for now.
      await Promise.race([second.then(({ done }) => done), d.pause(100)]);
      await hold.open("go on");
      await stream.done;
      await (
        await second
      ).done;
      // A server that stores no such message at all loses it beside a running turn too.
      await d.send("alone", addUserMessage(threadId, "Hello"));
      await readOrBlock(d, "items", listItems(threadId));
    },
    judge(seen, rule) {
      const [first, second, items] = [seen.get("first"), seen.get("second"), seen.get("items")];
      rule("IS-05").holds(first.streamed, "first-stream-broken", { in: first });
      rule("IS-05").holds(second.streamed || second.status === 409, "neither-stream-nor-conflict", {
        in: second,
        expected: "200 or 409",
        received: `${second.status}, ${second.exchange.end.how}`,
      });
      const alone = ids(finishedItems(seen.get("alone"), "user_message"));
      // AM-04 covers that.
      if (alone.some((id) => !ids(listedItems(items)).includes(id))) return;
      const finished = [first, second].flatMap(finishedIn);
      rule("IS-05").equals(
        ids(listedItems(items))
          .filter((id) => finished.includes(id))
          .toSorted(),
        [...new Set(finished)].toSorted(),
        "item-not-stored-once",
        { in: items },
      );
    },
  },
  {
    id: "threads.create/many-at-a-time",
    rules: ["IS-06"],
    tier: "T2",
    async drive(d) {
      // Where a single create fails, many of them show nothing about concurrency.
      const alone = await d.send("alone", createThread({ script: [] }));
      if (!alone.streamed) d.blocked("a single threads.create is not answered by a stream", alone);
      const numbers = Array.from({ length: many }, (_, n) => n);
      await Promise.all(numbers.map((n) => d.send({ name: "create", n }, createThread({ script: [] }))));
    },
    judge(seen, rule) {
      const worst = seen.all.find(({ streamed }) => !streamed) ?? seen.all[0];
      if (!worst) return;
      rule("IS-06").holds(worst.streamed, "create-not-answered", {
        in: worst,
        expected: "200, complete",
        received: `${worst.status}, ${worst.exchange.end.how}`,
      });
      const threads = seen.all.map(({ threadId }) => threadId).filter((id) => id !== "");
      rule("IS-06").holds(new Set(threads).size === threads.length, "thread-shared", {
        in: worst,
        expected: threads.length,
        received: new Set(threads).size,
      });
    },
  },
];

const finishedIn = (view: View): string[] => ids(endedItems(view));
