import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Exchange } from "../../conformance/src/index.ts";
import { type Event, post, type Posted } from "./exchange.ts";
import type { Acknowledged, History, Reading, ReadItem, Turn } from "./history.ts";

export interface ClientOptions {
  port: number;
  clients: number;
  threads: number;
  /** Whether the clients go on, with the number of turns so far. */
  goesOn: (turns: number) => boolean;
}

export interface Seen extends History {
  exchanges: readonly Exchange[];
  /** Turns of which at least the status has arrived. */
  started: number;
  /** Streams that ended whole, that the client closed, and that were cut. */
  complete: number;
  closed: number;
  cut: number;
  /** Answers 409: the thread was taken for longer than a request waits. */
  busy: number;
  /** Requests without an answer, or with a 5xx. */
  failed: number;
}

/** Milliseconds after which a client gives up. */
const patience = 15_000;
/** A request that nobody waits for any more may still have an effect for so long: its process may be stopped, or wait for the thread. */
const aftermath = 20_000;
const users = 8;

interface Thread {
  id: string;
  user: string;
  /** The messages of which a client knows that they are stored. */
  messages: string[];
}

/** Clients that create, send, retry, read and leave at random, until they are told to stop; then all threads are read. */
export async function playClients({ port, clients, threads, goesOn }: ClientOptions): Promise<Seen> {
  const started = performance.now();
  const now = (): number => performance.now() - started;
  const turns: Turn[] = [];
  const readings: Reading[] = [];
  const exchanges: Exchange[] = [];
  const known: Thread[] = [];
  const counts = { started: 0, complete: 0, closed: 0, cut: 0, busy: 0, failed: 0 };
  let number = 0;
  let creating = 0;

  const send = async (
    user: string,
    operation: string,
    params: object,
    heard?: (event: Event, at: number) => boolean,
  ): Promise<Posted> => {
    const posted = await post({
      port,
      user,
      operation,
      params,
      n: ++number,
      now,
      patience,
      ...(heard ? { heard } : {}),
    });
    exchanges.push(posted.exchange);
    if (posted.status === 409) counts.busy++;
    else if (posted.status === 0 || posted.status >= 500) counts.failed++;
    return posted;
  };

  /** One turn, and what it has shown; its stream is closed after `leavesAfter` items. */
  async function turn(
    thread: Thread | { user: string },
    operation: string,
    params: object,
    what: Pick<Turn, "token" | "anchor">,
  ): Promise<void> {
    const leavesAfter = Math.random() < 0.15 ? 1 + Math.floor(Math.random() * 4) : Infinity;
    const requested = now();
    const acknowledged: Acknowledged[] = [];
    let shown: number | undefined;
    let place = "id" in thread ? thread : undefined;
    const { exchange, status } = await send(
      thread.user,
      operation,
      params,
      ({ type, thread: made, item }, at) => {
        if (type === "thread.created" && made) place = { id: made.id, user: thread.user, messages: [] };
        // A retry has removed what it removes before it shows an item.
        if (item) shown ??= at;
        if (type === "thread.item.done" && item) {
          acknowledged.push({ id: item.id, at });
          if (item.type === "user_message") place?.messages.push(item.id);
        }
        return acknowledged.length < leavesAfter;
      },
    );
    const { at: ended, how } = exchange.end;
    if (place && place !== thread) known.push(place);
    if (status === 200) {
      counts.started++;
      if (how === "complete" || how === "closed") counts[how]++;
      else counts.cut++;
    }
    // What was rejected has had no effect.
    const rejected = status >= 400 && status < 500;
    const settled = shown ?? ended + aftermath;
    if (place) {
      const seen = { requested, ended, settled, acknowledged };
      turns.push({ threadId: place.id, ...what, ...seen, ...(rejected ? { rejected: status } : {}) });
    }
    // The kit takes the end of a request for the end of its effect.
    if (what.anchor !== undefined && shown === undefined && !rejected) exchange.end.at = settled;
    if (status !== 200) await sleep(100);
  }

  /** Reads a thread whole; undefined if that did not succeed. */
  async function read({ id, user }: Thread): Promise<Reading | undefined> {
    const began = now();
    const series = `read ${number}`;
    const items: ReadItem[] = [];
    for (let after: string | undefined, n = 1; ; n++) {
      const params = { thread_id: id, order: "asc", limit: 100, ...(after === undefined ? {} : { after }) };
      const { exchange, status, text } = await send(user, "items.list", params);
      exchange.series = { name: series, n };
      if (status === 404) return { threadId: id, began, ended: now(), items: undefined };
      if (status !== 200 || exchange.end.how !== "complete") return undefined;
      const page = JSON.parse(text) as Page;
      items.push(...page.data.map(itemOf));
      if (!page.has_more) return { threadId: id, began, ended: now(), items };
      ({ after } = page);
    }
  }

  async function client(n: number): Promise<void> {
    const user = `user-${n % users}`;
    while (goesOn(counts.started)) {
      const own = known.filter((thread) => thread.user === user);
      const token = `t${randomUUID().slice(0, 12)}`;
      const input = {
        content: [{ type: "input_text", text: token }],
        attachments: [],
        inference_options: {},
      };
      const thread = own[Math.floor(Math.random() * own.length)];
      const choice = Math.random();
      const [anchor] = thread?.messages.slice(-1 - Math.floor(Math.random() * 2)) ?? [];
      if (!thread || (known.length + creating < threads && choice < 0.3)) {
        creating++;
        await turn({ user }, "threads.create", { input }, { token });
        creating--;
      } else if (choice < 0.4 && anchor !== undefined) {
        const params = { thread_id: thread.id, item_id: anchor };
        await turn(thread, "threads.retry_after_item", params, { anchor });
      } else if (choice < 0.5) {
        const reading = await read(thread);
        // Between two pages of one reading a retry may remove items, and others may come.
        if (reading && (reading.items?.length ?? 0) <= 100) readings.push(reading);
      } else await turn(thread, "threads.add_user_message", { thread_id: thread.id, input }, { token });
    }
  }

  await Promise.all(Array.from({ length: clients }, (_, n) => client(n)));
  const during = { ...counts };
  await readAll();
  return { turns, readings, exchanges, ...during };

  /** Reads every thread, each as often as it takes. */
  async function readAll(): Promise<void> {
    const rest = [...known];
    const reader = async (): Promise<void> => {
      for (let thread = rest.pop(); thread; thread = rest.pop()) {
        let reading: Reading | undefined;
        for (let tries = 0; !reading; tries++) {
          if (tries === 100) throw new Error(`The thread ${thread.id} cannot be read.`);
          if (tries > 0) await sleep(100);
          reading = await read(thread);
        }
        readings.push(reading);
      }
    };
    await Promise.all(Array.from({ length: 8 }, reader));
  }
}

interface Page {
  data: { id: string; type: string; content: { text: string }[] }[];
  has_more: boolean;
  after?: string;
}

const itemOf = ({ id, type, content }: Page["data"][number]): ReadItem => ({
  id,
  isMessageOfUser: type === "user_message",
  text: content[0]?.text ?? "",
});
