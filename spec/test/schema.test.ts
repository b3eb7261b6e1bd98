import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import frames from "../../packages/core/test/protocol/reference-frames.json" with { type: "json" };
import { type Definitions, type JsonSchema, mapSchema } from "../generate/json-schema.ts";
import { ajv, cfworker, published, publishedDraft07 } from "./validators.ts";

const definitions = published["$defs"] as Definitions;
const produced = Object.entries(definitions).filter(([key]) => key.startsWith("produce."));

/** Every schema inside the bundle, by the key of the definition that it is in. */
const parts = Object.entries(definitions).flatMap(([key, schema]) => {
  const found: [string, JsonSchema][] = [];
  mapSchema(schema, (part) => {
    found.push([key, part]);
    return part;
  });
  return found;
});
const offenders = (bad: (part: JsonSchema, key: string) => boolean): string[] => [
  ...new Set(parts.filter(([key, part]) => bad(part, key)).map(([key]) => key)),
];

describe("the bundle", () => {
  test("gives every shape an $id, a title of its own and a description of one line", () => {
    for (const [key, schema] of Object.entries(definitions)) {
      expect(schema).toMatchObject({
        $id: `urn:chatkit-protocol:1.6.5:${key.replace(".", ":")}`,
        title: key.replace("produce.", "").replace("accept.", "Accepted"),
        description: expect.stringMatching(/^\S[^\n]+[.?]$/) as string,
      });
    }
    const titles = Object.values(definitions).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test("says since when what came later is there", () => {
    const since = (key: string, member?: string): unknown =>
      (member ? definitions[key]?.properties?.[member] : definitions[key])?.["x-since"];
    expect(since("produce.ThreadsAddStructuredInputRequest")).toBe("1.6.4");
    expect(since("accept.Thread", "allowed_image_domains")).toBe("1.6.3");
    expect(since("produce.ActionConfig", "streaming")).toBe("1.6.2");
    expect(since("produce.UserMessageItem")).toBeUndefined();
  });

  test("has every shape in both families", () => {
    const names = (family: string) =>
      Object.keys(definitions)
        .filter((key) => key.startsWith(family) && !/Unknown|InRequest/.test(key))
        .map((key) => key.slice(family.length));
    expect(names("produce.")).toEqual(names("accept."));
  });

  test("refers to nothing that is not in it", () => {
    const ids = new Set(Object.values(definitions).map(({ $id }) => $id));
    expect(offenders(({ $ref }) => $ref !== undefined && !ids.has($ref))).toEqual([]);
  });
});

describe("generators", () => {
  test("find every object open", () => {
    expect(offenders((part) => part["additionalProperties"] === false)).toEqual([]);
    expect(offenders((part) => "unevaluatedProperties" in part)).toEqual([]);
  });

  test("find no null in what is produced", () => {
    const nullable = ({ type }: JsonSchema): boolean => [type].flat().includes("null");
    expect(offenders((part, key) => key.startsWith("produce.") && nullable(part))).toEqual([]);
  });

  test("find no allOf, no huge pattern and no bound of a number's representation", () => {
    expect(offenders((part) => "allOf" in part)).toEqual([]);
    expect(offenders(({ pattern }) => String(pattern ?? "").length > 100)).toEqual([]);
    expect(
      offenders(({ maximum, minimum }) => [maximum, minimum].some((n) => Math.abs(Number(n)) > 2 ** 31)),
    ).toEqual([]);
  });

  test("find every variant of a produced union and every list of values under a name", () => {
    const inline = produced.flatMap(([key, schema]) => {
      const found: string[] = [];
      mapSchema(schema, (part) => {
        for (const variant of part.oneOf ?? []) if (variant.$ref === undefined) found.push(key);
        return part;
      });
      for (const [name, member] of Object.entries(schema.properties ?? {})) {
        if (member["enum"]) found.push(`${key}.${name}`);
        if (member.type === "object" && member.properties) found.push(`${key}.${name}`);
      }
      return found;
    });
    expect(inline).toEqual([]);
  });

  test("may tell the variants of closed unions apart by their discriminator", () => {
    const strict = new Ajv2020({
      strict: true,
      strictRequired: false,
      allowUnionTypes: true,
      discriminator: true,
      strictTypes: false,
    });
    formats.default(strict);
    strict.addKeyword("x-since");
    strict.addSchema(published);
    const validate = strict.getSchema("urn:chatkit-protocol:1.6.5:produce:ThreadStreamEvent");
    expect(validate?.({ type: "progress_update" })).toBe(false);
    // One complaint, where trying all twelve variants gives dozens.
    expect(validate?.errors?.map(({ message }) => message)).toEqual(["must have required property 'text'"]);
  });
});

const strict07 = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true });
formats.default(strict07);
for (const annotation of ["discriminator", "x-since"]) strict07.addKeyword(annotation);
strict07.addSchema(publishedDraft07);
const draft07 = (family: string, shape: string, value: unknown): boolean => {
  const validate = strict07.getSchema(`urn:chatkit-protocol:1.6.5:draft-07#/definitions/${family}.${shape}`);
  if (!validate) throw new Error(`No ${family}.${shape} in draft-07`);
  return validate(value) as boolean;
};

test("the published schemas say of the reference's frames what the faces say", () => {
  for (const { shape, frame, ...rest } of frames) {
    const allowed = !("refused" in rest);
    for (const [family, expected] of [
      ["accept", true],
      ["produce", allowed],
    ] as const) {
      const id = `urn:chatkit-protocol:1.6.5:${family}:${shape}`;
      const valid = [
        ajv(id, frame).length === 0,
        cfworker(id, frame).length === 0,
        draft07(family, shape, frame),
      ];
      expect(valid, `${family} ${JSON.stringify(frame)}`).toEqual([expected, expected, expected]);
    }
  }
});

test("every definition of the draft-07 bundle compiles, with what stood beside a reference kept", () => {
  for (const key of Object.keys(publishedDraft07["definitions"] as Definitions)) {
    const [family = "", name = ""] = key.split(/\.(.*)/);
    expect(() => draft07(family, name, {})).not.toThrow();
  }
  const { handler } =
    (publishedDraft07["definitions"] as Definitions)["produce.ActionConfig"]?.properties ?? {};
  expect(handler).toEqual({ default: "server", allOf: [{ $ref: "#/definitions/produce.ActionHandler" }] });
});
