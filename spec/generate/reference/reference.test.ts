import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { readChapters } from "../chapters.ts";
import { namedShapes, printFamilies } from "../families.ts";
import { parseChapters } from "../rules.ts";
import { readShapeDocs } from "../shape-docs.ts";
import { generateReference } from "./index.ts";

const root = new URL("../../../", import.meta.url);
const chapters = readChapters(root);
const rules = parseChapters(chapters);
const docs = readShapeDocs(new URL("packages/core/src/protocol/index.ts", root));
const families = printFamilies(namedShapes(docs), docs);
const conversations = readdirSync(new URL("spec/examples/conversations", root)).length;
const reference = generateReference({ root, families, docs, rules, chapters, conversations });
const page = (slug: string): string => reference[`docs/reference/${slug}.md`] ?? "";

test("the folder of the reference holds what is generated, and nothing else", () => {
  const files = readdirSync(new URL("docs/reference/", root)).map((name) => `docs/reference/${name}`);
  expect(files.sort()).toEqual(Object.keys(reference).sort());
});

test("every published shape has its page or its place on the page of types", () => {
  const all = Object.values(reference).join("\n");
  for (const name of Object.keys(families.produce).filter((shape) => !shape.endsWith("Params"))) {
    expect(all.includes(`type \`${name}\``) || all.includes(`\n## ${name}\n`), name).toBe(true);
  }
});

test("a page of a request has its parameters, answer, errors, rules and an example", () => {
  const text = page("threads.custom_action");
  for (const part of [
    /\| `thread_id` +\| string, not empty +\| yes /,
    /\| `action` +\| \[Action\]\(action\.md\) +\| yes /,
    /## Answer\n\nA \[stream\]/,
    /## Errors\n\nRejected: 404 for an unknown thread or item/,
    /- \[AC-07\].* · compat · 1\.0\.0 — A server MUST NOT store a user message/,
    /```json spec\/examples\/threads\.custom_action\//,
  ]) {
    expect(text).toMatch(part);
  }
});

test("a default, a version and a unit come from the declaration", () => {
  expect(page("threads.list")).toMatch(/\| `order` .*\| `"desc"` /);
  expect(page("thread")).toMatch(/\| `allowed_image_domains` .*\| 1\.6\.3 /);
  expect(page("attachments.create")).toMatch(/\| `size` .*integer, at least 0 .*In bytes\./);
});

test("every rule stands on the page of a shape, but for those that bind all requests, values, streams or clients", () => {
  const shown = new Set(
    Object.entries(reference)
      .filter(([path]) => !path.endsWith("/index.md"))
      .flatMap(([, text]) => [...text.matchAll(/^- \[([A-Z]+-\d\d)\]/gm)].map(([, id]) => id)),
  );
  const general = new Set(["TR", "RQ", "SER", "CN", "IS", "CL", "IT", "RS"]);
  const missing = rules.map(({ id }) => id).filter((id) => !shown.has(id) && !general.has(id.split("-")[0]!));
  expect(missing).toEqual([]);
});
