import * as fc from "fast-check";
import {
  judges,
  judgeTranscript,
  outcomeOf,
  readTranscript,
  type ReporterName,
  reporters,
  type Transcript,
  writeTranscript,
} from "../../../conformance/src/index.ts";
import { fine } from "../../../conformance/test/exchanges.ts";
import { recorded } from "../../../conformance/test/recorded.ts";
import { type ByteFault, byteFaults, faultyBytes, pieces, sizes } from "../inputs/byte-faults.ts";
import { jsonFaults, printFaulty } from "../inputs/json-faults.ts";
import { expectThat } from "../support/expect-that.ts";
import { target } from "../support/target.ts";

/** What a server has sent in place of the answer of one exchange. */
interface FaultyAnswer {
  exchange: number;
  bytes: readonly ByteFault[];
  sizes: readonly number[];
  status: number;
  contentType: string;
  how: (typeof ends)[number];
}

const ends = ["complete", "closed", "cut", "timeout", "too-large", "failed"] as const;

const files = fc.record({
  exchanges: fc.constantFrom(...Object.values(fine)),
  answer: fc.record({
    exchange: fc.nat(),
    bytes: byteFaults,
    sizes,
    status: fc.constantFrom(200, 200, 200, 201, 204, 302, 400, 404, 409, 500, 599),
    contentType: fc.constantFrom(
      "",
      "text/event-stream",
      "application/json",
      "text/event-stream; charset=latin1",
      "text/html",
      "\u0000",
    ),
    how: fc.constantFrom(...ends),
  }),
  changesAnswer: fc.boolean(),
  faults: jsonFaults,
  reporter: fc.constantFrom(...(Object.keys(reporters) as ReporterName[])),
});

/** Whether the kit survives any answer of a server, and any transcript, such as one that was edited by hand. */
export const transcripts = target({
  holds:
    "a file survives reading and writing or is refused with a short Error; any valid file, with any bytes as an answer, is judged without an error of the kit, and every reporter prints it",
  executions: 12_000,
  inputs: files,
  check({ exchanges, answer, changesAnswer, faults, reporter }) {
    const original = changesAnswer ? changed(recorded(exchanges), answer) : recorded(exchanges);
    const text = printFaulty(JSON.parse(writeTranscript(original)), faults);
    const transcript = read(text);
    if (!transcript) return;
    const written = writeTranscript(transcript);
    expectThat(
      writeTranscript(readTranscript(written)) === written,
      "a transcript is read as another one",
      written,
    );
    const results = judgeTranscript(transcript, { judges });
    const errors = results.filter(({ verdict }) => verdict === "kit-error");
    expectThat(errors.length === 0 || saysSo(transcript), "the kit fails", errors[0]);
    const outcome = outcomeOf({ transcript, results, reachable: true, durationMs: 1 });
    expectThat(reporters[reporter].render(outcome, {}) !== "", "a report is empty", reporter);
  },
});

function changed(
  transcript: Transcript,
  { exchange, bytes, sizes, status, contentType, how }: FaultyAnswer,
): Transcript {
  const place = exchange % transcript.exchanges.length;
  const one = transcript.exchanges[place]!;
  const { at, chunks } = one.response!;
  const sent = faultyBytes(Buffer.concat(chunks.map((chunk) => chunk.bytes)), bytes);
  const response = {
    status,
    headers: contentType === "" ? [] : [["content-type", contentType] as const],
    at,
    chunks: pieces(sent, sizes).map((piece) => ({ at, bytes: piece })),
  };
  return {
    ...transcript,
    exchanges: transcript.exchanges.with(place, { ...one, response, end: { how, at } }),
  };
}

/** Whether the transcript itself says that the kit has failed. */
const saysSo = ({ drives }: Transcript): boolean =>
  Object.values(drives).some(({ how }) => how === "kit-error");

function read(text: string): Transcript | undefined {
  try {
    return readTranscript(text);
  } catch (error) {
    const isPlain = error instanceof Error && error.name === "Error" && error.message.length < 5000;
    expectThat(isPlain, "a file is refused with another error", error);
    return undefined;
  }
}
