import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { answers, refusals, requests } from "@chatkit-protocol/core/protocol";
import { afterAll, expect, test } from "vitest";
import type { JsonSchema } from "../generate/json-schema.ts";

const redocly = fileURLToPath(new URL("../../node_modules/@redocly/cli/bin/cli.js", import.meta.url));
const published = (name: string): string => fileURLToPath(new URL(`../generated/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "chatkit-openapi-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The rules that a description breaks, warnings included. Nothing leaves the machine. */
function lint(file: string): Promise<string[]> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [redocly, "lint", file, "--format=json"],
      { env, cwd: folder, maxBuffer: 64 << 20 },
      (_error, stdout, stderr) => {
        try {
          const { problems } = JSON.parse(stdout) as { problems: { ruleId: string }[] };
          resolve(problems.map(({ ruleId }) => ruleId));
        } catch (cause) {
          reject(new Error(`redocly said: ${stderr}${stdout}`, { cause }));
        }
      },
    );
  });
}

test("Redocly has nothing against the OpenAPI 3.2 description", async () => {
  expect(await lint(published("openapi.json"))).toEqual([]);
}, 60_000);

test("Redocly has nothing against the one of 3.1 but that it has no place for the events", async () => {
  expect(await lint(published("openapi-3.1.json"))).toEqual(["no-unused-components"]);
}, 60_000);

test("a misspelt keyword of a stream is found, so the lint reads that part", async () => {
  const file = join(folder, "misspelt.json");
  writeFileSync(
    file,
    readFileSync(published("openapi.json"), "utf8").replace('"itemSchema"', '"itemSchemas"'),
  );
  expect(await lint(file)).toContain("struct");
}, 60_000);

interface Operation {
  "x-operations": Record<string, { request: JsonSchema; answer?: JsonSchema; stream?: boolean }>;
  requestBody: unknown;
  responses: Record<string, { content: Record<string, { examples?: object }>; headers?: object }>;
}
const document = JSON.parse(readFileSync(published("openapi.json"), "utf8")) as {
  paths: { "/chatkit": { post: Operation } };
  components: { schemas: Record<string, JsonSchema> };
};
const { post } = document.paths["/chatkit"];

test("every operation is listed with its request and the form of its answer", () => {
  const listed = post["x-operations"];
  expect(Object.keys(listed)).toEqual(Object.keys(requests));
  for (const [name, { answer, stream }] of Object.entries(listed)) {
    expect({ name, answered: answer !== undefined, stream }).toEqual({
      name,
      answered: name in answers,
      stream: name in answers ? undefined : true,
    });
  }
  expect(document.components.schemas["ChatKitRequest"]?.discriminator?.mapping).toMatchObject({
    "threads.create": "#/components/schemas/ThreadsCreateRequest",
  });
});

test("every refusal is listed under its status, with when to come back where it may pass", () => {
  for (const [code, status] of Object.entries(refusals)) {
    expect(Object.keys(post.responses[status]?.content["application/json"]?.examples ?? {})).toContain(code);
  }
  const withRetry = Object.entries(post.responses).filter(
    ([, { headers }]) => headers && "Retry-After" in headers,
  );
  expect(withRetry.map(([status]) => status)).toEqual(["409", "429", "503"]);
});

test("a request may carry nulls, an answer may not", () => {
  const { schemas } = document.components;
  expect(schemas["AcceptedInputTag"]?.properties?.["group"]?.type).toEqual(["string", "null"]);
  expect(schemas["InputTag"]?.properties?.["group"]?.type).toBe("string");
});
