import type { StreamLog, StreamLogOptions, UserStreamLog } from "../../server/streams/stream-log.ts";
import { freshPlace } from "../with-store.ts";

/** A log that may have to be closed. */
export type OpenStreamLog = StreamLog & { close?: () => void | Promise<void> };

/**
 * Opens the log under test. `place` (letters, digits and `_`) names where its streams are: each test has a place of its own, empty at
 * first. A shared log that is opened twice at a place stands for two processes.
 */
export type OpensStreamLog = (
  place: string,
  options: StreamLogOptions,
) => OpenStreamLog | Promise<OpenStreamLog>;

/** One promise of every stream log, as an executable check. */
export interface StreamLogCase {
  /** What every log does, as a sentence. */
  title: string;
  /** Only for logs that several processes share. */
  needs?: "shared";
  /** Rejects with an AssertionError if the log fails the case. */
  run: (open: OpensStreamLog) => Promise<void>;
}

/** Runs `body` on a new log of its own; passes one user's streams as well. */
export async function withLog(
  open: OpensStreamLog,
  body: (alice: UserStreamLog, log: OpenStreamLog) => Promise<void>,
  options: StreamLogOptions = {},
): Promise<void> {
  const log = await open(freshPlace(), options);
  try {
    await body(log.forUser("alice"), log);
  } finally {
    await log.close?.();
  }
}

/** Runs `body` on the streams of one user as two processes see them. */
export async function withTwo(
  open: OpensStreamLog,
  body: (one: UserStreamLog, two: UserStreamLog, die: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const place = freshPlace();
  const one = await open(place, {});
  const two = await open(place, {});
  let isDead = false;
  const die = async (): Promise<void> => {
    if (!isDead) await one.close?.();
    isDead = true;
  };
  try {
    await body(one.forUser("alice"), two.forUser("alice"), die);
  } finally {
    await die();
    await two.close?.();
  }
}
