import { fileURLToPath } from "node:url";
import { answers, ErrorAnswer, isJsonOperation, readerSchema } from "@chatkit-protocol/core/protocol";
import { decodeEvents } from "@chatkit-protocol/core/sse";
import { parseJson } from "../../../packages/core/src/json.ts";
import { expectThat } from "./expect-that.ts";

/** An answer of a server as a client gets it. */
export interface ReceivedAnswer {
  status: number;
  contentType: string;
  text: string;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** Internals of the server: stack frames, paths, names of the language's errors. */
const internals = [
  /\n\s+at .*:\d+:\d+/,
  /\b(?:Type|Range|Reference|Syntax)Error\b/,
  /node:internal|node_modules|file:\/\//,
];

/** What holds for the answer to any request: it follows the protocol, is not a failure of the server, and shows no internals. */
export async function checkAnswer(answer: ReceivedAnswer, sent: string): Promise<void> {
  const { status, contentType, text } = answer;
  const wanted = operationIn(sent);
  expectThat(status < 500, "a request makes the server fail", answer);
  expectThat(!text.includes(root), "an answer names a path of the server", answer);
  const leak = internals.find((pattern) => pattern.test(text) && !pattern.test(sent));
  expectThat(leak === undefined, "an answer shows the inside of the server", answer);
  if (status >= 400) {
    expectThat(
      readerSchema(ErrorAnswer).safeParse(JSON.parse(text)).success,
      "a refusal is not of the protocol",
      answer,
    );
    return;
  }
  if (contentType.startsWith("text/event-stream")) {
    for await (const event of decodeEvents(bytesOf(text))) {
      expectThat(event.type !== "error", "a turn fails for what its client has sent", text.slice(-2000));
    }
    return;
  }
  expectThat(contentType === "application/json", "an answer has another type", contentType);
  const value = parseJson(text);
  if (isJsonOperation(wanted)) {
    const read = readerSchema(answers[wanted]).safeParse(value);
    expectThat(read.success, "an answer is not of the protocol", answer);
  }
}

function operationIn(sent: string): unknown {
  try {
    const value: unknown = JSON.parse(sent);
    return typeof value === "object" && value !== null && "type" in value ? value.type : undefined;
  } catch {
    // Then it is refused, which says enough.
    return undefined;
  }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
