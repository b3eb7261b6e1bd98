import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, expect, test } from "vitest";
import schema from "../script.schema.json" with { type: "json" };
import vectors from "../interpreter/vectors.json" with { type: "json" };
import { startReferenceServer } from "../servers/reference/index.ts";
import { cases, judges, parseUser, run } from "../src/index.ts";
import { interpreterAnswers } from "../src/driver/interpreter-answers.ts";
import { isObject, viewOf } from "../src/transcript/exchange-view.ts";
import { capabilities } from "../src/transcript/capabilities.ts";
import { afterScriptPrefix } from "../src/transcript/script-contract.ts";
import { answers } from "../src/transcript/script-schema.ts";
import type { Transcript } from "../src/transcript/transcript.ts";

const ajv = new Ajv2020({ strict: true, allErrors: true });
ajv.addSchema(schema, "scripts");
const isScript = ajv.compile({ $ref: "scripts" });
const isAnswer = ajv.compile({ $ref: "scripts#/$defs/answer" });

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);
let transcript: Transcript;

beforeAll(async () => {
  const server = await startReferenceServer();
  try {
    ({ transcript } = await run({ url: server.url, cases, judges, users, seed: 1 }));
  } finally {
    await server.close();
  }
}, 60_000);

/** Every value in a JSON value, itself first. */
function* parts(value: unknown): Iterable<unknown> {
  yield value;
  if (typeof value !== "object" || value === null) return;
  for (const part of Object.values(value)) yield* parts(part);
}

/** The scripts in a request, wherever they stand. */
function scriptsIn(request: unknown): unknown[] {
  return [...parts(request)].flatMap((part): unknown[] => {
    const carried = typeof part === "string" ? afterScriptPrefix(part) : undefined;
    if (carried !== undefined) return [JSON.parse(carried)];
    return isObject(part) && "ck" in part ? [part] : [];
  });
}

const requests = (): unknown[] =>
  transcript.exchanges.flatMap(({ request: { body, operation } }) =>
    typeof body === "string" && operation !== undefined ? [JSON.parse(body) as unknown] : [],
  );

test("every script that a case sends is one by the published schema", () => {
  const scripts = requests().flatMap(scriptsIn);
  expect(scripts.length).toBeGreaterThan(100);
  for (const script of scripts)
    expect(isScript(script), `${JSON.stringify(script)} ${ajv.errorsText(isScript.errors)}`).toBe(true);
});

test("every answer of the reference's interpreter is one by the published schema, and each kind was seen", () => {
  const seen = transcript.exchanges.flatMap((exchange) => {
    const view = viewOf(exchange);
    const transcribed = isObject(view.json) ? afterScriptPrefix(String(view.json["text"])) : undefined;
    return [
      ...interpreterAnswers(view),
      ...(transcribed === undefined ? [] : [JSON.parse(transcribed) as Record<string, unknown>]),
    ];
  });
  for (const answer of seen)
    expect(isAnswer(answer), `${JSON.stringify(answer)} ${ajv.errorsText(isAnswer.errors)}`).toBe(true);
  const kinds = Object.keys(answers).filter((name) => seen.some((answer) => name in answer));
  // The reference knows every word, and no case needs to know whose request it is.
  expect(Object.keys(answers).filter((name) => !kinds.includes(name))).toEqual(["unsupported", "context"]);
});

test("the schema refuses what an interpreter refuses, but for types of the protocol, and nothing else", () => {
  const turns = vectors.vectors
    .flatMap((vector): object[] => vector.turns)
    .flatMap((turn) =>
      "message" in turn && isObject(turn.message) ? [{ ...turn, script: turn.message }] : [],
    );
  const [refused, played] = [true, false].map((isRefused) =>
    turns.filter((turn) => JSON.stringify(turn).includes('"unsupported"') === isRefused),
  );
  const unknownTypes = /"(emit|return)"/;
  const misfits = (refused ?? []).filter(({ script }) => !unknownTypes.test(JSON.stringify(script)));
  expect(misfits.length).toBeGreaterThan(8);
  expect(misfits.filter(({ script }) => isScript(script))).toEqual([]);
  expect(played?.length).toBeGreaterThan(60);
  expect(played?.filter(({ script }) => !isScript(script))).toEqual([]);
});

test("a script is the first text of its message, and never stands beside a tag", () => {
  for (const request of requests()) {
    const params = isObject(request) ? request["params"] : undefined;
    const input = isObject(params) ? params["input"] : undefined;
    const content = isObject(input) && Array.isArray(input["content"]) ? (input["content"] as unknown[]) : [];
    const carriers = content.flatMap((part, index) =>
      isObject(part) && afterScriptPrefix(String(part["text"])) !== undefined ? [index] : [],
    );
    if (carriers.length === 0) continue;
    expect(carriers).toEqual([0]);
    expect(content.every((part) => isObject(part) && part["type"] === "input_text")).toBe(true);
  }
});

test("the reference's hello has every word that the contract has", () => {
  expect(transcript.capabilities.toSorted()).toEqual(Object.keys(capabilities).toSorted());
});
