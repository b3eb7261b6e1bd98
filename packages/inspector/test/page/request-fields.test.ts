import { readFileSync } from "node:fs";
import { operations } from "@chatkit-protocol/core/protocol";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editableOf, madeDraft } from "../../src/page/operations/draft.ts";
import { type Field, fieldOf, type Schemas } from "../../src/page/operations/field.ts";
import {
  isMembers,
  parseBody,
  printBody,
  sameJson,
  type Value,
  Verbatim,
} from "../../src/page/operations/json-text.ts";
import { problemsOf } from "../../src/page/operations/problems.ts";
import { initialOf, withMember, withoutMember } from "../../src/page/operations/values.ts";

const { $defs } = JSON.parse(
  readFileSync(new URL("../../../../spec/generated/schema.json", import.meta.url), "utf8"),
) as { $defs: Record<string, Schemas[string] & { $id: string }> };
const schemas: Schemas = Object.fromEntries(Object.values($defs).map((schema) => [schema.$id, schema]));

/** The field of a published schema. */
const named = (name: string): Field => fieldOf($defs[`accept.${name}`]!, schemas);

/** The request schema of each operation. */
const requests = Object.keys(operations).map((operation) => {
  const found = Object.entries($defs).find(
    ([name, { properties }]) => name.startsWith("accept.") && properties?.["type"]?.const === operation,
  );
  return [operation, found![1]] as const;
});

function membersOf(field: Field): Record<string, Field> {
  if (field.kind !== "object") throw new Error(`This is ${field.kind}, not an object.`);
  return Object.fromEntries(field.members.map(({ name, field: inner }) => [name, inner]));
}

describe("the fields of a request", () => {
  test("they are what the published schema has", () => {
    const { content, attachments, quoted_text, inference_options } = membersOf(named("UserMessageInput"));
    expect(content).toMatchObject({
      kind: "list",
      element: { kind: "variants", by: "type", variants: { input_text: {}, input_tag: {} } },
    });
    expect(attachments).toMatchObject({ kind: "list", element: { kind: "text" }, default: [] });
    expect(quoted_text).toMatchObject({ kind: "text" });
    expect(inference_options).toMatchObject({ kind: "object" });
    const { limit, order } = membersOf(named("ThreadsListParams"));
    expect(limit).toMatchObject({ kind: "number", description: expect.stringContaining("RQ-20") });
    expect(order).toMatchObject({ kind: "choice", values: ["asc", "desc"], default: "desc" });
    expect(membersOf(named("StructuredInputSubmission"))["answers"]).toMatchObject({
      kind: "map",
      element: { kind: "object" },
    });
    expect(membersOf(named("StructuredInputAnswer"))["skipped"]).toMatchObject({ kind: "flag" });
    expect(membersOf(named("ThreadsAddClientToolOutputParams"))["result"]).toEqual({ kind: "json" });
  });

  test.each(requests)("%s begins as a body that is wrong only where it is empty", (operation, schema) => {
    const field = fieldOf(schema, schemas);
    const text = printBody(initialOf(field));
    expect(JSON.parse(text)).toMatchObject({ type: operation, params: {} });
    for (const { message } of problemsOf(operation, text).members) expect(message).toMatch(/>=1 characters/);
  });

  test("a schema that refers to nothing is an error of the build", () => {
    expect(() => fieldOf({ $ref: "urn:none" }, schemas)).toThrow("urn:none");
  });
});

describe("a body between the form and the raw JSON", () => {
  const json = fc.jsonValue({ noUnicodeString: false });

  test("any JSON stays what it is", () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 2, "\t"), (value, space) => {
        const text = JSON.stringify(value, undefined, space);
        const read = parseBody(text);
        expect(sameJson(text, printBody(read))).toBe(true);
        expect(JSON.parse(printBody(read))).toEqual(JSON.parse(text));
      }),
    );
  });

  test("numbers keep their spelling, beyond a double too", () => {
    const text = '{"a": [1.0, 1e400, 12345678901234567890, -0, 0.1]}';
    expect(sameJson(text, printBody(parseBody(text)))).toBe(true);
  });

  test("a member keeps its place, whatever its name is", () => {
    const body = parseBody('{"b": 1, "__proto__": 2, "a": 3}') as { [name: string]: Value };
    expect(printBody(withMember(body, "__proto__", 5))).toBe('{\n  "b": 1,\n  "__proto__": 5,\n  "a": 3\n}');
    expect(printBody(withoutMember(body, "b"))).toBe('{\n  "__proto__": 2,\n  "a": 3\n}');
    expect(isMembers(body)).toBe(true);
  });

  test("what is typed goes into the text as it is, JSON or not", () => {
    const { text } = madeDraft({ type: "threads.list", params: { limit: new Verbatim("12,") } });
    expect(text).toBe('{\n  "type": "threads.list",\n  "params": {\n    "limit": 12,\n  }\n}');
    expect(problemsOf("threads.list", text).syntax).toMatch(/JSON/);
  });

  test("the form shows again what it has printed, although that is not JSON", () => {
    const value = { params: new Verbatim("{") };
    expect(editableOf(madeDraft(value))).toEqual({ value, isPoorer: false });
  });

  test("a text that is not JSON, or too deep, has no fields", () => {
    expect(editableOf({ text: "{" })).toBeUndefined();
    expect(editableOf({ text: "[".repeat(50_000) + "]".repeat(50_000) })).toBeUndefined();
  });

  test("a member that comes twice is named as what the form cannot show", () => {
    expect(editableOf({ text: '{"a": 1, "a": 2}' })).toMatchObject({ isPoorer: true });
    expect(editableOf({ text: '{ "a" : "\\u0061" }' })).toMatchObject({ isPoorer: false });
  });
});

describe("what is wrong with a body", () => {
  test("is said in the words of the server, at the member", () => {
    const text = JSON.stringify({
      type: "items.feedback",
      params: { thread_id: "", item_ids: [1], kind: "meh" },
    });
    expect(problemsOf("items.feedback", text).members).toEqual([
      { path: "$.params.thread_id", message: expect.stringContaining("Too small") },
      { path: "$.params.item_ids[0]", message: "Invalid input: expected string, received number" },
      { path: "$.params.kind", message: expect.stringContaining("expected one of") },
    ]);
  });

  test("null is absent, and an unknown member is no fault", () => {
    const text = JSON.stringify({ type: "threads.list", params: { limit: null, beyond: 1 }, metadata: null });
    expect(problemsOf("threads.list", text).members).toEqual([]);
  });
});
