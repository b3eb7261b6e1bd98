import type { Case } from "../case/case.ts";
import { cleanUp, hangUp } from "../driver/clean-up.ts";
import type { Session } from "../driver/session.ts";
import { timeBudget } from "../driver/time-budget.ts";
import { judgeTranscript } from "../judging/judge-transcript.ts";
import type { Result } from "../judging/result.ts";
import { kit } from "../transcript/kit-version.ts";
import type { DriveEnd, Transcript } from "../transcript/transcript.ts";
import { type Run, whyUnreachable } from "./finished-run.ts";
import { type Interruption, interruptionOf } from "./interruption.ts";
import { openSession, type OpenSession } from "./open-session.ts";
import { unlessStopped } from "./perform.ts";
import { isReachable, runCases } from "./run-cases.ts";
import type { RunOptions, RunSettings } from "./run-options.ts";
import { isSelected, liveness, selectCases } from "./selection.ts";

/** Judges a server; never throws for what the server does. */
export async function run(options: RunSettings): Promise<Run> {
  const started = new Date().toISOString();
  const { judges } = options;
  const cases = selectCases(options.cases, judges, options);
  const drives: Record<string, DriveEnd> = {};
  const opened = await openSession(options);
  const { session, connect } = opened;
  const judged = (transcript: Transcript): Result[] =>
    judgeTranscript(transcript, { cases, judges, liveness }).filter(({ rule, case: id }) =>
      isSelected(options, rule, id),
    );
  const record = (): Transcript => transcriptOf(session, started, drives);
  const fails = ({ id }: Case): boolean =>
    judged(record()).some((one) => one.case === id && one.verdict === "fail");
  const interruption = interruptionOf(options.signal, () => hangUp(session, connect()));
  try {
    await runCases({ session, cases, options, interruption, drives, fails });
    const reachable = isReachable(session);
    if (interruption.happened) await interruption.settled();
    if (reachable && !options.keep) await deleteThreads(opened, interruption, options);
    const transcript = session.redactor.transcript(record());
    return {
      transcript,
      results: reachable ? judged(transcript) : [],
      reachable,
      ...(reachable ? {} : { reason: whyUnreachable(transcript) }),
      ...(interruption.happened ? { interrupted: true } : {}),
      durationMs: Math.round(session.now()),
    };
  } finally {
    await Promise.all([session.wire.close(), session.model?.close()]);
  }
}

const transcriptOf = (
  { url, seed, facts, users, exchanges, model }: Session,
  started: string,
  drives: Record<string, DriveEnd>,
): Transcript => ({
  schema: 1,
  kit,
  url,
  started,
  seed,
  tier: facts.tier,
  users: users.map(({ name }) => name),
  capabilities: facts.capabilities,
  exchanges,
  ...(model ? { calls: model.calls } : {}),
  drives,
});

/** Milliseconds that the deletion of the run's threads may take, even where the time of the run is over. */
const cleanUpMs = 10_000;

async function deleteThreads(
  { session, connect }: OpenSession,
  { happened }: Interruption,
  { timeLimits }: RunOptions,
): Promise<void> {
  const { now } = session;
  // An interrupted run has closed its own connections.
  const wire = happened ? connect() : session.wire;
  const budget = timeBudget(now, { ...timeLimits, run: now() + cleanUpMs });
  try {
    await unlessStopped(() => cleanUp({ ...session, wire, budget }));
  } finally {
    if (happened) await wire.close();
  }
}
