import type { Quantiles } from "../measuring/statistics.ts";

/** What the load generator can be asked to do. */
export interface Tasks {
  /** Connections that send the same request again and again; counts what arrives in a window. */
  repeat: (task: RepeatTask) => Promise<RepeatResult>;
  /** Endless streams of stamped deltas; measures how late each arrives. */
  pace: (task: PaceTask) => Promise<PaceResult>;
  /** Opens streams and holds them until `release`; resolves once all have had their first event. */
  hold: (task: HoldTask) => Promise<{ open: number }>;
  release: () => Promise<void>;
}

interface Target {
  url: string;
  body: string;
  connections: number;
}

/** Times in milliseconds. */
export interface RepeatTask extends Target {
  warmup: number;
  window: number;
  /** Further connections that stream this meanwhile, and are not counted. */
  beside?: { body: string; connections: number };
}

export interface PaceTask extends Target {
  warmup: number;
  window: number;
}

export interface HoldTask extends Target {
  /** Reads until the first event or not at all. */
  reads: boolean;
}

/** Of the window only. */
export interface RepeatResult {
  /** How long the window was, in milliseconds. */
  window: number;
  frames: number;
  answers: number;
  bytes: number;
  /** Microseconds of CPU that the load generator itself used. */
  cpu: number;
  /** From the request to the whole answer, and to its first event (or first byte of a document), in milliseconds. */
  answer: Quantiles;
  first: Quantiles;
}

export interface PaceResult {
  window: number;
  frames: number;
  /** From when an event was due to its arrival, in milliseconds. */
  latency: Quantiles;
}

/** Sent by the process before its result, so that others read the server's clock at the same moment. */
export type Mark = "window begins" | "window ends";
