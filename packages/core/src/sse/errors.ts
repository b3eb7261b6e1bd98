import type { Issue } from "../protocol/index.ts";

/**
 * The stream did not end properly: its connection failed, or it stopped in the middle of a frame. Read the thread again
 * (`threads.get_by_id`) rather than repeat the request: what was stored is there.
 */
export class BrokenStreamError extends Error {
  /** How many frames had arrived whole. */
  readonly frames: number;

  constructor(frames: number, options: { cause?: unknown } = {}) {
    const how = "cause" in options ? "broke off" : "ended in the middle of a frame";
    super(`The event stream ${how} after ${frames} whole ${frames === 1 ? "frame" : "frames"}.`, options);
    this.name = "BrokenStreamError";
    this.frames = frames;
  }
}

/** A frame is not an event of the protocol (TR-05, TR-09): the server, or a proxy in between, is faulty. */
export class InvalidFrameError extends Error {
  /** The frame's place in the stream, from 0. */
  readonly index: number;
  /** The frame's data, whole. */
  readonly data: string;
  /** What is wrong with the event, by JSON path; empty if the data is not JSON. */
  readonly issues: readonly Issue[];

  constructor(index: number, data: string, issues: readonly Issue[], options: { cause?: unknown } = {}) {
    const what =
      issues.length === 0
        ? "not JSON"
        : `not an event: ${issues.map(({ path, message }) => `${path} ${message}`).join("; ")}`;
    const excerpt = data.length > 80 ? `${data.slice(0, 80)}…` : data;
    super(`Frame ${index} of the event stream is ${what}. Its data: ${excerpt}`, options);
    this.name = "InvalidFrameError";
    this.index = index;
    this.data = data;
    this.issues = issues;
  }
}
