import * as protocol from "@chatkit-protocol/core/protocol";
import { expect, test } from "vitest";
import type * as z from "zod/mini";
import { fencesOf } from "./fences.ts";
import { readChapters } from "./chapters.ts";

const root = new URL("../../", import.meta.url);
const { requestReaderSchema, answers, requests } = protocol;
const requestShapes: ReadonlySet<unknown> = new Set(Object.values(requests));

/** The schema that a block names: a shape (`ThreadItemDoneEvent`), or an operation, meaning its JSON answer. */
function schemaOf(name: string): z.ZodMiniType | undefined {
  const named = Object.entries({ ...protocol, ...answers }).find(([key]) => key === name)?.[1];
  if (typeof named !== "object" || !("safeParse" in named)) return undefined;
  return requestShapes.has(named) ? requestReaderSchema(named) : named;
}

/** Where `part` says something that `whole` lacks: a misspelt member, which a schema passes over in silence. */
function lost(part: unknown, whole: unknown, path = "$"): string[] {
  if (Array.isArray(part)) {
    return part.flatMap((one, index) =>
      lost(one, Array.isArray(whole) ? whole[index] : undefined, `${path}[${index}]`),
    );
  }
  if (typeof part === "object" && part !== null) {
    const has = typeof whole === "object" && whole !== null ? Object.entries(whole) : [];
    return Object.entries(part).flatMap(([key, value]) => {
      const found = has.find(([name]) => name === key);
      // An optional member that a request writes as null is absent once it has been read.
      if (!found) return value === null ? [] : [`${path}.${key}`];
      return lost(value, found[1], `${path}.${key}`);
    });
  }
  return part === whole ? [] : [path];
}

/** A block is one document, or one document per line. */
function documents(body: string): unknown[] {
  try {
    return [JSON.parse(body)];
  } catch {
    // Then each line must be one; the first that is not throws.
    return body.split("\n").map((line) => JSON.parse(line));
  }
}

const examples = readChapters(root).flatMap(({ name, text }) =>
  fencesOf(text)
    .filter(({ words }) => words[0] === "json")
    .map(({ line, words, body }) => ({ where: `${name}:${line}`, shape: words[1] ?? "", body })),
);

test("the chapters have examples", () => {
  expect(examples.length).toBeGreaterThan(60);
});

test.each(examples)("the example at $where is a valid $shape", ({ shape, body }) => {
  const schema = schemaOf(shape);
  expect(
    schema,
    `"${shape}" is neither a shape of the protocol nor an operation with a JSON answer`,
  ).toBeDefined();
  for (const one of documents(body)) {
    const result = schema!.safeParse(one);
    expect(result.error?.issues).toBeUndefined();
    expect(lost(one, result.data), "members that the shape does not know").toEqual([]);
  }
});

test("the chapter on widgets lists the icon names of the protocol", () => {
  const listed = readChapters(root)
    .flatMap(({ text }) => fencesOf(text))
    .find(({ words }) => words[1] === "icons")
    ?.body.split(/\s+/);
  expect(listed).toEqual([...protocol.iconNames].sort());
});
