import { isDeepStrictEqual } from "node:util";
import type { Processes } from "../chaos/processes.ts";
import type { Front } from "./front.ts";
import {
  ask,
  eventsOf,
  fold,
  follow,
  type Received,
  sendMessage,
  stored,
  threadIdOf,
  type User,
} from "./reader.ts";
import { orderOf, tokenOf } from "./server.ts";

/** What was seen of one kind of interruption. */
export interface Seen {
  streams: number;
  interruptions: number;
  /** Streams of which the client has received the same bytes as one that was never interrupted, and shows what is stored. */
  equal: number;
  /** Tokens that the client should show and does not, and those that it shows more than once. */
  lost: number;
  twice: number;
  /** Milliseconds from the cause to its effect, where that is what is measured. */
  longest?: number;
}

export interface Group {
  front: Front;
  processes: Processes;
  /** URLs of the processes themselves. */
  urls: readonly string[];
  full: boolean;
}

const count = (text: string, part: string): number => text.split(part).length - 1;

/** Compares what a client has received with the stream as another process has it, and with what is stored. */
async function judge(
  seen: Seen,
  user: User,
  received: Received,
  [key, tokens]: [string, number],
): Promise<void> {
  seen.streams++;
  const whole = await follow(user, { stream_id: key });
  const isSame = received.isComplete && whole.isComplete && received.text === whole.text;
  const shown = fold(received.text);
  const thread = shown && (await stored(user, shown.id));
  if (isSame && thread && isDeepStrictEqual(thread.items.data, shown.items.data)) seen.equal++;
  const answer = JSON.stringify(shown?.items.data.at(-1)) ?? "";
  for (let number = 1; number <= tokens; number++) {
    const times = count(answer, tokenOf(number));
    if (times === 0) seen.lost++;
    if (times > 1) seen.twice++;
  }
}

const nothing = (): Seen => ({ streams: 0, interruptions: 0, equal: 0, lost: 0, twice: 0 });

/** Each connection brings one whole frame and some of the next one, and the next connection goes to another process. */
async function cutAtEachEvent({ front, full }: Group, alice: User): Promise<Seen> {
  const seen = nothing();
  const before = front.cuts;
  for (let times = 0; times < (full ? 4 : 1); times++) {
    const tokens = 500;
    front.plan(() => ({ after: "frame" }));
    const sent = sendMessage(alice, [tokens, 1]);
    const received = await sent.received;
    front.plan(() => ({ after: undefined }));
    await judge(seen, alice, received, [await sent.key, tokens]);
  }
  seen.interruptions = front.cuts - before;
  return seen;
}

/** One cut at each byte of the first frames, each in a stream of its own. */
async function cutAtEachByte({ front, full }: Group, alice: User): Promise<Seen> {
  const seen = nothing();
  const before = front.cuts;
  const tokens = 6;
  const first = await sendMessage(alice, [tokens, 0]).received;
  const length = Buffer.byteLength(first.text.split("\n\n").slice(0, 3).join("\n\n")) + 3 * "id: 1\n".length;
  for (let place = 1; place <= length; place += full ? 1 : 17) {
    let cuts = 0;
    front.plan(() => ({ after: cuts++ === 0 ? place : undefined }));
    const sent = sendMessage(alice, [tokens, 5]);
    const received = await sent.received;
    await judge(seen, alice, received, [await sent.key, tokens]);
  }
  seen.interruptions = front.cuts - before;
  return seen;
}

/** The process through which the client reads is killed; the turn runs in another one. */
async function killReader({ front, processes, full }: Group, alice: User): Promise<Seen> {
  const seen = nothing();
  for (let times = 0; times < (full ? 20 : 4); times++) {
    const killing: Promise<void>[] = [];
    let streams = 0;
    // The turn is in process 0; the client moves to the next one at each interruption.
    front.plan(() => {
      streams++;
      if (streams > 3) return { after: undefined };
      return {
        after: 2000 + 300 * times,
        then: (process) => {
          if (process !== 0) killing.push(processes.kill(process));
        },
      };
    }, 0);
    const tokens = 200;
    const sent = sendMessage(alice, [tokens, 5]);
    const received = await sent.received;
    await Promise.all(killing);
    seen.interruptions += killing.length;
    front.plan(() => ({ after: undefined }));
    await judge(seen, alice, received, [await sent.key, tokens]);
  }
  return seen;
}

/**
 * The process of the turn is killed, so that nobody can finish it: the client has a beginning of the stream and knows that it is one, whoever
 * repeats the request starts nothing, and what was announced is stored.
 */
async function killWriter({ front, processes, urls, full }: Group, alice: User): Promise<Seen> {
  const seen: Seen = { ...nothing(), longest: 0 };
  for (let times = 0; times < (full ? 10 : 2); times++) {
    front.plan(() => ({ after: undefined }), 0);
    const user = { ...alice, name: `killed${times}` };
    const reached = Promise.withResolvers<void>();
    const tokens = 2000;
    const sent = sendMessage(user, [tokens, 5], (text) => {
      if (count(text, "text_delta") > 20 + 7 * times) reached.resolve();
    });
    const key = await sent.key;
    await Promise.race([reached.promise, sent.received]);
    const other = { ...user, url: urls[1]! };
    const following = follow(other, { stream_id: key });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const begun = performance.now();
    const killing = processes.kill(0);
    const [received, followed] = await Promise.all([sent.received, following]);
    seen.longest = Math.max(seen.longest ?? 0, performance.now() - begun);
    await killing;
    seen.streams++;
    seen.interruptions++;
    const threadId = threadIdOf(received.text);
    const input = {
      content: [{ type: "input_text", text: orderOf(tokens, 5) }],
      attachments: [],
      inference_options: {},
    };
    // As a client does that has lost the answer before its first event.
    const repeated = await ask(other, "threads.create", { input }, { "idempotency-key": key });
    const isAttached =
      repeated.headers.get("chatkit-stream") === key && (await repeated.text()).includes('"type":"error"');
    const again = await ask(other, "threads.list", { limit: 99 });
    const { data } = (await again.json()) as { data: object[] };
    const message = (await stored(other, threadId)).items.data.filter(({ type }) => type === "user_message");
    const prefix = eventsOf(followed.text).filter(({ type }) => type !== "error");
    const isPrefix = received.text.startsWith(
      followed.text.split("\n\n").slice(0, prefix.length).join("\n\n"),
    );
    const isTold = !received.isComplete && !followed.isComplete;
    if (isPrefix && isTold && isAttached) seen.equal++;
    if (message.length === 0) seen.lost++;
    if (data.length > 1 || message.length > 1) seen.twice++;
  }
  return seen;
}

/** A second tab follows through another process from the middle, while the first one is cut. */
async function secondTab({ front, urls, full }: Group, alice: User): Promise<Seen> {
  const seen = nothing();
  for (let times = 0; times < (full ? 20 : 4); times++) {
    front.plan(() => ({ after: 5000 }), times);
    const tokens = 100;
    const user = { ...alice, name: `tabs${times}` };
    const created = Promise.withResolvers<string>();
    const sent = sendMessage(user, [tokens, 8], (text) => {
      if (count(text, "text_delta") > 10) created.resolve(threadIdOf(text));
    });
    const tab = { ...user, url: urls[(times + 2) % urls.length]! };
    const following = follow(tab, { thread_id: await created.promise });
    const [first, second] = await Promise.all([sent.received, following]);
    front.plan(() => ({ after: undefined }));
    seen.interruptions++;
    if (first.text !== second.text) seen.lost++;
    await judge(seen, user, second, [await sent.key, tokens]);
  }
  return seen;
}

/** Another process is asked to stop the turn; a reader of a third one sees its end. */
async function stop({ front, urls, full }: Group, alice: User): Promise<Seen> {
  const seen: Seen = { ...nothing(), longest: 0 };
  for (let times = 0; times < (full ? 30 : 6); times++) {
    front.plan(() => ({ after: undefined }), 0);
    const user = { ...alice, name: `stopping${times}` };
    const reached = Promise.withResolvers<void>();
    const sent = sendMessage(user, [10_000, 5], (text) => {
      if (count(text, "text_delta") > 20) reached.resolve();
    });
    await reached.promise;
    const key = await sent.key;
    const following = follow({ ...user, url: urls[2]! }, { stream_id: key });
    const begun = performance.now();
    await ask({ ...user, url: urls[1]! }, "streams.stop", { stream_id: key });
    const [received, followed] = await Promise.all([sent.received, following]);
    seen.longest = Math.max(seen.longest ?? 0, performance.now() - begun);
    seen.streams++;
    seen.interruptions++;
    const shown = fold(received.text);
    const thread = shown && (await stored(user, shown.id));
    // What was shown is kept.
    const kept = JSON.stringify(thread?.items.data.at(-1));
    const tokens = count(received.text, "⟨");
    for (let number = 1; number <= tokens; number++) {
      if (count(kept, tokenOf(number)) === 0) seen.lost++;
      if (count(kept, tokenOf(number)) > 1) seen.twice++;
    }
    if (received.isComplete && received.text === followed.text) seen.equal++;
  }
  return seen;
}

export interface Scenario {
  title: string;
  run(group: Group, alice: User): Promise<Seen>;
  /** Milliseconds that are promised. */
  within?: number;
}

export const scenarios: readonly Scenario[] = [
  { title: "cut at each event, resumed in the next process", run: cutAtEachEvent },
  { title: "cut at each byte of three frames", run: cutAtEachByte },
  { title: "SIGKILL of the process that the client reads from", run: killReader },
  { title: "SIGKILL of the process of the turn", run: killWriter, within: 15_000 },
  { title: "a second tab, from another process", run: secondTab },
  { title: "Stop, from another process", run: stop, within: 1000 },
];
