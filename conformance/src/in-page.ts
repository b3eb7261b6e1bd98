import type { Finding } from "./case/observer.ts";
import { cases } from "./cases/index.ts";
import { outcomeOf } from "./conclusions/outcome.ts";
import type { Fetch } from "./driver/fetch-wire.ts";
import type { User } from "./driver/identity.ts";
import { titleOf } from "./findings/rule-names.ts";
import { judges } from "./judges/index.ts";
import { judgeTranscript } from "./judging/judge-transcript.ts";
import type { Result } from "./judging/result.ts";
import { ofSingleExchanges } from "./judging/single-exchanges.ts";
import { causesIn } from "./report/causes.ts";
import { messageOf } from "./report/message.ts";
import { verdictOf } from "./report/verdict.ts";
import { run } from "./run/run.ts";
import { type Chunk, type Exchange, traffic } from "./transcript/transcript.ts";
import { withoutCases } from "./transcript/without-cases.ts";

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
  return { lines, causes: causesIn(outcome).map(({ result, finding }) => causeOf(result, finding)) };
}

function causeOf(result: Result, finding: Finding): PageCause {
  const { id, name, rule, level, message, sentence, raw, remedy } = messageOf(result, finding);
  return { key: `${id} ${name}`, level, rule: titleOf(rule), message, sentence, raw, remedy };
}

/** An answer that the page has read, to its end or until it left. */
export interface PageExchange extends Pick<Exchange["request"], "url" | "operation"> {
  body: string;
  status: number;
  headers: readonly (readonly [name: string, value: string])[];
  /** The bytes of the body, and the milliseconds after the request at which they came. */
  chunks: readonly Chunk[];
  how: "complete" | "closed" | "cut";
}

/** A rule that an answer breaks, and by which of its events: 0 is the first. */
export interface PageMark extends PageCause {
  event?: number;
}

/** What one answer shows, without the others: framing, shapes, and the order of its events. */
export function judgeExchange({ body, status, headers, chunks, how, ...request }: PageExchange): PageMark[] {
  const at = chunks.at(-1)?.at ?? 0;
  const exchange: Exchange = {
    n: 1,
    case: traffic,
    label: "1",
    user: null,
    request: { ...request, method: "POST", headers: {}, body, at: 0 },
    response: { status, headers, at: chunks[0]?.at ?? 0, chunks },
    end: { how, at },
  };
  const transcript = withoutCases(request.url, [exchange]);
  return judgeTranscript(transcript, { judges: ofSingleExchanges(judges) }).flatMap((result) =>
    result.findings.map((finding, index) => {
      const { frame } = finding;
      const event = typeof frame === "object" ? frame.index : frame;
      const cause = causeOf(result, finding);
      return { ...cause, key: `${cause.key} ${index}`, ...(event === undefined ? {} : { event }) };
    }),
  );
}
