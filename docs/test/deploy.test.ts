import { PassThrough } from "node:stream";
import type { ThreadStreamEvent } from "@chatkit-protocol/core";
import { verifyStream } from "@chatkit-protocol/conformance";
import { expect, onTestFinished, test } from "vitest";
import { http } from "../snippets/deploy/keep-alive.ts";
import { eventsOf, said } from "./ask.ts";

interface Metadata {
  statusCode: number;
  headers: Record<string, string>;
}
type Handler = (event: object, stream: PassThrough, context: object) => Promise<void>;

/** Lambda's own globals, as far as a streaming handler uses them. */
function runtime() {
  const answered: Metadata[] = [];
  const HttpResponseStream = {
    from(stream: PassThrough, metadata: Metadata) {
      answered.push(metadata);
      return stream;
    },
  };
  Object.assign(globalThis, {
    awslambda: { streamifyResponse: (handler: Handler) => handler, HttpResponseStream },
  });
  onTestFinished(() => void Reflect.deleteProperty(globalThis, "awslambda"));
  return answered;
}

test("a Lambda function streams its answer in pieces", async () => {
  const answered = runtime();
  const { handler } = await import("../snippets/deploy/lambda.ts");
  const invoke: unknown = handler;
  if (typeof invoke !== "function") throw new Error("The handler is not a function.");
  const body = {
    type: "threads.create",
    params: { input: { content: [{ type: "input_text", text: "Hello from AWS" }] } },
  };
  const event = {
    version: "2.0",
    rawPath: "/chatkit",
    rawQueryString: "",
    headers: { "content-type": "application/json", host: "example.com" },
    requestContext: { http: { method: "POST", path: "/chatkit" }, domainName: "example.com" },
    isBase64Encoded: false,
    body: JSON.stringify(body),
  };
  const stream = new PassThrough();
  const pieces: string[] = [];
  stream.setEncoding("utf8").on("data", (piece: string) => pieces.push(piece));
  await invoke(event, stream, {});
  expect(answered).toMatchObject([
    { statusCode: 200, headers: { "content-type": expect.stringMatching(/^text\/event-stream/) } },
  ]);
  expect(pieces.length).toBeGreaterThan(1);
  const events: ThreadStreamEvent[] = eventsOf(pieces.join(""));
  expect((await verifyStream(events)).findings).toEqual([]);
  expect(said(events)).toEqual(["You said: Hello from AWS"]);
});

test("the server keeps idle connections longer than a load balancer does", () => {
  expect(http.keepAliveTimeout).toBeGreaterThan(60_000);
  expect(http.headersTimeout).toBeGreaterThan(http.keepAliveTimeout);
});
