import { bundle, draft07 } from "./bundle.ts";
import { anchoredChapters, readChapters } from "./chapters.ts";
import { generateConversation } from "./conversation/index.ts";
import { generateDecisions } from "./decisions.ts";
import { namedShapes, printFamilies } from "./families.ts";
import { generateKitSchemas } from "./kit-schemas.ts";
import { findRungs, generateLadder, unprovenMusts } from "./ladder.ts";
import { generateLanguages } from "./languages/index.ts";
import { openApi, openApi31 } from "./openapi.ts";
import { strayKeywords } from "./stray-keywords.ts";
import { generateReference, referenceFolder, shapesWithPages } from "./reference/index.ts";
import { generateSnippets } from "./snippets.ts";
import { generateConversations } from "./vectors/index.ts";
import { generateRulePages, rulesFolder } from "./reference/rule-pages.ts";
import { parseChapters, printRules } from "./rules.ts";
import { readShapeDocs } from "./shape-docs.ts";
import { writeOrCheck } from "./write-or-check.ts";

const root = new URL("../../", import.meta.url);
const check = process.argv.includes("--check");
const chapters = readChapters(root);
const rules = parseChapters(chapters);
const docs = readShapeDocs(new URL("packages/core/src/protocol/index.ts", root));
const shapes = namedShapes(docs);
const families = printFamilies(shapes, docs);
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const conversations = await generateConversations();
const rungs = await findRungs(root, rules, check);
const reference = generateReference({
  root,
  families,
  docs,
  rules,
  chapters,
  conversations: Object.keys(conversations).length,
});
const files = {
  ...printRules(rules),
  ...anchoredChapters(chapters),
  ...generateKitSchemas(),
  ...generateSnippets(root),
  ...generateDecisions(root),
  ...(await generateConversation(root)),
  ...conversations,
  ...(await generateLanguages(families)),
  ...generateLadder(rules, rungs),
  ...reference,
  ...generateRulePages({ rules, chapters, rungs, shapes: shapesWithPages(reference) }),
  "spec/generated/schema.json": json(bundle(families)),
  "spec/generated/schema.draft-07.json": json(draft07(families)),
  "spec/generated/openapi.json": json(openApi(families, shapes)),
  "spec/generated/openapi-3.1.json": json(openApi31(families, shapes)),
};
const stale = writeOrCheck(root, files, { check, owned: [referenceFolder, rulesFolder] });

for (const path of stale) console.log(check ? `stale: ${path}` : `wrote or removed ${path}`);
if (check && stale.length > 0) {
  console.error("Generated files are out of date: run `npm run generate`.");
  process.exitCode = 1;
}
for (const id of unprovenMusts(rules)) {
  console.error(
    `${id} is a MUST with a case but without a mutant that proves it: add one to conformance/mutants.`,
  );
  process.exitCode = 1;
}
for (const stray of strayKeywords(chapters)) {
  console.error(`spec/chapters/${stray}`);
  process.exitCode = 1;
}
