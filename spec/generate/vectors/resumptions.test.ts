import { readdirSync, readFileSync } from "node:fs";
import { resumableFetch } from "@chatkit-protocol/core/client";
import { describe, expect, test } from "vitest";
import { generateResumptions } from "./index.ts";
import type { ResumptionStep } from "./resumptions.ts";

interface Vector {
  title: string;
  steps: ResumptionStep[];
}

const folder = new URL("../../examples/resumptions/", import.meta.url);
const names = readdirSync(folder).map((name) => name.replace(/\.json$/, ""));
const vectorOf = (name: string): Vector => JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
const isOfOneClient = (name: string): boolean => name.startsWith("cut-") || name === "answer-lost";
const url = "https://chat.example.com/chatkit";

/** The frames of a stream without their numbers and without comments. */
const unnumbered = (text = ""): string =>
  text
    .split("\n\n")
    .filter((frame) => !frame.startsWith(":"))
    .map((frame) => frame.replace(/^id: \d+\n/, ""))
    .join("\n\n");

/** What arrives of an answer, and the connection is then lost where the vector says so. */
function arrive({ status, lost_after, answer_headers, text, answer }: ResumptionStep): Response {
  const bytes = new TextEncoder().encode(text ?? JSON.stringify(answer));
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes);
      if (lost_after === undefined) controller.close();
    },
    pull: (controller) => controller.error(new Error("The connection is lost.")),
  });
  const type = text === undefined ? "application/json" : "text/event-stream";
  return new Response(body, { status: status ?? 0, headers: { ...answer_headers, "content-type": type } });
}

test("the folder holds the vectors that are recorded, and nothing else", async () => {
  const recorded = Object.keys(await generateResumptions()).map((path) => path.split("/").at(-1));
  expect(new Set(names.map((name) => `${name}.json`))).toEqual(new Set(recorded));
});

describe.each(names.filter(isOfOneClient))("%s", (name) => {
  test("a client sends these requests and has the frames of a stream that was not cut", async () => {
    const { steps } = vectorOf(name);
    const sent: ResumptionStep[] = [];
    const fetch = resumableFetch(
      async (_url, init = {}) => {
        const headers = new Headers(init.headers);
        const step = steps[sent.length];
        if (!step) throw new Error("The client sends more requests than the vector has.");
        const own = Object.keys(step.headers).map(
          (header) => [header, headers.get(header) ?? "absent"] as const,
        );
        sent.push({ headers: Object.fromEntries(own), request: JSON.parse(String(init.body)) });
        // A client that has read no event has none to name.
        if (!("Last-Event-ID" in step.headers)) expect(headers.get("last-event-id")).toBeNull();
        if (step.lost_after === 0) throw new TypeError("fetch failed");
        return arrive(step);
      },
      { pause: 1 },
    );
    const texts: string[] = [];
    for (const { request } of steps.filter(
      (step, i) => step.request["type"] !== steps[i - 1]?.request["type"],
    )) {
      const response = await fetch(url, { method: "POST", body: JSON.stringify(request) });
      texts.push(await response.text());
    }
    const keys = new Set(sent.flatMap(({ headers }) => headers["Idempotency-Key"] ?? []));
    expect(keys.size).toBe(1);
    const [own] = keys;
    const asSent = JSON.parse(JSON.stringify(steps).replaceAll(vectorKey(steps), own!)) as ResumptionStep[];
    expect(sent).toEqual(asSent.map(({ headers, request }) => ({ headers, request })));
    const whole = unnumbered(vectorOf("not-interrupted").steps[0]!.text);
    expect(texts).toContain(whole);
  });
});

const vectorKey = (steps: readonly ResumptionStep[]): string =>
  steps.flatMap(({ headers }) => headers["Idempotency-Key"] ?? [])[0]!;

test("all readers of a stream see the same bytes under the same number", () => {
  let compared = 0;
  for (const name of names.filter((each) => each !== "key-of-another-user")) {
    const seen = new Map<string, string>();
    for (const frame of vectorOf(name).steps.flatMap(({ text = "" }) => text.split("\n\n").slice(0, -1))) {
      const number = /^id: \d+/.exec(frame)?.[0];
      if (number === undefined) continue;
      if (seen.has(number)) compared++;
      expect(frame).toBe(seen.get(number) ?? frame);
      seen.set(number, frame);
    }
  }
  expect(compared).toBeGreaterThanOrEqual(16);
});
