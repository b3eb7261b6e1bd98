import { cases } from "../cases/index.ts";
import { blockedText, type Result } from "../judging/result.ts";
import { judges } from "../judges/index.ts";
import { type Outcome, outcomeOf, type OutcomeOptions } from "../conclusions/outcome.ts";
import { liveness, selectCases } from "../run/selection.ts";
import { causesOf } from "../report/causes.ts";
import { failureText } from "../report/failure.ts";
import { run } from "../run/run.ts";
import type { RunOptions } from "../run/run-options.ts";
import { decides } from "../conclusions/verdicts.ts";

/** What is judged and how, inside a test suite. */
export interface ConformanceOptions extends RunOptions, OutcomeOptions {
  /** Starts the server before the suite; in place of `url` and `fetch`. */
  start?: () => Promise<StartedServer>;
  /** Milliseconds for the whole run; default 120 000. */
  timeout?: number;
}

export interface StartedServer {
  url: string;
  close?(): unknown;
}

/** What a test runner has to offer. */
export interface TestRunner {
  describe(name: string, body: () => void): void;
  before(work: () => Promise<void>, timeout: number): void;
  after(work: () => Promise<void>): void;
  /** `skip` may throw or return. */
  test(name: string, body: (skip: (why: string) => void) => void): void;
}

/** Declares a suite: one run of the kit, and a test for each case that says what it has shown. */
export function declareConformance(runner: TestRunner, options: ConformanceOptions): void {
  const { start, timeout = 120_000, ...asked } = options;
  const chosen = selectCases(options.cases ?? cases, options.judges ?? judges, options);
  const known: ReadonlySet<string> = new Set(chosen.map(({ id }) => id));
  runner.describe("ChatKit conformance", () => {
    let outcome: Outcome | undefined;
    let server: StartedServer | undefined;
    runner.before(async () => {
      server = await start?.();
      const one = await run({ cases, judges, ...asked, ...(server ? { url: server.url } : {}) });
      if (!one.reachable) throw new Error(`${one.transcript.url} cannot be reached: ${one.reason}`);
      outcome = outcomeOf(one, options);
    }, timeout);
    runner.after(async () => {
      await server?.close?.();
    });
    const resultsOf = (mine: (id: string) => boolean): Result[] =>
      outcome?.run.results.filter((result) => mine(result.case)) ?? [];
    for (const { id } of chosen) {
      runner.test(id, (skip) =>
        conclude(
          outcome,
          resultsOf((own) => own === id),
          skip,
        ),
      );
    }
    runner.test("what no case is about", (skip) =>
      conclude(
        outcome,
        resultsOf((own) => !known.has(own)),
        skip,
      ),
    );
    if (options.baseline) {
      runner.test("the baseline fits", () => {
        const problems = outcome?.baseline?.problems.map(({ text }) => text) ?? [];
        if (problems.length > 0) throw new ConformanceError(problems.join("\n"));
      });
    }
  });
}

/** A server, or a stream, is not as the specification wants it; the message says all that is known. */
export class ConformanceError extends Error {
  override readonly name = "ConformanceError";
}

/** Throws for what fails the run, skips what has shown nothing. */
function conclude(
  outcome: Outcome | undefined,
  results: readonly Result[],
  skip: (why: string) => void,
): void {
  if (!outcome) return skip("the run did not come to an end");
  const { profile, baseline } = outcome;
  const binding = results.filter(
    (result) => decides(result.rule, profile) && !baseline?.expected.has(result),
  );
  const failing = binding.filter(({ verdict, findings }) => findings.length > 0 && verdict !== "pass");
  if (failing.length > 0) {
    const texts = causesOf(failing, profile).map((cause) => failureText(cause, { replay: false }).join("\n"));
    throw new ConformanceError(`\n${texts.join("\n\n")}\n`);
  }
  const broken = binding.find(({ verdict }) => verdict === "kit-error");
  if (broken) throw new Error(`The kit itself has failed; please report it:\n${broken.unlock ?? ""}`);
  const blocked = binding.find(({ verdict }) => verdict === "blocked");
  // Where everything waits for the liveness gate, that one test is red and the others say why they are not.
  if (blocked && (blocked.case === liveness || blocked.blockedBy !== liveness))
    throw new ConformanceError(`${blocked.rule} is blocked by ${blockedText(blocked)}`);
  const idle = results.find(({ verdict }) => verdict !== "pass");
  if (idle && results.every(({ verdict }) => verdict !== "pass"))
    skip(idle.unlock ?? (idle.blockedBy === undefined ? idle.verdict : blockedText(idle)));
}
