import { isHiddenType } from "@chatkit-protocol/core/protocol";
import type { Case, Drive, OpenExchange, Say, Seen, Step } from "../../src/case.ts";
import type { View } from "../../src/view.ts";
import { isObject } from "../../src/viewing.ts";
import { announced, creating, event, getting, last, listing, sayWhenFree, settling } from "../drive.ts";
import { ended, ids, itemOf, listed, member, textOf, told } from "../look.ts";
import { gate, waitWithoutGates } from "./gate.ts";
import { begin, begun, patience, shown } from "./partial.ts";

const firstWords = "Shown so far";
const title = "Announced before the stop";
const ordinary = "cancellation/keeps-what-was-shown" as const;

/**
 * The looks for a handler that should have stopped: `after` milliseconds from the close it is given a gate to pass,
 * and whoever comes to that gate next waits for `max` if the handler has passed. The last look decides.
 */
const looks = [
  { after: 0, max: 250 },
  { after: 0, max: 500 },
  { after: 1500, max: 500 },
  { after: settling, max: 2500 },
] as const;
/** Where there are no gates, a handler that goes on says something at every tick. */
const tick = 100;
const tickWord = "Tick";

export const cancellation: readonly Case[] = [
  {
    id: ordinary,
    rules: ["CN-01", "CN-02", "CN-03", "CN-05", "CN-06", "CN-09", "CN-10"],
    tier: "T2",
    async drive(d) {
      const gates = looks.map(() => gate(d, 2 * settling));
      const tail: Step[] = d.has("gate")
        ? gates.map(({ step }) => step)
        : [{ repeat: 80, do: [{ wait: tick }, { say: `${tickWord} \${n}` }] }];
      const stream = await d.open(
        "stream",
        creating({ script: [{ set_thread: { title } }, ...begin(firstWords), ...tail] }),
      );
      const threadId = await leave(d, stream);
      const left = performance.now();
      for (const [n, { after, max }] of looks.entries()) {
        await d.pause(Math.max(0, left + after - performance.now()));
        if (!d.has("gate")) {
          if (await quiet(d, threadId, n)) break;
          continue;
        }
        await gates[n]!.open(`open#${n}`);
        const script = [{ ...gates[n]!.step, max }, { say: "through" }];
        if (passed(await d.send(`look#${n}`, creating({ script })), max)) break;
      }
      await comeBack(d, threadId);
      await d.send("get", getting(threadId));
    },
    judge(seen, rule) {
      judgeStopped(seen, rule);
      const [stream, items, get] = [seen.get("stream"), last(seen, "items")!, seen.get("get")];
      rule("CN-02").holds(get.accepted && items.accepted, {
        message: "A thread cannot be read after a cancelled turn",
        in: get,
        expected: 200,
        received: get.status,
        givenInRun: ["TR-01"],
      });
      const next = last(seen, "next")!;
      rule("CN-02").holds(taken(next), {
        message: "A thread takes no message after a cancelled turn",
        in: next,
        received: next.status,
      });
      if (!get.accepted || !items.accepted) return;
      const message = ended(stream, "user_message")[0]?.["id"];
      if (message !== undefined)
        rule("CN-10").holds(ids(listed(items)).includes(String(message)), {
          message: "The announced message of a cancelled turn is not kept",
          in: items,
          received: ids(listed(items)),
        });
      const text = kept(stream, items);
      if (text !== undefined)
        rule("CN-03").holds(text, {
          message: "The text that a cancelled message has shown is not stored under its id",
          in: items,
          expected: shown(stream),
          received: listed(items),
          givenInRun: ["AM-04"],
        });
      if (stream.eventsOf("thread.updated").length > 0)
        rule("CN-09").holds(member(get, "title") === title, {
          message: "A title that was announced before a cancellation is lost",
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
      const threadId = await leave(d, await d.open("stream", creating({ script })));
      await comeBack(d, threadId, 1);
    },
    judge(seen, rule) {
      const items = last(seen, "items")!;
      if (!items.accepted) return;
      // How what has ended is stored is a matter of AM-04.
      const finished = new Set(seen.all.flatMap((view) => ids(ended(view, "assistant_message"))));
      const others = listed(items).filter(({ id }) => !finished.has(String(id)));
      rule("CN-04").holds(
        !others.some((item) => item["type"] === "assistant_message" && textOf(item).trim() === ""),
        {
          message: "A cancelled message without visible text is stored",
          in: items,
          received: listed(items),
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
      const stream = await d.open("stream", creating({ script }));
      const threadId = await leave(d, stream, async (threadId) => {
        await stream.until(event("progress_update"), patience);
        stream.pause();
        // Nothing can be seen of a server that waits for its reader.
        await d.pause(150);
        const read = await d.send("unread", getting(threadId));
        // Its handler has finished long before the client leaves: nothing is cancelled.
        if (member(read, "title") === through)
          d.notReached("hold a handler back while its client does not read");
      });
      await comeBack(d, threadId);
    },
    judge(seen, rule) {
      const [slow, quick] = [aftermath(seen), aftermath(seen.of(ordinary))];
      rule("CN-07").equals(shared(slow, quick), shared(quick, slow), {
        message: "A client that stopped reading before it left is treated unlike one that just left",
        in: last(seen, "items")!,
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
  const threadId = await announced(stream, patience);
  const said = await begun(stream);
  if (isObject(told(stream.view()))) d.notReached("let the interpreter emit a message in pieces");
  if (threadId === "" || !said) d.blocked("a held handler's message did not arrive", await stream.close());
  await before?.(threadId);
  await stream.close();
  return threadId;
}

/** What a user does after Stop: says something, looks at the thread; its text may come a little late. */
async function comeBack(d: Drive, threadId: string, looks = 3): Promise<void> {
  await sayWhenFree(d, "next", threadId, { script: [{ report: "history" }] });
  for (let n = 1; n <= looks; n++) {
    if (n > 1) await d.pause(100);
    if (kept(d.recall("stream"), await d.send(`items#${n}`, listing(threadId))) !== false) return;
  }
}

/** Whether a thread without gates gets no more items. */
async function quiet(d: Drive, threadId: string, look: number): Promise<boolean> {
  await d.pause(waitWithoutGates);
  const before = await d.send(`before#${look}`, listing(threadId));
  await d.pause(4 * tick);
  const after = await d.send(`after#${look}`, listing(threadId));
  return listed(before).length === listed(after).length;
}

/** Whether a gate let its visitor pass at once: the opening was still there, for nobody had stood at the gate. */
function passed(look: View, max: number): boolean {
  const said = look.frames.find(event("thread.item.done", "assistant_message"));
  return said !== undefined && said.at - look.exchange.request.at < max;
}

function judgeStopped(seen: Seen, rule: Say): void {
  const message = "The handler goes on after its client has closed the connection";
  const look = last(seen, "look");
  const limit = looks[Number(look?.exchange.label.slice("look#".length))]?.max;
  if (look && limit !== undefined && look.streamed)
    rule("CN-01").holds(passed(look, limit), { message, in: look });
  const [before, after] = [last(seen, "before"), last(seen, "after")];
  if (before && after)
    rule("CN-01").holds(listed(before).length === listed(after).length, {
      message,
      in: after,
      expected: listed(before).length,
      received: listed(after).length,
    });
}

const taken = (next: View): boolean => next.streamed && next.eventsOf("error").length === 0;

/** Whether the text that a stream has shown is stored under the id of its message; undefined where it showed none. */
function kept(stream: View, items: View): boolean | undefined {
  const partial = shown(stream);
  if (!partial || partial.text.trim() === "") return undefined;
  const stored = listed(items).find(({ id }) => id === partial.id);
  return stored !== undefined && textOf(stored).startsWith(partial.text);
}

/** Whether the handler of the next turn could know of the cancellation; undefined where it did not say. */
function knows(next: View): boolean | undefined {
  const report = told(next);
  const history = isObject(report) ? report["history"] : undefined;
  return Array.isArray(history)
    ? history.some((item) => isObject(item) && isHiddenType(item["type"]))
    : undefined;
}

function judgeMarker(seen: Seen, rule: Say, items: View): void {
  const next = last(seen, "next")!;
  const known = knows(next);
  if (known !== undefined)
    rule("CN-06").holds(known, {
      message: "The next turn cannot know that the one before was cancelled",
      in: next,
      received: told(next),
    });
  const announced = new Set(
    seen.all.flatMap(({ events }) => events.map((one) => String(itemOf(one)["id"] ?? ""))),
  );
  // Partial text under another id is not the marker, that is CN-03; nor is what a handler says that goes on.
  const isScripted = (text: string) =>
    text !== "" && (firstWords.startsWith(text) || text.startsWith(firstWords) || text.startsWith(tickWord));
  const strange = listed(items).filter(
    (item) => !announced.has(String(item["id"])) && !isScripted(textOf(item)),
  );
  rule("CN-05").holds(items.accepted && strange.length === 0, {
    message: "The thread shows an item that nobody has announced after a cancellation",
    in: items,
    received: strange,
  });
}

/** What a cancelled turn leaves behind, as far as it shows. */
const aftermath = (seen: Seen) => {
  const next = last(seen, "next")!;
  return new Map([
    ["open", taken(next)],
    ["text", kept(seen.get("stream"), last(seen, "items")!)],
    ["marker", knows(next)],
  ]);
};

/** Of one aftermath, what shows in the other one as well. */
const shared = (one: ReturnType<typeof aftermath>, other: ReturnType<typeof aftermath>) =>
  Object.fromEntries([...one].filter(([key, value]) => value !== undefined && other.get(key) !== undefined));
