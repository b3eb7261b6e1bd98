import type { Load } from "../load/load.ts";
import type { Server } from "../servers/server.ts";

/** What a scenario measures of each of its subjects. */
export interface Metric {
  name: string;
  unit: string;
  better: "more" | "less";
  /** Whether the report compares it with the baselines. */
  isCompared?: boolean;
}

/** The value of each metric; one that a subject does not have is left out. */
export type Sample = Readonly<Record<string, number>>;

/** What is measured, round after round: usually a running server. */
export interface Subject {
  name: string;
  measure(timing: Timing): Promise<Sample>;
  close(): Promise<void>;
}

export interface Skipped {
  name: string;
  reason: string;
}

/** How long a server is measured at a time, in milliseconds: `warmup` is discarded. */
export interface Timing {
  warmup: number;
  window: number;
  /** The window of the first round, which is discarded too: until then code has been compiled. Absent in old records. */
  firstWindow?: number;
}

/** What a scenario gets. */
export interface Bench {
  load: Load;
  servers: readonly Server[];
  /** An empty folder for files, removed after the run. */
  folder: string;
}

export interface Scenario {
  name: string;
  /** What is measured, as the heading of a table. */
  title: string;
  /** Whether the short run has it. */
  quick: boolean;
  metrics: readonly Metric[];
  /** Whether each measurement starts from nothing, without a warm-up round. */
  isFresh?: boolean;
  /** Its subjects, ready to be measured. */
  open(bench: Bench): Promise<{ subjects: readonly Subject[]; skipped: readonly Skipped[] }>;
}

/** Why something could not be measured. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
