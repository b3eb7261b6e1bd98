import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { nameOf } from "../judging/attribute.ts";
import type { Case, Judge } from "../case/case.ts";
import type { Finding } from "../case/observer.ts";
import { partsOf } from "../findings/index.ts";
import type { RuleId } from "../generated/rules.ts";
import { judgeTranscript } from "../judging/judge-transcript.ts";
import type { Result } from "../judging/result.ts";
import { liveness } from "../run/selection.ts";
import type { ForwardedRequest, Interceptor, ForwardedResponse } from "../relay/relay.ts";
import type { Chunk, Exchange, Transcript } from "../transcript/transcript.ts";
import type { WireMutant } from "./wire-mutant.ts";
import { decoderOf } from "../driver/record.ts";
import { wireMutants } from "./index.ts";

const deflate = promisify(zlib.deflate);

/** Whether the kit would tell a server's author about one breakage. */
export interface Breakage {
  mutant: string;
  breaks: RuleId;
  /**
   * `caught`, or why not: the server breaks the rule `already`, what was said would not change; only the `server`
   * itself can show it, for it changes what is asked; or the run shows nothing of it: `missed`.
   */
  verdict: "caught" | "already" | "server" | "missed";
  /** What the kit says of it: where it is caught, and where the server does so already. */
  message?: string;
  /** What would let the kit see what has been missed. */
  unlock: readonly string[];
}

/** A changed answer that stands still for so many milliseconds never ends: that is a timeout. */
const patience = 150;

/** Applies every wire mutant to a record of a server and judges what comes out: not one request more is sent. */
export async function selftest(
  transcript: Transcript,
  cases: readonly Case[],
  judges: readonly Judge[],
): Promise<Breakage[]> {
  const found: Breakage[] = [];
  for (const mutant of wireMutants) {
    const { id } = mutant;
    const { rule: breaks } = partsOf(mutant.breaks);
    const about = { cases: cases.filter(speaksOf(breaks)), judges: judges.filter(speaksOf(breaks)) };
    const judge = (one: Transcript): Result[] => judgeTranscript(one, { ...about, liveness });
    const spoilt = await spoil(transcript, mutant);
    const verdict =
      spoilt === undefined
        ? { verdict: "server" as const, unlock: [] }
        : compare(mutant, judge(transcript), judge(spoilt));
    found.push({ mutant: id, breaks, ...verdict });
  }
  return found;
}

const speaksOf =
  (rule: RuleId) =>
  ({ rules }: Pick<Case, "rules">): boolean =>
    rules.includes(rule);

type Compared = Pick<Breakage, "verdict" | "message" | "unlock">;

function compare({ breaks }: WireMutant, before: readonly Result[], after: readonly Result[]): Compared {
  const found = (results: readonly Result[]): Finding | undefined =>
    results.flatMap(({ findings }) => findings).find((one) => nameOf(one) === breaks);
  const [known, now] = [found(before), found(after)];
  if (known !== undefined) return { verdict: "already", message: known.message, unlock: [] };
  if (now !== undefined) return { verdict: "caught", message: now.message, unlock: [] };
  const { rule } = partsOf(breaks);
  const own = after.filter((one) => one.rule === rule);
  return { verdict: "missed", unlock: [...new Set(own.flatMap(({ unlock }) => unlock ?? []))] };
}

/** The record as it would be with the mutant on the way; undefined where it would ask the server something else. */
async function spoil(transcript: Transcript, { between }: WireMutant): Promise<Transcript | undefined> {
  try {
    const exchanges = await Promise.all(transcript.exchanges.map((exchange) => changed(exchange, between)));
    return { ...transcript, exchanges };
  } catch (error) {
    if (error instanceof OtherRequest) return undefined;
    throw error;
  }
}

async function changed(exchange: Exchange, between: Interceptor): Promise<Exchange> {
  const { request, response } = exchange;
  if (!response) return exchange;
  const { pathname, search } = new URL(request.url);
  const body = request.body ?? "";
  const asked: ForwardedRequest = {
    method: request.method,
    path: pathname + search,
    headers: Object.entries(request.headers),
    body: typeof body === "string" ? new TextEncoder().encode(body) : body,
  };
  const clock = { at: response.at, steps: 0 };
  try {
    const reply = await between(asked, async (again) => {
      if (!isSame(asked, again)) throw new OtherRequest();
      return recordedReply(exchange, clock);
    });
    return await withReply(exchange, reply, clock);
  } catch (error) {
    // A mutant that waits for the whole answer has none where there was none.
    if (error instanceof Broken) return exchange;
    throw error;
  }
}

class OtherRequest extends Error {}

const isSame = (a: ForwardedRequest, b: ForwardedRequest): boolean =>
  a.method === b.method &&
  a.path === b.path &&
  JSON.stringify(a.headers) === JSON.stringify(b.headers) &&
  Buffer.compare(a.body, b.body) === 0;

/** How far an answer has been read. */
interface Clock {
  /** The time of the record. */
  at: number;
  /** Counts what was read of the record and what came of it. */
  steps: number;
}

/** The answer as it was recorded; where it was broken off, it is broken off again. */
function recordedReply({ response, end }: Exchange, clock: Clock): ForwardedResponse {
  return {
    status: response!.status,
    // The record has the bytes decoded.
    headers: response!.headers.filter(([name]) => name !== "content-encoding" || !response!.coding),
    body: (async function* () {
      for (const { bytes, at } of response!.chunks) {
        clock.at = at;
        clock.steps += 1;
        yield bytes;
      }
      clock.at = end.at;
      if (end.how !== "complete") throw new Broken(end);
    })(),
  };
}

/** An answer that had not ended well before. */
class Broken extends Error {
  readonly end: Exchange["end"];

  constructor(end: Exchange["end"]) {
    super(end.how);
    this.end = end;
  }
}

async function withReply(
  exchange: Exchange,
  { status, headers, body }: ForwardedResponse,
  clock: Clock,
): Promise<Exchange> {
  const { at } = exchange.end;
  const chunks: Chunk[] = [];
  let end: Exchange["end"] = { how: "complete", at };
  const decoder = decoderOf(headers, exchange.request.headers["accept-encoding"]);
  const read = async (): Promise<void> => {
    for await (const bytes of body) {
      clock.steps += 1;
      chunks.push({ at: clock.at, bytes: decoder ? await decoder.decode(bytes) : bytes });
    }
    const rest = await decoder?.end();
    if (rest && rest.byteLength > 0) chunks.push({ at: clock.at, bytes: rest });
  };
  const silence = new AbortController();
  try {
    if ((await Promise.race([read(), silent(clock, silence.signal)])) === "silent")
      end = { how: "timeout", at };
  } catch (error) {
    end = error instanceof Broken ? error.end : { how: "cut", at };
  } finally {
    silence.abort();
  }
  const { coding: _undone, ...response } = exchange.response!;
  return { ...exchange, response: { ...response, status, headers, chunks }, end };
}

/** Resolves once an answer stands still; a machine that is busy is not taken for silence. */
async function silent(clock: Readonly<Clock>, signal: AbortSignal): Promise<"silent"> {
  for (;;) {
    const before = clock.steps;
    // A race that is over needs no answer.
    await setTimeout(patience, undefined, { signal }).catch(() => {});
    if (clock.steps === before && !signal.aborted) await compressorsAreDone();
    if (clock.steps === before || signal.aborted) return "silent";
  }
}

/** Compressors of other answers may be in line before that of this one: waits for all that stand there now. */
const compressorsAreDone = (): Promise<unknown> => deflate(new Uint8Array());
