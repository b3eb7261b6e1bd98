import type { StreamPage, UserStreamLog } from "../../server/streams/stream-log.ts";

export const thread = "thr_1";

/** The frame of a number; long ones have line breaks of JSON and characters of several bytes. */
export const frame = (number: number, text = `é\\n\\nid: ${number + 1}\\n 😀`): string =>
  `id: ${number}\ndata: {"type":"progress_update","text":"${text}"}\n\n`;

/** The frames from number `first` to number `last`. */
export function page(first: number, last: number, text?: string): StreamPage {
  let frames = "";
  for (let number = first; number <= last; number++) frames += frame(number, text);
  return { frames, last };
}

/** Begins a stream. */
export async function started(log: UserStreamLog, id = "key_1", threadId = thread): Promise<void> {
  await log.reserve(id, "request");
  await log.begin(id, threadId);
}

/** Begins a stream of 9 frames, in three pages. */
export async function nine(log: UserStreamLog, id = "key_1", threadId = thread): Promise<void> {
  await started(log, id, threadId);
  await log.append(id, page(1, 4));
  await log.append(id, page(5, 5));
  await log.append(id, page(6, 9));
}

/** A signal that is never aborted. */
export const never = (): AbortSignal => new AbortController().signal;

/** The frames after a number until the end; undefined if the stream breaks off, with what it had before. */
export async function readAll(
  log: UserStreamLog,
  id = "key_1",
  after = 0,
): Promise<{ frames: string; isComplete: boolean }> {
  let frames = "";
  for (let last = after; ;) {
    const next = await log.read(id, last, never());
    if (!next) return { frames, isComplete: false };
    if (next.frames === "") return { frames, isComplete: true };
    frames += next.frames;
    ({ last } = next);
  }
}

/** What the promise has, if it is settled by the time that everything else has had its turn. */
export async function soon<T>(promise: Promise<T>): Promise<T | "waits"> {
  const waits = new Promise<"waits">((resolve) => setTimeout(() => resolve("waits"), 300));
  return Promise.race([promise, waits]);
}

/** Resolves when `isTrue` does, which may be as long as a process is believed to live. */
export async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("30 seconds, and it has not happened");
}
