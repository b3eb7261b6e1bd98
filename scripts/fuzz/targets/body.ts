import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { RequestError } from "../../../packages/core/src/server/application/errors.ts";
import { parseRequest } from "../../../packages/core/src/server/http/parse-request.ts";
import { readBody } from "../../../packages/core/src/server/http/read-body.ts";
import { checkValue } from "../../../packages/core/src/server/limits/check-value.ts";
import { limitsWith } from "../../../packages/core/src/server/limits/limits.ts";
import { refusals } from "../../../packages/core/src/protocol/refusals.ts";
import { copyJson, parseJson } from "../../../packages/core/src/json.ts";
import { byteFaults, faultyBytes, pieces, sizes } from "../inputs/byte-faults.ts";
import { jsonFaults, printFaulty } from "../inputs/json-faults.ts";
import { shape } from "../inputs/shapes.ts";
import { expectThat } from "../support/expect-that.ts";
import { target } from "../support/target.ts";

/** So small that generated inputs often reach them. */
const limits = limitsWith({ body: 8000, recording: 16_000, values: 250, depth: 12, elements: 20 }, true);

const bodies = fc.record({
  document: fc.oneof(
    { arbitrary: shape("accept", "ChatKitRequest"), weight: 5 },
    { arbitrary: fc.jsonValue(), weight: 1 },
  ),
  faults: jsonFaults,
  bytes: byteFaults,
  sizes,
});

/** Whether a body is read and parsed, or refused as a client's mistake with a short description. */
export const body = target({
  holds:
    "a body is refused with a short 4xx or becomes a request that survives printing and parsing, however the body is split",
  executions: 300_000,
  inputs: bodies,
  async check({ document, faults, bytes: changes, sizes }) {
    const text = printFaulty(document, faults);
    const bytes = faultyBytes(new TextEncoder().encode(text), changes);
    const whole = await outcome(() => readBody({ body: bytes }, limits));
    const inPieces = await outcome(() => readBody({ body: streamOf(pieces(bytes, sizes)) }, limits));
    expectThat(isDeepStrictEqual(printed(whole), printed(inPieces)), "pieces change how a body is read", [
      whole,
      inPieces,
    ]);
    if (!("value" in whole)) return;
    const { value } = whole;
    const again = JSON.stringify(value);
    expectThat(
      JSON.stringify(parseJson(again)) === again,
      "what was read is not printed as it can be read",
      again,
    );
    expectThat(JSON.stringify(copyJson(value)) === again, "a copy differs", again);
    const sent = new TextDecoder().decode(bytes);
    const rounded = JSON.stringify(JSON.parse(again));
    expectThat(rounded === JSON.stringify(JSON.parse(sent)), "the value is not the one that was sent", again);
    const asValue = await outcome(async () => checkValue(JSON.parse(sent), limits));
    expectThat("value" in asValue, "what is refused as a value is read as a text", asValue);
    const parsed = await outcome(async () => parseRequest(value, limits));
    if (!("value" in parsed)) return;
    const asRounded = await outcome(async () => parseRequest(JSON.parse(sent), limits));
    expectThat("value" in asRounded, "a long number is taken for something else", asRounded);
    const twice = parseRequest(parsed.value, limits);
    expectThat(
      isDeepStrictEqual(twice, parsed.value),
      "a request that was read is read as another one",
      parsed.value,
    );
    expectThat(!("polluted" in {}), "a member of the body has become one of every object", text);
  },
});

type Outcome = { value: unknown } | { refused: RequestError };

/** The result; throws for an error that is not a refusal, or that says too much. */
async function outcome(run: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { value: await run() };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const { code, message, issues = [] } = error;
    expectThat(refusals[code] < 500, "a body is answered with a failure of the server", code);
    expectThat(
      JSON.stringify({ message, issues }).length < 60_000,
      "the refusal is long",
      message.slice(0, 200),
    );
    expectThat(issues.length <= 20, "there are more than 20 issues", issues.length);
    expectThat(
      issues.every(({ path }) => path.startsWith("$")),
      "an issue has no path",
      issues,
    );
    return { refused: error };
  }
}

const printed = (outcome: Outcome): unknown =>
  "value" in outcome
    ? JSON.stringify(outcome.value)
    : [outcome.refused.code, outcome.refused.message, outcome.refused.issues];

async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
