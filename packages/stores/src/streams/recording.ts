import type { StreamPage } from "@chatkit-protocol/core/server";
import { type Bell, newBell } from "./bell.ts";

/** Characters of a stream that the process which writes it keeps for its own readers. */
const mostTail = 256 * 1024;

/** Characters of a row, unless one call of `append()` has more. */
const mostRow = 64 * 1024;

/** A stream that this process writes. */
export interface Recording {
  readonly seq: string;
  readonly user: string;
  readonly id: string;
  readonly request: string;
  threadId: string | undefined;
  /** The number of the last frame, stored or not. */
  last: number;
  /** The number of the last frame that is not kept any more. */
  gone: number;
  /** The newest frames, among them all that are not stored yet. */
  tail: StreamPage[];
  tailSize: number;
  /** What is not stored yet, a row each. */
  waiting: StreamPage[];
  waitingSize: number;
  /** The rows that are stored or will be: the number of the last frame, and the characters. */
  rows: { last: number; size: number }[];
  size: number;
  isStopped: boolean;
  /** The writer of a shared stream, which outlives this process; undefined: the process itself. */
  writer: string | undefined;
  /** The number of the last frame that is stored. */
  stored: number;
  /** `gone`: removed, or lost to this process. `left`: another process writes it. */
  end: "closed" | "gone" | "left" | undefined;
  /** Why it could not be written. */
  failure: unknown;
  bell: Bell;
}

export const newRecording = (stream: Pick<Recording, "seq" | "user" | "id" | "request">): Recording => ({
  ...stream,
  threadId: undefined,
  last: 0,
  gone: 0,
  tail: [],
  tailSize: 0,
  waiting: [],
  waitingSize: 0,
  rows: [],
  size: 0,
  isStopped: false,
  writer: undefined,
  stored: 0,
  end: undefined,
  failure: undefined,
  bell: newBell(),
});

/** Adds frames, and forgets the oldest ones of a stream that is longer than `most` characters. */
export function addPage(recording: Recording, page: StreamPage, most: number): void {
  const size = page.frames.length;
  recording.last = page.last;
  recording.tail.push(page);
  recording.tailSize += size;
  const row = recording.waiting.at(-1);
  const stored = recording.rows.at(-1);
  if (row && stored && stored.size + size <= Math.min(mostRow, most / 4)) {
    row.frames += page.frames;
    row.last = stored.last = page.last;
    stored.size += size;
  } else {
    recording.waiting.push({ ...page });
    recording.rows.push({ last: page.last, size });
  }
  recording.waitingSize += size;
  recording.size += size;
  trim(recording, most);
}

function trim(recording: Recording, most: number): void {
  const { rows, tail } = recording;
  while (recording.size > most && rows.length > 1) {
    const { last, size } = rows.shift()!;
    recording.size -= size;
    recording.gone = last;
  }
  const unstored = recording.waiting.length > 0 ? recording.waitingSize : 0;
  while (tail.length > 1 && recording.tailSize - tail[0]!.frames.length >= Math.max(mostTail, unstored)) {
    recording.tailSize -= tail.shift()!.frames.length;
  }
}

/** Takes what is to be stored now. */
export function takeWaiting(recording: Recording): StreamPage[] {
  const { waiting, gone } = recording;
  recording.waiting = [];
  recording.waitingSize = 0;
  return waiting.filter(({ last }) => last > gone);
}

/** The frames that readers may have: if the process dies, those of a shared stream must be the ones that are stored. */
export const shownPages = ({ writer, tail, stored }: Recording): StreamPage[] =>
  writer === undefined ? tail : tail.filter(({ last }) => last <= stored);

/** The number of the last frame that readers may have. */
export const lastShown = ({ writer, last, stored }: Recording): number =>
  writer === undefined ? last : stored;

/** Wakes whoever waits, for the last time. */
export function endRecording(recording: Recording, end: "closed" | "gone" | "left", failure?: unknown): void {
  recording.end ??= end;
  recording.failure ??= failure;
  recording.bell.ring();
}
