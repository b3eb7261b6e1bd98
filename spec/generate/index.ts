import { generatePerformance, performancePage, plotFolder } from "../../bench/report/page.ts";
import { bundle, draft07 } from "./bundle.ts";
import { anchoredChapters, type Chapter } from "./chapters.ts";
import { generateConversation } from "./conversation/index.ts";
import { generateDecisions } from "./decisions.ts";
import { findEvidence, generateEvidence } from "./evidence.ts";
import { namedShapes, printFamilies } from "./families.ts";
import { generateKitSchemas } from "./kit-schemas.ts";
import { findRungs, generateLadder, unprovenMusts } from "./ladder.ts";
import { generateLanguages } from "./languages/index.ts";
import { mustSentences } from "./must-sentences.ts";
import { openApi, openApi31 } from "./openapi.ts";
import { generateReference, referenceFolder, shapesWithPages } from "./reference/index.ts";
import { generateRulePages, rulesFolder } from "./reference/rule-pages.ts";
import type { Rule } from "./rules.ts";
import { generateRequirements } from "./requirements.ts";
import { readShapeDocs } from "./shape-docs.ts";
import { contractPage, fillContract } from "./contract/fill-contract.ts";
import { generateSnippets } from "./snippets.ts";
import { strayKeywords } from "./stray-keywords.ts";
import { generateConversations, generateResumptions } from "./vectors/index.ts";

export interface Derived {
  /** Texts of files by path. */
  files: Record<string, string>;
  /** Folders that hold nothing else, each with its slash. */
  owned: readonly string[];
  /** What is wrong with the sources, a line each. */
  complaints: readonly string[];
  /** What is worth knowing of sound sources, a line each. */
  remarks: readonly string[];
}

interface Sources {
  root: URL;
  chapters: readonly Chapter[];
  rules: readonly Rule[];
  /** Whether the files are only compared: nothing is run that takes long. */
  check: boolean;
}

/** Everything that is generated from chapters, schemas and the kit, but for the rules. */
export async function derive({ root, chapters, rules, check }: Sources): Promise<Derived> {
  const docs = readShapeDocs(new URL("packages/core/src/protocol/index.ts", root));
  const shapes = namedShapes(docs);
  const families = printFamilies(shapes, docs);
  const conversations = await generateConversations();
  const musts = mustSentences(chapters);
  const rungs = await findRungs(root, rules, check);
  const evidence = await findEvidence(rungs, check);
  const pages = generateSnippets(root);
  const reference = generateReference({
    root,
    families,
    docs,
    rules,
    chapters,
    conversations: Object.keys(conversations).length,
  });
  return {
    files: {
      ...anchoredChapters(chapters),
      ...generateKitSchemas(),
      ...pages,
      [contractPage]: await fillContract(pages[contractPage] ?? ""),
      ...generatePerformance(root, pages[performancePage] ?? ""),
      ...generateDecisions(root),
      ...(await generateConversation(root)),
      ...conversations,
      ...(await generateResumptions()),
      ...(await generateLanguages(root, families)),
      ...generateLadder(rules, rungs),
      ...generateEvidence(evidence),
      ...generateRequirements(rules),
      ...reference,
      ...generateRulePages({ rules, chapters, rungs, evidence, shapes: shapesWithPages(reference) }),
      "spec/generated/schema.json": json(bundle(families)),
      "spec/generated/schema.draft-07.json": json(draft07(families)),
      "spec/generated/openapi.json": json(openApi(families, shapes)),
      "spec/generated/openapi-3.1.json": json(openApi31(families, shapes)),
    },
    owned: [referenceFolder, rulesFolder, plotFolder],
    complaints: [
      ...unprovenMusts(rules).map(
        (id) =>
          `${id} is a MUST with a case but without a mutant that proves it: add one to conformance/mutants.`,
      ),
      ...[...strayKeywords(chapters), ...musts.complaints].map((stray) => `spec/chapters/${stray}`),
    ],
    remarks: [
      `Sentences with "must": ${musts.rules} are rules, ${musts.explanations} explain them, ${musts.cited} name one, ${musts.advice} are advice.`,
    ],
  };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
