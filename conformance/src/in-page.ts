import { cases } from "./cases/index.ts";
import { outcomeOf } from "./conclusions/outcome.ts";
import type { Fetch } from "./driver/fetch-wire.ts";
import type { User } from "./driver/identity.ts";
import { titleOf } from "./findings/rule-names.ts";
import { judges } from "./judges/index.ts";
import { causesIn } from "./report/causes.ts";
import { messageOf } from "./report/message.ts";
import { verdictOf } from "./report/verdict.ts";
import { run } from "./run/run.ts";

/** What the inspector's page needs of the kit: a run over `fetch`, and what it says. Nothing here needs Node. */

export interface PageRun {
  url: string;
  fetch: Fetch;
  users: readonly User[];
  signal: AbortSignal;
  progress(done: number, of: number): void;
}

/** A fault of the server, as the page shows it. */
export interface PageCause {
  key: string;
  level: string;
  /** Its id and its name. */
  rule: string;
  /** What is wrong. */
  message: string;
  /** What the rule says. */
  sentence: string;
  /** The bytes of the answer. */
  raw: string;
  remedy?: string | undefined;
}

export interface PageVerdict {
  /** The answer for each profile. */
  lines: readonly string[];
  /** The most harmful first. */
  causes: readonly PageCause[];
}

/** A page cannot send the headers of these: its browser does, as it sees fit. The command line runs them. */
export const beyondPages: readonly string[] = ["transport/answers-preflights"];

/** Judges a server. Throws Error for one that cannot be reached. */
export async function judgeInPage({ progress, ...options }: PageRun): Promise<PageVerdict> {
  const judged = await run({
    cases: cases.filter(({ id }) => !beyondPages.includes(id)),
    judges,
    ...options,
    progress: { step: ({ done, cases: of }) => progress(done, of) },
  });
  if (!judged.reachable) throw new Error(judged.reason ?? "The server cannot be reached.");
  const outcome = outcomeOf(judged);
  const lines = (["compat", "strict"] as const).map((profile) => {
    const { title, text } = verdictOf(outcome, profile);
    return `${title}: ${text}`;
  });
  const causes = causesIn(outcome).map(({ result, finding }): PageCause => {
    const { id, name, rule, level, message, sentence, raw, remedy } = messageOf(result, finding);
    return { key: `${id} ${name}`, level, rule: titleOf(rule), message, sentence, raw, remedy };
  });
  return { lines, causes };
}
