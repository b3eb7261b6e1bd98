import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseJson } from "@chatkit-protocol/core/json";
import { issuesOf, jsonPath, requestReaderSchema, requests } from "@chatkit-protocol/core/protocol";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, expect, test } from "vitest";

const examples = new URL("../../examples/", import.meta.url);
const json = (path: URL): unknown => JSON.parse(readFileSync(path, "utf8"));
const index = json(new URL("index.json", examples)) as Record<string, string>;

interface Vector {
  name: string;
  type: string;
  text: string;
}
interface Invalid {
  face: "accept" | "produce";
  path: string;
  /** Every mistake, where there are several. */
  paths?: readonly string[];
  reason: string;
  value: unknown;
}

const vectors = (subfolder: string): Vector[] =>
  Object.entries(index).flatMap(([folder, type]) => {
    const place = new URL(`${folder}/${subfolder}`, examples);
    return readdirSync(place, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => ({
        name: `${folder}/${name}`,
        type,
        text: readFileSync(new URL(name, place.href.endsWith("/") ? place : `${place.href}/`), "utf8"),
      }));
  });

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
ajv.addKeyword("discriminator").addKeyword("x-since");
addFormats.default(ajv);
ajv.addSchema(json(new URL("../../generated/schema.json", import.meta.url)) as object);
const problems = (face: string, type: string, value: unknown) => {
  const validate = ajv.getSchema(`urn:chatkit-protocol:1.6.5:${face}:${type}`);
  if (!validate) throw new Error(`schema.json has no ${face}:${type}`);
  return validate(value) ? [] : (validate.errors ?? []);
};
const valid = vectors("");
const invalid = vectors("invalid/").map((vector) => ({ ...vector, ...(JSON.parse(vector.text) as Invalid) }));

test("every folder has a valid vector and two invalid ones", () => {
  const thin = Object.keys(index).filter(
    (folder) =>
      !valid.some(({ name }) => name.startsWith(`${folder}/`)) ||
      invalid.filter(({ name }) => name.startsWith(`${folder}/`)).length < 2,
  );
  expect(thin).toEqual([]);
});

test.each(valid)("$name is valid and keeps every digit", ({ type, text }) => {
  const value = parseJson(text);
  expect(problems("accept", type, JSON.parse(text))).toEqual([]);
  expect(JSON.stringify(value)).toBe(
    text
      .replaceAll(/\n\s*/g, "")
      .replaceAll(/": /g, '":')
      .replaceAll(/("|\d|\]|\}|null|true|false),\s+/g, "$1,"),
  );
});

/** A JSON pointer, as the validator prints it, as a JSON path. */
const toPath = (pointer: string): string =>
  jsonPath(
    pointer
      .split("/")
      .slice(1)
      .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  );

test.each(invalid)("$name is refused for what is wrong with it", ({ face, type, value, path }) => {
  const found = problems(face, type, value);
  const places = found.map(({ instancePath, params }) =>
    "missingProperty" in params ? `${instancePath}/${String(params.missingProperty)}` : instancePath,
  );
  expect(places.map(toPath)).toContain(path);
  // What readers have to refuse, senders must not send either.
  expect(problems("produce", type, value)).not.toEqual([]);
});

/** The operations' schemas as core reads requests with them. */
const readers = Object.fromEntries(
  Object.entries(requests).map(([operation, schema]) => [operation, requestReaderSchema(schema)]),
);
const ofRequest = ({ type }: Pick<Vector, "type">): boolean => type.endsWith("Request");
const operationOf = ({ name }: Pick<Vector, "name">): string => name.split("/", 1)[0]!;

test.each(invalid.filter(({ paths }) => paths))(
  "$name has exactly the mistakes that it names",
  ({ name, value, paths }) => {
    const { error } = readers[operationOf({ name })]!.safeParse(value);
    expect(issuesOf(error!).map(({ path }) => path)).toEqual(expect.arrayContaining([...paths!]));
    expect(error!.issues).toHaveLength(paths!.length);
  },
);

const asRead = json(new URL("as-read.json", examples)) as Record<string, unknown>;

test.each(valid.filter(ofRequest))("$name is read by the generated types as core reads it", (vector) => {
  const read = readers[operationOf(vector)]!.parse(JSON.parse(vector.text));
  // To core, an absent payload of an action is null (AC-03).
  const withoutNull = JSON.stringify(read).replace(/,"payload":null|"payload":null,/, "");
  expect(JSON.parse(withoutNull)).toEqual(asRead[vector.name] ?? JSON.parse(vector.text));
});

const folder = mkdtempSync(join(import.meta.dirname, ".types-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a type alone cannot refuse: forms of strings, ranges of numbers, and free-form values. */
const beyondTypes = (vector: Invalid): boolean => /may have|from \d|empty/.test(vector.reason);

test("the generated types take what is valid and refuse what is not", () => {
  const sent = valid.filter(({ type, text }) => problems("produce", type, JSON.parse(text)).length === 0);
  const wrong = invalid.filter((vector) => vector.face === "accept" && !beyondTypes(vector));
  const lines = [
    'import type * as T from "../types.ts";',
    ...sent.map(
      ({ type, text }, n) => `export const valid${n}: T.${type} = ${JSON.stringify(JSON.parse(text))};`,
    ),
    ...wrong.flatMap(({ type, value, name }, n) => [
      `// ${name}`,
      `// @ts-expect-error ${name}`,
      `export const invalid${n}: T.${type} = ${JSON.stringify(value)};`,
    ]),
  ];
  writeFileSync(join(folder, "vectors.ts"), lines.join("\n"));
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const flags = [
    "--ignoreConfig",
    "--noEmit",
    "--strict",
    "--module",
    "nodenext",
    "--allowImportingTsExtensions",
    "--skipLibCheck",
  ];
  const { stdout } = spawnSync(process.execPath, [tsc, ...flags, join(folder, "vectors.ts")], {
    encoding: "utf8",
  });
  expect(stdout).toBe("");
  expect(sent.length).toBeGreaterThan(150);
  expect(wrong.length).toBeGreaterThan(300);
}, 60_000);
