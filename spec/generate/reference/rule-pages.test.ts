import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { explains } from "../../../conformance/src/findings/explains.ts";
import { findings } from "../../../conformance/src/findings/index.ts";
import { ladder } from "../../../conformance/src/generated/ladder.ts";
import { readChapters } from "../chapters.ts";
import { anchorsOf } from "../links.ts";
import { generateRulePages } from "./rule-pages.ts";
import { evidence } from "../../../conformance/src/generated/evidence.ts";
import { parseChapters } from "../rules.ts";

const root = new URL("../../..", import.meta.url);
const chapters = readChapters(root);
const rules = parseChapters(chapters);
const shapes = new Set(["threads.update"]);
const pages = generateRulePages({
  rules,
  chapters,
  rungs: new Map(Object.entries(ladder)),
  evidence,
  shapes,
});
const pageOf = (id: string): string => pages[`docs/rules/${id.toLowerCase()}.md`] ?? "";

test("every rule has a page with its sentence's reason, and a place in the index", () => {
  for (const { id, slug, why } of rules) {
    const text = pageOf(id);
    expect(text).toContain(`# ${id} ${slug}\n`);
    expect(text.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, "$1")).toContain(`- **Why:** ${why}`);
    expect(pages["docs/rules/index.md"]).toContain(`[${id} ${slug}](${id.toLowerCase()}.md)`);
  }
});

test("the folder of the rules holds what is generated, and nothing else", () => {
  const files = readdirSync(new URL("docs/rules/", root)).map((name) => `docs/rules/${name}`);
  expect(files.sort()).toEqual(Object.keys(pages).sort());
});

test("every finding is on the page of its rule, with an anchor, its cause and its remedy", () => {
  let count = 0;
  for (const [rule, own] of Object.entries(findings)) {
    const text = pageOf(rule);
    const anchors = anchorsOf(text);
    for (const [key, { cause, remedy }] of Object.entries(own)) {
      count++;
      expect(anchors, `${rule}/${key}`).toContain(key);
      expect(text).toContain(`\n### ${key}\n\n\`${rule}/${key}\`: `);
      expect(text).toContain(`**Usual cause:** ${cause}`);
      expect(text).toContain(`**What to do:** ${remedy}`);
    }
  }
  expect(count).toBeGreaterThan(400);
});

test("what explains a finding is linked from it", () => {
  for (const [name, { inCase = [], inRun = [] }] of Object.entries(explains)) {
    const [rule = "", key = ""] = name.split("/");
    const part = pageOf(rule).split(`### ${key}\n`)[1]?.split("\n#")[0];
    for (const root of [...inCase, ...inRun]) expect(part, name).toContain(`[${root}](`);
  }
});

test("a page links its rule's chapter, shapes and bytes, and never itself", () => {
  expect(pageOf("TU-01")).toContain("](../../spec/chapters/05-threads-and-items.md#tu-01)");
  expect(pageOf("TU-01")).toContain("[`threads.update`](../reference/threads.update.md)");
  expect(pageOf("TU-01")).not.toContain("(tu-01.md)");
  const { good, bad } = rules.find(({ id }) => id === "TR-03")!;
  expect(pageOf("TR-03")).toContain(`## Good bytes\n`);
  expect(pageOf("TR-03")).toContain(`\`\`\`text\n${good}\n\`\`\``);
  expect(pageOf("TR-03")).toContain(`\`\`\`text\n${bad}\n\`\`\``);
});

test("a rule that no test observes gives the reason", () => {
  const { id, untested } = rules.find((rule) => rule.untested !== undefined && rule.id.startsWith("CL-"))!;
  expect(pageOf(id)).toContain(`Not tested: ${untested}`);
});
