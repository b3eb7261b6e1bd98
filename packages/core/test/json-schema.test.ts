import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import * as mini from "zod/mini";
import { z as z3 } from "zod/v3";
import { z as z3Package } from "zod3";
import { zodToJsonSchema } from "zod-to-json-schema";
import { JsonSchemaError, type JsonSchemaSource, toJsonSchema } from "../src/index.ts";

/** The same payload in every dialect of Zod. */
const payloads: readonly [string, JsonSchemaSource][] = [
  ["Zod 4", z.object({ title: z.string().min(1), priority: z.enum(["low", "high"]).default("low") })],
  [
    "Zod Mini",
    mini.object({
      title: mini.string().check(mini.minLength(1)),
      priority: mini._default(mini.enum(["low", "high"]), "low"),
    }),
  ],
  ["zod/v3", z3.object({ title: z3.string().min(1), priority: z3.enum(["low", "high"]).default("low") })],
  [
    "the package of Zod 3",
    z3Package.object({
      title: z3Package.string().min(1),
      priority: z3Package.enum(["low", "high"]).default("low"),
    }),
  ],
];

test.each(payloads)(
  "a schema of %s is printed so that a validator takes what may be handed in",
  async (_lib, schema) => {
    const json = await toJsonSchema(schema);
    const draft07 = String(json["$schema"]).includes("draft-07");
    const validate = (draft07 ? new Ajv() : new Ajv2020()).compile(json);
    const verdicts = [
      { title: "a" },
      { title: "a", priority: "high", extra: 1 },
      { title: "" },
      { priority: "low" },
      null,
    ];
    expect(verdicts.map((value) => validate(value))).toEqual([true, true, false, false, false]);
    expect(json["$schema"]).toMatch(_lib.includes("3") ? "draft-07" : "2020-12");
  },
);

test("a recursive schema of Zod 3 keeps its reference", async () => {
  interface Node {
    children: Node[];
  }
  const node: z3.ZodType<Node> = z3.lazy(() => z3.object({ children: z3.array(node) }));
  const validate = new Ajv().compile(await toJsonSchema(node));
  expect([{ children: [{ children: [] }] }, { children: [{}] }].map((value) => validate(value))).toEqual([
    true,
    false,
  ]);
});

test("a library that implements Standard JSON Schema prints its own schemas", async () => {
  const asked: string[] = [];
  const schema: JsonSchemaSource = {
    "~standard": {
      vendor: "other",
      jsonSchema: {
        input: ({ target }) => {
          asked.push(target);
          return { type: "number" };
        },
      },
    },
  };
  expect(await toJsonSchema(schema)).toEqual({ type: "number" });
  expect(asked).toEqual(["draft-2020-12"]);
});

describe("no Zod 4 schema reaches zod-to-json-schema", () => {
  test("which would print nothing for it", () => {
    expect(Object.keys(zodToJsonSchema(z.object({ a: z.string() }) as never))).toEqual(["$schema"]);
  });

  test("not even one of a version without Standard JSON Schema", async () => {
    const old = z.object({ a: z.string() });
    Object.defineProperty(old, "~standard", {
      value: { version: 1, vendor: "zod", validate: () => ({ value: 1 }) },
    });
    expect(await toJsonSchema(old)).toMatchObject({ properties: { a: { type: "string" } } });
  });

  test("not even inside a Zod 3 schema that was put together without types", async () => {
    const mixed = z3.object({ list: z3.array(z.string() as never) });
    await expect(toJsonSchema(mixed)).rejects.toThrow(
      new JsonSchemaError(
        "A Zod 3 schema holds one that is not at #/properties/list/items: declare all of it with one version of Zod",
      ),
    );
    const miniInside = z3.object({ a: mini.string() as never });
    await expect(toJsonSchema(miniInside)).rejects.toThrow("#/properties/a");
  });

  test("nor does a Zod 4 schema that holds one of Zod 3 lose it", async () => {
    await expect(toJsonSchema(z.object({ a: z3.string() as never }))).rejects.toThrow(JsonSchemaError);
  });
});

test.each([
  ["null", null, "null"],
  ["a validator function", () => true, "a value of type function"],
  ["a JSON Schema", { type: "string" }, "a value of type object"],
  [
    "a library without Standard JSON Schema",
    { "~standard": { version: 1, vendor: "valibot", validate: () => ({ value: 1 }) } },
    "a schema of valibot that does not print itself",
  ],
])("%s is refused by name", async (_what, value, named) => {
  await expect(toJsonSchema(value as never)).rejects.toThrow(
    `Expected a Zod schema, or one that implements Standard JSON Schema; this is ${named}`,
  );
});

test("what JSON Schema has no word for is an error that says so", async () => {
  await expect(toJsonSchema(z.object({ at: z.date() }))).rejects.toThrow(
    "The schema cannot be converted to JSON Schema: Date cannot be represented in JSON Schema",
  );
});

test("without zod-to-json-schema a Zod 3 schema is an error that names the package, and Zod 4 needs it not", async () => {
  const script = `
    import { registerHooks } from "node:module";
    registerHooks({
      resolve(specifier, context, next) {
        if (specifier === "zod-to-json-schema") throw Object.assign(new Error("gone"), { code: "ERR_MODULE_NOT_FOUND" });
        return next(specifier, context);
      },
    });
    const { toJsonSchema } = await import("@chatkit-protocol/core");
    const { z } = await import("zod");
    const { z: z3 } = await import("zod/v3");
    console.log((await toJsonSchema(z.string())).type);
    await toJsonSchema(z3.string()).catch((error) => console.log(error.name + ": " + error.message));
  `;
  const stdout = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      ["--conditions=@chatkit-protocol/source", "--input-type=module", "--eval", script],
      { cwd: fileURLToPath(new URL("..", import.meta.url)) },
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    );
  });
  expect(stdout.trim().split("\n")).toEqual([
    "string",
    "JsonSchemaError: A Zod 3 schema needs the package zod-to-json-schema: install it where the server runs (a bundle does not contain it), or declare the schema with Zod 4",
  ]);
});
