import { readerSchema, answers, ThreadStreamEvent } from "@chatkit-protocol/core/protocol";
import type { Case, Judge } from "../../src/case/case.ts";
import { firstDifference } from "../../src/transcript/first-difference.ts";
import type { RuleId } from "../../src/generated/rules.ts";
import type { Exchange, Transcript } from "../../src/transcript/transcript.ts";
import { viewOf } from "../../src/transcript/exchange-view.ts";
import { eventMutations } from "./events.ts";
import { fieldMutations } from "./fields.ts";
import { type Changed, type Mutation, signature } from "./mutation.ts";
import { rejudger } from "./rejudge.ts";

/** What became of one kind of mutation at one kind of place. */
export interface Outcome {
  signature: string;
  kind: Mutation["kind"];
  place: string;
  answer?: Mutation["answer"];
  /** How many were tried, and how many of them some rule noticed. */
  tried: number;
  killed: number;
  /** How many of those that nobody noticed mean the same to a reader. */
  equivalent: number;
  /** The rules that noticed. */
  by: Set<RuleId>;
  /** What the kit broke on. */
  errors: string[];
}

/** Of what a list holds, one case may know the third element only. */
const perCase = 3;

/**
 * Mutates every answer of a record and judges each change. The same change at the same kind of place is made in one
 * case after the other until somebody notices, in `most` cases at most.
 */
export function mutateTranscript(
  transcript: Transcript,
  cases: readonly Case[],
  judges: readonly Judge[],
  most = 40,
): Outcome[] {
  const judge = rejudger(transcript, cases, judges);
  const outcomes = new Map<string, Outcome>();
  const triedIn = new Map<string, Map<string, number>>();
  // Small cases first: the same is learnt from them in less time.
  const sizes = new Map<string, number>();
  for (const exchange of transcript.exchanges)
    sizes.set(exchange.case, (sizes.get(exchange.case) ?? 0) + sizeOf(exchange));
  const bySize = (a: Exchange, b: Exchange) => (sizes.get(a.case) ?? 0) - (sizes.get(b.case) ?? 0);
  for (const exchange of transcript.exchanges.toSorted(bySize)) {
    const view = viewOf(exchange);
    for (const mutation of [...fieldMutations(view), ...eventMutations(view)]) {
      const name = signature(mutation);
      const before = triedIn.get(name) ?? new Map<string, number>();
      triedIn.set(name, before);
      const here = before.get(exchange.case) ?? 0;
      if (here >= perCase || (here === 0 && before.size >= most) || outcomes.get(name)?.killed) continue;
      before.set(exchange.case, here + 1);
      const { kind, place, answer } = mutation;
      const outcome = outcomes.get(name) ?? {
        signature: name,
        kind,
        place,
        ...(answer ? { answer } : {}),
        tried: 0,
        killed: 0,
        equivalent: 0,
        by: new Set<RuleId>(),
        errors: [],
      };
      outcomes.set(name, outcome);
      const changed = mutation.make();
      const results = judge(changed.exchange);
      const failed = results.filter(({ findings }) => findings.length > 0);
      outcome.tried++;
      if (failed.length > 0) outcome.killed++;
      else if (isEquivalent(changed)) outcome.equivalent++;
      for (const { rule } of failed) outcome.by.add(rule);
      for (const { verdict, unlock } of results)
        if (verdict === "kit-error") outcome.errors.push(unlock ?? "");
    }
  }
  return [...outcomes.values()];
}

const sizeOf = ({ response }: Exchange): number =>
  (response?.chunks ?? []).reduce((sum, { bytes }) => sum + bytes.byteLength, 0);

/** Whether a reader makes the same of both: absent and null and a default are one (accept face). */
function isEquivalent({ exchange, before, after }: Changed): boolean {
  if (before === undefined) return false;
  const { operation } = exchange.request;
  const isAnswer = operation !== undefined && Object.hasOwn(answers, operation);
  const shape = readerSchema(isAnswer ? answers[operation as keyof typeof answers] : ThreadStreamEvent);
  const [one, other] = [shape.safeParse(before), shape.safeParse(after)];
  return one.success && other.success && firstDifference(one.data, other.data) === undefined;
}
