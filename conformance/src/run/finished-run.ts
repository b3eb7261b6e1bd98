import type { Result } from "../judging/result.ts";
import { kit } from "../transcript/kit-version.ts";
import type { Transcript } from "../transcript/transcript.ts";

/** A finished run: everything that was sent and received, and the verdicts on it. */
export interface Run {
  transcript: Transcript;
  results: Result[];
  /** Whether any HTTP status line arrived. */
  reachable: boolean;
  /** Why none arrived. */
  reason?: string;
  /** Whether the signal has ended it early. */
  interrupted?: boolean;
  /** What went wrong in the kit itself, outside of any case. */
  kitError?: string;
  durationMs: number;
}

/** A run that has sent nothing. */
export const emptyRun = (url: string, why: Pick<Run, "reason" | "kitError">): Run => ({
  transcript: {
    schema: 1,
    kit,
    url,
    started: new Date().toISOString(),
    seed: 0,
    tier: "T0",
    users: [],
    capabilities: [],
    exchanges: [],
    drives: {},
  },
  results: [],
  reachable: false,
  ...why,
  durationMs: 0,
});

/** Why no status line arrived. */
export function whyUnreachable({ exchanges }: Transcript): string {
  const end = exchanges[0]?.end;
  return end?.how === "timeout"
    ? "the server accepts the connection and never answers"
    : (end?.detail ?? "no answer");
}
