import { describe, expect, test } from "vitest";
import { z } from "zod";
import * as mini from "zod/mini";
import { ErrorAnswer, FeedbackKind, StructuredInputAnswer } from "../../src/protocol/index.ts";

// An application builds on the schemas of the protocol with the Zod that it has.

const answer = StructuredInputAnswer.shape;

describe.each([
  ["Zod, from its shape", z.object({ ...answer, at: z.string() })],
  ["Zod Mini, from its shape", mini.object({ ...answer, at: mini.string() })],
  ["Zod Mini", mini.extend(StructuredInputAnswer, { at: mini.string() })],
])("an object of the protocol that is extended by %s", (_library, schema) => {
  test("keeps its defaults", () => {
    const read: StructuredInputAnswer & { at: string } = schema.parse({ at: "noon" });
    expect(read).toEqual({ at: "noon", values: [], skipped: false });
  });

  test("has the same sentences as Zod", () => {
    const { error } = schema.safeParse({ values: 1 });
    expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [["values"], "Invalid input: expected array, received number"],
      [["at"], "Invalid input: expected string, received undefined"],
    ]);
  });
});

test("schemas of the protocol are parts of schemas of Zod, and Zod prints them", () => {
  const schema = z.object({ kinds: z.array(FeedbackKind), failed: z.optional(ErrorAnswer) });
  const read: { kinds: FeedbackKind[]; failed?: ErrorAnswer | undefined } = schema.parse({
    kinds: ["positive"],
  });
  expect(read).toEqual({ kinds: ["positive"] });
  expect(z.toJSONSchema(schema).properties?.["kinds"]).toEqual({
    type: "array",
    items: { type: "string", enum: ["positive", "negative"] },
  });
});

test("a schema of the protocol is a Standard Schema", async () => {
  const { validate } = ErrorAnswer["~standard"];
  expect(await validate({ error: { code: "conflict", message: "m" } })).toEqual({
    value: { error: { code: "conflict", message: "m" } },
  });
  expect((await validate({})).issues?.map(({ path }) => path)).toEqual([["error"]]);
});
